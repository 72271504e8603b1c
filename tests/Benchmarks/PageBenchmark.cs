using System.Diagnostics;
using System.Globalization;
using ArticleSearch.Benchmarks.Articles;
using ArticleSearch.Benchmarks.Measuring;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Benchmarks;

/// <summary>Pages of search and of articles from the program over HTTP, many readers at a time, against a bare server that answers as many bytes.</summary>
internal sealed class PageBenchmark(IArticleSet articles, int rounds)
{
    private const int Readers = 8;
    private const int PagesASet = 400;

    /// <summary>Until then the program still compiles what it runs most.</summary>
    private const int WarmUps = 3;

    private sealed record PageSet(string Name, IReadOnlyList<Uri> Pages);

    /// <param name="Seconds">By round: how long all pages of the set took.</param>
    /// <param name="CpuMilliseconds">By round: what a page cost the processor, whoever else used it.</param>
    private sealed record Outcome(Latencies Took, IReadOnlyList<double> Seconds, IReadOnlyList<double> CpuMilliseconds);

    public async Task RunAsync(Report report, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var archive = new PageArchive(articles);
        Report.Working("pages: ingesting the articles");
        var start = Stopwatch.GetTimestamp();
        await archive.BuildAsync(folder.Path, cancellation);
        Report.Working(string.Create(CultureInfo.InvariantCulture, $"pages: {archive.Keys.Count} articles in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));

        await using var server = await PageServer.StartAsync(folder.Path, cancellation);
        using var crowd = new Crowd(Readers);
        report.Section("Pages: what a reader waits for", "pages");
        report.Say($"Articles: {articles.Description} They are ingested, extracted from and indexed by the program.");
        report.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{PagesASet} pages a set (seed {ArticleSet.Seed}), {rounds} rounds after {WarmUps} that are not counted, {Readers} readers side by side, from asking to the last byte of the packed page. The program serves on 127.0.0.1 with Kestrel, in a process of its own; bare is an endpoint in the process of the readers that answers a string of as many bytes as the page has before it is packed. CPU is what both processes used for a page, the readers too."));
        var rows = new List<IReadOnlyList<string>>();
        foreach (var set in Sets(archive, server.Address))
        {
            Report.Working($"pages: {set.Name}");
            rows.AddRange(await RowsAsync(set, server, crowd, cancellation));
        }

        report.Table(["pages", "by", "KB", "p50 ms", "p95 ms", "p99 ms", "pages/s", "CPU ms", "p50 × bare", "p95 × bare"], rows);
    }

    private IEnumerable<PageSet> Sets(PageArchive archive, Uri site)
    {
        var (shorts, titles) = (archive.Words.Queries(PagesASet, ArticleSet.Seed), articles.Titles(PagesASet));
        yield return Searches("search, short", shorts);
        yield return Searches("search, short, unmarked", [.. shorts.Select(Marks.Remove)]);
        yield return Searches("search, titles", titles);
        var keys = archive.Keys.ToArray();
        new Random(ArticleSet.Seed).Shuffle(keys);
        yield return new PageSet("articles", [.. keys.Take(PagesASet).Select(key => new Uri(site, $"bai/{key}"))]);

        PageSet Searches(string name, IReadOnlyList<string> queries) =>
            new(name, [.. queries.Select(query => new Uri(site, $"tim-kiem?q={Uri.EscapeDataString(query)}"))]);
    }

    private async Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(PageSet set, PageServer server, Crowd crowd, CancellationToken cancellation)
    {
        var bytes = await crowd.WeighAsync(set.Pages, cancellation);
        var outcomes = await MeasureAsync([[.. bytes.Select(server.Letters)], set.Pages], server, crowd, cancellation);
        return [.. outcomes.Zip(["bare", "program"], (own, name) => Row(set, name, bytes, own, outcomes[0]))];
    }

    private async Task<IReadOnlyList<Outcome>> MeasureAsync(IReadOnlyList<Uri>[] contenders, PageServer server, Crowd crowd, CancellationToken cancellation)
    {
        var took = contenders.Select(_ => new List<double[]>()).ToList();
        var seconds = contenders.Select(_ => new List<double>()).ToList();
        var cpu = contenders.Select(_ => new List<double>()).ToList();

        for (var round = -WarmUps; round < rounds; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                Race.CollectGarbage();
                var (start, used) = (Stopwatch.GetTimestamp(), server.Used);
                var milliseconds = await crowd.AskAsync(contenders[i], cancellation);
                if (round >= 0)
                {
                    seconds[i].Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
                    cpu[i].Add((server.Used - used).TotalMilliseconds / milliseconds.Length);
                    took[i].Add(milliseconds);
                }
            }
        }

        return [.. contenders.Index().Select(one => new Outcome(new Latencies(took[one.Index]), seconds[one.Index], cpu[one.Index]))];
    }

    private static IReadOnlyList<string> Row(PageSet set, string name, IReadOnlyList<int> bytes, Outcome own, Outcome bare) =>
    [
        set.Name,
        name,
        (bytes.Average() / 1000).ToString("0.0", CultureInfo.InvariantCulture),
        own.Took.Percentile(0.50).ToString("0.0"),
        own.Took.Percentile(0.95).ToString("0.0"),
        own.Took.Percentile(0.99).ToString("0.0"),
        Spread.Of(own.Seconds.Select(lasted => bytes.Count / lasted)).ToString("0"),
        Spread.Of(own.CpuMilliseconds).ToString("0.0"),
        own.Took.Against(bare.Took, 0.50).ToString("0.0"),
        own.Took.Against(bare.Took, 0.95).ToString("0.0"),
    ];
}
