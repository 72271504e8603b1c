using System.Collections.Frozen;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Documents;

/// <summary>Whether a sentence can cite a document with a number at all: most do not, and need not be read rule by rule.</summary>
internal static class DocumentClues
{
    /// <summary>What stands directly before the number of a document.</summary>
    private static readonly FrozenSet<string> Before =
        DocumentKinds.LastWords.Concat(["số", "hiệu", "nq", "nđ", "qđ", "ttlt", "này", "mới", "khẩn", "tốc", "mật", "hợp", "tịch"])
            .Select(Spelling.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a citation begins with, when not with the number itself.</summary>
    private static readonly FrozenSet<string> Openers =
        DocumentKinds.FirstWords.Concat(["số", "nq", "nđ", "qđ", "ttlt"]).Select(Spelling.Of).ToFrozenSet(StringComparer.Ordinal);

    public static bool CanBegin(TextToken token) => token.IsNumber || (token.IsWord && Openers.Contains(token.Term));

    public static bool Has(TokenizedText text, Sentence sentence)
    {
        for (var at = sentence.First; at < sentence.End; at++)
        {
            if (text.Tokens[at].IsNumber && (IsBehindKind(text, sentence, at) || IsBeforeLetters(text, sentence, at)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBehindKind(TokenizedText text, Sentence sentence, int at)
    {
        var before = at - 1 >= sentence.First && text.Tokens[at - 1].Kind == TextTokenKind.Sign ? at - 2 : at - 1;
        return before >= sentence.First && Before.Contains(text.Tokens[before].Term);
    }

    /// <summary>39-NQ, 2021/NĐ.</summary>
    private static bool IsBeforeLetters(TokenizedText text, Sentence sentence, int at)
    {
        // A letter may be glued to the number: 30a/NQ.
        var sign = at + 1 < sentence.End && text.Tokens[at + 1].IsWord && text.IsGlued(at + 1) ? at + 2 : at + 1;
        return sign + 1 < sentence.End && text.Tokens[sign].Term[0] is '-' or '/' or '–' && text.Tokens[sign + 1] is { IsWord: true, IsCapital: true };
    }
}
