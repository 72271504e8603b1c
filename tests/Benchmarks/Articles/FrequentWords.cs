using ArticleSearch.Ingest.Text;
using ArticleSearch.Search.Analysis;

namespace ArticleSearch.Benchmarks.Articles;

/// <summary>Short queries as readers type them: words that often stand side by side.</summary>
internal sealed class FrequentWords
{
    private const int Considered = 3_000;

    private readonly Dictionary<(string, string), int> _pairs = [];

    public void Count(string text)
    {
        string? before = null;
        var last = 0;
        for (var at = 0; TokenScanner.TryNext(text, at, out var start, out var end); at = end)
        {
            var word = text[start..end].ToLowerInvariant();
            var isWord = word.All(char.IsLetter);
            if (isWord && before is not null && start == last + 1 && text[last] == ' ')
            {
                _pairs[(before, word)] = _pairs.GetValueOrDefault((before, word)) + 1;
            }

            (before, last) = (isWord ? word : null, end);
        }
    }

    /// <summary>Queries of two, three and four words, as many of each: pairs, and pairs that join.</summary>
    public IReadOnlyList<string> Queries(int count, int seed)
    {
        var pairs = _pairs.OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.Item1, StringComparer.Ordinal).ThenBy(pair => pair.Key.Item2, StringComparer.Ordinal)
            .Take(Considered).Select(pair => pair.Key).ToArray();
        var following = pairs.ToLookup(pair => pair.Item1, pair => pair.Item2);
        new Random(seed).Shuffle(pairs);
        return [.. pairs.Take(count).Select((pair, i) => string.Join(' ', Prolonged(pair, words: 2 + (i % 3), following)))];
    }

    private static List<string> Prolonged((string First, string Second) pair, int words, ILookup<string, string> following)
    {
        var query = new List<string> { pair.First, pair.Second };
        while (query.Count < words && following[query[^1]].FirstOrDefault(word => !query.Contains(word)) is { } next)
        {
            query.Add(next);
        }

        return query;
    }
}
