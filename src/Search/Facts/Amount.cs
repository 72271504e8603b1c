using System.Buffers;
using System.Globalization;
using ArticleSearch.Ingest.Text;
using ArticleSearch.Search.Analysis;

namespace ArticleSearch.Search.Facts;

/// <summary>A quantity as people type it: 100 tỷ đồng, 1.500, 2,5 triệu, 305 nghìn tỷ đồng, 12%; marks may be left out.</summary>
/// <param name="Value">In plain units.</param>
/// <param name="Unit">What stands behind number and scale; null when nothing does.</param>
public sealed record Amount(decimal Value, string? Unit)
{
    /// <summary>Nobody means more, and a double still counts it exactly enough.</summary>
    private const decimal Largest = 1_000_000_000_000_000_000m;

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,");

    private static readonly Dictionary<string, decimal> Scales = new(StringComparer.Ordinal)
    {
        ["nghin"] = 1_000,
        ["ngan"] = 1_000,
        ["van"] = 10_000,
        ["trieu"] = 1_000_000,
        ["ty"] = 1_000_000_000,
        ["ti"] = 1_000_000_000,
    };

    private static readonly (decimal Scale, string Word)[] Words = [(1_000_000_000, "tỷ"), (1_000_000, "triệu")];

    private static readonly CultureInfo Vietnam = CultureInfo.GetCultureInfo("vi-VN");

    /// <returns>Null when it does not begin with a number.</returns>
    public static Amount? Read(string typed)
    {
        var text = Blanks.Fold(typed);
        var length = text.AsSpan().IndexOfAnyExcept(Figures);
        var digits = (length < 0 ? text : text[..length]).TrimEnd('.', ',');
        if (digits.Length is 0 or > 30 || !char.IsAsciiDigit(digits[0]) || ValueOf(digits) is not { } value)
        {
            return null;
        }

        var words = text[digits.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 0 && Scales.TryGetValue(Marks.Remove(Spelling.Of(words[0])), out var scale) && value <= Largest)
        {
            value *= scale;
            words.RemoveAt(0);
        }

        return value > Largest ? null : new Amount(value, words.Count == 0 ? null : string.Join(' ', words));
    }

    /// <summary>A value as <see cref="Read"/> reads it, with the largest scale that leaves few digits: 1,5 tỷ.</summary>
    public static string Print(decimal value)
    {
        foreach (var (scale, word) in Words)
        {
            var scaled = value / scale;
            if (scaled >= 1 && decimal.Round(scaled, 3) == scaled)
            {
                return $"{Digits(scaled)} {word}";
            }
        }

        return Digits(value);
    }

    private static string Digits(decimal value) => value.ToString("#,0.############", Vietnam);

    private static decimal? ValueOf(string digits)
    {
        Span<char> number = stackalloc char[digits.Length];
        var length = NumberForm.Write(digits, number);
        number = number[..length];
        number.Replace(',', '.');
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
