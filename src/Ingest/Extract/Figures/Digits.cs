using System.Globalization;

namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>Digits as Vietnamese writes them: points part thousands, a comma parts decimals; the English way when only that fits.</summary>
internal static class Digits
{
    /// <summary>Longer runs are telephone and account numbers.</summary>
    private const int MaxLength = 20;

    /// <returns>Null for what is no quantity: 0912345678, 10.12.2017, 1.2.3.</returns>
    public static decimal? Parse(string text)
    {
        if (text.Length > MaxLength || (text.Length > 2 && text[0] == '0' && char.IsAsciiDigit(text[1])))
        {
            return null;
        }

        var (points, commas) = (text.AsSpan().Count('.'), text.AsSpan().Count(','));
        var decimals = (points, commas) switch
        {
            (0, 0) => '\0',
            (0, 1) => ',',
            (1, 0) => IsGrouped(text, '.') && text[0] != '0' ? '\0' : '.',
            (0, _) or (_, 0) => '\0',
            (_, 1) when text.LastIndexOf(',') > text.LastIndexOf('.') => ',',
            (1, _) when text.LastIndexOf('.') > text.LastIndexOf(',') => '.',
            _ => '?',
        };
        var at = decimals == '\0' ? text.Length : text.LastIndexOf(decimals);
        if (at < 0 || !IsWhole(text[..at], out var whole))
        {
            return null;
        }

        var plain = at < text.Length ? $"{whole}.{text[(at + 1)..]}" : whole;
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static bool IsWhole(string text, out string digits)
    {
        digits = text.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        return digits.Length == text.Length || IsGrouped(text, text.Contains('.', StringComparison.Ordinal) ? '.' : ',');
    }

    /// <summary>One to three digits, then groups of three.</summary>
    private static bool IsGrouped(string text, char separator)
    {
        var groups = text.Split(separator);
        return groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3 && group.All(char.IsAsciiDigit));
    }
}
