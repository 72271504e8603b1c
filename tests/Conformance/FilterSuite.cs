using ArticleSearch.Search;

namespace ArticleSearch.Conformance;

/// <summary>Filters, exclusions, facets and the order of hits.</summary>
public abstract class FilterSuite(Func<string, ISearchEngine> open) : EngineSuite(open)
{
    [Fact]
    public async Task Text_without_any_word_finds_nothing_and_no_text_finds_all()
    {
        await Index(new SampleArticle("a:1", "Một"));

        Assert.Equal(0, (await Search("?!")).Total);
        Assert.Equal(1, (await Search("  ")).Total);
    }

    [Fact]
    public async Task Filters_narrow_and_combine()
    {
        await IndexYears();

        Assert.Equal(["y:2019"], await Keys(new ArticleQuery { Years = [2019] }));
        Assert.Equal(["y:2020", "y:2019"], await Keys(new ArticleQuery { Years = [2019, 2020] }));
        Assert.Equal(["y:2020", "y:2019"], await Keys(new ArticleQuery { Sections = ["Kinh tế"] }));
        Assert.Equal(["y:2019"], await Keys(new ArticleQuery { Sections = ["Giao thông", "Thị trường"] }));
        Assert.Equal(["y:2020"], await Keys(new ArticleQuery { Writers = ["Hồ Điệp"] }));
        Assert.Equal(["y:2021"], await Keys(new ArticleQuery { Tags = ["lễ hội"] }));
        Assert.Empty(await Keys(new ArticleQuery { Years = [2019], Writers = ["Hồ Điệp"] }));
        Assert.Empty(await Keys(new ArticleQuery { Years = [-5, 99_999] }));
        Assert.Equal(["y:2021"], await Keys(new ArticleQuery { Text = "bản tin", Tags = ["lễ hội"] }));
    }

    [Fact]
    public async Task Days_are_Vietnamese_calendar_days()
    {
        await Index(
            new SampleArticle("d:1") { Published = "2020-03-01T23:30:00+07:00" },
            new SampleArticle("d:2") { Published = "2020-03-01T17:30:00Z" },
            new SampleArticle("d:3") { Published = "2019-12-31T18:00:00Z" });

        Assert.Equal(["d:1"], await Keys(Days("2020-03-01", "2020-03-01")));
        Assert.Equal(["d:2"], await Keys(Days("2020-03-02", null)));
        Assert.Equal(["d:3"], await Keys(Days(null, "2020-01-01")));
        Assert.Equal(3, (await Search(new ArticleQuery { Years = [2020] })).Total);
        Assert.Empty(await Keys(Days("2020-03-02", "2020-03-01")));
    }

    [Fact]
    public async Task Facets_count_all_hits_and_follow_the_filters()
    {
        await IndexYears();

        var all = (await Search(new ArticleQuery { PageSize = 1 })).Facets;
        Assert.Equal([new(2021, 1), new(2020, 1), new(2019, 1)], all.Years);
        Assert.Equal([new("Kinh tế", 2), new("Thị trường", 1), new("Văn hóa", 1)], all.Sections);

        var narrowed = (await Search(new ArticleQuery { Text = "bản tin", Sections = ["Thị trường"] })).Facets;
        Assert.Equal([new(2019, 1)], narrowed.Years);
        Assert.Equal([new("Kinh tế", 1), new("Thị trường", 1)], narrowed.Sections);
    }

    [Fact]
    public async Task Undated_articles_are_last_in_both_orders()
    {
        await IndexYears();

        Assert.Equal(["y:2021", "y:2020", "y:2019", "y:none"], await Keys(new ArticleQuery { Sort = SortOrder.Newest }));
        Assert.Equal(["y:2019", "y:2020", "y:2021", "y:none"], await Keys(new ArticleQuery { Text = "tin", Sort = SortOrder.Oldest }));
    }

    [Fact]
    public async Task Without_words_the_newest_come_first()
    {
        await IndexYears();

        Assert.Equal(["y:2021", "y:2020", "y:2019", "y:none"], await Keys(""));
    }

    [Fact]
    public async Task Order_of_hits_is_marks_first_and_then_score()
    {
        await Index([.. Enumerable.Range(0, 40).Select(i => new SampleArticle(
            $"m:{i:D2}", i % 2 == 0 ? "Bàn" : "Bạn", string.Concat(Enumerable.Repeat("bàn bạn ", i % 7)), "đoạn kết"))]);

        var hits = (await Search(new ArticleQuery { Text = "bạn", PageSize = 100 })).Hits;

        Assert.Equal(hits.OrderByDescending(hit => hit.ExactMarks).ThenByDescending(hit => hit.Score), hits);
        Assert.Contains(hits, hit => !hit.ExactMarks);
    }

    [Fact]
    public async Task Searches_go_on_while_articles_come_in()
    {
        await Index(new SampleArticle("w:0", "Bản tin"));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(
            async () =>
            {
                long before = 0;
                while (!stop.IsCancellationRequested)
                {
                    var page = await Engine.SearchAsync(new ArticleQuery { Text = "ban tin" }, Cancellation);
                    Assert.True(page.Total >= before);
                    before = page.Total;
                }

                return before;
            },
            Cancellation)).ToList();
        for (var i = 1; i <= 40; i++)
        {
            await Index(new SampleArticle($"w:{i}", "Bản tin"), new SampleArticle("w:0", "Bản tin"));
            Assert.Equal(i + 1, (await Search("bản tin")).Total);
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), last => Assert.InRange(last, 1, 41));
    }

    private static ArticleQuery Days(string? from, string? to) => new() { From = Day(from), To = Day(to) };

    private static DateOnly? Day(string? day) =>
        day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private Task IndexYears() => Index(
        new SampleArticle("y:2019") { Published = "2019-02-03T08:00:00+07:00", Section = "Thị trường", ParentSection = "Kinh tế", Writers = ["Lam Giang"] },
        new SampleArticle("y:2021") { Published = "2021-02-03T08:00:00+07:00", Section = "Văn hóa", Tags = ["lễ hội"] },
        new SampleArticle("y:none"),
        new SampleArticle("y:2020") { Published = "2020-02-03T08:00:00+07:00", Section = "Kinh tế", ParentSection = "Kinh tế", Writers = ["Hồ Điệp", "Lam Giang"] });
}
