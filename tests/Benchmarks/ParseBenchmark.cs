using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Parser;
using ArticleSearch.Benchmarks.Measuring;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Store;
using Microsoft.Data.Sqlite;

namespace ArticleSearch.Benchmarks;

/// <summary>A page becomes an article, and a stored one, against AngleSharp alone on the same decoded text.</summary>
internal sealed class ParseBenchmark(int rounds)
{
    /// <summary>Short turns measure the clock: a layout with few pages is read several times in one.</summary>
    private const int PagesATurn = 150;

    /// <summary>What the pipeline's channel holds, hence about what it stores in one batch.</summary>
    private const int Batch = 32;

    private readonly PageParser _parser = new();

    private sealed record Page(string Layout, FetchedPage Fetched, string Decoded);

    public async Task RunAsync(Report report, CancellationToken cancellation)
    {
        var pages = await ReadPagesAsync(cancellation);
        report.Section("Parse: a page becomes an article", "parse");
        report.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{pages.Count} HTML pages of `corpus/pages`, {rounds} rounds, one thread. Bare is `HtmlParser.ParseDocument` with default options on the text that was decoded before; ours begins with the bytes."));
        await ReportLayoutsAsync(report, pages, cancellation);
        await ReportStoringAsync(report, pages, cancellation);
    }

    private async Task ReportLayoutsAsync(Report report, List<Page> pages, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyList<string>>();
        var groups = pages.GroupBy(page => page.Layout).Select(group => (group.Key, Pages: group.ToList())).Append(("all", pages));
        foreach (var (layout, members) in groups)
        {
            Report.Working($"parse: {layout}");
            var passes = (int)Math.Ceiling((double)PagesATurn / members.Count);
            var times = await Race.RunAsync(
                [new("bare", token => BareAsync(members, passes, token)), new("article", token => ParseAsync(members, passes, token))],
                warmUps: 3, rounds, cancellation);
            var (bytes, count) = (Megabytes(members) * passes, (double)members.Count * passes);
            rows.Add(
            [
                layout,
                members.Count.ToString(CultureInfo.InvariantCulture),
                (Megabytes(members) * 1000 / members.Count).ToString("0", CultureInfo.InvariantCulture),
                times[0].Milliseconds(count).ToString(),
                times[0].Rate(bytes).ToString("0.0"),
                times[1].Milliseconds(count).ToString(),
                times[1].Rate(bytes).ToString("0.0"),
                times[1].Against(times[0]).ToString(),
            ]);
        }

        report.Table(["layout", "pages", "kB/page", "bare ms/page", "bare MB/s", "article ms/page", "article MB/s", "× bare"], rows);
    }

    private async Task ReportStoringAsync(Report report, List<Page> pages, CancellationToken cancellation)
    {
        report.Say(
            $"The same pages into an empty SQLite store in the temporary folder: pages compressed, {Batch} a batch, each batch durable before the next.");
        Report.Working("parse: storing");
        var times = await Race.RunAsync(
            [
                new("bare parse", token => BareAsync(pages, 1, token)),
                new("page → article", token => ParseAsync(pages, 1, token)),
                new("page → stored article", token => StoreAsync(pages, token)),
            ],
            warmUps: 2, rounds, cancellation);
        report.Table(
            ["", "ms/page", "MB/s", "× bare"],
            times.Select(time => (IReadOnlyList<string>)
            [
                time.Name,
                time.Milliseconds(pages.Count).ToString(),
                time.Rate(Megabytes(pages)).ToString("0.0"),
                time.Against(times[0]).ToString(),
            ]));
    }

    private static Task<TimeSpan> BareAsync(List<Page> pages, int passes, CancellationToken cancellation)
    {
        var elements = 0;
        var start = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var page in pages)
            {
                cancellation.ThrowIfCancellationRequested();
                using var document = new HtmlParser().ParseDocument(page.Decoded);
                elements += document.DocumentElement.ChildElementCount;
            }
        }

        var time = Stopwatch.GetElapsedTime(start);
        return elements > 0 ? Task.FromResult(time) : throw new InvalidOperationException("The bare parser found no elements.");
    }

    private async Task<TimeSpan> ParseAsync(List<Page> pages, int passes, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var page in pages)
            {
                Expect(page, await _parser.ParseAsync(page.Fetched, cancellation));
            }
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private async Task<TimeSpan> StoreAsync(List<Page> pages, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        try
        {
            return await StoreAsync(pages, folder.Path, cancellation);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
        }
    }

    private async Task<TimeSpan> StoreAsync(List<Page> pages, string folder, CancellationToken cancellation)
    {
        await using var store = await OpenAsync(folder, cancellation);
        var locations = await store.AddAsync(
            [.. pages.Select(page => (page.Fetched.Address, "1"))], LocationState.Working, cancellation);
        var start = Stopwatch.GetTimestamp();
        foreach (var batch in pages.Zip(locations).Chunk(Batch))
        {
            var findings = new List<Finding>();
            foreach (var (page, location) in batch)
            {
                var outcome = await _parser.ParseAsync(page.Fetched, cancellation);
                findings.Add(outcome is ParseOutcome.Parsed parsed
                    ? new Finding.Found(location.Id, parsed.Article, page.Fetched)
                    : new Finding.Failed(location.Id, ((ParseOutcome.Refused)outcome).Failure, page.Fetched));
                findings.Add(new Finding.End(location.Id));
            }

            await store.RecordAsync(findings, PageParser.Version, cancellation);
        }

        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>A parser that refuses everything would be the fastest.</summary>
    private static void Expect(Page page, ParseOutcome outcome)
    {
        if (outcome is ParseOutcome.Parsed == (page.Layout == "refused"))
        {
            throw new InvalidOperationException($"{page.Fetched.Address} was not read as its folder says: {outcome}");
        }
    }

    private static Task<ArticleStore> OpenAsync(string folder, CancellationToken cancellation)
    {
        var database = SqliteFactory.Instance.CreateDataSource($"Data Source={Path.Combine(folder, "articles.db")};Foreign Keys=True");
        return ArticleStore.OpenAsync(database, SqlDialect.Sqlite, TimeProvider.System, cancellation);
    }

    private static double Megabytes(List<Page> pages) => pages.Sum(page => page.Fetched.Body.Length) / 1e6;

    private static async Task<List<Page>> ReadPagesAsync(CancellationToken cancellation)
    {
        var pages = new List<Page>();
        foreach (var file in Directory.EnumerateFiles(Checkout.CorpusPages, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var layout = Path.GetRelativePath(Checkout.CorpusPages, file).Split(Path.DirectorySeparatorChar)[0];
            var body = await File.ReadAllBytesAsync(file, cancellation);
            var fetched = new FetchedPage(new Uri(file).AbsoluteUri, Url: null, body, ContentType: null, TimeProvider.System.GetUtcNow());
            if (PageDecoding.TryDecode(fetched, out var decoded, out _))
            {
                pages.Add(new Page(layout, fetched, decoded.Text));
            }
        }

        return pages;
    }
}
