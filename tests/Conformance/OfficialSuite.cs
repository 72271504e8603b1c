using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;

namespace ArticleSearch.Conformance;

/// <summary>Who held which office, from invented articles annotated by hand.</summary>
public abstract class OfficialSuite(Func<string, ISearchEngine> open) : EngineSuite(open)
{
    [Fact]
    public async Task A_person_is_one_hit_with_all_offices_and_the_days_that_evidence_them()
    {
        await IndexAll();

        var page = await Find(new OfficialQuery { Text = "sung mua" });

        Assert.Equal(1, page.Total);
        var official = Assert.Single(page.Hits).Fact;
        Assert.Equal((3L, "Sùng Thị Mùa", 3), (official.Id, official.Name, official.Articles));
        Assert.Equal(
            [
                ("Chủ tịch UBND huyện", "Chủ tịch", "UBND huyện", new DateOnly(2020, 5, 1), new DateOnly(2020, 5, 1), 1),
                ("Bí thư Đảng ủy xã", "Bí thư", "Đảng ủy xã", new DateOnly(2017, 5, 1), new DateOnly(2019, 5, 1), 2),
            ],
            official.Posts.Select(post => (post.AsPrinted, post.Office, post.Organisation, post.From!.Value, post.To!.Value, post.Articles)));
        Assert.Equal("o:2020", page.Hits[0].Source.Key.Value);
    }

    [Fact]
    public async Task Two_people_of_one_name_stay_two()
    {
        await IndexAll();

        Assert.Equal([3L, 4L], (await Find(new OfficialQuery { Text = "sùng thị mùa OR mùa" })).Hits.Select(hit => hit.Fact.Id).Order().OfType<long>());
    }

    [Theory]
    [InlineData(2017, "3")]
    [InlineData(2018, "3")]
    [InlineData(2016, "")]
    [InlineData(2020, "")]
    public async Task Who_held_an_office_on_a_day_is_told_by_articles_up_to_it_and_from_it_on(int year, string ids)
    {
        await IndexAll();

        var page = await Find(new OfficialQuery { Filters = [new(FactFacet.Office, "bi thu"), new(FactFacet.Organisation, "dang uy xa")], On = new DateOnly(year, 5, 1) });

        Assert.Equal(ids, string.Join(',', page.Hits.Select(hit => hit.Fact.Id)));
        Assert.Equal(page.Total, page.CountsOf(FactFacet.Standing).Sum(count => count.Count));
    }

    [Fact]
    public async Task Who_held_it_once_is_no_holder()
    {
        await IndexAll();
        var query = new OfficialQuery { Filters = [new(FactFacet.Office, "giám đốc")] };

        Assert.Equal(4, Assert.Single((await Find(query)).Hits).Fact.Id);
        Assert.Equal(0, (await Find(query with { On = new DateOnly(2019, 5, 1) })).Total);
    }

    [Fact]
    public async Task Facets_count_people_not_articles()
    {
        await IndexAll();

        var page = await Find(new OfficialQuery());

        Assert.Equal(2, page.Total);
        Assert.Equal([new("Bí thư", 1), new("Chủ tịch", 1), new("Giám đốc", 1)], page.CountsOf(FactFacet.Office));
        Assert.Equal([new("Holder", 1), new("Former", 1)], page.CountsOf(FactFacet.Standing).OrderByDescending(count => count.Value));
        Assert.Equal([new("2019", 2), new("2017", 1), new("2020", 1)], page.CountsOf(FactFacet.Year));
    }

    [Fact]
    public async Task People_stand_in_the_order_of_their_given_names_through_all_pages()
    {
        string[] people = ["Vừ Thị Hạ", "Cầm Thị Hà", "Lò Đan", "Vừ Duy", "Cầm Thị Hạ"];
        await Engine.ApplyAsync(
            [.. people.Select((name, place) =>
                In(2001 + place).Names(name, ("Bí thư Đảng ủy xã", "Bí thư", "Đảng ủy xã")).Settles(name, 10 + place).Upsert())],
            Cancellation);
        var query = new OfficialQuery { Sort = SortOrder.Name, PageSize = 2 };

        var names = new List<string>();
        for (var after = (string?)null; ;)
        {
            var page = await Find(query with { After = after });
            names.AddRange(page.Hits.Select(hit => hit.Fact.Name));
            if ((after = page.Next) is null)
            {
                break;
            }
        }

        Assert.Equal(["Vừ Duy", "Lò Đan", "Cầm Thị Hà", "Cầm Thị Hạ", "Vừ Thị Hạ"], names);
    }

    private Task IndexAll() => Engine.ApplyAsync(
        [
            In(2017).Names("Sùng Thị Mùa", ("Bí thư Đảng ủy xã", "Bí thư", "Đảng ủy xã")).Settles("Sùng Thị Mùa", 3).Upsert(),
            In(2019).Names("Sùng Thị Mùa", ("Bí thư Đảng ủy xã", "Bí thư", "Đảng ủy xã")).Settles("Sùng Thị Mùa", 3)
                .Names("Mùa A Lử", Standing.Former, ("nguyên Giám đốc Sở Muối", "Giám đốc", "Sở Muối")).Settles("Mùa A Lử", 4).Upsert(),
            In(2020).Names("Sùng Thị Mùa", ("Chủ tịch UBND huyện", "Chủ tịch", "UBND huyện")).Settles("Sùng Thị Mùa", 3)
                .Says("Dự họp", "Sùng Thị Mùa").Upsert(),
        ],
        Cancellation);

    private static AnnotatedArticle In(int year) => new(new SampleArticle(
        $"o:{year}", "Tin", "", "Dự họp có Bí thư Đảng ủy xã, Chủ tịch UBND huyện, nguyên Giám đốc Sở Muối.")
    { Published = $"{year}-05-01T09:00:00+07:00" });

    private Task<FactPage<FoundOfficial>> Find(OfficialQuery query) => Engine.SearchAsync(query, Cancellation);
}
