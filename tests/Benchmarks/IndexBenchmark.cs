using System.Diagnostics;
using System.Globalization;
using ArticleSearch.Benchmarks.Articles;
using ArticleSearch.Benchmarks.Measuring;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search;
using ArticleSearch.Search.Lucene;

namespace ArticleSearch.Benchmarks;

/// <summary>Articles go into the index in the batches of the projection, against bare Lucene.Net.</summary>
internal sealed class IndexBenchmark(IArticleSet articles, int rounds)
{
    public const int Batch = IndexProjection.Batch;

    private const int WarmUpArticles = 3_000;

    private readonly Dictionary<string, List<Outcome>> _outcomes = [];

    /// <summary>What a turn leaves besides its time.</summary>
    private sealed record Outcome(int Articles, long IndexBytes, long PeakBytes);

    public async Task RunAsync(Report report, CancellationToken cancellation)
    {
        await TakeTurnsAsync(WarmUpArticles, rounds: 1, cancellation);
        _outcomes.Clear();
        var times = await TakeTurnsAsync(int.MaxValue, rounds, cancellation);
        report.Section("Index: articles become searchable", "index");
        report.Say($"Articles: {articles.Description}");
        report.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{rounds} rounds, one writer fed by two threads, {Batch} articles a batch, each batch committed and synced; reading the articles is not timed. Bare is Lucene.Net with StandardAnalyzer over title, lead and text. The peak is that of the whole process, seen every 20 ms."));
        report.Table(["", "articles/s", "ms/article", "× bare time", "index MB", "× bare", "peak MB"], times.Select(time => Row(time, times[0])));
        await new IndexSize(articles).RunAsync(report, cancellation);
    }

    /// <summary>Applies up to <paramref name="limit"/> articles batch by batch.</summary>
    /// <returns>How many articles there were, and how long applying them took.</returns>
    public static async Task<(int Articles, TimeSpan Applying)> FillAsync(
        IArticleSet articles, int limit, Func<IReadOnlyList<Article>, Task> apply, CancellationToken cancellation)
    {
        var (count, applying) = (0, TimeSpan.Zero);
        var batch = new List<Article>(Batch);
        await foreach (var article in articles.ReadAsync(cancellation))
        {
            batch.Add(article);
            if (batch.Count == Batch)
            {
                await ApplyAsync();
            }

            if (++count == limit)
            {
                break;
            }
        }

        await ApplyAsync();
        return (count, applying);

        async Task ApplyAsync()
        {
            var start = Stopwatch.GetTimestamp();
            await apply(batch);
            applying += Stopwatch.GetElapsedTime(start);
            batch.Clear();
        }
    }

    public static Task ApplyAsync(LuceneEngine engine, IReadOnlyList<Article> batch, CancellationToken cancellation) =>
        engine.ApplyAsync([.. batch.Select(article => new IndexCommand.Upsert(article))], cancellation);

    private Task<IReadOnlyList<Times>> TakeTurnsAsync(int limit, int rounds, CancellationToken cancellation) =>
        Race.RunAsync(
            [
                new("bare Lucene.Net", token => BareAsync(limit, token)),
                new("engine", token => EngineAsync(limit, token)),
            ],
            warmUps: 0, rounds, cancellation);

    private async Task<TimeSpan> BareAsync(int limit, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        using var index = new BareIndex(folder.Path);
        return await TurnAsync("bare Lucene.Net", folder, limit, batch => index.ApplyAsync(batch, cancellation), cancellation);
    }

    private async Task<TimeSpan> EngineAsync(int limit, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        await using var engine = LuceneEngine.Open(folder.Path);
        return await TurnAsync("engine", folder, limit, batch => ApplyAsync(engine, batch, cancellation), cancellation);
    }

    private async Task<TimeSpan> TurnAsync(
        string name, TemporaryFolder folder, int limit, Func<IReadOnlyList<Article>, Task> apply, CancellationToken cancellation)
    {
        Report.Working($"index: {name}");
        using var memory = new WorkingSet();
        var (count, time) = await FillAsync(articles, limit, apply, cancellation);
        if (!_outcomes.TryGetValue(name, out var outcomes))
        {
            _outcomes[name] = outcomes = [];
        }

        outcomes.Add(new Outcome(count, folder.Bytes, memory.PeakBytes));
        return time;
    }

    private IReadOnlyList<string> Row(Times time, Times bare)
    {
        var (outcomes, bareOutcomes) = (_outcomes[time.Name], _outcomes[bare.Name]);
        var count = outcomes[0].Articles;
        return
        [
            time.Name,
            time.Rate(count).ToString("0"),
            time.Milliseconds(count).ToString(),
            time.Against(bare).ToString(),
            Spread.Of(outcomes.Select(outcome => outcome.IndexBytes / 1e6)).ToString("0"),
            Spread.Of(outcomes.Zip(bareOutcomes, (one, other) => (double)one.IndexBytes / other.IndexBytes)).ToString(),
            Spread.Of(outcomes.Select(outcome => outcome.PeakBytes / 1e6)).ToString("0"),
        ];
    }
}
