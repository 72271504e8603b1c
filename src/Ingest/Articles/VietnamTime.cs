using System.Globalization;

namespace ArticleSearch.Ingest.Articles;

/// <summary>The paper's clock, wherever the machine stands. Viet Nam has no summer time.</summary>
public static class VietnamTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    private static readonly string[] Forms =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    /// <summary>The calendar day of a moment in Viet Nam.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>Reads ISO 8601 as programs write it. A time without an offset is Vietnamese time.</summary>
    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        if (!DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var read)
            || read.Year is <= 1 or >= 9999)
        {
            return false;
        }

        time = read.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(read, Offset)
            : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToOffset(Offset);
        return true;
    }
}
