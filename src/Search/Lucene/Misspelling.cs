using ArticleSearch.Ingest.Text;
using ArticleSearch.Search.Analysis;

namespace ArticleSearch.Search.Lucene;

/// <summary>Forms without marks that a folded syllable may have been meant for: one letter off, or written as it is spoken elsewhere.</summary>
internal static class Misspelling
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Longer tokens are no syllables.</summary>
    private const int MaxLength = 12;

    /// <summary>
    /// Onsets and endings that dialects do not tell apart, and spellings that are mixed up in schools and offices
    /// (northern gi/d/r, s/x, ch/tr, l/n; southern n/ng, t/c; i/y, c/k/q, g/gh, ng/ngh).
    /// </summary>
    private static readonly (string One, string Other)[] Onsets =
    [
        ("gi", "d"), ("gi", "r"), ("d", "r"), ("s", "x"), ("ch", "tr"), ("l", "n"), ("c", "k"), ("k", "q"), ("g", "gh"), ("ng", "ngh"), ("ph", "f"), ("v", "d"),
    ];

    private static readonly (string One, string Other)[] Endings = [("n", "ng"), ("t", "c"), ("i", "y")];

    /// <summary>Each once, without the syllable itself; none for a number. Who typed a syllable meant a syllable.</summary>
    /// <param name="syllables">Those that can be syllables; else those that cannot.</param>
    public static IEnumerable<string> Of(TypedWord word, bool syllables)
    {
        var folded = word.Folded;
        return folded.Length is < 2 or > MaxLength || !folded.All(char.IsAsciiLetterLower) || (!syllables && SyllableShape.Fits(folded))
            ? []
            : Spoken(folded).Concat(OneOff(folded)).Distinct()
                .Where(other => other != folded && other.Length > 1 && SyllableShape.Fits(other) == syllables);
    }

    private static IEnumerable<string> Spoken(string folded)
    {
        foreach (var (one, other) in Onsets.Concat(Onsets.Select(pair => (pair.Other, pair.One))))
        {
            if (folded.StartsWith(one, StringComparison.Ordinal))
            {
                yield return other + folded[one.Length..];
            }
        }

        foreach (var (one, other) in Endings.Concat(Endings.Select(pair => (pair.Other, pair.One))))
        {
            if (folded.EndsWith(one, StringComparison.Ordinal))
            {
                yield return folded[..^one.Length] + other;
            }
        }
    }

    private static IEnumerable<string> OneOff(string folded)
    {
        for (var at = 0; at <= folded.Length; at++)
        {
            var (before, after) = (folded[..at], folded[at..]);
            if (after.Length > 0)
            {
                yield return before + after[1..];
            }

            if (after.Length > 1)
            {
                yield return before + after[1] + after[0] + after[2..];
            }

            foreach (var letter in Letters)
            {
                yield return before + letter + after;
                if (after.Length > 0)
                {
                    yield return before + letter + after[1..];
                }
            }
        }
    }
}
