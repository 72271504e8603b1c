using System.Collections.Frozen;
using ArticleSearch.Ingest.Rules;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>Reads the unit behind a number: how far the noun phrase goes that is counted.</summary>
internal static class Units
{
    private const int UnknownSyllables = 2;

    private const string Action = "action";

    private static readonly ILookup<string, string> Words = WordList.Read("units.txt");

    private static readonly Gazetteer<UnitWord> Known = new(
        from role in Words
        where role.Key != Action
        let word = UnitWord.OfRole(role.Key)
        from phrase in role
        select KeyValuePair.Create(phrase, word));

    private static readonly JoinedUnits Joined = new(Known, Words[Action]);

    private static readonly FrozenSet<char> CurrencySigns = FrozenSet.ToFrozenSet(['$', '€', '£', '¥', '₫']);

    /// <param name="text">The text.</param>
    /// <param name="at">The token behind the number.</param>
    /// <param name="limit">No token from this one on belongs to the unit.</param>
    public static Unit? Read(TokenizedText text, int at, int limit)
    {
        if (at >= limit)
        {
            return null;
        }

        var token = text.Tokens[at];
        if (token.Kind == TextTokenKind.Sign && CurrencySigns.Contains(token.Term[0]))
        {
            return new Unit(UnitRole.Money, at, at + 1);
        }

        if (token.Term == "số" && Noun(text, at + 1, limit) is { } counted)
        {
            return counted with { First = at };
        }

        var known = Known.Longest(text, at, limit, out var end);
        if (known is null || IsLooseLetter(text, at, end))
        {
            return Unknown(text, at, limit);
        }

        return known.Role switch
        {
            UnitRole.None => null,
            UnitRole.Classifier => new Unit(UnitRole.Classifier, at, PerUnit(text, Joined.End(text, NounKind.None, WithNoun(text, end, limit), limit), limit)),
            UnitRole.Noun => new Unit(UnitRole.Noun, at, PerUnit(text, Joined.End(text, known.Kind, end, limit), limit)),
            UnitRole.Name when end < limit && (text.Tokens[end].IsCapital || text.Tokens[end].IsNumber) => new Unit(UnitRole.Name, at, end),
            UnitRole.Name => new Unit(UnitRole.Noun, at, end),
            UnitRole.Measure => new Unit(UnitRole.Measure, at, PerUnit(text, Power(text, end, limit), limit)),
            var role => new Unit(role, at, PerUnit(text, end, limit)),
        };
    }

    /// <summary>A noun of the list that begins with a token and ends before <paramref name="limit"/>; null when there is none.</summary>
    public static Unit? Noun(TokenizedText text, int at, int limit) =>
        at < limit && Read(text, at, limit) is { Role: UnitRole.Noun or UnitRole.Classifier } noun && noun.End <= limit ? noun : null;

    /// <summary>A currency printed before its number: $10, USD 20.</summary>
    public static bool IsCurrencyBefore(TokenizedText text, int at, int limit) =>
        at > limit && (text.Tokens[at - 1] is { Kind: TextTokenKind.Sign } sign && CurrencySigns.Contains(sign.Term[0])
            || (text.Tokens[at - 1].IsUpper && text.Tokens[at - 1].Length >= 2 && Known.Longest(text, at - 1, at, out _) is { Role: UnitRole.Money }));

    /// <summary>One letter is a unit when it is a small one, or volt and watt: neither "25L" nor "giải A".</summary>
    private static bool IsLooseLetter(TokenizedText text, int at, int end) =>
        end == at + 1 && text.Tokens[at] is { IsWord: true, Length: 1, IsCapital: true } token && !(text.IsGlued(at) && token.Term is "v" or "w");

    /// <summary>The noun behind a classifier: a term of the list, else the syllables that can be a noun.</summary>
    private static int WithNoun(TokenizedText text, int at, int limit)
    {
        if (at >= limit || !text.Tokens[at].IsWord || text.Tokens[at].IsCapital || text.IsGlued(at))
        {
            return at;
        }

        return Known.Longest(text, at, limit, out var end) is { Role: not (UnitRole.Time or UnitRole.Money or UnitRole.Measure or UnitRole.None) }
            ? end
            : end > at ? at : Unknown(text, at, limit)?.End ?? at;
    }

    /// <summary>A noun that no list knows: small letters that are no function words.</summary>
    private static Unit? Unknown(TokenizedText text, int at, int limit)
    {
        var end = at;
        while (end < limit && end < at + UnknownSyllables && IsNounSyllable(text, end))
        {
            end++;
        }

        return end > at ? new Unit(UnitRole.Unknown, at, PerUnit(text, end, limit)) : null;
    }

    private static bool IsNounSyllable(TokenizedText text, int at)
    {
        var token = text.Tokens[at];
        return token is { IsWord: true, IsCapital: false, Length: > 1 }
            && !text.IsGlued(at)
            && token.Term.All(char.IsLetter)
            && !FigureWords.IsFunction(token.Term);
    }

    /// <summary>"m 3": the power lost its place above the line.</summary>
    private static int Power(TokenizedText text, int end, int limit) =>
        end < limit && text.Tokens[end - 1].Term is "m" or "km" or "cm" or "dm" && text.Tokens[end].Term is "2" or "3" or "²" or "³"
            && !(end + 1 < limit && text.Tokens[end + 1].Is('-'))
            ? end + 1
            : end;

    /// <summary>Behind what a unit is said to be of: "đồng/m2", "hành khách/năm", "đồng/người/tháng".</summary>
    public static int PerUnit(TokenizedText text, int end, int limit)
    {
        while (end + 1 < limit && text.Tokens[end].Is('/') && text.Tokens[end + 1].IsWord)
        {
            Known.Longest(text, end + 1, limit, out var behind);
            end = Math.Max(behind, end + 2);
        }

        return end;
    }
}
