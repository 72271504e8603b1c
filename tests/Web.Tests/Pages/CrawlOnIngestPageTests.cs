using System.Net;
using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Crawl;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Hosting;

namespace ArticleSearch.Web.Tests.Pages;

/// <summary>What an operator sees of the live sources at <c>/nap-lieu</c>.</summary>
public sealed class CrawlOnIngestPageTests
{
    private const string Address = "https://hanoimoi.vn/mua-sau-700001.html";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_source_nothing_is_said_of_crawling()
    {
        await using var host = await PagesHost.StartAsync();

        Assert.Null((await host.ReadAsync("/nap-lieu")).QuerySelector("#thu-thap"));
    }

    [Fact]
    public async Task The_last_passes_are_told()
    {
        await using var host = await PagesHost.StartAsync();
        var run = await host.Store.BeginRunAsync("hanoimoi", Token);
        await host.Store.EndRunAsync(run, new CrawlTally(4, 7, 5, 0, new Tally(5, 1, 1, 0)), Token);
        await host.Store.NoteRunAsync(await host.Store.BeginRunAsync("hanoimoi", Token), new CrawlTally(1, 2, 0, 0, new Tally(2, 0, 0, 0)), Token);

        var runs = (await host.ReadAsync("/nap-lieu")).QuerySelectorAll(".runs .place").Select(place => place.TextContent);

        Assert.Equal(
            [
                "hanoimoi: đang chạy, hoặc bị ngắt giữa chừng: 1 danh sách, 0 bài mới thấy, 2 trang đã hỏi: 2 bài mới, 0 có bản mới, 0 không đổi",
                "hanoimoi: 4 danh sách, 5 bài mới thấy, 7 trang đã hỏi: 5 bài mới, 1 có bản mới, 1 không đổi",
            ],
            runs);
    }

    [Fact]
    public async Task A_host_that_blocks_is_shown_with_its_reason_and_the_operator_can_ask_again()
    {
        await using var host = await PagesHost.StartAsync();
        await host.Store.BeginRunAsync("hanoimoi", Token);
        await host.Store.BlockHostAsync("hanoimoi.vn", new Failure(Stage.Fetch, Reason.TooManyRequests, "429", MayRetry: true), TimeSpan.FromHours(2), Token);

        var page = await host.ReadAsync("/nap-lieu");
        var blocked = page.QuerySelector(".blocked li")!;
        using var answer = await host.Browser.PostAsync("/nap-lieu?handler=Host", Form(page, ("host", "hanoimoi.vn")), Token);

        Assert.StartsWith("hanoimoi.vn đang được để yên đến ", blocked.QuerySelector("b")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Website yêu cầu đi chậm lại (429).", blocked.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Null((await host.ReadAsync("/nap-lieu")).QuerySelector(".blocked"));
    }

    [Fact]
    public async Task A_stranger_cannot_open_a_blocked_host()
    {
        await using var host = await PagesHost.StartAsync();
        await host.Store.BeginRunAsync("hanoimoi", Token);
        await host.Store.BlockHostAsync("hanoimoi.vn", new Failure(Stage.Fetch, Reason.Forbidden, "403", MayRetry: true), null, Token);
        var form = Form(await host.ReadAsync("/nap-lieu"), ("host", "hanoimoi.vn"));
        host.Browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        using var answer = await host.Browser.PostAsync("/nap-lieu?handler=Host", form, Token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.NotNull(Assert.Single(await host.Store.ReadHostsAsync(Token)).Block);
        Assert.Empty((await host.ReadAsync("/nap-lieu")).QuerySelectorAll(".blocked button"));
    }

    [Fact]
    public async Task The_operator_stops_a_source_before_its_first_pass_and_sets_it_going_again()
    {
        await using var host = await FollowAsync();

        var page = await host.ReadAsync("/nap-lieu");
        using var stopping = await host.Browser.PostAsync("/nap-lieu?handler=Pause", Form(page, ("source", "hanoimoi")), Token);
        var wasPaused = await host.Store.IsPausedAsync("hanoimoi", Token);
        var stopped = await host.ReadAsync("/nap-lieu");
        using var going = await host.Browser.PostAsync(stopped.QuerySelector(".sources button")!.GetAttribute("formaction"), Form(stopped, ("source", "hanoimoi")), Token);

        Assert.Equal("Dừng lấy từ hanoimoi", page.QuerySelector(".sources button")!.TextContent);
        Assert.NotNull(page.QuerySelector("#thu-thap"));
        Assert.Null(page.QuerySelector(".runs"));
        Assert.Equal(HttpStatusCode.Redirect, stopping.StatusCode);
        Assert.True(wasPaused);
        Assert.StartsWith("hanoimoi đang dừng", stopped.QuerySelector(".sources b")!.TextContent, StringComparison.Ordinal);
        Assert.False(await host.Store.IsPausedAsync("hanoimoi", Token));
    }

    [Fact]
    public async Task A_source_that_was_stopped_long_ago_stays_on_the_page()
    {
        await using var host = await FollowAsync();
        await host.Store.PauseAsync("hanoimoi", isPaused: true, Token);
        for (var pass = 0; pass < 61; pass++)
        {
            await host.Store.BeginRunAsync("bao-khac", Token);
        }

        var page = await host.ReadAsync("/nap-lieu");

        Assert.Equal(["Lấy tiếp từ hanoimoi"], page.QuerySelectorAll(".sources button").Select(button => button.TextContent));
    }

    [Fact]
    public async Task What_is_no_source_of_this_archive_cannot_be_stopped()
    {
        await using var host = await FollowAsync();
        var form = Form(await host.ReadAsync("/nap-lieu"), ("source", "bao-khac"));

        using var answer = await host.Browser.PostAsync("/nap-lieu?handler=Pause", form, Token);

        Assert.Equal((HttpStatusCode.Redirect, false), (answer.StatusCode, await host.Store.IsPausedAsync("bao-khac", Token)));
    }

    [Fact]
    public async Task A_stranger_stops_nothing_and_sees_what_is_stopped()
    {
        await using var host = await FollowAsync();
        var form = Form(await host.ReadAsync("/nap-lieu"), ("source", "hanoimoi"));
        host.Browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        var before = await host.ReadAsync("/nap-lieu");

        using var answer = await host.Browser.PostAsync("/nap-lieu?handler=Pause", form, Token);
        var wasPaused = await host.Store.IsPausedAsync("hanoimoi", Token);
        await host.Store.PauseAsync("hanoimoi", isPaused: true, Token);
        var page = await host.ReadAsync("/nap-lieu");

        Assert.Equal((HttpStatusCode.Forbidden, false), (answer.StatusCode, wasPaused));
        Assert.Null(before.QuerySelector("#thu-thap"));
        Assert.NotNull(page.QuerySelector(".sources b"));
        Assert.Empty(page.QuerySelectorAll(".sources button"));
    }

    [Fact]
    public async Task An_odd_day_is_warned_of_and_every_day_has_its_figures()
    {
        await using var host = await PagesHost.StartAsync();
        await host.Store.BeginRunAsync("hanoimoi", Token);
        await CountAsync(host, new Dictionary<string, long>
        {
            [YieldNames.Found] = 25,
            [YieldNames.Fetched] = 20,
            [YieldNames.Characters] = 50_000,
            [YieldNames.Layout + Layout.General] = 15,
        });

        var page = await host.ReadAsync("/nap-lieu");

        Assert.Contains("Nhiều trang có bố cục lạ, có thể báo đã đổi giao diện (75%, mức báo động 20%).", page.QuerySelector(".warnings li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["hanoimoi", "25", "20", "0", "15", "0", "0", "0", "0", "2.500"], page.QuerySelectorAll(".yields td").Skip(1).Select(cell => cell.TextContent));
    }

    [Theory]
    [InlineData(LocationState.Gone, "Không còn")]
    [InlineData(LocationState.Blocked, "Bị chặn")]
    [InlineData(LocationState.Refused, "Không phải bài")]
    public async Task A_web_address_is_shown_with_its_state_and_can_be_tried_again(LocationState state, string name)
    {
        await using var host = await PagesHost.StartAsync();
        var visit = await host.Store.ClaimAddressAsync(Address, "hnm-new:700001", "hanoimoi.vn", "hanoimoi", Token);
        await EndAsync(host, visit!, new VisitEnd(state, null, new Failure(Stage.Fetch, Reason.Gone, "404"), null, new Dictionary<string, long>()));

        var page = await host.ReadAsync("/nap-lieu");
        using var answer = await host.Browser.PostAsync("/nap-lieu", Form(page, ("id", visit!.Id.ToString(null, null))), Token);

        Assert.Equal(Address, page.QuerySelector(".locations .place")!.TextContent);
        Assert.Contains(name, page.QuerySelector(".locations .meta")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/nap-lieu?thu-lai=duoc", answer.Headers.Location!.OriginalString);
        Assert.True(await host.Store.HasDueAsync(["hanoimoi.vn"], Token));
    }

    /// <summary>A server that fetches from one source, which it has not yet passed over.</summary>
    private static Task<PagesHost> FollowAsync() => PagesHost.StartWithAsync(settings =>
    {
        settings.Contact = "mailto:truc@example.org";
        settings.Sources["hanoimoi"] = new SourceSettings { Hosts = ["hanoimoi.vn"] };
    });

    private static async Task CountAsync(PagesHost host, Dictionary<string, long> counts)
    {
        var visit = await host.Store.ClaimAddressAsync(Address, "hnm-new:700001", "hanoimoi.vn", "hanoimoi", Token);
        await EndAsync(host, visit!, new VisitEnd(LocationState.Done, null, null, null, counts));
    }

    private static Task EndAsync(PagesHost host, Visit visit, VisitEnd end) => host.RecordAsync(new Finding.Visited(visit.Id, "hanoimoi", end));

    private static FormUrlEncodedContent Form(AngleSharp.Html.Dom.IHtmlDocument page, params (string Name, string Value)[] fields)
    {
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
    }
}
