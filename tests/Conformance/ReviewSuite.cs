using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;

namespace ArticleSearch.Conformance;

/// <summary>What was reviewed, from invented articles annotated by hand, and what came in last.</summary>
public abstract class ReviewSuite(Func<string, ISearchEngine> open) : EngineSuite(open)
{
    private static readonly AnnotatedArticle First = Review("r:1", 2017, "Chương trình số 3-CTr/HU về lúa nước", day: 1).Counts("52 tấn", 52, figure => figure with { Thing = "sản lượng", Unit = "tấn" });
    private static readonly AnnotatedArticle Second = Review("r:2", 2018, "một năm thực hiện Chương trình 3-CTr/HU", day: 3);
    private static readonly AnnotatedArticle Other = Review("r:3", 2018, "công tác thủy lợi", day: 2);

    [Fact]
    public async Task Reviews_of_one_programme_are_found_by_its_name_in_any_printing()
    {
        await IndexAll();

        Assert.Equal(["r:1", "r:2"], await Keys(new ReviewQuery { Filters = [new(FactFacet.Programme, "Chương trình số 3-CTr/HU")] }));
        Assert.Equal(["r:1"], await Keys(new ReviewQuery { Text = "lua nuoc" }));
        Assert.Equal(["r:3", "r:2"], await Keys(new ReviewQuery { Filters = [new(FactFacet.PeriodYear, "2018")] }));
        var page = await Engine.SearchAsync(new ReviewQuery(), Cancellation);
        Assert.Equal([new("Chương trình số 3-CTr/HU", 2), new("công tác thủy lợi", 1)], page.CountsOf(FactFacet.Programme));
        Assert.Equal([new("tổng kết", 3)], page.CountsOf(FactFacet.ReviewKind));
    }

    [Fact]
    public async Task Figures_know_the_programme_and_the_time_that_their_article_reviews()
    {
        await IndexAll();

        var hit = Assert.Single((await Engine.SearchAsync(new FigureQuery { Filters = [new(FactFacet.Programme, "Chương trình số 3-CTr/HU")] }, Cancellation)).Hits);

        Assert.Equal(("r:1", new DateOnly(2017, 1, 1), new DateOnly(2017, 12, 31)), (hit.Source.Key.Value, hit.Source.ReviewedFrom, hit.Source.ReviewedTo));
    }

    [Fact]
    public async Task What_the_archive_held_last_comes_first_whenever_it_was_printed()
    {
        await IndexAll();

        Assert.Equal(["r:2", "r:3", "r:1"], await Keys(new ReviewQuery { Sort = SortOrder.Seen }));
        Assert.Equal(["r:2", "r:3", "r:1"], (await Engine.SearchAsync(new ArticleQuery { Sort = SortOrder.Seen }, Cancellation)).Hits.Select(hit => hit.Key.Value));
        Assert.Equal(["r:1", "r:3", "r:2"], (await Engine.SearchAsync(new ArticleQuery { Sort = SortOrder.Newest }, Cancellation)).Hits.Select(hit => hit.Key.Value));
    }

    private static AnnotatedArticle Review(string key, int year, string subject, int day) => new AnnotatedArticle(new SampleArticle(
        key, $"Tổng kết năm {year}", "Sáng nay, huyện họp.", $"Hội nghị tổng kết {subject} diễn ra ở huyện. Cả huyện thu 52 tấn.")
    {
        // Printed in the other order than seen.
        Published = $"2020-0{4 - day}-01T09:00:00+07:00",
    })
        .Reviews("tổng kết", subject, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
        .SeenAt(DateTimeOffset.UnixEpoch.AddDays(day));

    private Task IndexAll() => Engine.ApplyAsync([First.Upsert(), Second.Upsert(), Other.Upsert()], Cancellation);

    private async Task<IReadOnlyList<string>> Keys(ReviewQuery query) =>
        [.. (await Engine.SearchAsync(query, Cancellation)).Hits.Select(hit => hit.Source.Key.Value)];
}
