using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Parser;
using ArticleSearch.Benchmarks.Articles;
using ArticleSearch.Benchmarks.Measuring;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract;
using ArticleSearch.Ingest.Parse;

namespace ArticleSearch.Benchmarks;

/// <summary>Extraction from an article against AngleSharp alone on its page, and from many articles on all cores.</summary>
internal sealed class ExtractBenchmark(IArticleSet articles, int rounds)
{
    /// <summary>Once over the corpus is too short for the clock.</summary>
    private const int Passes = 5;

    private const int LoadArticles = 5_000;

    private sealed record Page(string Decoded, ArticleText Text, DateOnly Published);

    public async Task RunAsync(Report report, CancellationToken cancellation)
    {
        var pages = await ReadPagesAsync(cancellation);
        report.Section("Extract: an article becomes annotations", "extract");
        report.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{pages.Count} articles of `corpus/pages`, {pages.Average(page => page.Text.Value.Length):0} characters on average, {rounds} rounds, one thread. Bare is `HtmlParser.ParseDocument` on the decoded page that the article stands on."));
        Report.Working("extract: corpus");
        var times = await Race.RunAsync(
            [new("bare parse of the page", token => BareAsync(pages, token)), new("extraction", token => ExtractAsync(pages, token))],
            warmUps: 3, rounds, cancellation);
        report.Table(["", "ms/article", "× bare"], times.Select(time => (IReadOnlyList<string>)
            [time.Name, time.Milliseconds(pages.Count * Passes).ToString("0.000"), time.Against(times[0]).ToString()]));
        await ReportLoadAsync(report, cancellation);
    }

    private async Task ReportLoadAsync(Report report, CancellationToken cancellation)
    {
        Report.Working("extract: load");
        var texts = new List<ArticleText>();
        await foreach (var article in articles.ReadAsync(cancellation))
        {
            texts.Add(article.Text);
            if (texts.Count == LoadArticles)
            {
                break;
            }
        }

        report.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"The first {texts.Count} articles of {articles.Description} {texts.Average(text => text.Value.Length):0} characters on average, in memory before the clock starts."));
        var cores = Environment.ProcessorCount;
        var times = await Race.RunAsync(
            [new("one core", token => ExtractAsync(texts, 1, token)), new($"{cores} cores", token => ExtractAsync(texts, cores, token))],
            warmUps: 1, rounds, cancellation);
        var characters = texts.Sum(text => (double)text.Value.Length);
        report.Table(["", "articles/s", "million characters/s", "× one core"], times.Select(time => (IReadOnlyList<string>)
            [time.Name, time.Rate(texts.Count).ToString("0"), time.Rate(characters / 1e6).ToString(), time.Against(times[0]).ToString()]));
    }

    private static Task<TimeSpan> BareAsync(List<Page> pages, CancellationToken cancellation) => TimeAsync(() =>
    {
        var elements = 0;
        ForEach(pages, page =>
        {
            using var document = new HtmlParser().ParseDocument(page.Decoded);
            elements += document.DocumentElement.ChildElementCount;
        }, cancellation);
        return elements;
    });

    private static Task<TimeSpan> ExtractAsync(List<Page> pages, CancellationToken cancellation) => TimeAsync(() =>
    {
        var found = 0;
        ForEach(pages, page => found += Count(Extractor.Annotate(page.Text, page.Published)), cancellation);
        return found;
    });

    private static Task<TimeSpan> ExtractAsync(List<ArticleText> texts, int cores, CancellationToken cancellation) => TimeAsync(() =>
    {
        var found = 0;
        Parallel.ForEach(
            texts,
            new ParallelOptions { MaxDegreeOfParallelism = cores, CancellationToken = cancellation },
            text => Interlocked.Add(ref found, Count(Extractor.Annotate(text, new DateOnly(2017, 6, 15)))));
        return found;
    });

    private static void ForEach(List<Page> pages, Action<Page> work, CancellationToken cancellation)
    {
        for (var pass = 0; pass < Passes; pass++)
        {
            foreach (var page in pages)
            {
                cancellation.ThrowIfCancellationRequested();
                work(page);
            }
        }
    }

    /// <param name="work">Returns how much it found: what finds nothing would be the fastest.</param>
    private static Task<TimeSpan> TimeAsync(Func<int> work)
    {
        var start = Stopwatch.GetTimestamp();
        var found = work();
        var time = Stopwatch.GetElapsedTime(start);
        return found > 0 ? Task.FromResult(time) : throw new InvalidOperationException("Nothing was found.");
    }

    private static int Count(Annotations found) =>
        found.Officials.Count + found.Mentions.Count + found.Quotes.Count + found.Dates.Count + found.Figures.Count + found.Documents.Count;

    private static async Task<List<Page>> ReadPagesAsync(CancellationToken cancellation)
    {
        var (parser, pages) = (new PageParser(), new List<Page>());
        foreach (var file in Directory.EnumerateFiles(Checkout.CorpusPages, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var body = await File.ReadAllBytesAsync(file, cancellation);
            var fetched = new FetchedPage(new Uri(file).AbsoluteUri, Url: null, body, ContentType: null, TimeProvider.System.GetUtcNow());
            if (await parser.ParseAsync(fetched, cancellation) is ParseOutcome.Parsed { Article: { Published: { } published } article }
                && PageDecoding.TryDecode(fetched, out var decoded, out _))
            {
                pages.Add(new Page(decoded.Text, article.Text, DateOnly.FromDateTime(published.DateTime)));
            }
        }

        return pages;
    }
}
