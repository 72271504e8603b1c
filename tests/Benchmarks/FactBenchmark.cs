using System.Diagnostics;
using System.Globalization;
using ArticleSearch.Benchmarks.Articles;
using ArticleSearch.Benchmarks.Measuring;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;
using ArticleSearch.Search.Facts;
using ArticleSearch.Search.Lucene;

namespace ArticleSearch.Benchmarks;

/// <summary>
/// Quotes and figures found among very many. They are not extracted but made: sentences of the articles, given to invented
/// speakers, so that their number does not depend on what the extractor finds.
/// </summary>
internal sealed class FactBenchmark(IArticleSet articles, int rounds)
{
    private const int Queries = 200;
    private const int QuotesAnArticle = 8;
    private const int FiguresAnArticle = 15;

    private static readonly string[] Families = ["Lò", "Vừ", "Quàng", "Sùng", "Giàng", "Lường", "Cà", "Tòng", "Mùa", "Lầu"];
    private static readonly string[] Middles = ["Thị", "Văn", "A", "Hạnh", "Minh", "Thanh", "Hữu", "Đức"];
    private static readonly string[] Given = ["Én", "Páo", "Sao", "Lử", "Ngân", "Hoa", "Bình", "Sơn", "Lan", "Dín", "Chu", "Mai"];
    private static readonly string[] Units = ["đồng", "%", "ha", "người", "hộ", "km"];

    public async Task RunAsync(Report report, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        await using var engine = LuceneEngine.Open(folder.Path);
        var words = new FrequentWords();
        Report.Working("facts: filling the index");
        var (count, time) = await IndexBenchmark.FillAsync(
            articles,
            int.MaxValue,
            async batch =>
            {
                var random = new Random(ArticleSet.Seed);
                await IndexBenchmark.ApplyAsync(engine, [.. batch.Select(article => WithFacts(article, random))], cancellation);
                foreach (var article in batch)
                {
                    words.Count(article.Text.Value);
                }
            },
            cancellation);
        var total = (await engine.SearchAsync(new QuoteQuery { PageSize = 1 }, cancellation)).Total + (await engine.SearchAsync(new FigureQuery { PageSize = 1 }, cancellation)).Total;
        report.Section("Facts: quotes and figures among many", "facts");
        report.Say($"Articles: {articles.Description}");
        report.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{total} facts were made from {count} articles and indexed with them in {time.TotalSeconds:0} s, {folder.Bytes / 1e6:0} MB on disk. {Queries} queries a set, {rounds} rounds; each answer has ten hits, the exact total and all facets."));
        var rows = new List<IReadOnlyList<string>>();
        foreach (var (name, queries) in Sets([.. words.Queries(Queries, ArticleSet.Seed).Select(Marks.Remove)]))
        {
            Report.Working($"facts: {name}");
            rows.Add([name, .. await MeasureAsync(engine, queries, cancellation)]);
        }

        report.Table(["asked", "p50 ms", "p95 ms"], rows);
    }

    private static IEnumerable<(string Name, IReadOnlyList<FactQuery> Queries)> Sets(IReadOnlyList<string> words)
    {
        yield return ("quotes, words without marks", [.. words.Select(text => new QuoteQuery { Text = text })]);
        yield return ("quotes of a person", [.. words.Select((text, i) => new QuoteQuery { Text = text, Filters = [new(FactFacet.Person, Marks.Remove(NameOf(i)))] })]);
        yield return ("all quotes, newest first", [.. words.Take(10).Select(_ => new QuoteQuery())]);
        yield return ("figures, words and a range", [.. words.Select(text => new FigureQuery { Text = text, Least = 100, Most = 10_000 })]);
        yield return ("all figures of a unit", [.. words.Take(10).Select((_, i) => new FigureQuery { Filters = [new(FactFacet.Unit, Units[i % Units.Length])] })]);
    }

    private async Task<IReadOnlyList<string>> MeasureAsync(LuceneEngine engine, IReadOnlyList<FactQuery> queries, CancellationToken cancellation)
    {
        var (medians, slow) = (new List<double>(), new List<double>());
        for (var round = -1; round < rounds; round++)
        {
            Race.CollectGarbage();
            var times = new List<double>();
            foreach (var query in queries)
            {
                var start = Stopwatch.GetTimestamp();
                await AskAsync(engine, query, cancellation);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            // Round -1 warms up.
            if (round >= 0)
            {
                medians.Add(Spread.Percentile([.. times.Order()], 0.50));
                slow.Add(Spread.Percentile([.. times.Order()], 0.95));
            }
        }

        return [Spread.Of(medians).ToString(), Spread.Of(slow).ToString()];
    }

    private static async Task AskAsync(LuceneEngine engine, FactQuery query, CancellationToken cancellation)
    {
        if (query is QuoteQuery quotes)
        {
            await engine.SearchAsync(quotes, cancellation);
        }
        else if (query is FigureQuery figures)
        {
            await engine.SearchAsync(figures, cancellation);
        }
    }

    private static Article WithFacts(Article article, Random random)
    {
        var sentences = article.Text.Body.SelectMany(line => Sentences.In(article.Text.Value, line.Span)).ToList();
        return article with
        {
            Annotations = new Annotations(RulesVersion: 1)
            {
                Quotes = [.. sentences.Take(QuotesAnArticle).Select(span => new Quote(
                    span, QuoteKind.Indirect, Cue: null, new Speaker(SpeakerKind.Person, NameOf(random.Next()), Span: null, []), Role: null, 0.9, "made"))],
                Figures = [.. sentences.Take(FiguresAnArticle).Where(span => span.Length > 4).Select(span => new Figure(
                    new TextSpan(span.Start, span.Start + 4), random.Next(100_000), Value2: null, Units[random.Next(Units.Length)], "made"))],
            },
        };
    }

    private static string NameOf(int number)
    {
        var given = Given[number % Given.Length];
        return $"{Families[number / 7 % Families.Length]} {Middles[number / 3 % Middles.Length]} {given}";
    }
}
