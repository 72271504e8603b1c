using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest.Tests.Store;

public sealed class TakedownTests : IAsyncLifetime
{
    private const string Why = "theo yêu cầu của tòa soạn";

    private TemporaryStore _lab = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _lab = await TemporaryStore.OpenAsync();

    public ValueTask DisposeAsync() => _lab.DisposeAsync();

    [Theory]
    [InlineData("hnm-new:700001", "hnm-new:700001", "hnm-new:700001", false)]
    [InlineData("http://www.hanoimoi.vn/bai-mot-700001.html?utm_source=x", "https://hanoimoi.vn/bai-mot-700001.html", "hnm-new:700001", true)]
    [InlineData("https://hanoimoi.vn/quang-cao/", "https://hanoimoi.vn/quang-cao/", null, true)]
    [InlineData("https://example.org/a*", "https://example.org/a", null, true)]
    public void A_target_is_a_key_or_the_beginning_of_addresses(string typed, string value, string? key, bool isAddress)
    {
        Assert.True(TakedownTarget.TryParse(typed, out var target));
        Assert.Equal((value, key, isAddress), (target.Value, target.Key?.Value, target.IsAddress));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hai từ")]
    [InlineData("ftp://hanoimoi.vn/")]
    [InlineData("a@1")]
    public void What_is_neither_is_no_target(string typed) => Assert.False(TakedownTarget.TryParse(typed, out _));

    [Fact]
    public async Task The_record_alone_hides_and_says_nothing_of_the_text()
    {
        await StoreAsync();

        var record = await _lab.Store.TakeDownAsync(Target("hnm-new:700001"), Why, Token);

        Assert.Equal((1, null), (record.Articles, record.PurgedAt));
        Assert.Null(await _lab.Store.ReadAsync(ArticleKey.Of("hnm-new:700001"), null, Token));
        Assert.Null(await _lab.Store.ReadAsync(ArticleKey.Of("hnm-new:700001"), 1, Token));
        Assert.True(await _lab.Store.IsTakenDownAsync(ArticleKey.Of("hnm-new:700001"), Token));
    }

    [Fact]
    public async Task What_was_purged_is_nowhere_in_the_files()
    {
        var location = await StoreAsync();
        await StoreAsync(Annotated.Article("hnm-new:700002", Sample.Published.AddDays(9)) with { Slug = "khac", Url = null, Text = ArticleText.Compose("Bài khác", "", [new(LineKind.Paragraph, "Ông Lò Văn Pó ở lại.")]) });
        await _lab.RecordAsync(new Finding.Failed(location.Id, new Failure(Stage.Parse, Reason.BadField, "Đào Thị Lụa")));
        await _lab.Store.SettleOfficialsAsync(Token);
        Assert.True(_lab.Holds("Đào Thị Lụa") && _lab.Holds("được mùa"));

        await _lab.Store.TakeDownAsync(Target("hnm-new:700001"), Why, Token);
        Assert.Equal(1, await _lab.Store.PurgeAsync(Token));

        await _lab.Store.DisposeAsync();
        Assert.All(["Đào Thị Lụa", "được mùa", "61,2 tạ", "vu-xuan"], text => Assert.False(_lab.Holds(text), text));
        Assert.True(_lab.Holds("Lò Văn Pó") && _lab.Holds(Why));
        await _lab.ReopenAsync();
        Assert.Equal((1L, 1L, 1L), (await _lab.Store.CountAsync(Token)) switch { var counts => (counts.Articles, counts.Revisions, counts.Pages) });
        Assert.Equal(0, await _lab.Store.CountOfficialsAsync(Token));
        Assert.NotNull(Assert.Single(await _lab.Store.ReadTakedownsAsync(Token)).PurgedAt);
    }

    [Fact]
    public async Task A_purge_that_was_cut_short_goes_on_after_a_restart()
    {
        await StoreAsync();
        await _lab.Store.TakeDownAsync(Target("hnm-new:700001"), Why, Token);
        await _lab.ReopenAsync();

        Assert.Equal(1, await _lab.Store.PurgeAsync(Token));
        Assert.Equal(0, await _lab.Store.PurgeAsync(Token));
        Assert.Equal("hnm-new:700001", Assert.Single(await _lab.Store.ReadToTakeOutAsync(9, Token)).Value);

        await _lab.Store.MarkTakenOutAsync([ArticleKey.Of("hnm-new:700001")], Token);
        Assert.False((await _lab.Store.CountAsync(Token)).IsBehind);
    }

    [Fact]
    public async Task An_official_whom_other_articles_name_stays_with_his_number()
    {
        await StoreAsync();
        await StoreAsync(Annotated.Article("hnm-new:700002", Sample.Published.AddDays(3)));
        await _lab.Store.SettleOfficialsAsync(Token);
        var before = Assert.Single(await _lab.Store.ListOfficialsAsync("", 0, 9, Token));

        await _lab.Store.TakeDownAsync(Target("hnm-new:700001"), Why, Token);
        await _lab.Store.PurgeAsync(Token);
        await _lab.Store.SettleOfficialsAsync(Token);

        var after = Assert.Single(await _lab.Store.ListOfficialsAsync("", 0, 9, Token));
        Assert.Equal((before.Id, before.Name, 1), (after.Id, after.Name, after.Articles));
    }

    [Fact]
    public async Task All_its_names_are_taken_down_with_it()
    {
        await StoreAsync();
        await StoreAsync(Annotated.Article("hnm-old:500001"));

        await _lab.Store.TakeDownAsync(Target("hnm-old:500001"), Why, Token);

        Assert.True(await _lab.Store.IsTakenDownAsync(ArticleKey.Of("hnm-new:700001"), Token));
        Assert.Equal(1, (await ComesAgainAsync(Annotated.Article("hnm-new:700001"))).TakenDown);
    }

    [Theory]
    [InlineData("hnm-new:700001", "hnm-new:700001", true)]
    [InlineData("https://hanoimoi.vn/huyen-thach-son-tong-ket-vu-xuan-700001.html", "hnm-new:700001", true)]
    [InlineData("https://hanoimoi.vn/huyen-", "x:9", true)]
    [InlineData("https://hanoimoi.vn/xa-", "x:9", false)]
    [InlineData("hnm-new:700001", "hnm-old:500001", true)]
    [InlineData("hnm-new:700001", "text:2018-07-05-huyen-thach-son-tong-ket-vu-xuan", true)]
    [InlineData("hnm-new:700001", "hnm-new:700009", false)]
    [InlineData("hnm-new:700009", "hnm-new:700009", true)]
    public async Task It_does_not_come_again_under_any_of_its_names(string target, string comes, bool refused)
    {
        await StoreAsync();
        await _lab.Store.TakeDownAsync(Target(target), Why, Token);
        await _lab.Store.PurgeAsync(Token);

        var tally = await ComesAgainAsync(Annotated.Article(comes));

        Assert.Equal((refused ? 1 : 0, refused ? 0 : 1), (tally.TakenDown, tally.Articles));
        Assert.Equal(refused ? [Reason.TakenDown] : [], (await _lab.Store.ReadFailuresAsync(0, 9, Token)).Select(failure => failure.Failure.Reason));
    }

    [Fact]
    public async Task Its_addresses_are_not_listed_queued_tried_or_claimed_again()
    {
        Assert.True(CanonicalUrl.TryParse("https://hanoimoi.vn/huyen-thach-son-tong-ket-vu-xuan-700001.html", out var url));
        Assert.True(CanonicalUrl.TryParse("https://hanoimoi.vn/huyen-khac-700005.html", out var other));
        var list = await _lab.AddAsync("file:///feed.xml");
        var sighted = new Finding.Sighted(list.Id, "hanoimoi", [Sight(url, "hnm-new:700001"), Sight(other, "hnm-new:700005")], []);
        Assert.Equal(2, (await _lab.RecordAsync(sighted)).Sighted);

        await _lab.Store.TakeDownAsync(Target("https://hanoimoi.vn/huyen-thach-son"), Why, Token);
        await _lab.Store.PurgeAsync(Token);

        Assert.Equal(0, (await _lab.RecordAsync(sighted)).Sighted);
        Assert.Equal(other.Value, (await _lab.Store.ClaimVisitAsync(["hanoimoi.vn"], byCommand: false, Token))!.Address);
        Assert.Null(await _lab.Store.ClaimVisitAsync(["hanoimoi.vn"], byCommand: false, Token));
        Assert.Null(await _lab.Store.ClaimAddressAsync(url.Value, "hnm-new:700001", "hanoimoi.vn", "hanoimoi", Token));
        Assert.True(await _lab.Store.IsTakenDownAsync(url, Token));
        Assert.False(await _lab.Store.IsTakenDownAsync(other, Token));
        var taken = (await _lab.Store.ReadLocationsAsync(9, Token)).Single(location => location.Address == url.Value);
        Assert.Equal(LocationState.TakenDown, taken.State);
        Assert.False(await _lab.Store.RetryAsync(taken.Id, Token));
    }

    [Fact]
    public async Task A_visit_that_was_under_way_changes_nothing()
    {
        Assert.True(CanonicalUrl.TryParse("https://hanoimoi.vn/huyen-thach-son-tong-ket-vu-xuan-700001.html", out var url));
        var list = await _lab.AddAsync("file:///feed.xml");
        await _lab.RecordAsync(new Finding.Sighted(list.Id, "hanoimoi", [Sight(url, "hnm-new:700001")], []));
        var visit = (await _lab.Store.ClaimVisitAsync(["hanoimoi.vn"], byCommand: false, Token))!;
        await _lab.Store.TakeDownAsync(Target("hnm-new:700001"), Why, Token);
        await _lab.Store.PurgeAsync(Token);

        var end = new VisitEnd(LocationState.Done, _lab.Clock.Now.AddHours(1), null, null, new Dictionary<string, long>());
        var page = Sample.Page(url.Value) with { Url = url };
        var tally = await _lab.RecordAsync(new Finding.Begin(visit.Id), new Finding.Visited(visit.Id, "hanoimoi", end), new Finding.Found(visit.Id, Annotated.Article(), page));

        Assert.Equal((1, 0), (tally.TakenDown, tally.Articles));
        Assert.Equal(0, (await _lab.Store.CountAsync(Token)).Pages);
        Assert.Equal(LocationState.TakenDown, (await _lab.Store.ReadLocationsAsync(9, Token)).Single(location => location.Id == visit.Id).State);
        _lab.Clock.Now += TimeSpan.FromDays(400);
        Assert.False(await _lab.Store.HasDueAsync(["hanoimoi.vn"], Token));
    }

    [Fact]
    public async Task Lifted_it_may_come_again_and_the_record_stays()
    {
        await StoreAsync();
        await _lab.Store.TakeDownAsync(Target("hnm-new:700001"), Why, Token);
        await _lab.Store.PurgeAsync(Token);

        Assert.Equal(1, await _lab.Store.LiftAsync(Target("hnm-new:700001"), Token));
        Assert.Equal(0, await _lab.Store.LiftAsync(Target("hnm-new:700001"), Token));

        Assert.NotNull(Assert.Single(await _lab.Store.ReadTakedownsAsync(Token)).LiftedAt);
        Assert.Null(await _lab.Store.ReadAsync(ArticleKey.Of("hnm-new:700001"), null, Token));
        Assert.Equal(1, (await ComesAgainAsync(Annotated.Article())).New);
        Assert.NotNull(await _lab.Store.ReadAsync(ArticleKey.Of("hnm-new:700001"), null, Token));
    }

    private static TakedownTarget Target(string typed) => TakedownTarget.TryParse(typed, out var target) ? target : throw new ArgumentException(typed);

    private static Sighting Sight(CanonicalUrl url, string key) => new(url, ArticleKey.Of(key), null, null);

    private Task<Location> StoreAsync() => StoreAsync(Annotated.Article());

    private async Task<Location> StoreAsync(ParsedArticle article)
    {
        var location = await _lab.AddAsync($"file:///{article.Key.Value.Replace(':', '-')}.html");
        await _lab.RecordAsync(
            new Finding.Found(location.Id, article, Sample.Page(location.Address), Annotations: ProvenAnnotations.Of(article.Text, AnnotationsOf(article.Text))),
            new Finding.End(location.Id));
        return location;
    }

    private static Annotations AnnotationsOf(ArticleText text) =>
        text.Value.Contains("Đào Thị Lụa", StringComparison.Ordinal) ? Annotated.OneOfEach(text) : Annotations.None;

    private async Task<Tally> ComesAgainAsync(ParsedArticle article)
    {
        var location = await _lab.AddAsync("file:///lai.jsonl", stamp: "2");
        return await _lab.RecordAsync(new Finding.Found(location.Id, article, Page: null, Position: 1), new Finding.End(location.Id));
    }
}
