using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Officials;

/// <summary>Known sequences of words with what each stands for; the longest that fits counts. Signs between words do not.</summary>
internal sealed class Phrases<T>
    where T : class
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byFirst = new(StringComparer.Ordinal);

    public Phrases(IEnumerable<(string[] Words, T Value)> phrases)
    {
        foreach (var (words, value) in phrases)
        {
            if (!_byFirst.TryGetValue(words[0], out var those))
            {
                _byFirst[words[0]] = those = [];
            }

            those.Add((words, value));
        }

        foreach (var those in _byFirst.Values)
        {
            those.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
        }
    }

    /// <summary>The words and numbers of a text in one spelling.</summary>
    public static string[] WordsOf(string text) =>
        [.. TokenizedText.TokensOf(text).Where(token => token.Kind != TextTokenKind.Sign).Select(token => token.Term)];

    /// <summary>What the longest phrase that begins at this word stands for; null when none does.</summary>
    /// <param name="length">How many words it has; 0 when there is none.</param>
    public T? Longest(IReadOnlyList<string> words, int at, out int length)
    {
        length = 0;
        foreach (var (phrase, value) in _byFirst.GetValueOrDefault(words[at]) ?? [])
        {
            if (StandsAt(words, at, phrase))
            {
                length = phrase.Length;
                return value;
            }
        }

        return null;
    }

    private static bool StandsAt(IReadOnlyList<string> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count)
        {
            return false;
        }

        for (var i = 1; i < phrase.Length; i++)
        {
            if (words[at + i] != phrase[i])
            {
                return false;
            }
        }

        return true;
    }
}
