using System.Net;
using AngleSharp.Dom;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Web.Tests.Pages;

public sealed class ReadingPageTests
{
    private static readonly ParsedArticle Rich = Printed.Article(
        "hnm-new:700001",
        "Mười năm giữ bến nước Hạ Điền",
        "Chiều 5-7, xã nhìn lại mười năm giữ bến nước.",
        body:
        [
            new(LineKind.Paragraph, "Bến nước nằm cuối làng."),
            new(LineKind.SubHeading, "Những con số"),
            new(LineKind.TableRow, "Năm | Số bến"),
            new(LineKind.TableRow, "2010 | 7"),
            new(LineKind.ListItem, "Bến Đình"),
            new(LineKind.ListItem, "Bến Chùa"),
            new(LineKind.Quote, "“Mất bến là mất làng.”"),
        ]) with
    {
        AgencyMark = "HNMO",
        Captions = [new("Bến Đình sáng sớm.", "Hà Phan")],
        Tags = ["bến nước"],
    };

    [Fact]
    public async Task Every_kind_of_line_has_its_shape_and_its_number()
    {
        await using var host = await PagesHost.StartAsync(Rich);

        var page = await host.ReadAsync("/bai/hnm-new:700001");

        Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Mười năm giữ bến nước Hạ Điền", page.QuerySelector("h1#d1")!.TextContent);
        Assert.Equal("(HNMO) - Chiều 5-7, xã nhìn lại mười năm giữ bến nước.", page.QuerySelector("p#d2")!.TextContent);
        Assert.Equal("Bến nước nằm cuối làng.", page.QuerySelector("p#d3")!.TextContent);
        Assert.Equal("Những con số", page.QuerySelector("h2#d4")!.TextContent);
        Assert.Equal(["2010", "7"], page.QuerySelectorAll("table tr#d6 td").Select(cell => cell.TextContent));
        Assert.Equal(["d7", "d8"], page.QuerySelectorAll(".text ul li").Select(item => item.Id));
        Assert.Equal("“Mất bến là mất làng.”", page.QuerySelector("blockquote p#d9")!.TextContent);
        Assert.Contains("Ảnh: Hà Phan", page.QuerySelector(".captions")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Thứ năm, 5/7/2018, 09:30", page.QuerySelector(".byline time")!.TextContent);
        Assert.Equal("/tim-kiem?the=b%E1%BA%BFn+n%C6%B0%E1%BB%9Bc", page.QuerySelector("footer .chips a")!.GetAttribute("href"));
        Assert.Contains("Báo Hànộimới", page.QuerySelector(".rights")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_original_is_linked_without_lending_it_our_name()
    {
        await using var host = await PagesHost.StartAsync(Rich);

        var link = (await host.ReadAsync("/bai/hnm-new:700001")).QuerySelector("a.original")!;

        Assert.Equal("https://hanoimoi.vn/muoi-nam-giu-ben-nuoc-ha-dien-731001.html", link.GetAttribute("href"));
        Assert.Equal("noopener nofollow", link.GetAttribute("rel"));
        Assert.Equal("Đọc bài gốc trên hanoimoi.vn", link.TextContent);
    }

    [Fact]
    public async Task Metadata_names_a_newspaper_article_and_its_whole_writers()
    {
        await using var host = await PagesHost.StartAsync(Rich);

        var page = await host.ReadAsync("/bai/hnm-new:700001");

        Assert.Equal("newsitem", Meta(page, "DC.type"));
        Assert.Equal("Đỗ Quyên", Meta(page, "citation_author"));
        Assert.Equal("2018/07/05", Meta(page, "citation_publication_date"));
        Assert.Equal("2018-07-05T09:30:00+07:00", page.QuerySelector("meta[property='article:published_time']")!.GetAttribute("content"));
        Assert.Equal("/bai/hnm-new:700001", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Hostile_text_shows_as_text()
    {
        const string Hostile = "<script>alert(1)</script>\"><img src=x onerror=alert(2)> & 'x'";
        await using var host = await PagesHost.StartAsync(Rich with
        {
            Text = ArticleText.Compose(Hostile, Hostile, [new(LineKind.Paragraph, Hostile), new(LineKind.TableRow, Hostile + " | " + Hostile)]),
            Writers = [Hostile],
            Section = Hostile,
            Tags = [Hostile],
            Captions = [new(Hostile, Hostile)],
            AgencyMark = Hostile,
        });

        foreach (var address in new[] { "/bai/hnm-new:700001", "/tim-kiem?q=alert", "/" })
        {
            var page = await host.ReadAsync(address);
            Assert.Empty(page.QuerySelectorAll("script:not([src^='/search.js']):not([src^='/reading.js']):not([type='application/ld+json']), img, [onerror]"));
            Assert.Contains(Hostile, page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_name_of_the_article_leads_to_its_key()
    {
        var title = Rich.Text.Title;
        await using var host = await PagesHost.StartAsync(Rich, Printed.Article("hnm-old:500001", title));

        using var answer = await host.GetAsync("/bai/hnm-old:500001");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/bai/hnm-new:700001", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/bai/hnm-new:1")]
    [InlineData("/bai/hnm-new:700001@9")]
    [InlineData("/bai/hnm-new:700001@99999999999")]
    [InlineData("/bai/%3Cscript%3E")]
    [InlineData("/bai/")]
    [InlineData("/khong-co")]
    [InlineData("/loi/404")]
    public async Task What_is_not_there_has_a_page_that_helps(string address)
    {
        await using var host = await PagesHost.StartAsync(Rich);

        using var answer = await host.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull((await PagesHost.ReadAsync(answer)).QuerySelector("main form[role=search]"));
    }

    [Theory]
    [InlineData("web:báo-nhà/2019/bài+1&x=y;z")]
    [InlineData("text:2018-02-09-mười")]
    public async Task Any_key_can_stand_in_an_address(string key)
    {
        await using var host = await PagesHost.StartAsync(Printed.Article(key, "Chợ hoa họp sớm"));

        var link = (await host.ReadAsync("/tim-kiem?q=ch%E1%BB%A3+hoa")).QuerySelector(".hits a")!.GetAttribute("href")!;

        Assert.Equal("Chợ hoa họp sớm", (await host.ReadAsync(link)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task An_article_without_a_title_is_called_by_its_first_words()
    {
        const string Words = "Đêm qua gió nam thổi mạnh suốt dọc triền đê, bốn cây gạo già đổ xuống bến.";
        await using var host = await PagesHost.StartAsync(Rich with { Text = ArticleText.Compose("", "", [new(LineKind.Paragraph, Words)]) });

        var link = (await host.ReadAsync("/tim-kiem?q=c%C3%A2y+g%E1%BA%A1o")).QuerySelector(".hits h2 a")!;
        var page = await host.ReadAsync(link.GetAttribute("href")!);

        const string Called = "Đêm qua gió nam thổi mạnh suốt dọc triền đê, bốn cây…";
        Assert.Equal(Called, link.TextContent);
        Assert.Equal(Called, page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith(Called, page.Title, StringComparison.Ordinal);
        Assert.Equal(Called, Meta(page, "citation_title"));
        Assert.Equal(Words, Assert.Single(page.QuerySelectorAll("#d1")).TextContent);
    }

    private static string? Meta(IParentNode page, string name) => page.QuerySelector($"meta[name='{name}']")?.GetAttribute("content");
}
