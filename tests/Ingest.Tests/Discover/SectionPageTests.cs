using System.Text;
using ArticleSearch.Ingest.Discover;

namespace ArticleSearch.Ingest.Tests.Discover;

public sealed class SectionPageTests
{
    [Fact]
    public async Task The_boxes_of_a_section_name_its_articles_once()
    {
        var list = await Lists.ReadAsync(ListKind.Section,
            """
            <!DOCTYPE html><html><body><h1 class="c-category-title">Xã hội</h1>
            <div class="b-grid"><div class="b-grid__img"><a href="/mua-sau-700001.html"><img src="a.jpg"></a></div>
              <h3 class="b-grid__title"><a href="/mua-sau-700001.html">Mùa sấu</a></h3><span class="b-grid__time">02/03/2026 - 06:52</span></div>
            <div class="b-grid"><div class="b-grid__title"><a href="https://hanoimoi.vn/cho-hoa-700002.html">Chợ hoa</a></div></div>
            <ul><li pid="700003"><a href="cau-moi-700003.html">Cầu mới</a></li><li pid="700001"><a href="/mua-sau-700001.html">Mùa sấu</a></li></ul>
            </body></html>
            """);

        Assert.Null(list.Failure);
        Assert.Equal(
            [
                new ListEntry("https://hanoimoi.vn/mua-sau-700001.html", Lists.Vietnam(2026, 3, 2, 6, 52)),
                new ListEntry("https://hanoimoi.vn/cho-hoa-700002.html"),
                new ListEntry("https://hanoimoi.vn/cau-moi-700003.html"),
            ],
            list.Entries);
    }

    [Fact]
    public async Task The_boxes_of_the_old_site_name_its_articles_but_not_its_sponsors()
    {
        var list = await Lists.ReadAsync(ListKind.Section,
            """
            <!DOCTYPE html><html><body><ul id="article-cate-more">
            <li><a href="/tin-tuc/Xa-hoi/1001001/mua-sau"><img src="a.jpg"></a><a href="/tin-tuc/Xa-hoi/1001001/mua-sau"><h4>Mùa sấu</h4></a>
              <p>Sấu chín trên phố.</p><div class="period">10:05 | 02/03/2021</div></li>
            <li><a href="/tin-tuc/Xa-hoi/1001002/nha-dep-gia-tot"><h4>TÀI TRỢ</h4></a><p>Nhà đẹp giá tốt.</p></li>
            </ul><div class="paging"><b>1</b><li class="next"><a href="/Danh-muc-tin/163/Xa-hoi/2">Sau</a></li></div></body></html>
            """);

        Assert.Equal([new ListEntry("https://hanoimoi.vn/tin-tuc/Xa-hoi/1001001/mua-sau", Lists.Vietnam(2021, 3, 2, 10, 5))], list.Entries);
    }

    [Theory]
    [InlineData("/Danh-muc-tin/163/Xa-hoi", "<div class='paging'><b>1</b><li class='next'><a href='/Danh-muc-tin/163/Xa-hoi/2'>Sau</a></li></div>", "/Danh-muc-tin/163/Xa-hoi/2")]
    [InlineData("/Danh-muc-tin/163/Xa-hoi/2", "<div class='paging'><a href='/Danh-muc-tin/163/Xa-hoi/1'>Trước</a><li class='next'><a href='3'>Sau</a></li></div>", "/Danh-muc-tin/163/Xa-hoi/3")]
    [InlineData("/xa-hoi", "<a rel='next' href='http://www.hanoimoi.vn/xa-hoi/trang-2/'>Trang sau</a>", "/xa-hoi/trang-2/")]
    [InlineData("/xa-hoi/trang-49/", "<link rel='nofollow next' href='/xa-hoi/trang-50'>", "/xa-hoi/trang-50")]
    [InlineData("/xa-hoi/trang-50", "<link rel='next' href='/xa-hoi/trang-51'>", null)]
    [InlineData("/xa-hoi/trang-3", "<link rel='next' href='/xa-hoi/trang-3'>", null)]
    [InlineData("/xa-hoi/trang-3", "<link rel='next' href='/xa-hoi/trang-2'>", null)]
    [InlineData("/xa-hoi", "<link rel='next' href='/xa-hoi/trang-3'>", null)]
    [InlineData("/xa-hoi", "<link rel='next' href='/van-hoa/trang-2'>", null)]
    [InlineData("/xa-hoi", "<link rel='next' href='https://bao.example/xa-hoi/2'>", null)]
    [InlineData("/xa-hoi", "<link rel='next' href='javascript:tiep(2)'>", null)]
    [InlineData("/xa-hoi", "<a href='/xa-hoi/2'>2</a>", null)]
    public async Task The_next_page_of_a_section_is_the_same_path_with_the_next_number(string path, string link, string? next)
    {
        var list = await Lists.ReadAsync(ListKind.Section, $"<!DOCTYPE html><html><body><div class='b-grid'><a href='/mua-sau-700001.html'>Mùa sấu</a></div>{link}</body></html>", path);

        Assert.Equal(next is null ? null : "https://hanoimoi.vn" + next, list.NextPage?.Value);
    }

    [Fact]
    public async Task The_timeline_of_the_older_site_names_its_articles()
    {
        var list = await Lists.ReadAsync(ListKind.Section,
            """
            <!DOCTYPE html><html><body><div class="timeline"><ul>
            <li class="bdrtp"><a href="/Tin-tuc/Doi-song/862001/cho-hoa---hop-som">Chợ hoa - họp sớm</a></li>
            <li><a href="/Tin-tuc/Doi-song/862002/cau-moi">Cầu mới</a></li></ul></div>
            <ul><li class="bdrtp"><a href="/Tin-tuc/Doi-song/862003/ngo-nho">Ngõ nhỏ</a></li></ul></body></html>
            """);

        var sorted = new AddressScope(["hanoimoi.vn"], []).Sort(list.Entries);
        Assert.Equal(["hnm-old:862001", "hnm-old:862002", "hnm-old:862003"], sorted.Articles.Select(sighting => sighting.Key.Value));
    }

    [Fact]
    public async Task The_section_of_the_corpus_has_articles()
    {
        var page = await File.ReadAllBytesAsync(Path.Combine(Checkout.CorpusPages, "refused", "danh-sach-chinh-tri", "page.html"), TestContext.Current.CancellationToken);

        var list = await Lists.ReadAsync(ListKind.Section, page);

        var sorted = new AddressScope(["hanoimoi.vn"], []).Sort(list.Entries);
        Assert.NotEmpty(sorted.Articles);
    }

    [Theory]
    [InlineData("<html><body><p>Trang trống</p></body></html>", Reason.NotAList)]
    [InlineData("<html><head><title>Just a moment...</title></head><body></body></html>", Reason.Challenge)]
    public async Task A_page_without_a_list_says_why(string html, Reason reason) =>
        Assert.Equal(reason, (await Lists.ReadAsync(ListKind.Section, html)).Failure?.Reason);

    [Fact]
    public async Task A_page_nested_too_deep_is_left() =>
        Assert.Equal(Reason.TooDeep, (await Lists.ReadAsync(ListKind.Section, new StringBuilder().Insert(0, "<div>", 100_000).ToString())).Failure?.Reason);
}
