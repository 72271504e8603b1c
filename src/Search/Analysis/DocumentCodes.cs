using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Search.Analysis;

/// <summary>
/// Numbers of official documents as one term: 39-NQ/TW, 15/2023/NĐ-CP, 676/UBND-KTHT&amp;ĐT. Blanks end a code, and TƯ
/// and T.Ư are TW in it.
/// </summary>
internal static class DocumentCodes
{
    private const int MaxParts = 10;
    private const int MaxLength = 64;

    public static WholeTerm Find(ReadOnlySpan<char> text, TextParts parts, int at, TermSpace terms)
    {
        if (!parts[at].IsNumber || parts[at].TermLength > 6 || !IsPlain(parts[at]))
        {
            return default;
        }

        var next = at + 1;
        if (IsPart(parts, next) && parts.Value(next) >= 1900)
        {
            next++;
        }

        if (!IsPart(parts, next) || !StartsWithCapitals(text, parts[next]))
        {
            return default;
        }

        for (next++; next < parts.Count && next - at < MaxParts && GoesOn(text, parts, next); next++)
        {
        }

        return parts[next - 1].End - parts[at].Start <= MaxLength ? Keep(text, parts, at, next, terms) : default;
    }

    private static bool IsPlain(in TextPart part) => part.End - part.Start == part.TermLength;

    private static bool IsPart(TextParts parts, int at) => at < parts.Count && (parts[at].Follows('-') || parts[at].Follows('/'));

    private static bool StartsWithCapitals(ReadOnlySpan<char> text, in TextPart part) =>
        part.End - part.Start >= 2 && char.IsUpper(text[part.Start]) && char.IsUpper(text[part.Start + 1]);

    private static bool GoesOn(ReadOnlySpan<char> text, TextParts parts, int at) =>
        char.IsUpper(text[parts[at].Start])
        && (IsPart(parts, at) || parts[at].Follows('&') || (parts[at].Follows('.') && IsCentral(parts, at)));

    /// <summary>The Ư of T.Ư.</summary>
    private static bool IsCentral(TextParts parts, int at) => parts.Term(at).SequenceEqual("ư") && parts.Term(at - 1).SequenceEqual("t");

    private static WholeTerm Keep(ReadOnlySpan<char> text, TextParts parts, int at, int end, TermSpace terms)
    {
        var start = terms.Keep(0);
        terms.Add(parts.Term(at));
        for (var i = at + 1; i < end; i++)
        {
            var sign = text[parts[i].Start - 1];
            if (sign != '.')
            {
                terms.Add([sign]);
            }

            var isCentral = parts.Term(i).SequenceEqual("tư") || (sign == '.' && IsCentral(parts, i));
            terms.Add(isCentral ? (sign == '.' ? "w" : "tw") : parts.Term(i));
        }

        return new WholeTerm(end - at, start, terms.Length - start);
    }


}
