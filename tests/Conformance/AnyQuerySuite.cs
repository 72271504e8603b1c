using ArticleSearch.Search;

namespace ArticleSearch.Conformance;

/// <summary>Whatever somebody types: no failure, and a page that can be true.</summary>
public abstract class AnyQuerySuite(Func<string, ISearchEngine> open) : EngineSuite(open)
{
    private const int Articles = 300;
    private const int Queries = 20_000;

    private static readonly IReadOnlyList<string> Words = [.. InventedArticles.Words, "OR", "and", "x", "𝐀lpha", "hàm", "tổng", "kết"];

    public static TheoryData<string> HostileQueries =>
    [
        new string('(', 1_000_000),
        new string('"', 1_000_000),
        new string('-', 1_000_000),
        new string('a', 1_000_000),
        string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"từ{i}")),
        string.Concat(Enumerable.Repeat("tin ", 10_000)),
        "\"tin", "tin\"", "\"\"", "- -- -\"", "tin AND OR NOT", "a:b^2~ [* TO *] /(a|b)*a/ {x}", "*a*", "tin*~?",
        "\0\u0001\u001f tin \u007f", "\ud800", "tin\udc00", "\ud83d\ude00", "\u200b\u00ad\ufeff", "ﬁ ﷺ a\u0301\u0302\u0303", "=tin", "…", "1.2.3,4,5.6",
    ];

    [Theory]
    [MemberData(nameof(HostileQueries))]
    public async Task Any_text_gives_a_page(string text)
    {
        await Index(new SampleArticle("a:1", "Tin trong ngày"));

        foreach (var exact in new[] { false, true })
        {
            var page = await Search(new ArticleQuery { Text = text, ExactMarks = exact });

            Assert.InRange(page.Total, 0, 1);
            Assert.Equal(page.Total, page.Hits.Count);
        }
    }

    [Fact]
    public async Task Any_generated_query_gives_a_sane_page()
    {
        await Index(new InventedArticles(seed: 41).Make(Articles));
        var (generator, random, found) = (new QueryGenerator(seed: 42, Words), new Random(43), 0);
        for (var i = 0; i < Queries; i++)
        {
            var query = Varied(generator.Next(), random);
            var page = await Search(query);
            AssertSane(page, query);
            found += page.Total > 0 ? 1 : 0;
        }

        Assert.InRange(found, Queries / 10, Queries);
    }

    /// <summary>Mostly as a reader asks, now and then with everything that a program can ask for.</summary>
    private static ArticleQuery Varied(string text, Random random) => new()
    {
        Text = text,
        ExactMarks = random.Next(5) == 0,
        Sort = (SortOrder)random.Next(3),
        Page = random.Next(4) == 0 ? random.Next(1, 30) : 1,
        PageSize = random.Next(1, 15),
        GroupCopies = random.Next(2) == 0,
        Years = random.Next(6) == 0 ? [2018, 2019] : [],
        Without = random.Next(6) == 0 ? new() { Kinds = [ArticleKind.Print] } : new(),
    };

    private static void AssertSane(SearchPage page, ArticleQuery query)
    {
        Assert.False(page.GaveUp, query.Text);
        Assert.InRange(page.Total, 0, Articles);
        Assert.InRange(page.Listed, 0, page.Total);
        Assert.Equal(Math.Clamp(page.Listed - ((query.Page - 1L) * query.PageSize), 0, query.PageSize), page.Hits.Count);
        Assert.Equal(page.Hits.Count, page.Hits.Select(hit => hit.Key).Distinct().Count());
        Assert.Equal(page.Total, page.Facets.Kinds.Sum(kind => (long)kind.Count));
        Assert.True(page.Facets.Years.Sum(year => year.Count) <= page.Total, query.Text);
        Assert.False(page.Total == 0 && page.Relaxed, query.Text);
        Assert.False(query.ExactMarks && page.TolerantOnly, query.Text);
        Assert.All(page.Hits, hit => Assert.False(page.TolerantOnly && hit.ExactMarks, query.Text));
        Assert.All(page.Hits, hit => Assert.True(float.IsFinite(hit.Score) || hit.Published is null, query.Text));
        Assert.All(page.Hits.SelectMany(hit => new[] { hit.Title, hit.Snippet }), AssertInside);
    }

    private static void AssertInside(Highlighted text)
    {
        var end = 0;
        foreach (var mark in text.Marks)
        {
            Assert.True(mark.Start >= end && mark.Length > 0 && mark.End <= text.Text.Length, $"{mark} behind {end} in {text.Text}");
            end = mark.End;
        }
    }
}
