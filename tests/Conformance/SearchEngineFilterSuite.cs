using ArticleSearch.Search;

namespace ArticleSearch.Conformance;

/// <summary>Filters, facets, sorting, paging and hostile queries: the same for every search engine.</summary>
public abstract class SearchEngineFilterSuite : SearchEngineSuite
{
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

    [Theory]
    [InlineData(SortOrder.Relevance)]
    [InlineData(SortOrder.Newest)]
    public async Task Pages_reach_the_last_hit_and_never_overlap(SortOrder sort)
    {
        await Index([.. Enumerable.Range(0, 600).Select(i => new SampleArticle($"p:{i:D3}", "Bản tin số"))]);
        await Index([.. Enumerable.Range(600, 437).Select(i => new SampleArticle($"p:{i:D4}", "Bản tin số"))]);
        var seen = new List<string>();
        for (var page = 1; page <= 104; page++)
        {
            var answer = await Search(new ArticleQuery { Text = "bản tin", Sort = sort, Page = page });
            Assert.Equal(1037, answer.Total);
            seen.AddRange(answer.Hits.Select(hit => hit.Key.Value));
        }

        Assert.Equal(1037, seen.Count);
        Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
    }

    [Fact]
    public async Task Page_behind_the_end_is_empty_but_knows_the_total()
    {
        await Index(new SampleArticle("a:1", "Một"));

        foreach (var number in new[] { 2, 3_000, int.MaxValue })
        {
            var page = await Search(new ArticleQuery { Text = "một", Page = number, PageSize = ArticleQuery.MaxPageSize });
            Assert.Equal(1, page.Total);
            Assert.Empty(page.Hits);
        }
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
    public async Task Marks_show_the_words_as_they_stand_in_the_text()
    {
        await Index(new SampleArticle("a:1", "Hội nghị về đê điều", "Câu mở đầu. Đoàn kiểm tra ĐÊ ĐIỀU xã ven sông. Câu cuối."));

        var hit = Assert.Single((await Search("de dieu")).Hits);

        Assert.Equal("Đoàn kiểm tra ĐÊ ĐIỀU xã ven sông.", hit.Snippet.Text);
        Assert.Equal(["ĐÊ ĐIỀU"], Marked(hit.Snippet));
        Assert.Equal(["đê điều"], Marked(hit.Title));
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
