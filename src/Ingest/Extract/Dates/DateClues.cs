using System.Collections.Frozen;
using ArticleSearch.Ingest.Rules;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Dates;

/// <summary>Whether a sentence can tell a date at all: most do not, and need not be read rule by rule.</summary>
internal static class DateClues
{
    private const string Joints = "-–/.";

    private static readonly ILookup<string, string> Words = WordList.Read("date-words.txt");
    private static readonly FrozenSet<string> Calendar = Terms("calendar");
    private static readonly FrozenSet<string> Near = Terms("near");
    private static readonly FrozenSet<string> Alone = Terms("alone");

    private static readonly FrozenSet<string> Openers = Terms("opener");

    /// <summary>Whether a date, or what only looks like one, can begin with a token.</summary>
    public static bool CanBegin(TextToken token) => token.IsNumber || (token.IsWord && Openers.Contains(token.Term));

    public static bool Has(TokenizedText text, Sentence sentence)
    {
        for (var at = sentence.First; at < sentence.End; at++)
        {
            var token = text.Tokens[at];
            if (token.IsNumber ? IsNumberOfDate(text, sentence, at) : token.IsWord && IsNear(text, sentence, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>9-2, 9/2, 9.2, a year, or a number behind a calendar word.</summary>
    private static bool IsNumberOfDate(TokenizedText text, Sentence sentence, int at)
    {
        var token = text.Tokens[at];
        return token.Length == 4
            || (at + 1 < sentence.End && (text.Tokens[at + 1].Term == "tháng" || Joints.Contains(text.Tokens[at + 1].Term[0], StringComparison.Ordinal)))
            || (token.Length <= 10 && token.Term.Contains('.', StringComparison.Ordinal))
            || (at > sentence.First && Calendar.Contains(text.Tokens[at - 1].Term));
    }

    private static bool IsNear(TokenizedText text, Sentence sentence, int at)
    {
        var term = text.Tokens[at].Term;
        return Near.Contains(term) && (Alone.Contains(term) || (at > sentence.First && Calendar.Contains(text.Tokens[at - 1].Term)));
    }

    private static FrozenSet<string> Terms(string role) => Words[role].Select(Spelling.Of).ToFrozenSet(StringComparer.Ordinal);
}
