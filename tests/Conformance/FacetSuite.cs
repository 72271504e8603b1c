using ArticleSearch.Search;

namespace ArticleSearch.Conformance;

/// <summary>Facets, filters and exclusions say what a count over the same articles says.</summary>
public abstract class FacetSuite(Func<string, ISearchEngine> open) : EngineSuite(open)
{
    private readonly List<SampleArticle> _articles = new InventedArticles(seed: 5).Make(300);

    public static TheoryData<string> Queries => ["", "hội", "thành phố", "-sông", "đê OR mưa", "tu:2019", "loai:tong-ket"];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Every_facet_counts_the_hits_that_have_its_value(string text)
    {
        await IndexAll();
        var page = await Search(new ArticleQuery { Text = text, PageSize = ArticleQuery.MaxPageSize });
        var hits = page.Hits.Select(hit => _articles.Single(article => article.Key == hit.Key.Value)).ToList();

        Assert.InRange(hits.Count, 1, _articles.Count);
        Assert.Equal(page.Total, hits.Count);
        AssertCounts(hits, article => DaysOf(article).Select(day => new DateOnly(day.Year, day.Month, 1)), page.Facets.Months);
        AssertCounts(hits, article => DaysOf(article).Select(day => day.Year), page.Facets.Years);
        AssertCounts(hits, SectionsOf, page.Facets.Sections);
        AssertCounts(hits, article => article.Writers, page.Facets.Writers);
        AssertCounts(hits, article => [KindOf(article)], page.Facets.Kinds);
    }

    [Fact]
    public async Task Order_of_the_values_is_fixed()
    {
        await IndexAll();
        var facets = (await Search("")).Facets;

        Assert.Equal(facets.Years.OrderByDescending(year => year.Value), facets.Years);
        Assert.Equal(facets.Months.OrderBy(month => month.Value), facets.Months);
        Assert.Equal(facets.Sections.OrderByDescending(section => section.Count), facets.Sections);
        Assert.Equal(facets.Writers.OrderByDescending(writer => writer.Count), facets.Writers);
    }

    [Fact]
    public async Task Only_so_many_writers_are_listed()
    {
        await Index(Enumerable.Range(0, 60).Select(i => new SampleArticle($"w:{i}") { Writers = [$"Người {i}"] }));

        Assert.Equal(Facets.MostWriters, (await Search("")).Facets.Writers.Count);
    }

    [Fact]
    public async Task Filter_and_exclusion_of_a_value_share_the_articles_among_them()
    {
        await IndexAll();
        var text = "hội OR sông";
        var all = (await Search(text)).Total;
        foreach (var kind in Enum.GetValues<ArticleKind>())
        {
            await AssertShared(
                all, article => KindOf(article) == kind, new() { Text = text, Kinds = [kind] }, new() { Text = text, Without = new() { Kinds = [kind] } });
        }

        foreach (var year in new[] { 2017, 2019 })
        {
            await AssertShared(
                all, article => DaysOf(article).Any(day => day.Year == year), new() { Text = text, Years = [year] }, new() { Text = text, Without = new() { Years = [year] } });
        }

        foreach (var section in new[] { "Kinh tế", "Hà Nội" })
        {
            await AssertShared(
                all, article => SectionsOf(article).Contains(section), new() { Text = text, Sections = [section] }, new() { Text = text, Without = new() { Sections = [section] } });
        }

        await AssertShared(
            all, article => article.Writers.Contains("Lam Giang"), new() { Text = text, Writers = ["Lam Giang"] }, new() { Text = text, Without = new() { Writers = ["Lam Giang"] } });
        await AssertShared(
            all, article => article.Tags.Contains("lễ hội"), new() { Text = text, Tags = ["lễ hội"] }, new() { Text = text, Without = new() { Tags = ["lễ hội"] } });
    }

    [Fact]
    public async Task Filters_of_several_kinds_hold_together()
    {
        await IndexAll();
        var query = new ArticleQuery
        {
            Kinds = [ArticleKind.News, ArticleKind.Review],
            Years = [2018, 2019],
            Without = new() { Sections = ["Đời sống"], Writers = ["Hồ Điệp"] },
            PageSize = ArticleQuery.MaxPageSize,
        };

        var expected = _articles
            .Where(article => KindOf(article) is ArticleKind.News or ArticleKind.Review && DaysOf(article).Any(day => day.Year is 2018 or 2019))
            .Where(article => !SectionsOf(article).Contains("Đời sống") && !article.Writers.Contains("Hồ Điệp"))
            .Select(article => article.Key);
        Assert.Equal(expected.ToHashSet(), (await Keys(query)).ToHashSet());
    }

    /// <summary>In several batches, with articles that are written anew and taken out: facets must not count them twice.</summary>
    private async Task IndexAll()
    {
        await Index(_articles[..120]);
        await Index(_articles[80..200]);
        await Index([.. _articles[200..], new SampleArticle("gone:1", "Hội sông") { Section = "Kinh tế", Published = "2019-01-01T00:00:00Z" }]);
        await Engine.ApplyAsync([new IndexCommand.Delete(Ingest.Articles.ArticleKey.Of("gone:1"))], Cancellation);
    }

    private async Task AssertShared(long all, Func<SampleArticle, bool> has, ArticleQuery filtered, ArticleQuery excluded)
    {
        var (with, without) = (await Search(filtered with { PageSize = 300 }), await Search(excluded with { PageSize = 300 }));

        Assert.Equal(all, with.Total + without.Total);
        Assert.InRange(with.Total, 1, all - 1);
        Assert.All(with.Hits, hit => Assert.True(has(_articles.Single(article => article.Key == hit.Key.Value))));
        Assert.All(without.Hits, hit => Assert.False(has(_articles.Single(article => article.Key == hit.Key.Value))));
    }

    private static void AssertCounts<T>(List<SampleArticle> hits, Func<SampleArticle, IEnumerable<T>> values, IReadOnlyList<FacetCount<T>> counts)
        where T : notnull =>
        Assert.Equal(
            hits.SelectMany(article => values(article).Distinct()).CountBy(value => value).ToDictionary(),
            counts.ToDictionary(count => count.Value, count => count.Count));

    private static IEnumerable<DateOnly> DaysOf(SampleArticle article) =>
        article.Published is { } published ? [DateOnly.ParseExact(published[..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)] : [];

    private static IEnumerable<string> SectionsOf(SampleArticle article) => new[] { article.Section, article.ParentSection }.OfType<string>();

    private static ArticleKind KindOf(SampleArticle article) => ArticleKinds.Of(article.Parsed());
}
