using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;

namespace ArticleSearch.Conformance;

/// <summary>How many of what, from invented articles annotated by hand.</summary>
public abstract class FigureSuite(Func<string, ISearchEngine> open) : EngineSuite(open)
{
    private static readonly AnnotatedArticle Harvest = new AnnotatedArticle(new SampleArticle(
        "f:1", "Được mùa", "Năm nay được mùa.",
        "Tổng thu của xã Lũng Vài đạt 120 tỷ đồng, tăng 12% so với năm trước. Dự kiến sang năm thu 150-180 tỷ đồng.")
    {
        Published = "2018-12-01T09:00:00+07:00",
    })
        .Counts("120 tỷ đồng", 120_000_000_000, figure => figure with
        {
            Unit = "đồng",
            Thing = "Tổng thu",
            Of = "xã Lũng Vài",
            From = new DateOnly(2018, 1, 1),
            To = new DateOnly(2018, 12, 31),
        })
        .Counts("12%", 12, figure => figure with { Unit = "%", Change = Change.Rise })
        .Counts("150-180 tỷ đồng", 150_000_000_000, figure => figure with
        {
            Value2 = 180_000_000_000,
            Unit = "đồng",
            Thing = "thu",
            Kind = FigureKind.Plan,
            From = new DateOnly(2019, 1, 1),
            To = new DateOnly(2019, 12, 31),
        });

    [Fact]
    public async Task A_figure_is_found_by_the_words_of_its_sentence_and_by_what_it_measures()
    {
        await IndexAll();

        Assert.Equal(["120 tỷ đồng", "12%"], await Texts(new FigureQuery { Text = "tong thu lung vai" }));
        Assert.Equal(["120 tỷ đồng"], await Texts(new FigureQuery { Filters = [new(FactFacet.Thing, "tổng thu")] }));
        Assert.Equal(["150-180 tỷ đồng"], await Texts(new FigureQuery { Filters = [new(FactFacet.Thing, "thu")] }));
        Assert.Equal(["120 tỷ đồng"], await Texts(new FigureQuery { Filters = [new(FactFacet.Of, "lung vai")] }));
        Assert.Equal(["12%"], await Texts(new FigureQuery { Filters = [new(FactFacet.Change, "Rise")] }));
        Assert.Equal(["150-180 tỷ đồng"], await Texts(new FigureQuery { Filters = [new(FactFacet.FigureKind, "Plan")] }));
    }

    [Theory]
    [InlineData(100, 130, "120")]
    [InlineData(130, null, "150")]
    [InlineData(170, 500, "150")]
    [InlineData(120, 120, "120")]
    [InlineData(181, null, "")]
    [InlineData(null, 119, "")]
    public async Task Values_lie_between_two_and_ranges_overlap(int? least, int? most, string found)
    {
        await IndexAll();
        var query = new FigureQuery { Filters = [new(FactFacet.Unit, "đồng")], Least = least * 1_000_000_000m, Most = most * 1_000_000_000m };

        Assert.Equal(found, string.Join(',', (await Texts(query)).Select(text => text[..3])));
    }

    [Fact]
    public async Task A_period_finds_what_is_said_of_it()
    {
        await IndexAll();

        Assert.Equal(["120 tỷ đồng"], await Texts(new FigureQuery { PeriodFrom = new DateOnly(2018, 7, 1), PeriodTo = new DateOnly(2018, 9, 30) }));
        Assert.Equal(["150-180 tỷ đồng"], await Texts(new FigureQuery { PeriodFrom = new DateOnly(2019, 1, 1) }));
        Assert.Equal(["150-180 tỷ đồng"], await Texts(new FigureQuery { Filters = [new(FactFacet.PeriodYear, "2019")] }));
    }

    [Fact]
    public async Task Facets_count_units_things_years_and_kinds()
    {
        await IndexAll();

        var page = await Engine.SearchAsync(new FigureQuery(), Cancellation);

        Assert.Equal(3, page.Total);
        Assert.Equal([new("đồng", 2), new("%", 1)], page.CountsOf(FactFacet.Unit));
        Assert.Equal([new("thu", 1), new("tổng thu", 1)], page.CountsOf(FactFacet.Thing));
        Assert.Equal([new("2018", 1), new("2019", 1)], page.CountsOf(FactFacet.PeriodYear));
        Assert.Equal([new("Actual", 2), new("Plan", 1)], page.CountsOf(FactFacet.FigureKind));
    }

    [Fact]
    public async Task A_hit_is_the_figure_in_its_sentence()
    {
        await IndexAll();

        var hit = Assert.Single((await Engine.SearchAsync(new FigureQuery { Text = "dự kiến" }, Cancellation)).Hits);

        Assert.Equal(("Dự kiến sang năm thu ", "150-180 tỷ đồng", "."), (hit.Fact.Passage.Before, hit.Fact.Passage.Text, hit.Fact.Passage.After));
        Assert.Equal((150_000_000_000m, 180_000_000_000m, FigureKind.Plan), (hit.Fact.Value, hit.Fact.Value2, hit.Fact.Kind));
        Assert.Equal("Dự kiến sang năm thu 150-180 tỷ đồng.", hit.Text.Text);
        Assert.Equal(["Dự kiến"], Marked(hit.Text));
    }

    private Task IndexAll() => Engine.ApplyAsync([Harvest.Upsert()], Cancellation);

    private async Task<IReadOnlyList<string>> Texts(FigureQuery query) =>
        [.. (await Engine.SearchAsync(query, Cancellation)).Hits.Select(hit => hit.Fact.Passage.Text)];
}
