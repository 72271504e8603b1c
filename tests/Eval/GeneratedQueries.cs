using System.Diagnostics;
using ArticleSearch.Conformance;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;
using ArticleSearch.Search;
using ArticleSearch.Search.Analysis;

namespace ArticleSearch.Eval;

/// <summary>Queries as readers and attackers type them, of the words of a retrieval set, against its articles.</summary>
/// <param name="articles">No more of the set are indexed.</param>
internal sealed class GeneratedQueries(SharedSet set, int articles)
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private const int Seed = 20_000;
    private const int ArticlesForWords = 60;

    /// <summary>A machine that is busy with something else can make any query slow once.</summary>
    private const int Tries = 3;

    /// <summary>Asks so many queries.</summary>
    /// <returns>Those that took longer than <see cref="Limit"/> each time or were given up, and the time of the slowest.</returns>
    public async Task<(IReadOnlyList<string> Slow, TimeSpan Slowest)> AskAsync(int count, CancellationToken cancellation)
    {
        await using var index = await MeasuredIndex.OfAsync(set.ArticlesAsync(cancellation).Take(articles), cancellation);
        var generator = new QueryGenerator(Seed, await WordsAsync(cancellation));
        var (slow, slowest) = (new List<string>(), TimeSpan.Zero);
        for (var i = 0; i < count; i++)
        {
            var text = generator.Next();
            var time = await TimeAsync(index, text, cancellation);
            slowest = time > slowest ? time : slowest;
            if (time > Limit)
            {
                slow.Add(text);
            }
        }

        return (slow, slowest);
    }

    private static async Task<TimeSpan> TimeAsync(MeasuredIndex index, string text, CancellationToken cancellation)
    {
        var best = TimeSpan.MaxValue;
        for (var left = Tries; left > 0 && best > Limit; left--)
        {
            var start = Stopwatch.GetTimestamp();
            var page = await index.SearchAsync(new ArticleQuery { Text = text, GroupCopies = true }, cancellation);
            var time = page.GaveUp ? TimeSpan.MaxValue : Stopwatch.GetElapsedTime(start);
            best = time < best ? time : best;
        }

        return best;
    }

    private async Task<IReadOnlyList<string>> WordsAsync(CancellationToken cancellation)
    {
        var words = new HashSet<string>();
        await foreach (ParsedArticle article in set.ArticlesAsync(cancellation).Take(ArticlesForWords))
        {
            var text = article.Text.Value;
            for (var at = 0; TokenScanner.TryNext(text, at, out var start, out var end); at = end)
            {
                words.Add(text[start..end]);
            }
        }

        return [.. words.Order(StringComparer.Ordinal)];
    }
}
