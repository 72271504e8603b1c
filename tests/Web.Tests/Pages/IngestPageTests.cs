using System.Net;
using AngleSharp.Dom;
using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Operators;
using ArticleSearch.Web.Tests.Operators;

namespace ArticleSearch.Web.Tests.Pages;

public sealed class IngestPageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failure_shows_its_file_its_line_the_reason_and_the_cure()
    {
        await using var host = await PagesHost.StartAsync();
        await FailAsync(host, new Failure(Stage.Parse, Reason.MissingField, "published", Line: 12), "file:///t%C3%B2a/b%C3%A0i%20%3Cb%3E.jsonl");

        var failure = (await host.ReadAsync("/nap-lieu")).QuerySelector(".failures li")!;

        Assert.Equal("/tòa/bài <b>.jsonl", failure.QuerySelector(".place")!.TextContent);
        Assert.StartsWith("Dòng 12: Thiếu một trường bắt buộc", failure.QuerySelector("b")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Thêm trường còn thiếu", failure.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tách bài", failure.QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operator_tries_again_and_comes_back_to_the_page()
    {
        await using var host = await PagesHost.StartAsync();
        var id = await FailAsync(host, new Failure(Stage.Read, Reason.NotReadable, MayRetry: true));

        using var answer = await RetryAsync(host, id);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/nap-lieu?thu-lai=duoc", answer.Headers.Location!.OriginalString);
        Assert.Equal(LocationState.Pending, Assert.Single(await host.Store.ReadLocationsAsync(9, Token)).State);
        Assert.Contains("Đã đưa vào danh sách chờ", (await host.ReadAsync("/nap-lieu?thu-lai=duoc")).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_token_of_its_form_nothing_is_tried()
    {
        await using var host = await PagesHost.StartAsync();
        var id = await FailAsync(host, new Failure(Stage.Read, Reason.NotReadable, MayRetry: true));

        using var answer = await host.Browser.PostAsync("/nap-lieu", Form(("id", id.ToString(null, null))), Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Yêu cầu không dùng được", (await PagesHost.ReadAsync(answer)).QuerySelector("h1")!.TextContent);
        Assert.Equal(LocationState.Failed, Assert.Single(await host.Store.ReadLocationsAsync(9, Token)).State);
    }

    [Fact]
    public async Task A_stranger_sees_no_button_and_cannot_use_one()
    {
        await using var host = await PagesHost.StartAsync();
        var id = await FailAsync(
            host, new Failure(Stage.Read, Reason.NotReadable, "Access to '/phòng máy/kho/bài.html' is denied", MayRetry: true), "file:///ph%C3%B2ng%20m%C3%A1y/kho/b%C3%A0i.html");
        Assert.Contains("/phòng máy/kho/bài.html", (await host.ReadAsync("/nap-lieu")).DocumentElement.TextContent, StringComparison.Ordinal);
        var token = await TokenAsync(host);
        host.Browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        var page = await host.ReadAsync("/nap-lieu");
        using var answer = await host.Browser.PostAsync("/nap-lieu", Form(("id", id.ToString(null, null)), ("__RequestVerificationToken", token)), Token);

        Assert.Empty(page.QuerySelectorAll("button, form[method=post]"));
        Assert.DoesNotContain("/phòng máy/", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(LocationState.Failed, Assert.Single(await host.Store.ReadLocationsAsync(9, Token)).State);
    }

    [Fact]
    public async Task An_operator_with_a_password_signs_in_from_the_page()
    {
        await using var host = await PagesHost.StartWithAsync(settings => settings.Operator.PasswordHash = Passwords.Hash(Visitor.Password));
        var id = await FailAsync(host, new Failure(Stage.Read, Reason.NotReadable, MayRetry: true));

        var link = (await host.ReadAsync("/nap-lieu")).QuerySelector(".help a")!.GetAttribute("href")!;
        Assert.Equal("/dang-nhap?ve=%2Fnap-lieu", link);
        Assert.Empty((await host.ReadAsync("/nap-lieu")).QuerySelectorAll("main button"));

        using var signedIn = await host.SignInAsync("operator", Visitor.Password);
        Assert.Equal("/nap-lieu", signedIn.Headers.Location!.OriginalString);
        using var answer = await RetryAsync(host, id);
        Assert.Equal("/nap-lieu?thu-lai=duoc", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_page_loads_itself_again_only_while_there_is_work()
    {
        await using var host = await PagesHost.StartAsync(Printed.Article("hnm-new:700001", "Chợ hoa họp sớm"));
        Assert.Null((await host.ReadAsync("/nap-lieu")).QuerySelector("meta[http-equiv=refresh]"));

        await host.AddAsync("file:///dang-doc.html");

        Assert.NotNull((await host.ReadAsync("/nap-lieu")).QuerySelector("meta[http-equiv=refresh]"));
        Assert.Null((await host.ReadAsync("/nap-lieu?lam-moi=khong")).QuerySelector("meta[http-equiv=refresh]"));
    }

    [Theory]
    [InlineData("", 20)]
    [InlineData("?trang=2", 5)]
    [InlineData("?trang=99", 5)]
    [InlineData("?trang=-1", 20)]
    [InlineData("?trang=x", 20)]
    public async Task Failures_are_shown_in_pages(string query, int count)
    {
        await using var host = await PagesHost.StartAsync();
        var location = await host.AddAsync("file:///nhieu.jsonl");
        await host.RecordAsync([.. Enumerable.Range(1, 25).Select(line =>
            new Finding.Failed(location.Id, new Failure(Stage.Parse, Reason.BrokenJson, Line: line), Position: line)), new Finding.End(location.Id)]);

        var page = await host.ReadAsync("/nap-lieu" + query);

        Assert.Equal(count, page.QuerySelectorAll(".failures li").Length);
        Assert.Equal("Không nạp được: 25", page.QuerySelector("#loi")!.TextContent);
    }

    [Fact]
    public async Task Failures_are_grouped_by_reason_and_all_of_one_are_tried_again()
    {
        await using var host = await PagesHost.StartAsync();
        for (var number = 0; number < 3; number++)
        {
            await FailAsync(host, new Failure(Stage.Read, Reason.NotReadable, MayRetry: true), $"file:///{number}.html");
        }

        await FailAsync(host, new Failure(Stage.Parse, Reason.NoArticle), "file:///khac.html");
        var page = await host.ReadAsync("/nap-lieu");

        Assert.Equal(
            [("Không đọc được tệp.", "3", "/nap-lieu?loi=NotReadable#loi"), ("Không tìm thấy thân bài trong trang.", "1", "/nap-lieu?loi=NoArticle#loi")],
            page.QuerySelectorAll(".failure-groups li").Select(group => (group.QuerySelector("a")!.TextContent, group.QuerySelector("b")!.TextContent, group.QuerySelector("a")!.GetAttribute("href")!)));
        Assert.Equal(["/khac.html"], (await host.ReadAsync("/nap-lieu?loi=NoArticle")).QuerySelectorAll(".failures .place").Select(place => place.TextContent));
        Assert.Equal(4, (await host.ReadAsync("/nap-lieu?loi=KhongCo")).QuerySelectorAll(".failures .place").Length);

        using var answer = await host.Browser.PostAsync("/nap-lieu?handler=Reason", await host.FormAsync("/nap-lieu", ("reason", "NotReadable")), Token);

        Assert.Equal("/nap-lieu?thu-lai=duoc", answer.Headers.Location!.OriginalString);
        Assert.Equal((3, 1), ((int)(await host.Store.CountLocationsAsync(Token))[LocationState.Pending], (int)(await host.Store.CountLocationsAsync(Token))[LocationState.Refused]));
        Assert.Equal(("4", "1"), (await host.ReadAsync("/nap-lieu")).QuerySelector("progress") switch { var bar => (bar!.GetAttribute("max")!, bar.GetAttribute("value")!) });
    }

    [Theory]
    [InlineData("NotReadable", true)]
    [InlineData("NotReadable", false)]
    [InlineData("nonsense", false)]
    public async Task A_reason_is_tried_again_by_the_operator_with_the_token_only(string reason, bool asStranger)
    {
        await using var host = await PagesHost.StartAsync();
        await FailAsync(host, new Failure(Stage.Read, Reason.NotReadable, MayRetry: true), "file:///1.html");
        await FailAsync(host, new Failure(Stage.Read, Reason.EmptyFile), "file:///2.html");
        var form = asStranger || reason == "nonsense" ? await host.FormAsync("/nap-lieu", ("reason", reason)) : Form(("reason", reason));
        if (asStranger)
        {
            host.ComesThroughProxy();
        }

        using var answer = await host.Browser.PostAsync("/nap-lieu?handler=Reason", form, Token);

        Assert.Equal(
            asStranger ? HttpStatusCode.Forbidden : reason == "nonsense" ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False((await host.Store.CountLocationsAsync(Token)).ContainsKey(LocationState.Pending));
    }

    [Fact]
    public async Task Earlier_passes_and_what_was_taken_down_can_be_looked_up()
    {
        await using var host = await PagesHost.StartAsync();
        for (var run = 0; run < 9; run++)
        {
            await host.Store.BeginRunAsync("hanoimoi", Token);
        }

        Assert.True(TakedownTarget.TryParse("hnm-new:700001", out var target));
        await host.Store.TakeDownAsync(target, "theo yêu cầu <b>", Token);

        var page = await host.ReadAsync("/nap-lieu");

        Assert.Equal((9, 3), (page.QuerySelectorAll(".runs li").Length, page.QuerySelectorAll("details .runs li").Length));
        Assert.Contains("Lý do: theo yêu cầu <b>", page.QuerySelector(".takedowns li")!.TextContent, StringComparison.Ordinal);
        host.ComesThroughProxy();
        Assert.Empty((await host.ReadAsync("/nap-lieu")).QuerySelectorAll(".takedowns"));
    }

    private static async Task<long> FailAsync(PagesHost host, Failure failure, string address = "file:///bai.html")
    {
        var location = await host.AddAsync(address);
        await host.RecordAsync(new Finding.Failed(location.Id, failure), new Finding.End(location.Id));
        return location.Id;
    }

    private static async Task<HttpResponseMessage> RetryAsync(PagesHost host, long id) => await host.Browser.PostAsync(
        "/nap-lieu", Form(("id", id.ToString(null, null)), ("__RequestVerificationToken", await TokenAsync(host))), Token);

    private static async Task<string> TokenAsync(PagesHost host) =>
        (await host.ReadAsync("/nap-lieu")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
