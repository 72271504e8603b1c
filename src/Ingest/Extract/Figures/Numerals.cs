using System.Collections.Frozen;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>Reads numbers in digits and words with their scale words. Terms are spelled as by <see cref="Spelling"/>: tỷ is "tỉ".</summary>
internal static class Numerals
{
    /// <summary>No quantity of a newspaper is larger, and sums below it cannot overflow.</summary>
    private const decimal Largest = 1_000_000_000_000_000_000_000m;

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>
    {
        ["chục"] = 10,
        ["trăm"] = 100,
        ["nghìn"] = 1_000,
        ["ngàn"] = 1_000,
        ["vạn"] = 10_000,
        ["triệu"] = 1_000_000,
        ["tỉ"] = 1_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Units = new Dictionary<string, int>
    {
        ["không"] = 0,
        ["một"] = 1,
        ["mốt"] = 1,
        ["hai"] = 2,
        ["ba"] = 3,
        ["bốn"] = 4,
        ["tư"] = 4,
        ["năm"] = 5,
        ["lăm"] = 5,
        ["nhăm"] = 5,
        ["sáu"] = 6,
        ["bảy"] = 7,
        ["bẩy"] = 7,
        ["tám"] = 8,
        ["chín"] = 9,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a number in words begins with; "tư" is none of them: đầu tư.</summary>
    private static readonly FrozenSet<string> Openers =
        FrozenSet.Create(StringComparer.Ordinal, "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười");

    /// <summary>The number that begins with a token; null when none does.</summary>
    /// <param name="limit">No token from this one on belongs to it.</param>
    public static Numeral? Read(TokenizedText text, int at, int limit)
    {
        if (at >= limit)
        {
            return null;
        }

        return !CanBegin(text.Tokens[at]) ? null : text.Tokens[at].IsNumber ? OfDigits(text, at, limit) : OfWords(text, at, limit);
    }

    public static bool CanBegin(TextToken token) => token.IsNumber || (token.IsWord && token.Length <= 4 && Openers.Contains(token.Term));

    private static Numeral? OfDigits(TokenizedText text, int at, int limit)
    {
        if (Digits.Parse(text.Tokens[at].Term) is not { } number)
        {
            return null;
        }

        var (end, scale) = (at + 1, 1m);
        if (end < limit && text.IsGlued(end) && text.Tokens[end].Term is "k" or "tr" && text.Tokens[end].IsWord)
        {
            scale = text.Tokens[end].Term == "k" ? 1_000 : 1_000_000;
            return new Numeral(at, end + 1, number, scale, 0, IsWords: false);
        }

        for (; end < limit && Scales.TryGetValue(text.Tokens[end].Term, out var factor) && scale < 1_000_000_000_000; end++)
        {
            scale *= factor;
        }

        return number < Largest / scale ? Whole(text, at, end, limit, number, scale) : null;
    }

    private static Numeral Whole(TokenizedText text, int at, int end, int limit, decimal number, decimal scale)
    {
        var rest = Rest(text, ref end, limit, scale);
        return new Numeral(at, end, number, scale, rest, IsWords: false);
    }

    /// <summary>"1 tỷ 200 triệu", "2 triệu rưỡi": what follows a scale word in smaller ones.</summary>
    private static decimal Rest(TokenizedText text, ref int end, int limit, decimal scale)
    {
        var rest = 0m;
        while (scale >= 1_000 && end + 1 < limit && text.Tokens[end].IsNumber
            && Scales.TryGetValue(text.Tokens[end + 1].Term, out var smaller) && smaller >= 1_000 && smaller < scale
            && Digits.Parse(text.Tokens[end].Term) is { } number && number < 1_000)
        {
            rest += number * smaller;
            (scale, end) = (smaller, end + 2);
        }

        if (scale > 1 && rest == 0 && end < limit && text.Tokens[end].Term == "rưỡi")
        {
            end++;
            rest = scale / 2;
        }

        return rest;
    }

    /// <summary>
    /// Words: ones below a hundred and a thousand gather until a scale word takes them. "Một" alone and bare scale words
    /// ("trăm người") are no numbers.
    /// </summary>
    private static Numeral? OfWords(TokenizedText text, int at, int limit)
    {
        var (total, group, digit, last, end) = (0m, 0m, -1, 1m, at);
        for (; end < limit && text.Tokens[end].IsWord; end++)
        {
            var term = text.Tokens[end].Term;
            if (term == "mười" && digit < 0)
            {
                group += 10;
            }
            else if (Units.TryGetValue(term, out var unit) && digit < 0)
            {
                digit = unit;
            }
            else if (term == "mươi" && digit > 1)
            {
                (group, digit) = (group + (digit * 10), -1);
            }
            else if (Scales.TryGetValue(term, out var scale) && (digit >= 0 || group > 0))
            {
                (total, group, digit) = Scaled(total, group, Math.Max(digit, 0), scale);
                last = scale;
            }
            else if (term == "rưỡi" && last > 1 && digit < 0)
            {
                (total, end) = (total + (last / 2), end + 1);
                break;
            }
            else if (term is not ("linh" or "lẻ") || digit >= 0 || total + group == 0)
            {
                break;
            }
        }

        var value = total + group + Math.Max(digit, 0);
        return value is >= 2 and < Largest && !IsTorn(text, end) ? new Numeral(at, end, value, 1, 0, IsWords: true) : null;
    }

    private static (decimal Total, decimal Group, int Digit) Scaled(decimal total, decimal group, int digit, decimal scale) => scale switch
    {
        < 1_000 => (total, group + (digit * scale), -1),
        // "hai nghìn tỷ": a larger scale word takes everything before it.
        _ when total > 0 && total < Largest / scale && group + digit == 0 => (total * scale, 0, -1),
        _ => (total + ((group + digit) * scale), 0, -1),
    };

    /// <summary>"hai ba người" is neither two nor three.</summary>
    private static bool IsTorn(TokenizedText text, int end) =>
        end < text.Tokens.Count && Units.ContainsKey(text.Tokens[end].Term);
}
