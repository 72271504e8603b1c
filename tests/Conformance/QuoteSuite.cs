using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;

namespace ArticleSearch.Conformance;

/// <summary>Who said what, from invented articles annotated by hand.</summary>
public abstract class QuoteSuite(Func<string, ISearchEngine> open) : EngineSuite(open)
{
    private static readonly AnnotatedArticle Fields = new AnnotatedArticle(new SampleArticle(
        "q:1", "Họp bàn việc đồng áng", "Chiều nay huyện họp.",
        "Phát biểu tại đây, Bí thư Huyện ủy Lò Thị Hạnh Ngân nói: \"Biên chế phải giảm, ruộng không được bỏ hoang\".",
        "Bà Ngân cho biết kho thóc còn đầy. Trong khi đó, có ý kiến rằng đê chưa chắc.")
    {
        Published = "2018-03-01T09:00:00+07:00",
        Section = "Nông nghiệp",
        ParentSection = "Kinh tế",
    })
        .Names("Lò Thị Hạnh Ngân", ("Bí thư Huyện ủy", "Bí thư", "Huyện ủy"))
        .Settles("Lò Thị Hạnh Ngân", 7)
        .Says("Biên chế phải giảm, ruộng không được bỏ hoang", "Lò Thị Hạnh Ngân", role: "Bí thư Huyện ủy")
        .Says("kho thóc còn đầy", "Lò Thị Hạnh Ngân", kind: QuoteKind.Indirect)
        .Says("đê chưa chắc", null, kind: QuoteKind.Indirect, candidates: ["Lò Thị Hạnh Ngân", "Vừ A Sáng"]);

    private static readonly AnnotatedArticle Water = new AnnotatedArticle(new SampleArticle(
        "q:2", "Nước lên", "Sáng nay nước lên.",
        "Sở Thủy lợi tỉnh cho biết nước sẽ rút vào tuần sau. Ông Lò Ngân nói biên chế đã đủ.")
    {
        Published = "2019-03-01T09:00:00+07:00",
        Section = "Đời sống",
    })
        .Says("nước sẽ rút vào tuần sau", "Sở Thủy lợi tỉnh", SpeakerKind.Organisation, QuoteKind.Indirect)
        .Says("biên chế đã đủ", "Lò Ngân", kind: QuoteKind.Indirect);

    [Fact]
    public async Task A_quote_is_found_by_its_words_with_or_without_marks()
    {
        await IndexBoth();

        Assert.Equal(["biên chế đã đủ", "Biên chế phải giảm, ruộng không được bỏ hoang"], (await Texts("bien che")).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(["Biên chế phải giảm, ruộng không được bỏ hoang"], await Texts("biên chế bỏ hoang"));
        Assert.Equal(["Biên chế phải giảm, ruộng không được bỏ hoang"], await Texts("\"bo hoang\""));
        Assert.Empty(await Texts("biên chế -ruộng -đủ"));
    }

    [Fact]
    public async Task Who_said_it_when_narrows_what_was_said()
    {
        await IndexBoth();
        var year = new FactFilter(FactFacet.Year, "2018");

        Assert.Equal(
            ["Biên chế phải giảm, ruộng không được bỏ hoang"],
            await Texts(new QuoteQuery { Text = "bien che", Filters = [new(FactFacet.Person, "lo thi hanh ngan"), year] }));
        Assert.Empty(await Texts(new QuoteQuery { Text = "bien che", Filters = [new(FactFacet.Person, "Lò Ngân"), year] }));
        Assert.Equal(
            ["Biên chế phải giảm, ruộng không được bỏ hoang", "kho thóc còn đầy"],
            await Texts(new QuoteQuery { Filters = [new(FactFacet.Office, "bi thu"), new(FactFacet.Organisation, "huyen uy")] }));
        Assert.Equal(["nước sẽ rút vào tuần sau"], await Texts(new QuoteQuery { Filters = [new(FactFacet.Organisation, "Thủy lợi")] }));
    }

    [Fact]
    public async Task What_is_left_out_is_gone_and_a_fact_without_any_value_stays()
    {
        await IndexBoth();
        var all = await Texts(new QuoteQuery());

        var without = await Texts(new QuoteQuery { Without = [new(FactFacet.Office, "bi thu")] });
        var neither = await Texts(new QuoteQuery { Without = [new(FactFacet.Office, "bi thu"), new(FactFacet.SpeakerKind, "Unknown")] });

        Assert.Equal(all.Except(await Texts(new QuoteQuery { Filters = [new(FactFacet.Office, "bi thu")] })), without);
        Assert.Contains("đê chưa chắc", without);
        Assert.Equal(without.Except(["đê chưa chắc"]), neither);
        Assert.Empty(await Texts(new QuoteQuery { Filters = [new(FactFacet.Office, "bi thu")], Without = [new(FactFacet.Office, "bi thu")] }));
    }

    [Fact]
    public async Task A_full_name_means_its_bearer_and_a_part_of_a_name_all_who_have_it()
    {
        await IndexBoth();

        Assert.Equal(1, (await Find(new QuoteQuery { Filters = [new(FactFacet.Person, "lò ngân")] })).Total);
        Assert.Equal(2, (await Find(new QuoteQuery { Filters = [new(FactFacet.Person, "Lò Thị Hạnh Ngân")] })).Total);
        Assert.Equal(3, (await Find(new QuoteQuery { Filters = [new(FactFacet.Person, "ngan")] })).Total);
        Assert.Equal(2, (await Find(new QuoteQuery { Filters = [new(FactFacet.Person, "hanh ngan")] })).Total);
        Assert.Equal(0, (await Find(new QuoteQuery { Filters = [new(FactFacet.Person, "Lò Ngàn")] })).Total);
    }

    [Fact]
    public async Task The_language_of_queries_asks_for_people_offices_and_bodies()
    {
        await IndexBoth();

        Assert.Equal(2, (await Find("nguoi:\"Lò Hạnh Ngân\"")).Total);
        Assert.Equal(2, (await Find("chucvu:\"bí thư\"")).Total);
        Assert.Equal(1, (await Find("coquan:\"sở thủy lợi\"")).Total);
        Assert.Equal(1, (await Find("nguoi:ngân ngay:2019")).Total);
        Assert.Equal(2, (await Find("chuyenmuc:\"Đời sống\"")).Total);
        Assert.Equal(1, (await Find("lò hạnh ngân biên chế")).Total);
    }

    [Fact]
    public async Task A_hit_tells_all_that_is_known_of_the_quote()
    {
        await IndexBoth();

        var hit = Assert.Single((await Find("ruộng bỏ hoang")).Hits);

        Assert.Equal(("q:1", 1, "Họp bàn việc đồng áng"), (hit.Source.Key.Value, hit.Source.Revision, hit.Source.Title));
        Assert.Equal(("Lò Thị Hạnh Ngân", 7L, SpeakerKind.Person, QuoteKind.Direct), (hit.Fact.Speaker, hit.Fact.OfficialId, hit.Fact.SpeakerKind, hit.Fact.Kind));
        Assert.Equal(("Bí thư Huyện ủy", null, "by-hand"), (hit.Fact.Role, hit.Fact.RoleElsewhere, hit.Fact.Rule));
        Assert.Equal(["ruộng", "bỏ hoang"], Marked(hit.Text));
    }

    [Fact]
    public async Task A_quote_stands_between_its_neighbours_as_in_the_text()
    {
        await IndexBoth();
        var text = Fields.Article().Text.Value;

        var passage = Assert.Single((await Find("kho thóc")).Hits).Fact.Passage;

        Assert.Equal(passage.Text, text[passage.Start..passage.End]);
        Assert.Contains(passage.Before + passage.Text + passage.After, text, StringComparison.Ordinal);
        Assert.EndsWith("Bà Ngân cho biết ", passage.Before, StringComparison.Ordinal);
        Assert.Contains("bỏ hoang", passage.Before, StringComparison.Ordinal);
        Assert.EndsWith("đê chưa chắc.", passage.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_that_stands_elsewhere_in_the_article_is_told_apart()
    {
        await IndexBoth();

        var hit = Assert.Single((await Find("kho thóc")).Hits);

        Assert.Equal((null, "Bí thư Huyện ủy"), (hit.Fact.Role, hit.Fact.RoleElsewhere));
    }

    [Fact]
    public async Task Facets_count_all_hits_and_not_knowing_the_speaker_is_one_of_them()
    {
        await IndexBoth();

        var page = await Find(new QuoteQuery { PageSize = 1 });

        Assert.Equal([new("Person", 3), new("Organisation", 1), new("Unknown", 1)], page.CountsOf(FactFacet.SpeakerKind));
        Assert.Equal([new("Lò Thị Hạnh Ngân", 2), new("Lò Ngân", 1)], page.CountsOf(FactFacet.Person));
        Assert.Equal([new("Bí thư", 2)], page.CountsOf(FactFacet.Office));
        Assert.Equal([new("Huyện ủy", 2), new("Sở Thủy lợi tỉnh", 1)], page.CountsOf(FactFacet.Organisation));
        Assert.Equal([new("Indirect", 4), new("Direct", 1)], page.CountsOf(FactFacet.QuoteKind));
        Assert.Equal([new("2018", 3), new("2019", 2)], page.CountsOf(FactFacet.Year));
        Assert.Equal([new("Kinh tế", 3), new("Nông nghiệp", 3), new("Đời sống", 2)], page.CountsOf(FactFacet.Section));
        Assert.Equal(["đê chưa chắc"], await Texts(new QuoteQuery { Filters = [new(FactFacet.SpeakerKind, "Unknown")] }));
    }

    [Fact]
    public async Task Words_around_a_quote_find_it_when_no_quote_holds_them()
    {
        await IndexBoth();

        var page = await Find("phát biểu đồng áng");

        Assert.True(page.Around);
        Assert.Contains(page.Hits, hit => hit.Fact.Passage.Text.StartsWith("Biên chế", StringComparison.Ordinal));
        Assert.False((await Find("biên chế")).Around);
    }

    [Fact]
    public async Task Marks_that_were_typed_come_first()
    {
        await Engine.ApplyAsync(
            [
                Said("m:1", "Bạn ơi"), Said("m:2", "Bàn thế"), Said("m:3", "bạn bè"),
            ],
            Cancellation);

        Assert.Equal(["m:1", "m:3", "m:2"], (await Find("bạn")).Hits.Select(hit => hit.Source.Key.Value).Order(new LastIs("m:2")));
        Assert.Equal("m:2", (await Find("bạn")).Hits[^1].Source.Key.Value);
        Assert.Equal((true, 3), ((await Find("bán")).TolerantOnly, (await Find("bán")).Total));
    }

    [Fact]
    public async Task Another_revision_takes_the_place_of_the_facts_before()
    {
        await Engine.ApplyAsync([Fields.Upsert()], Cancellation);
        await Engine.ApplyAsync([Fields.Upsert(), Water.Upsert()], Cancellation);
        Assert.Equal(5, (await Find("")).Total);

        await Engine.ApplyAsync([new SampleArticle("q:1", "Họp").Upsert(), new IndexCommand.Delete(ArticleKey.Of("q:2"))], Cancellation);
        Assert.Equal(0, (await Find("")).Total);

        await Engine.ApplyAsync([Fields.Upsert(), new IndexCommand.Clear()], Cancellation);
        Assert.Equal(0, (await Find("")).Total);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        await Engine.ApplyAsync([.. Enumerable.Range(0, 25).Select(i => Said($"p:{i}", $"lời thứ {i}"))], Cancellation);
        foreach (var query in new[] { new QuoteQuery { PageSize = 7 }, new QuoteQuery { Text = "lời", PageSize = 7 }, new QuoteQuery { Text = "lời", PageSize = 7, Sort = SortOrder.Oldest } })
        {
            var all = (await Find(query with { PageSize = 100 })).Hits.Select(hit => hit.Source.Key).ToList();
            var (paged, after) = (new List<ArticleKey>(), (string?)null);
            do
            {
                var page = await Find(query with { After = after });
                paged.AddRange(page.Hits.Select(hit => hit.Source.Key));
                after = page.Next;
            }
            while (after is not null);

            Assert.Equal(all, paged);
            Assert.Equal(25, all.Distinct().Count());
            Assert.Equal(all.Skip(14).Take(7), (await Find(query with { Page = 3 })).Hits.Select(hit => hit.Source.Key));
        }
    }

    [Fact]
    public async Task Articles_are_found_by_the_people_offices_and_bodies_in_them()
    {
        await IndexBoth();

        Assert.Equal(["q:1"], await Keys("nguoi:\"hanh ngan\""));
        Assert.Equal(["q:1", "q:2"], await Sorted("nguoi:ngan"));
        Assert.Equal(["q:1"], await Keys("chucvu:\"bí thư huyện ủy\""));
        Assert.Equal(["q:2"], await Keys("coquan:\"sở thủy lợi\""));
        Assert.Empty(await Keys("nguoi:\"ruộng\""));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("nguoi:")]
    [InlineData("(((((((((((((((((((((a")]
    [InlineData("* -* ng* \"a b\"~9 -nguoi:(x OR y)")]
    [InlineData("\"ruộng bỏ\"~câu the:lúa tacgia:lan loai:tin sovb:39-NQ/TW den:2020")]
    public async Task Every_text_is_a_query(string typed)
    {
        await IndexBoth();

        Assert.InRange((await Find(typed)).Total, 0, 5);
        Assert.InRange((await Find(new QuoteQuery { Filters = [new(FactFacet.Person, typed)] })).Total, 0, 5);
    }

    private static IndexCommand Said(string key, string words) => new AnnotatedArticle(
        new SampleArticle(key, "Tin", "", $"Bà Vừ Sao nói: \"{words}\".") { Published = $"2020-01-{1 + (key.Length % 3):D2}T08:00:00+07:00" })
        .Says(words, "Vừ Sao").Upsert();

    private Task IndexBoth() => Engine.ApplyAsync([Fields.Upsert(), Water.Upsert()], Cancellation);

    private Task<FactPage<Statement>> Find(string text) => Find(new QuoteQuery { Text = text });

    private Task<FactPage<Statement>> Find(QuoteQuery query) => Engine.SearchAsync(query, Cancellation);

    private Task<IReadOnlyList<string>> Texts(string text) => Texts(new QuoteQuery { Text = text });

    private async Task<IReadOnlyList<string>> Texts(QuoteQuery query) => [.. (await Find(query)).Hits.Select(hit => hit.Fact.Passage.Text)];

    /// <summary>Two equals in the order of their letters, one behind them.</summary>
    private sealed class LastIs(string last) : IComparer<string>
    {
        public int Compare(string? x, string? y) => (x == last, y == last) switch
        {
            (true, false) => 1,
            (false, true) => -1,
            _ => string.CompareOrdinal(x, y),
        };
    }
}
