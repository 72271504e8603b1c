using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract;

namespace ArticleSearch.Web.Tests.Pages;

public sealed class RevisionPagesTests
{
    private const string Said = "Ông Lò Văn Sính, Chủ tịch UBND xã Hạ Điền, nói: “Mất bến nước là mất làng, xã sẽ sửa ba bến trong năm nay”.";
    private const string Hostile = "<script>alert(1)</script> & “x”";

    private static readonly ParsedArticle First = Article("Xã Hạ Điền giữ bến nước", Said, "Đến nay, xã đã sửa 12 bến nước.", "Chợ họp hằng ngày bên gốc gạo.");
    private static readonly ParsedArticle Second = Article(
        "Xã Hạ Điền sửa bến nước",
        Said.Replace(" trong năm nay", "", StringComparison.Ordinal),
        "Đến nay, xã đã sửa 14 bến nước.",
        "Chợ họp hằng ngày bên gốc gạo.") with
    { Published = First.Published!.Value.AddMinutes(20) };

    [Fact]
    public async Task A_replaced_revision_stays_readable_and_points_to_the_latest()
    {
        await using var host = await PagesHost.StartAsync(First, Second);

        var latest = await host.ReadAsync("/bai/hnm-new:700001");
        var first = await host.ReadAsync("/bai/hnm-new:700001@1");

        Assert.Contains("14 bến nước", latest.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("12 bến nước", first.QuerySelector(".text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/bai/hnm-new:700001", "/bai/hnm-new:700001@2?so-voi=1"], Links(first.QuerySelector(".notice")!));
        Assert.Equal("/bai/hnm-new:700001", first.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_list_of_revisions_tells_when_each_came_and_what_it_changed()
    {
        await using var host = await PagesHost.StartAsync(First, Second);

        var list = (await host.ReadAsync("/bai/hnm-new:700001")).QuerySelector(".revisions")!;

        Assert.Equal(["/bai/hnm-new:700001@2", "/bai/hnm-new:700001@2?so-voi=1", "/bai/hnm-new:700001@1"], Links(list));
        Assert.Equal(2, list.QuerySelectorAll("time").Length);
        Assert.Contains("sửa tiêu đề, giờ đăng, nội dung", list.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Tiêu đề cũ: Xã Hạ Điền giữ bến nước", "Giờ đăng cũ: 09:30, 5/7/2018"], list.QuerySelectorAll(".was").Select(was => was.TextContent));
    }

    [Fact]
    public async Task An_article_that_never_changed_has_no_such_list()
    {
        await using var host = await PagesHost.StartAsync(First);

        Assert.Null((await host.ReadAsync("/bai/hnm-new:700001")).QuerySelector(".revisions"));
    }

    [Fact]
    public async Task Words_that_went_and_came_are_marked_and_said()
    {
        await using var host = await PagesHost.StartAsync(First, Second);

        var page = await host.ReadAsync("/bai/hnm-new:700001@2?so-voi=1");

        Assert.Equal(" [bỏ: giữ] ", page.QuerySelector("h2.title del")!.TextContent);
        Assert.Equal(" [thêm: sửa] ", page.QuerySelector("h2.title ins")!.TextContent);
        Assert.Equal(["giữ", " trong năm nay", "12"], Words(page, ".text :not(.key) > del"));
        Assert.Equal(["sửa", "14"], Words(page, ".text :not(.key) > ins"));
        Assert.Contains("tiêu đề, giờ đăng, nội dung", page.QuerySelector(".byline")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["09:30"], Words(page, ".fields del"));
        Assert.Equal(["09:50"], Words(page, ".fields ins"));
    }

    [Fact]
    public async Task The_other_way_round_it_is_the_same_comparison()
    {
        await using var host = await PagesHost.StartAsync(First, Second);

        var page = await host.ReadAsync("/bai/hnm-new:700001@1?so-voi=2");

        Assert.Equal("/bai/hnm-new:700001@2?so-voi=1", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(["sửa", "14"], Words(page, ".text :not(.key) > ins"));
    }

    [Fact]
    public async Task Quotes_and_figures_that_changed_are_listed()
    {
        await using var host = await PagesHost.StartAsync();
        await host.PutAsync(First, Extractor.Annotate(First.Text, First.Day));
        await host.PutAsync(Second, Extractor.Annotate(Second.Text, Second.Day));

        var items = (await host.ReadAsync("/bai/hnm-new:700001@2?so-voi=1")).QuerySelectorAll(".facts li").ToList();

        var quote = Assert.Single(items, item => item.QuerySelector(".badge")!.TextContent == "Phát biểu đã đổi");
        Assert.Equal("Lò Văn Sính", quote.QuerySelector("b")!.TextContent);
        Assert.Equal(" trong năm nay", Assert.Single(Words(quote, "del")));
        var figure = Assert.Single(items, item => item.QuerySelector(".badge")!.TextContent == "Số liệu đã đổi");
        Assert.Equal(("12", "14"), (Words(figure, "del").Single(), Words(figure, "ins").Single()));
    }

    [Fact]
    public async Task Who_reads_an_old_revision_is_told_which_quotes_the_paper_has_taken_back()
    {
        await using var host = await PagesHost.StartAsync();
        await host.PutAsync(First, Extractor.Annotate(First.Text, First.Day));
        await host.PutAsync(Second, Extractor.Annotate(Second.Text, Second.Day));

        var old = await host.ReadAsync("/bai/hnm-new:700001@1");
        var latest = await host.ReadAsync("/bai/hnm-new:700001");

        Assert.Contains("không còn nguyên câu này", Assert.Single(old.QuerySelectorAll(".quotes .unsure")).TextContent, StringComparison.Ordinal);
        Assert.Empty(latest.QuerySelectorAll(".quotes .unsure"));
    }

    [Fact]
    public async Task Nothing_is_claimed_of_quotes_that_nobody_extracted()
    {
        await using var host = await PagesHost.StartAsync(First, Second);

        var page = await host.ReadAsync("/bai/hnm-new:700001@2?so-voi=1");

        Assert.StartsWith("Chưa so được", page.QuerySelector(".facts .notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_the_same_comparison()
    {
        await using var host = await PagesHost.StartAsync(First, Second);

        using var answer = await host.GetAsync("/bai/hnm-new:700001@2.json?so-voi=1");
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["title", "published", "body"], json.GetProperty("changed").EnumerateArray().Select(part => part.GetString()));
        Assert.Equal("2018-07-05T09:30:00+07:00", json.GetProperty("published").GetProperty("old").GetString());
        var edits = json.GetProperty("lines")[0].GetProperty("edits").EnumerateArray().Select(edit => $"{edit.GetProperty("kind")} {edit.GetProperty("text")}");
        Assert.Equal(["kept Xã Hạ Điền ", "deleted giữ", "inserted sửa", "kept  bến nước"], edits);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("quotes").ValueKind);
    }

    [Fact]
    public async Task Programs_see_the_revisions_of_an_article()
    {
        await using var host = await PagesHost.StartAsync(First, Second);

        using var answer = await host.GetAsync("/bai/hnm-new:700001.json");
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal("hnm-new:700001", json.GetProperty("key").GetString());
        Assert.Equal(
            ["Xã Hạ Điền sửa bến nước", "Xã Hạ Điền giữ bến nước"],
            json.GetProperty("revisions").EnumerateArray().Select(revision => revision.GetProperty("title").GetString()));
    }

    [Theory]
    [InlineData("/bai/hnm-new:700001@2?so-voi=2")]
    [InlineData("/bai/hnm-new:700001@2?so-voi=3")]
    [InlineData("/bai/hnm-new:700001@2?so-voi=-1")]
    [InlineData("/bai/hnm-new:700001@2?so-voi=99999999999")]
    [InlineData("/bai/hnm-new:700001@3?so-voi=1")]
    [InlineData("/bai/hnm-new:700001@2.ris?so-voi=1")]
    public async Task What_cannot_be_compared_is_not_there(string address)
    {
        await using var host = await PagesHost.StartAsync(First, Second);

        using var answer = await host.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task English_pages_are_English_but_for_what_the_paper_printed()
    {
        await using var host = await PagesHost.StartAsync();
        await host.PutAsync(First, Extractor.Annotate(First.Text, First.Day));
        await host.PutAsync(Second, Extractor.Annotate(Second.Text, Second.Day));

        var article = await host.ReadAsync("/bai/hnm-new:700001@1?lang=en&tim=b%E1%BA%BFn");
        var difference = await host.ReadAsync("/bai/hnm-new:700001@2?so-voi=1&lang=en");

        Assert.Equal(["Quotes", "People", "Figures"], article.QuerySelectorAll(".legend label").Select(label => label.TextContent.Trim().Split(' ')[0]).Take(3));
        Assert.Equal("vi", article.QuerySelector(".text")!.GetAttribute("lang"));
        Assert.Equal("How revisions 1 and 2 differ", difference.QuerySelector("h1")!.TextContent);
        Assert.All(
            article.QuerySelectorAll("main a[href^='/']").Concat(difference.QuerySelectorAll("main a[href^='/']")),
            link => Assert.Contains("lang=en", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal("en", article.QuerySelector("form.find input[name=lang]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Hostile_text_is_compared_as_text()
    {
        await using var host = await PagesHost.StartAsync(
            Article(Hostile, Hostile, "x") with { Writers = [Hostile] }, Article(Hostile + Hostile, "y", Hostile) with { Writers = [Hostile, Hostile], Tags = [Hostile] });

        var page = await host.ReadAsync("/bai/hnm-new:700001@2?so-voi=1");

        Assert.Empty(page.QuerySelectorAll("script:not([src^='/search.js']), img"));
        Assert.Contains(Hostile, page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static ParsedArticle Article(string title, params string[] paragraphs) =>
        Printed.Article("hnm-new:700001", title, body: [.. paragraphs.Select(paragraph => new Block(LineKind.Paragraph, paragraph))]);

    private static IEnumerable<string?> Links(IParentNode part) => part.QuerySelectorAll("a").Select(link => link.GetAttribute("href"));

    /// <summary>What stands in the elements, without what is only heard.</summary>
    private static IEnumerable<string> Words(IParentNode part, string selector) => part.QuerySelectorAll(selector).Select(
        element => string.Concat(element.ChildNodes.Where(node => node.NodeType == NodeType.Text).Select(node => node.TextContent)));
}
