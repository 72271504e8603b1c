namespace ArticleSearch.Ingest.Tests.Parse;

public sealed class Refusals
{
    private const string List = "<div class='c-category-title'><h1>Xã hội</h1></div><ul><li pid='1'><div class='b-grid'><a href='/x-712345.html'>Bài</a></div></li></ul>";

    [Theory]
    [InlineData("<html><head><title>Just a moment...</title></head><body><h1>hanoimoi.vn</h1></body></html>")]
    [InlineData("<html><head><title>Chờ một chút...</title></head><body></body></html>")]
    [InlineData("<html><head><title>x</title></head><body><div id='cf-browser-verification'></div></body></html>")]
    public async Task Challenge_may_be_tried_again(string page)
    {
        var failure = await Pages.Refused(page, "https://hanoimoi.vn/tram-bom-hoa-lam-mo-nuoc-712345.html");

        Assert.Equal((Reason.Challenge, true), (failure.Reason, failure.MayRetry));
    }

    [Fact]
    public async Task Script_that_Cloudflare_adds_to_every_page_is_no_challenge()
    {
        var page = Samples.Header(extraHead: "<script>a.src='/cdn-cgi/challenge-platform/scripts/jsd/main.js';</script>");

        Assert.Equal(Samples.Lead, (await Pages.Article(page)).Text.Lead);
    }

    [Theory]
    [InlineData("https://hanoimoi.vn/404", Reason.NotFound)]
    [InlineData("https://hanoimoi.vn/404.html?aspxerrorpath=/x", Reason.NotFound)]
    [InlineData("https://hanoimoi.vn/dai-hoi-event379.html", Reason.TopicList)]
    [InlineData("https://hanoimoi.vn/thuy-loi-ptag.html", Reason.TagList)]
    [InlineData("https://hanoimoi.vn/xa-hoi/chong-lang-phi", Reason.SectionList)]
    [InlineData("https://hanoimoi.vn/tin-moi-nhat/trang-2", Reason.SectionList)]
    [InlineData("https://hanoimoi.vn/an-pham/hàng ngày", Reason.SectionList)]
    [InlineData("https://hanoimoi.com.vn/Danh-muc-tin/163/Xa-hoi", Reason.SectionList)]
    [InlineData("https://hanoimoi.vn/", Reason.SectionList)]
    public async Task List_is_refused_by_the_address_it_has(string url, Reason reason)
    {
        Assert.Equal(reason, (await Pages.Refused($"<html><head><title>Xã hội</title></head><body>{List}</body></html>", url)).Reason);
        Assert.Equal(reason, (await Pages.Refused($"<html><head><link rel='canonical' href='{url}'></head><body>{List}</body></html>")).Reason);
    }

    [Fact]
    public async Task List_without_an_address_is_refused_by_what_it_shows() =>
        Assert.Equal(Reason.SectionList, (await Pages.Refused($"<html><body>{List}</body></html>")).Reason);

    [Fact]
    public async Task Own_address_of_the_page_counts_more_than_where_it_was_fetched() =>
        Assert.Equal("hnm-new:712345", (await Pages.Article(Samples.Header(), "https://hanoimoi.vn/thuy-loi-ptag.html")).Key.Value);

    [Fact]
    public async Task Video_is_refused()
    {
        const string Page = "<html><body><h1 class='c-detail-head__title'>Nước về</h1><div class='c-video-detail'><video src='a.mp4'></video><p>Nước về.</p></div></body></html>";

        Assert.Equal(Reason.Video, (await Pages.Refused(Page)).Reason);
    }

    [Fact]
    public async Task Article_with_a_video_in_its_text_is_an_article() =>
        Assert.Single((await Pages.Article(Samples.Header(body: $"<p>{Samples.First}</p><video src='a.mp4'>Trình duyệt cũ</video>"))).Text.Body);

    [Fact]
    public async Task Page_without_text_is_no_article() =>
        Assert.Equal(Reason.NoArticle, (await Pages.Refused(Samples.Header(lead: "", body: "<p>&nbsp;</p>"))).Reason);

    [Fact]
    public async Task Text_without_a_title_has_none() =>
        Assert.Equal(Reason.NoTitle, (await Pages.Refused(Samples.Header(title: ""))).Reason);

    [Theory]
    [InlineData("<p>Nước về</p>")]
    [InlineData("<html><body></body></html>")]
    public async Task Page_of_nothing_is_no_article(string page) => Assert.Equal(Reason.NoArticle, (await Pages.Refused(page)).Reason);
}
