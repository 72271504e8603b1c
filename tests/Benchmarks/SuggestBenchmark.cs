using System.Diagnostics;
using System.Globalization;
using ArticleSearch.Benchmarks.Articles;
using ArticleSearch.Benchmarks.Measuring;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search.Lucene;

namespace ArticleSearch.Benchmarks;

/// <summary>What is suggested while a title is typed, letter by letter, over as many titles and tags as there are articles.</summary>
/// <remarks>The articles of the load corpora have no titles of their own or meaningless ones: the first words of the text stand for one.</remarks>
internal sealed class SuggestBenchmark(IArticleSet articles, int rounds)
{
    private const int Titles = 100;
    private const int TitleWords = 12;
    private const int TagWords = 3;
    private const int Suggested = 10;

    public async Task RunAsync(Report report, CancellationToken cancellation)
    {
        Report.Working("suggest");
        using var folder = new TemporaryFolder();
        await using var engine = LuceneEngine.Open(folder.Path);
        var count = 0;
        await IndexBenchmark.FillAsync(
            new Named(articles),
            int.MaxValue,
            batch =>
            {
                count += batch.Count;
                return IndexBenchmark.ApplyAsync(engine, batch, cancellation);
            },
            cancellation);
        var typed = articles.Titles(Titles).SelectMany(Beginnings).ToList();
        report.Section("Suggestions: letters become titles and tags", "suggest");
        report.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} titles, each with a tag; {typed.Count} beginnings of {Titles} titles as they are typed, from two letters on, {rounds} rounds. There is no baseline: bare Lucene.Net has no suggestions."));
        var rows = new List<double[]>();
        for (var round = -1; round < rounds; round++)
        {
            var times = await TimesAsync(engine, typed, cancellation);
            rows.AddRange(round < 0 ? [] : [times]);
        }

        report.Table(["", "p50 ms", "p95 ms", "p99 ms"], [["engine", Row(rows, 0.5), Row(rows, 0.95), Row(rows, 0.99)]]);
    }

    private static string Row(List<double[]> rounds, double share) => Spread.Of(rounds.Select(round => Spread.Percentile(round, share))).ToString();

    private static async Task<double[]> TimesAsync(LuceneEngine engine, List<string> typed, CancellationToken cancellation)
    {
        var times = new List<double>();
        foreach (var text in typed)
        {
            var start = Stopwatch.GetTimestamp();
            await engine.SuggestAsync(text, Suggested, cancellation);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return [.. times.Order()];
    }

    private static IEnumerable<string> Beginnings(string title) => Enumerable.Range(2, Math.Min(title.Length, 30) - 1).Select(length => title[..Math.Min(length, title.Length)]);

    /// <summary>Titles and tags for articles that have none, and no text, which suggestions do not read.</summary>
    private sealed class Named(IArticleSet articles) : IArticleSet
    {
        public string Description => articles.Description;

        public IReadOnlyList<string> Titles(int count) => articles.Titles(count);

        public async IAsyncEnumerable<Article> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            await foreach (var article in articles.ReadAsync(cancellation))
            {
                var words = article.Text.Value.Split([' ', '\n'], TitleWords + 1, StringSplitOptions.RemoveEmptyEntries);
                yield return article with
                {
                    Parsed = article.Parsed with
                    {
                        Text = ArticleText.Compose(string.Join(' ', words.Take(TitleWords)), "", []),
                        Tags = [string.Join(' ', words.Take(TagWords))],
                    },
                };
            }
        }
    }
}
