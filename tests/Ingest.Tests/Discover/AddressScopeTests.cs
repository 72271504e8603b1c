using ArticleSearch.Ingest.Discover;

namespace ArticleSearch.Ingest.Tests.Discover;

public sealed class AddressScopeTests
{
    private static readonly AddressScope Scope = new(["hanoimoi.vn", "hanoimoi.com.vn"], ["/san-pham-dich-vu"]);

    [Theory]
    [InlineData("https://hanoimoi.vn/cho-hoa-700001.html", "hnm-new:700001")]
    [InlineData("http://www.hanoimoi.vn/cho-hoa-700001.html?utm_source=rss#anh", "hnm-new:700001")]
    [InlineData("https://hanoimoi.vn/print/700001.html", "hnm-new:700001")]
    [InlineData("http://hanoimoi.com.vn/Tin-tuc/Xa-hoi/592454/cho-hoa", "hnm-old:592454")]
    [InlineData("http://admin.hanoimoi.com.vnhttp://hanoimoi.com.vn/ban-in/Xa-hoi/592454/cho-hoa", "hnm-old:592454")]
    public void An_article_has_its_key(string address, string key) =>
        Assert.Equal(key, Assert.Single(Scope.Sort([new ListEntry(address)]).Articles).Key.Value);

    [Theory]
    [InlineData("https://hanoimoi.vn/mua-lu-event379.html", Reason.TopicList)]
    [InlineData("https://hanoimoi.vn/mua-lu-ptag.html", Reason.TagList)]
    [InlineData("https://hanoimoi.vn/xa-hoi", Reason.SectionList)]
    [InlineData("https://hanoimoi.vn/video/mua-lu", Reason.Video)]
    [InlineData("https://hanoimoi.vn/san-pham-dich-vu/son-nha-700001.html", Reason.Excluded)]
    [InlineData("https://nhipsonghanoi.hanoimoi.vn/cho-hoa-700001.html", Reason.OtherHost)]
    [InlineData("http://127.0.0.1/cho-hoa-700001.html", Reason.OtherHost)]
    [InlineData("https://hanoimoi.vn@192.0.2.1/cho-hoa-700001.html", Reason.BadAddress)]
    [InlineData("javascript:alert(1)", Reason.BadAddress)]
    [InlineData("/cho-hoa-700001.html", Reason.BadAddress)]
    [InlineData("", Reason.BadAddress)]
    public void What_is_no_article_of_the_source_is_left_out_with_the_reason(string address, Reason reason)
    {
        var sorted = Scope.Sort([new ListEntry(address)]);

        Assert.Empty(sorted.Articles);
        Assert.Equal(reason, Assert.Single(sorted.LeftOut).Reason);
    }

    [Fact]
    public void All_addresses_of_one_article_are_one()
    {
        var sorted = Scope.Sort([
            new ListEntry("https://hanoimoi.vn/cho-hoa-700001.html"), new ListEntry("https://hanoimoi.vn/print/700001.html"),
            new ListEntry("https://hanoimoi.vn/cho-la-700002.html"), new ListEntry("http://www.hanoimoi.vn/cho-hoa-sua-ten-700001.html")]);

        Assert.Equal(["https://hanoimoi.vn/cho-hoa-700001.html", "https://hanoimoi.vn/cho-la-700002.html"], sorted.Articles.Select(article => article.Url.Value));
        Assert.Empty(sorted.LeftOut);
    }
}
