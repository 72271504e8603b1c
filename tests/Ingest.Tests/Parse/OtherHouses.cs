using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Tests.Parse;

public sealed class OtherHouses
{
    private const string Third = "Theo kế hoạch, đợt tưới đầu tiên kéo dài mười ngày, ưu tiên chân ruộng cao ở cuối kênh, rồi mới đến vùng trũng ven đê.";

    [Fact]
    public async Task Body_without_any_mark_is_found_by_its_text()
    {
        var article = await Pages.Article($"""
            <html><head><title>Trạm bơm Hòa Lâm mở nước | Báo Ven Sông</title><link rel="canonical" href="https://ven-song.example/bai/5.htm"></head>
            <body><div class="m1"><ul><li><a href="/a">Thời sự</a></li><li><a href="/b">Kinh tế</a></li></ul></div>
            <div class="x7"><h1>Trạm bơm Hòa Lâm mở nước</h1><div class="date">08:15, ngày 12/03/2024</div>
            <div class="x9"><p>{Samples.Lead}</p><p>{Samples.First}</p><p>{Samples.Second}</p><p>{Third}</p></div></div>
            <div class="m2"><p><a href="/c">Tin khác một</a></p><p><a href="/d">Tin khác hai</a></p></div></body></html>
            """);

        Assert.Equal(Layout.General, article.Layout);
        Assert.Equal(["Trạm bơm Hòa Lâm mở nước", Samples.Lead, Samples.First, Samples.Second, Third], article.Text.Value.Split('\n'));
        Assert.Equal("2024-03-12 08:15", $"{article.Published:yyyy-MM-dd HH:mm}");
        Assert.StartsWith("web:ven-song.example-", article.Key.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Microdata_names_the_parts()
    {
        var article = await Pages.Article($"""
            <html><head><meta property="article:published_time" content="2024-03-12T08:15:00+07:00"></head><body>
            <p class="kicker"><a href="/x">Kinh tế</a> <a href="/y">Nông nghiệp</a></p><h1 itemprop="headline">Nước về</h1>
            <p itemprop="description">{Samples.Lead}</p><address itemprop="author">Mai Quỳ</address>
            <div itemprop="articleBody"><p>{Samples.First}</p></div><div class="tags"><a>thủy lợi</a></div></body></html>
            """);

        Assert.Equal(("Nước về", Samples.Lead), (article.Text.Title, article.Text.Lead));
        Assert.Equal(("Nông nghiệp", "Kinh tế"), (article.Section, article.ParentSection));
        Assert.Equal(["Mai Quỳ"], article.Writers);
        Assert.Equal(["thủy lợi"], article.Tags);
    }

    [Theory]
    [InlineData("<html><frameset><frame src='a'></frameset></html>")]
    [InlineData("<html><body><ul><li><a href='/a'>Một</a></li><li><a href='/b'>Hai</a></li></ul></body></html>")]
    public async Task Page_without_running_text_is_no_article(string page) =>
        Assert.Equal(Reason.NoArticle, (await Pages.Refused(page, "https://ven-song.example/")).Reason);
}
