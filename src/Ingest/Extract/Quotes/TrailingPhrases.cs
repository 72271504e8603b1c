using System.Collections.Frozen;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>Known phrases, found by their end: for words that are read backwards from a verb.</summary>
internal sealed class TrailingPhrases
{
    private readonly FrozenDictionary<string, string[][]> _byLast;

    public TrailingPhrases(IEnumerable<string> phrases) =>
        _byLast = phrases
            .Select(phrase => TokenizedText.TokensOf(phrase).Select(token => token.Term).ToArray())
            .GroupBy(terms => terms[^1])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(terms => terms.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The first token of the longest phrase that ends before the token <paramref name="end"/>; null when none does.</summary>
    public int? StartOf(TokenizedText text, int end, int left)
    {
        if (end <= left || !_byLast.TryGetValue(text.Tokens[end - 1].Term, out var phrases))
        {
            return null;
        }

        foreach (var terms in phrases)
        {
            var start = end - terms.Length;
            if (start >= left && Enumerable.Range(0, terms.Length).All(i => text.Tokens[start + i].Term == terms[i]))
            {
                return start;
            }
        }

        return null;
    }
}
