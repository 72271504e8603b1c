using System.Diagnostics;
using System.Globalization;
using ArticleSearch.Benchmarks.Articles;
using ArticleSearch.Benchmarks.Measuring;
using ArticleSearch.Ingest.Text;
using ArticleSearch.Search;
using ArticleSearch.Search.Lucene;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace ArticleSearch.Benchmarks;

/// <summary>One page of hits with snippets and facets, against ten document numbers from bare Lucene.Net.</summary>
internal sealed class QueryBenchmark(IArticleSet articles, int rounds)
{
    private const int QueriesASet = 300;
    private const int PageSize = 10;

    /// <summary>Pairs of words are counted in every tenth article: enough to know the frequent ones.</summary>
    private const int CountedEvery = 10;

    private sealed record QuerySet(string Name, IReadOnlyList<string> Queries);

    /// <summary>Answers a query and tells how many hits there are.</summary>
    private sealed record Answerer(string Name, Func<string, Task<long>> AnswerAsync);

    private sealed record Outcome(Latencies Took, int Answered);

    public async Task RunAsync(Report report, CancellationToken cancellation)
    {
        using var bareFolder = new TemporaryFolder();
        using var engineFolder = new TemporaryFolder();
        using var bare = new BareIndex(bareFolder.Path);
        await using var engine = LuceneEngine.Open(engineFolder.Path);
        var words = new FrequentWords();
        Report.Working("query: filling the indexes");
        await FillAsync(bare, engine, words, cancellation);

        using var reader = bare.OpenReader();
        var searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        Answerer[] answerers =
        [
            new("bare, all words", query => Task.FromResult((long)searcher.Search(bare.Query(query, Occur.MUST), PageSize).TotalHits)),
            new("bare, any word", query => Task.FromResult((long)searcher.Search(bare.Query(query, Occur.SHOULD), PageSize).TotalHits)),
            new("engine", async query => (await engine.SearchAsync(new ArticleQuery { Text = query, PageSize = PageSize }, cancellation)).Total),
        ];
        Describe(report);
        var rows = new List<IReadOnlyList<string>>();
        foreach (var set in Sets(words))
        {
            Report.Working($"query: {set.Name}");
            var outcomes = await MeasureAsync(set, answerers, cancellation);
            rows.AddRange(answerers.Zip(outcomes).Select(pair => Row(set, pair.First, pair.Second, outcomes)));
        }

        report.Table(["queries", "by", "answered", "p50 ms", "p95 ms", "p99 ms", "p50 × all words", "p50 × any word", "p95 × any word"], rows);
    }

    private void Describe(Report report)
    {
        report.Section("Query: words become a page of hits", "query");
        report.Say($"Articles: {articles.Description}");
        report.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{QueriesASet} queries a set (seed {ArticleSet.Seed}), {rounds} rounds, one at a time, each query by all three in turn. The engine gives {PageSize} hits with title, best sentence and marks, the exact total and facets by year and section; bare Lucene.Net gives {PageSize} document numbers for the same words in the text, as typed. It knows nothing of marks: words typed without them mostly find nothing there, which is quick. \"Titles\" are long queries that hardly any article holds in full; \"short\" are two to four words that often stand side by side."));
    }

    private async Task FillAsync(BareIndex bare, LuceneEngine engine, FrequentWords words, CancellationToken cancellation)
    {
        var number = 0;
        await IndexBenchmark.FillAsync(
            articles,
            int.MaxValue,
            async batch =>
            {
                await bare.ApplyAsync(batch, cancellation);
                await IndexBenchmark.ApplyAsync(engine, batch, cancellation);
                foreach (var article in batch.Where(_ => number++ % CountedEvery == 0))
                {
                    words.Count(article.Text.Value);
                }
            },
            cancellation);
    }

    private IEnumerable<QuerySet> Sets(FrequentWords words)
    {
        var (titles, shorts) = (articles.Titles(QueriesASet), words.Queries(QueriesASet, ArticleSet.Seed));
        yield return new QuerySet("short", shorts);
        yield return new QuerySet("short, unmarked", [.. shorts.Select(Marks.Remove)]);
        yield return new QuerySet("titles", titles);
        yield return new QuerySet("titles, unmarked", [.. titles.Select(Marks.Remove)]);
    }

    private async Task<IReadOnlyList<Outcome>> MeasureAsync(QuerySet set, Answerer[] answerers, CancellationToken cancellation)
    {
        var times = answerers.Select(_ => new double[rounds][]).ToList();
        var answered = new int[answerers.Length];
        for (var round = -1; round < rounds; round++)
        {
            Race.CollectGarbage();
            var thisRound = answerers.Select(_ => new double[set.Queries.Count]).ToList();
            for (var query = 0; query < set.Queries.Count; query++)
            {
                cancellation.ThrowIfCancellationRequested();
                for (var i = 0; i < answerers.Length; i++)
                {
                    var start = Stopwatch.GetTimestamp();
                    var total = await answerers[i].AnswerAsync(set.Queries[query]);
                    thisRound[i][query] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                    answered[i] += round < 0 && total > 0 ? 1 : 0;
                }
            }

            // Round -1 warms up.
            for (var i = 0; i < answerers.Length && round >= 0; i++)
            {
                times[i][round] = thisRound[i];
            }
        }

        return [.. times.Zip(answered, (milliseconds, count) => new Outcome(new Latencies(milliseconds), count))];
    }

    private static IReadOnlyList<string> Row(QuerySet set, Answerer answerer, Outcome own, IReadOnlyList<Outcome> all) =>
    [
        set.Name,
        answerer.Name,
        string.Create(CultureInfo.InvariantCulture, $"{100 * own.Answered / set.Queries.Count} %"),
        own.Took.Percentile(0.50).ToString(),
        own.Took.Percentile(0.95).ToString(),
        own.Took.Percentile(0.99).ToString(),
        own.Took.Against(all[0].Took, 0.50).ToString(),
        own.Took.Against(all[1].Took, 0.50).ToString(),
        own.Took.Against(all[1].Took, 0.95).ToString(),
    ];
}
