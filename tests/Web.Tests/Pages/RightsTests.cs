using System.Net;
using System.Text.Json;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Operators;
using ArticleSearch.Web.Tests.Operators;

namespace ArticleSearch.Web.Tests.Pages;

/// <summary>Who reads whole articles, and what the others get.</summary>
public sealed class RightsTests
{
    private const string Body = "Giếng làng cạn trơ đáy, người già kể chuyện mùa nước cũ.";
    private const string Address = "/bai/hnm-new:700001";

    private static readonly string Hash = Passwords.Hash(Visitor.Password);

    private static ParsedArticle Well { get; } = Printed.Article(
        "hnm-new:700001", "Giếng làng", "Hạn kéo dài ba tháng.", body: [new(LineKind.Paragraph, Body), new(LineKind.Paragraph, "Câu cuối cùng của bài.")]);

    [Theory]
    [InlineData(FullTexts.Local, false, null, true)]
    [InlineData(FullTexts.Local, true, null, false)]
    [InlineData(FullTexts.Local, true, "reader", true)]
    [InlineData(FullTexts.Local, true, "operator", true)]
    [InlineData(FullTexts.SignedIn, false, null, false)]
    [InlineData(FullTexts.SignedIn, false, "reader", true)]
    [InlineData(FullTexts.Everyone, true, null, true)]
    public async Task Who_reads_the_whole_text_is_a_setting(FullTexts who, bool throughProxy, string? user, bool whole)
    {
        await using var host = await PagesHost.StartWithAsync(
            settings =>
            {
                settings.FullTexts = who;
                settings.Operator.PasswordHash = settings.Reader.PasswordHash = Hash;
            },
            Well);
        if (throughProxy)
        {
            host.ComesThroughProxy();
        }

        if (user is not null)
        {
            using var entered = await host.SignInAsync(user, Visitor.Password);
        }

        foreach (var address in new[] { Address, Address + "@1" })
        {
            using var answer = await host.GetAsync(address);
            var page = await PagesHost.ReadAsync(answer);

            Assert.Equal(whole, page.DocumentElement.TextContent.Contains(Body, StringComparison.Ordinal));
            Assert.Equal(whole ? 0 : 1, page.QuerySelectorAll(".not-whole").Length);
            Assert.Contains("Hạn kéo dài ba tháng.", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(who == FullTexts.Everyone ? null : "no-cache, private", answer.Headers.CacheControl?.ToString());
        }
    }

    [Fact]
    public async Task A_stranger_gets_the_facts_and_the_way_to_the_paper_and_to_the_sign_in()
    {
        await using var host = await PagesHost.StartWithAsync(settings => settings.Reader.PasswordHash = Hash);
        var start = Well.Text.Value.IndexOf("ba tháng", StringComparison.Ordinal);
        await host.PutAsync(Well, new Annotations(1) { Figures = [new Figure(new TextSpan(start, start + 8), 3, null, "tháng", "r1")] });
        host.ComesThroughProxy();

        var page = await host.ReadAsync(Address);

        Assert.Equal("ba tháng", page.QuerySelector(".facts li a:not([href])")!.TextContent);
        Assert.Equal(Well.Url!.Value, page.QuerySelector(".not-whole a.original")!.GetAttribute("href"));
        Assert.Equal("/dang-nhap?ve=%2Fbai%2Fhnm-new%3A700001", page.QuerySelector(".not-whole a:not(.original)")!.GetAttribute("href"));
        Assert.Contains("Bản quyền bài viết thuộc Báo Hànộimới.", page.QuerySelector(".rights")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_programs_and_comparisons_get_follows_the_same_rule(bool asStranger)
    {
        await using var host = await PagesHost.StartAsync(Well);
        await host.PutAsync(Well with { Text = ArticleText.Compose("Giếng làng", "Hạn kéo dài ba tháng.", [new(LineKind.Paragraph, "Giếng đã có nước.")]) });
        if (asStranger)
        {
            host.ComesThroughProxy();
        }

        using var json = await host.GetAsync(Address + "@1.json");
        using var article = JsonDocument.Parse(await json.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var compared = await host.GetAsync(Address + "@2?so-voi=1");
        using var comparedJson = await host.GetAsync(Address + "@2.json?so-voi=1");

        Assert.Equal(!asStranger, article.RootElement.TryGetProperty("text", out _));
        Assert.Equal("Bản quyền bài viết thuộc Báo Hànộimới.", article.RootElement.GetProperty("rights").GetString());
        Assert.Equal(asStranger ? HttpStatusCode.Redirect : HttpStatusCode.OK, compared.StatusCode);
        Assert.Equal(asStranger ? HttpStatusCode.Forbidden : HttpStatusCode.OK, comparedJson.StatusCode);
    }

    [Theory]
    [InlineData("/tim-kiem.json?q=giếng")]
    [InlineData("/phat-bieu.json")]
    [InlineData("/so-lieu.json")]
    [InlineData("/nhan-su.json")]
    public async Task Answers_for_programs_say_whose_the_articles_are_and_hold_no_whole_text(string address)
    {
        await using var host = await PagesHost.StartAsync(Well);
        host.ComesThroughProxy();

        using var answer = await host.GetAsync(address);
        var json = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("Bản quyền", JsonDocument.Parse(json).RootElement.GetProperty("rights").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Câu cuối cùng của bài.", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Search_engines_stay_out_unless_they_are_let_in(bool noIndex)
    {
        await using var host = await PagesHost.StartWithAsync(settings => settings.NoIndex = noIndex, Well);

        using var answer = await host.GetAsync(Address);
        using var robots = await host.GetAsync("/robots.txt");

        Assert.Equal(noIndex, answer.Headers.Contains("X-Robots-Tag"));
        Assert.Equal(noIndex ? 1 : 0, (await PagesHost.ReadAsync(answer)).QuerySelectorAll("meta[name=robots][content=noindex]").Length);
        var lines = (await robots.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n');
        Assert.Equal("text/plain", robots.Content.Headers.ContentType!.MediaType);
        Assert.Equal(noIndex, lines.Contains("Disallow: /"));
        Assert.Equal(!noIndex, lines.Contains("Disallow: /nap-lieu"));
    }
}
