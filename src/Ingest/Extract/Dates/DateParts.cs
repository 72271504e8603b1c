using System.Globalization;
using ArticleSearch.Ingest.Rules;

namespace ArticleSearch.Ingest.Extract.Dates;

/// <summary>The groups of a date rule as numbers.</summary>
internal static class DateParts
{
    private static readonly string[] Words =
        ["không", "một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"];

    /// <summary>The number that a group caught, in digits, Roman figures or words; null when it took no part.</summary>
    public static int? Number(this PatternMatch match, string group) => match.Text(group) is { } text ? NumberOf(text) : null;

    /// <summary>The year that the text prints, in full or as its last two digits, or tells as "năm ngoái".</summary>
    public static int? Year(this PatternMatch match, Clock clock)
    {
        if (match.Number("year") is { } year)
        {
            return year >= 100 ? year : Century(year, clock.Published?.Year ?? 2000);
        }

        return match.Text("yearword") is { } word && clock.Published is { } published ? published.Year + Direction(word) : null;
    }

    /// <summary>-1 for what lies back ("trước", "ngoái", "qua"), 1 for what lies ahead ("tới", "sau"), 0 for "này", "nay".</summary>
    public static int Direction(string words) =>
        words.Contains("trước", StringComparison.OrdinalIgnoreCase) || words.Contains("ngoái", StringComparison.OrdinalIgnoreCase)
        || words.Contains("qua", StringComparison.OrdinalIgnoreCase) || words.Contains("rồi", StringComparison.OrdinalIgnoreCase) ? -1
        : words.Contains("tới", StringComparison.OrdinalIgnoreCase) || words.Contains("sau", StringComparison.OrdinalIgnoreCase)
        || words.Contains("tiếp", StringComparison.OrdinalIgnoreCase) || words.Contains("sang", StringComparison.OrdinalIgnoreCase) ? 1
        : 0;

    /// <summary>Two digits are the year of that ending that lies at most ten years ahead.</summary>
    private static int Century(int year, int now)
    {
        var full = (now / 100 * 100) + year;
        return full > now + 10 ? full - 100 : full;
    }

    internal static int? NumberOf(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return text.ToLowerInvariant() switch
        {
            "i" or "nhất" or "đầu tiên" or "đầu" => 1,
            "ii" => 2,
            "iii" => 3,
            "iv" or "bốn" => 4,
            "giêng" => 1,
            "bẩy" => 7,
            var word => Array.IndexOf(Words, word) is >= 0 and var at ? at : null,
        };
    }
}
