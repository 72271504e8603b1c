using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>
/// A sentence as far as speech is concerned: the full stops inside a quotation do not end it, and what is joined to the
/// closing mark by a dash or comma belongs to it.
/// </summary>
/// <param name="First">Its first token.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="Line">The line that it begins in.</param>
internal readonly record struct Passage(int First, int End, int Line)
{
    /// <summary>No sentence that people write is longer; what is, is read in pieces, so that time grows with the length only.</summary>
    private const int Longest = 1000;

    public static IEnumerable<Passage> In(TokenizedText text, IReadOnlyList<Quotation> quotations)
    {
        var (sentences, next) = (text.Sentences, 0);
        for (var s = 0; s < sentences.Count; s++)
        {
            var (first, end, line) = (sentences[s].First, sentences[s].End, sentences[s].Line);
            for (; s + 1 < sentences.Count; s++)
            {
                while (next < quotations.Count && quotations[next].End < end)
                {
                    next++;
                }

                if (!(next < quotations.Count && GoesOn(text, quotations[next], sentences[s], sentences[s + 1])))
                {
                    break;
                }

                end = sentences[s + 1].End;
            }

            for (; end - first > Longest; first += Longest)
            {
                yield return new Passage(first, first + Longest, line);
            }

            yield return new Passage(first, end, line);
        }
    }

    private static bool GoesOn(TokenizedText text, Quotation quotation, Sentence sentence, Sentence following) =>
        (quotation.First < sentence.End && quotation.End > sentence.End)
        || (quotation.End == sentence.End && sentence.Line == following.Line
            && text.Tokens[following.First] is { Kind: TextTokenKind.Sign, Term: "-" or "–" or "—" or "," });
}
