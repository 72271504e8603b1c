using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Crawl;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Ingest.Tests.Fetch;
using ArticleSearch.Replica;

namespace ArticleSearch.Ingest.Tests.Crawl;

public sealed class CrawlerTests
{
    private const string FeedPath = "hanoimoi.vn/rss/xa-hoi";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_feed_names_is_fetched_once_and_looked_at_again_after_an_hour()
    {
        await using var lab = await CrawlLab.OpenAsync();
        lab.Site.Put(CrawlLab.Article(700001), CrawlLab.Article(700002));

        var first = await lab.CrawlAsync();
        var second = await lab.CrawlAsync();

        Assert.Equal((1, 2, 2, new Tally(2, 0, 0, 0) with { Sighted = 2 }), (first.Lists, first.Pages, first.Found, first.Articles));
        Assert.Equal(default, second);
        var location = await lab.LocationAsync(CrawlLab.Address);
        Assert.Equal((LocationState.Done, 1, FetchLab.Start.AddMinutes(50)), (location.State, location.Articles, location.NextTry));
        Assert.NotNull(await lab.Store.ReadAsync(ArticleKey.Of("hnm-new:700001"), null, Token));
    }

    [Fact]
    public async Task What_a_list_names_that_is_no_article_of_the_source_is_told_with_the_reason()
    {
        await using var lab = await CrawlLab.OpenAsync();
        lab.Source = lab.Source with { Excluded = ["/thong-bao"] };
        Publish(lab, "mua-lu-event379.html", "thong-bao/moi-thau-700003.html", "cho-hoa-event380.html");
        await lab.CrawlAsync();
        Assert.Equal(
            [new PassedOver(Reason.TopicList, 2, "https://hanoimoi.vn/mua-lu-event379.html"), new PassedOver(Reason.Excluded, 1, "https://hanoimoi.vn/thong-bao/moi-thau-700003.html")],
            await PassedOverAsync(lab));

        Publish(lab, "cho-hoa-event380.html");
        lab.Clock.AdvanceTo(FetchLab.Start.AddHours(1));
        await lab.CrawlAsync();

        Assert.Equal([new PassedOver(Reason.TopicList, 1, "https://hanoimoi.vn/cho-hoa-event380.html")], await PassedOverAsync(lab));
    }

    [Theory]
    [InlineData("503")]
    [InlineData("404")]
    [InlineData("challenge")]
    [InlineData("broken-xml")]
    public async Task A_list_that_cannot_be_read_leaves_standing_what_it_left_out_before(string fault)
    {
        await using var lab = await CrawlLab.OpenAsync();
        Publish(lab, "mua-lu-event379.html");
        await lab.CrawlAsync();

        lab.Site.Break(FeedPath, Fault.ByName[fault]);
        lab.Clock.AdvanceTo(FetchLab.Start.AddHours(1));
        await lab.CrawlAsync();

        Assert.NotNull(await lab.FailureAsync(CrawlLab.Feed));
        Assert.Equal([new PassedOver(Reason.TopicList, 1, "https://hanoimoi.vn/mua-lu-event379.html")], await PassedOverAsync(lab));
    }

    [Fact]
    public async Task How_far_a_pass_has_come_is_told_while_it_goes_on()
    {
        await using var lab = await CrawlLab.OpenAsync();
        lab.Site.Put(CrawlLab.Article(700001), CrawlLab.Article(700002));
        var noted = new List<(bool HasEnded, CrawlTally Tally)>();

        await lab.Crawler.CrawlAsync(lab.Source, new CrawlOrder(), new IngestProgress(), _ => Task.Run(NoteAsync).Wait(Token), Token);
        await NoteAsync();

        Assert.Equal([(false, 1, 0), (false, 1, 1), (false, 1, 2), (true, 1, 2)], noted.Select(note => (note.HasEnded, note.Tally.Lists, note.Tally.Pages)));

        async Task NoteAsync()
        {
            var run = Assert.Single(await lab.Store.ReadRunsAsync(10, Token));
            noted.Add((run.EndedAt is not null, run.Tally));
        }
    }

    [Fact]
    public async Task A_source_that_the_operator_stops_is_left_behind_the_visit_under_way()
    {
        await using var lab = await CrawlLab.OpenAsync();
        lab.Site.Put(CrawlLab.Article(700001), CrawlLab.Article(700002), CrawlLab.Article(700003));

        var stopped = await lab.Crawler.CrawlAsync(
            lab.Source, new CrawlOrder(), new IngestProgress(), so => Task.Run(() => so.Pages == 1 ? lab.Store.PauseAsync("hanoimoi", true, Token) : Task.CompletedTask).Wait(Token), Token);
        var idle = await lab.CrawlAsync();
        var byCommand = await lab.CrawlAsync(new CrawlOrder(MaxPages: 1, ByCommand: true));
        await lab.Store.PauseAsync("hanoimoi", false, Token);
        var going = await lab.CrawlAsync();

        Assert.Equal((1, 0, 1, 1), (stopped.Pages, idle.Visits, byCommand.Pages, going.Pages));
    }

    [Fact]
    public async Task An_article_is_looked_at_after_an_hour_a_day_a_week_and_a_month()
    {
        await using var lab = await CrawlLab.OpenAsync();
        lab.Site.Put(CrawlLab.Article(700001));
        await lab.CrawlAsync();

        var looks = new List<TimeSpan>();
        lab.Source = lab.Source with { Feeds = [] };
        while ((await lab.LocationAsync(CrawlLab.Address)).NextTry is { } next)
        {
            looks.Add(next - FetchLab.Start.AddMinutes(-10));
            lab.Clock.AdvanceTo(next);
            await lab.CrawlAsync();
            Assert.Equal(LocationState.Unchanged, (await lab.LocationAsync(CrawlLab.Address)).State);
        }

        Assert.Equal([TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.FromDays(7), TimeSpan.FromDays(30)], looks);
        Assert.Equal(4, lab.Site.Requests.Count(seen => seen is { Path: "/mua-sau-700001.html", Status: 304 }));
    }

    [Fact]
    public async Task Another_text_is_a_revision_other_furniture_is_not()
    {
        await using var lab = await CrawlLab.OpenAsync();
        var article = CrawlLab.Article(700001);
        lab.Site.Put(article);
        await lab.CrawlAsync();

        lab.Site.Put(article with { Html = [.. article.Html, .. "<!-- 1.204 lượt xem -->"u8] });
        lab.Clock.AdvanceTo(FetchLab.Start.AddHours(2));
        var furniture = await lab.CrawlAsync();
        lab.Site.Put(article.Changed(lab.Clock.GetUtcNow(), "Sấu chín trên phố.", "Người nhặt sấu kể lại từ đầu."));
        lab.Clock.AdvanceTo(FetchLab.Start.AddDays(2));
        var text = await lab.CrawlAsync();

        Assert.Equal((1, 0), (furniture.Articles.Unchanged, furniture.Articles.Revised));
        Assert.Equal(1, text.Articles.Revised);
        var stored = await lab.Store.ReadAsync(ArticleKey.Of("hnm-new:700001"), null, Token);
        Assert.Equal(2, stored!.Revision);
        Assert.Contains("kể lại từ đầu", stored.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lists_of_a_site_meet_in_one_article()
    {
        await using var lab = await CrawlLab.OpenAsync();
        lab.Source = lab.Source with
        {
            Sitemaps = ["https://hanoimoi.vn/sitemap.xml"],
            Sections = ["https://hanoimoi.vn/tin-moi-nhat"],
            Pager = "https://hanoimoi.vn/api/getMoreArticle/24h_empty_{last}_0_0",
        };
        lab.Site.Put(Enumerable.Range(700001, 25).Select(number => CrawlLab.Article(number, minutes: number - 700030)));

        var tally = await lab.CrawlAsync();

        Assert.Equal((25, 25, 25, 25), (tally.Pages, tally.Found, tally.Articles.New, tally.Articles.Sighted));
        Assert.Equal(25, lab.Site.Requests.Count(seen => seen.Path.EndsWith(".html", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_back_fill_follows_sitemaps_and_pager_as_far_as_asked_and_no_further()
    {
        await using var lab = await CrawlLab.OpenAsync();
        lab.Source = lab.Source with { Feeds = [], Sitemaps = ["https://hanoimoi.vn/sitemap.xml"], Pager = "https://hanoimoi.vn/api/getMoreArticle/24h_empty_{last}_0_0" };
        lab.Site.Put(Enumerable.Range(0, 100).Select(days => CrawlLab.Article(700100 - days, minutes: (-days * 24 * 60) - 10)));
        var ordinary = await lab.CrawlAsync();
        var lists = lab.Site.Requests.Count(seen => seen.Path.Contains("sitemap", StringComparison.Ordinal) || seen.Path.StartsWith("/api", StringComparison.Ordinal));

        var back = await lab.CrawlAsync(new CrawlOrder(Since: FetchLab.Start.AddDays(-60)));

        Assert.Equal(7, ordinary.Pages);
        Assert.InRange(lists, 9, 12);
        Assert.Equal(60 - 7, back.Pages);
    }

    [Fact]
    public async Task No_more_articles_are_fetched_than_asked_for()
    {
        await using var lab = await CrawlLab.OpenAsync();
        lab.Site.Put(CrawlLab.Article(700001), CrawlLab.Article(700002), CrawlLab.Article(700003));

        Assert.Equal(2, (await lab.CrawlAsync(new CrawlOrder(MaxPages: 2))).Pages);
        Assert.Equal(1, (await lab.CrawlAsync()).Pages);
    }

    [Fact]
    public async Task An_old_address_that_redirects_is_another_name_of_the_article()
    {
        await using var lab = await CrawlLab.OpenAsync();
        lab.Site.Put(CrawlLab.Article(700001));
        await lab.CrawlAsync();
        var old = new Uri("https://hanoimoi.com.vn/tin-tuc/xa-hoi/592454/ten-cu-khac-han");
        lab.Site.Put(new ReplicaArticle(old, 592454, "Mùa sấu", FetchLab.Start, []) { MovedTo = new Uri(CrawlLab.Address) });
        lab.Site.Break(FeedPath, Fault.Text($"<rss><channel><item><link>{old}</link></item></channel></rss>", "text/xml"));
        lab.Clock.AdvanceTo(FetchLab.Start.AddMinutes(20));

        await lab.CrawlAsync();

        Assert.Equal("hnm-new:700001", (await lab.Store.ReadAsync(ArticleKey.Of("hnm-old:592454"), null, Token))!.Key.Value);
        Assert.Equal(1, (await lab.Store.CountAsync(Token)).Articles);
    }

    [Fact]
    public async Task A_deleted_page_is_looked_for_once_more_and_its_article_stays()
    {
        await using var lab = await CrawlLab.OpenAsync();
        var article = CrawlLab.Article(700001);
        lab.Site.Put(article);
        await lab.CrawlAsync();
        lab.Site.Delete(article);

        for (var day = 1; day <= 5; day++)
        {
            lab.Clock.AdvanceTo(FetchLab.Start.AddDays(day));
            await lab.CrawlAsync();
        }

        Assert.Equal((LocationState.Gone, null), ((await lab.LocationAsync(CrawlLab.Address)).State, (await lab.LocationAsync(CrawlLab.Address)).NextTry));
        Assert.Equal((Stage.Fetch, Reason.Gone), ((await lab.FailureAsync(CrawlLab.Address))!.Stage, (await lab.FailureAsync(CrawlLab.Address))!.Reason));
        Assert.Equal(2, lab.Site.Requests.Count(seen => seen is { Path: "/mua-sau-700001.html", Status: 302 }));
        Assert.NotNull(await lab.Store.ReadAsync(ArticleKey.Of("hnm-new:700001"), null, Token));
    }

    [Fact]
    public async Task An_article_that_moved_is_found_under_its_new_address()
    {
        await using var lab = await CrawlLab.OpenAsync();
        var article = CrawlLab.Article(700001);
        lab.Site.Put(article);
        await lab.CrawlAsync();
        lab.Site.Delete(article);
        lab.Clock.AdvanceTo(FetchLab.Start.AddHours(2));
        await lab.CrawlAsync();
        lab.Site.Put(ReplicaArticle.Of(700001, "mua-sau-chin", "Mùa sấu chín", article.Published, "Sấu chín trên phố.", "Bản mới."));
        lab.Clock.AdvanceTo(FetchLab.Start.AddHours(3));

        await lab.CrawlAsync();

        Assert.Equal(LocationState.Done, (await lab.LocationAsync("https://hanoimoi.vn/mua-sau-chin-700001.html")).State);
        Assert.Equal(2, (await lab.Store.ReadAsync(ArticleKey.Of("hnm-new:700001"), null, Token))!.Revision);
    }

    [Fact]
    public async Task A_feed_that_fell_silent_is_told()
    {
        await using var lab = await CrawlLab.OpenAsync();

        await lab.CrawlAsync();

        Assert.Equal((Stage.Discover, Reason.NothingFound), ((await lab.FailureAsync(CrawlLab.Feed))!.Stage, (await lab.FailureAsync(CrawlLab.Feed))!.Reason));
    }

    [Fact]
    public async Task A_feed_that_names_the_same_for_ever_is_told_by_the_others()
    {
        await using var lab = await CrawlLab.OpenAsync();
        lab.Source = lab.Source with { Feeds = [CrawlLab.Feed, "https://hanoimoi.vn/rss/kinh-te"] };
        lab.Site.Put(CrawlLab.Article(700001));
        await lab.CrawlAsync();
        lab.Site.Break("hanoimoi.vn/rss/kinh-te", Fault.Text($"<rss><channel><item><link>{CrawlLab.Address}</link><pubDate>Mon, 02 Mar 2026 07:50:00 +0700</pubDate></item></channel></rss>", "text/xml"));
        for (var day = 1; day <= 5; day++)
        {
            Assert.Empty(await lab.Store.ReadSilentListsAsync(YieldWatch.Silence, Token));
            lab.Site.Put(CrawlLab.Article(700001 + day, minutes: (day * 24 * 60) - 10));
            lab.Clock.AdvanceTo(FetchLab.Start.AddDays(day));
            await lab.CrawlAsync();
        }

        var silent = Assert.Single(await lab.Store.ReadSilentListsAsync(YieldWatch.Silence, Token));
        Assert.Equal(("https://hanoimoi.vn/rss/kinh-te", FetchLab.Start.AddMinutes(-10)), (silent.Address, silent.Newest));
    }

    [Fact]
    public async Task A_host_that_blocks_is_asked_less_and_less_and_all_is_fetched_when_it_opens()
    {
        await using var lab = await CrawlLab.OpenAsync();
        lab.Site.Put(Enumerable.Range(700001, 10).Select(number => CrawlLab.Article(number)));
        lab.Site.Break("*", Fault.ByName["403"]);
        var before = lab.Site.Requests.Count;
        for (var minute = 0; minute < 24 * 60; minute += 5)
        {
            lab.Clock.AdvanceTo(FetchLab.Start.AddMinutes(minute));
            await lab.CrawlAsync();
        }

        var asked = lab.Site.Requests.Count - before;
        lab.Site.Mend("*");
        lab.Clock.AdvanceTo(FetchLab.Start.AddDays(3));
        var tally = await lab.CrawlAsync();

        Assert.InRange(asked, 4, 12);
        Assert.Equal(10, tally.Articles.New);
        Assert.Null(Assert.Single(await lab.Store.ReadHostsAsync(Token)).Block);
    }

    [Fact]
    public async Task A_host_is_left_alone_for_as_long_as_it_asks_whoever_comes()
    {
        await using var lab = await CrawlLab.OpenAsync();
        lab.Site.Put(CrawlLab.Article(700001), CrawlLab.Article(700002));
        lab.Site.Break("hanoimoi.vn/mua-sau-700001.html", Fault.ByName["503-retry-after"]);
        await lab.CrawlAsync();
        var until = Assert.Single(await lab.Store.ReadHostsAsync(Token)).BlockedUntil;
        var asked = lab.Site.Requests.Count;

        lab.Clock.AdvanceTo(until!.Value.AddSeconds(-1));
        await lab.CrawlAsync();

        Assert.Equal(asked, lab.Site.Requests.Count);
        Assert.InRange(until.Value - FetchLab.Start, TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(61));
    }

    [Fact]
    public async Task What_somebody_died_over_is_fetched_again_when_its_lease_ends()
    {
        await using var lab = await CrawlLab.OpenAsync();
        lab.Site.Put(CrawlLab.Article(700001));
        await lab.Store.PlanAsync(lab.Source, afresh: false, Token);
        Assert.NotNull(await lab.Store.ClaimVisitAsync(lab.Source.Hosts, byCommand: false, Token));
        Assert.Null(await lab.Store.ClaimVisitAsync(lab.Source.Hosts, byCommand: false, Token));

        Assert.Equal(0, (await lab.CrawlAsync()).Pages);
        lab.Clock.AdvanceTo(FetchLab.Start.AddMinutes(16));
        Assert.Equal(1, (await lab.CrawlAsync()).Pages);
    }

    private static void Publish(FetchLab lab, params string[] paths) => lab.Site.Break(
        FeedPath,
        Fault.Text($"<rss><channel>{string.Concat(paths.Select(path => $"<item><link>https://hanoimoi.vn/{path}</link></item>"))}</channel></rss>", "application/xml"));

    private static async Task<IEnumerable<PassedOver>> PassedOverAsync(FetchLab lab)
    {
        var feed = await lab.LocationAsync(CrawlLab.Feed);
        return (await lab.Store.ReadPassedOverAsync([feed.Id], Token))[feed.Id];
    }
}
