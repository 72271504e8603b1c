using System.Globalization;
using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Extract.Reviews;

/// <summary>The time that a review covers.</summary>
internal static partial class ReviewPeriod
{
    /// <summary>How far behind "sơ kết" the period may stand, UTF-16.</summary>
    private const int Horizon = 320;

    /// <summary>Null when the text does not tell.</summary>
    public static (DateOnly From, DateOnly To)? Of(string text, int at, int lineEnd, IReadOnlyList<DateMention> dates)
    {
        var end = SentenceEnd(text, at, Math.Min(lineEnd, at + Horizon));
        if (dates.FirstOrDefault(date => date.Span.Start >= at && date.Span.Start < end && date.To.DayNumber - date.From.DayNumber >= 27) is not { } period)
        {
            return null;
        }

        var years = Count().Match(text, at, Math.Min(20, text.Length - at)).Groups["years"];
        if (!years.Success || !int.TryParse(years.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
        {
            return (period.From, period.To);
        }

        // "Sơ kết 1 năm thực hiện chương trình giai đoạn 2017-2020": the first year of four.
        var last = new DateOnly(Math.Min(period.From.Year + count - 1, period.To.Year), 12, 31);
        return period.To.Year > period.From.Year && last < period.To ? (period.From, last) : (period.From, period.To);
    }

    private static int SentenceEnd(string text, int at, int limit)
    {
        var stop = text.AsSpan(at, limit - at).IndexOf(". ", StringComparison.Ordinal);
        return stop < 0 ? limit : at + stop;
    }

    [GeneratedRegex(@"\A\s*(?<years>\d{1,2})\s+năm\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Count();
}
