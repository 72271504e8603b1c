using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Parse;

public sealed class Identities
{
    [Theory]
    [InlineData("https://hanoimoi.vn/tram-bom-moi-731520.html", "hnm-new:731520", "tram-bom-moi")]
    [InlineData("http://www.hanoimoi.vn/tram-bom-moi-731520.html?utm_source=zalo#top", "hnm-new:731520", "tram-bom-moi")]
    [InlineData("https://hanoimoi.vn/megastory-tram-bom-moi-646461.html", "hnm-new:646461", "megastory-tram-bom-moi")]
    [InlineData("https://hanoimoi.vn/print/731520.html", "hnm-new:731520", null)]
    [InlineData("http://hanoimoi.com.vn/Tin-tuc/Xa-hoi/862286/tram-bom---moi", "hnm-old:862286", "tram-bom-moi")]
    [InlineData("https://www.hanoimoi.com.vn/tin-tuc/xa-hoi/1066220/tram-bom-moi", "hnm-old:1066220", "tram-bom-moi")]
    [InlineData("http://hanoimoi.com.vn/Media/Xa-hoi/862233/tram-bom-moi", "hnm-old:862233", "tram-bom-moi")]
    [InlineData("http://hanoimoi.com.vn/ban-in/Xa-hoi/848142/tram-bom-moi", "hnm-old:848142", "tram-bom-moi")]
    [InlineData("http://hanoimoi.com.vn/newsdetail/Xa-hoi/521634/tram-bom-moi.htm", "hnm-old:521634", "tram-bom-moi")]
    [InlineData("http://www.hanoimoi.com.vn/vn/13/187088", "hnm-old:187088", null)]
    [InlineData("http://hanoimoi.com.vn/Tin-tuc/Xã hội/862286/trạm-bơm-mới", "hnm-old:862286", "tram-bom-moi")]
    public void Address_of_the_paper_names_its_article(string address, string key, string? slug)
    {
        Assert.True(CanonicalUrl.TryParse(address, out var url));
        var paper = PaperAddress.Of(url);

        Assert.Equal((key, slug), (paper?.Key.Value, paper?.Slug));
    }

    [Theory]
    [InlineData("https://hanoimoi.vn/")]
    [InlineData("https://hanoimoi.vn/xa-hoi/chong-lang-phi")]
    [InlineData("https://hanoimoi.vn/dai-hoi-event379.html")]
    [InlineData("https://hanoimoi.vn/thuy-loi-ptag.html")]
    [InlineData("https://hanoimoi.vn/xa-hoi/trang-2")]
    [InlineData("https://hanoimoi.vn/search?q=731520")]
    [InlineData("https://hanoimoi.vn/rss/xa-hoi")]
    [InlineData("http://hanoimoi.com.vn/Danh-muc-tin/163/Xa-hoi")]
    [InlineData("https://example.vn/tram-bom-moi-731520.html")]
    public void Address_that_names_no_article_is_none(string address)
    {
        Assert.True(CanonicalUrl.TryParse(address, out var url));
        Assert.Null(PaperAddress.Of(url));
    }

    [Theory]
    [InlineData("Trạm bơm Hòa Lâm: “Nước về” - đúng hẹn!", "tram-bom-hoa-lam-nuoc-ve-dung-hen")]
    [InlineData("Đê ĐÀ, đường 5", "de-da-duong-5")]
    [InlineData("tram---bom----moi", "tram-bom-moi")]
    [InlineData("…", "")]
    public void Slug_is_the_title_without_marks(string title, string slug) => Assert.Equal(slug, Slug.Of(title));

    [Fact]
    public async Task Canonical_link_comes_before_all_other_addresses()
    {
        var page = Samples.Header(extraHead: "<meta property='og:url' content='https://hanoimoi.vn/khac-700001.html'>");

        Assert.Equal("hnm-new:712345", (await Pages.Article(page, "https://hanoimoi.vn/khac-700002.html")).Key.Value);
    }

    [Fact]
    public async Task Address_it_was_fetched_from_serves_a_page_without_its_own() =>
        Assert.Equal("hnm-new:700002", (await Pages.Article(Samples.Header(canonical: null), "https://hanoimoi.vn/khac-700002.html")).Key.Value);

    [Fact]
    public async Task Comment_of_the_browser_that_saved_the_page_is_an_address()
    {
        var page = Samples.Header(canonical: null).Replace("<html", "<!-- saved from url=(0038)https://hanoimoi.vn/print/700003.html -->\n<html", StringComparison.Ordinal);
        var article = await Pages.Article(page);

        Assert.Equal(("hnm-new:700003", "https://hanoimoi.vn/print/700003.html"), (article.Key.Value, article.Url?.Value));
        Assert.Equal("tram-bom-hoa-lam-mo-nuoc", article.Slug);
    }

    [Fact]
    public async Task Page_without_any_address_is_named_by_day_and_title()
    {
        var article = await Pages.Article(Samples.Header(canonical: null, headerTime: "28/01/2026 - 06:52"));

        Assert.Equal("text:2026-01-28-tram-bom-hoa-lam-mo-nuoc", article.Key.Value);
        Assert.Null(article.Url);
    }

    [Fact]
    public async Task Page_of_another_house_is_named_by_its_host_and_a_hash()
    {
        var article = await Pages.Article(Samples.Header(canonical: "http://www.ven-song.example/a/b.htm?id=5&utm_source=x"));

        Assert.Equal("https://ven-song.example/a/b.htm?id=5", article.Url?.Value);
        Assert.Matches("^web:ven-song\\.example-[0-9a-f]{12}$", article.Key.Value);
    }

    [Theory]
    [InlineData("https://hanoimoi\uFFFE.vn/tram-bom-moi-731520.html")]
    [InlineData("https:///tram-bom-moi-731520.html")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/tram-bom-moi-731520.html")]
    [InlineData("https://user:secret@hanoimoi.vn/tram-bom-moi-731520.html")]
    [InlineData("https://[fe80::1%25eth0]:99999/x")]
    public async Task Address_that_is_none_is_passed_over(string canonical)
    {
        Assert.False(CanonicalUrl.TryParse(canonical, out _));
        Assert.StartsWith("text:", (await Pages.Article(Samples.Header(canonical: canonical))).Key.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Host_too_long_for_a_key_is_hashed()
    {
        Assert.True(CanonicalUrl.TryParse($"https://{string.Join('.', Enumerable.Repeat(new string('a', 60), 4))}.vn/bai", out var url));

        Assert.Matches("^web:[0-9a-f]{12}$", ArticleIdentity.Of([url], "Nước về", null).Key.Value);
    }

    [Fact]
    public void Undated_text_says_so_and_long_titles_are_cut_between_words()
    {
        var identity = ArticleIdentity.Of([], string.Join(' ', Enumerable.Repeat("nước", 100)), null);

        Assert.StartsWith("text:undated-nuoc-nuoc", identity.Key.Value, StringComparison.Ordinal);
        Assert.InRange(identity.Key.Value.Length, 240, ArticleKey.MaxLength);
        Assert.EndsWith("-nuoc", identity.Key.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Title_without_letters_still_has_a_key() =>
        Assert.Matches("^text:undated-[0-9a-f]{12}$", ArticleIdentity.Of([], "…", null).Key.Value);
}
