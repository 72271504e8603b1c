using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Tests.Parse;

public sealed class Bodies
{
    [Theory]
    [InlineData("<h2>Nước về</h2>", "subheading: Nước về")]
    [InlineData("<p><strong>Nước về</strong></p>", "subheading: Nước về")]
    [InlineData("<p><b>Nước&nbsp;về</b> </p>", "subheading: Nước về")]
    [InlineData("<p><b>Nước</b> về</p>", "paragraph: Nước về")]
    [InlineData("<p><b>Nước đã về đến ruộng.</b></p>", "paragraph: Nước đã về đến ruộng.")]
    [InlineData("<p>rộng 30m<sup>2</sup></p>", "paragraph: rộng 30m²")]
    [InlineData("<p>rộng 30m <sup> 2</sup>, sâu</p>", "paragraph: rộng 30m², sâu")]
    [InlineData("<p>10<sup>6</sup> đồng, khí CO<sub>2</sub></p>", "paragraph: 10⁶ đồng, khí CO2")]
    [InlineData("<p>một<br>hai</p>", "paragraph: một hai")]
    [InlineData("<p>một<br> <br>hai</p>", "paragraph: một;paragraph: hai")]
    [InlineData("<div>một<br>hai</div>", "paragraph: một;paragraph: hai")]
    [InlineData("<div><b>Một</b><br>hai</div>", "subheading: Một;paragraph: hai")]
    [InlineData("một<div>hai</div>ba", "paragraph: một;paragraph: hai;paragraph: ba")]
    [InlineData("<ul><li>một<ul><li>hai</li></ul></li><li>ba</li></ul>", "listitem: một;listitem: hai;listitem: ba")]
    [InlineData("<ul><li><a href='/x'>Bài khác</a></li></ul>", "")]
    [InlineData("<blockquote><p>một</p><p>hai</p></blockquote>", "quote: một;quote: hai")]
    [InlineData("<table><tr><th>Năm</th><th>Số</th></tr><tr><td><p>2020</p></td><td>5</td></tr></table>", "tablerow: Năm | Số;tablerow: 2020 | 5")]
    [InlineData("<table><tr><td rowspan='2'>Lúa</td><td>2020</td></tr><tr><td>2021</td></tr><tr><td>Rau</td><td>2020</td></tr></table>", "tablerow: Lúa | 2020;tablerow: Lúa | 2021;tablerow: Rau | 2020")]
    [InlineData("<table><tr><td>2020</td><td rowspan='3'>5</td></tr><tr><td>2021</td></tr><tr><td>2022</td></tr></table>", "tablerow: 2020 | 5;tablerow: 2021 | 5;tablerow: 2022 | 5")]
    [InlineData("<div id='zone-14'><p>Mua ngay</p></div><p>-</p>", "")]
    [InlineData("<div id='zone-ven-song'><p>một</p></div>", "paragraph: một")]
    [InlineData("<table><tr><td><p>một</p><p>hai</p></td></tr></table>", "paragraph: một;paragraph: hai")]
    [InlineData("<div class='sc-hightlight-box'><div><p>một</p></div></div>", "paragraph: một")]
    [InlineData("<div class='c-main-banner'><div class='oneads'><script>try { x } catch (e) { }</script>Quảng cáo</div></div>", "")]
    [InlineData("<p>một<script>var a = '<p>hai</p>';</script></p>", "paragraph: một")]
    [InlineData("<p>&nbsp;<b> </b></p><p></p><p>TÀI TRỢ</p><p>t3-tram-bom.jpg</p>", "")]
    [InlineData("<p><a href='/x'>&gt;&gt; Bài khác</a></p><p>Xem thêm: <a href='/x'>Bài khác</a></p>", "")]
    [InlineData("<p>Thư gửi về <a class='__cf_email__' href='#'>[email&#160;protected]</a> trước 5-4</p>", "paragraph: Thư gửi về trước 5-4")]
    [InlineData("<p>soft&shy;hyphen và&#8203; zero\uFEFF width</p>", "paragraph: softhyphen và zero width")]
    [InlineData("<p>ca<span>o t</span>ốc</p>", "paragraph: cao tốc")]
    [InlineData("<p>hoa\u0300 bi\u0300nh</p>", "paragraph: hoà bình")]
    public async Task Body_is_read_block_by_block(string body, string expected)
    {
        var article = await Pages.Article(Samples.Header(body: $"<p>{Samples.First}</p>{body}<p>{Samples.Second}</p>"));
        var blocks = article.Text.Body.Skip(1).SkipLast(1).Select(line => $"{line.Kind.ToString().ToLowerInvariant()}: {line.Span.In(article.Text.Value)}");

        Assert.Equal(expected, string.Join(';', blocks));
    }

    [Fact]
    public async Task Lead_printed_again_as_first_paragraph_is_there_once()
    {
        var article = await Pages.Article(Samples.Header(body: $"<p>{Samples.Lead} </p><p>{Samples.First}</p>"));

        Assert.Equal(Samples.Lead, article.Text.Lead);
        Assert.Equal(3, article.Text.Lines.Count);
    }

    [Fact]
    public async Task Lead_that_stands_only_in_meta_elements_is_the_lead()
    {
        var article = await Pages.Article(Samples.Header(lead: "", extraHead: $"<meta property=\"og:description\" content=\"{Samples.Lead}\">"));

        Assert.Equal(Samples.Lead, article.Text.Lead);
        Assert.Equal(2, article.Text.Body.Count());
    }

    [Fact]
    public async Task Lead_cut_short_in_meta_elements_is_whole_in_the_text()
    {
        var cut = $"<meta property=\"og:description\" content=\"{Samples.First[..40]}...\">";
        var article = await Pages.Article(Samples.Header(lead: "", extraHead: cut));

        Assert.Equal(Samples.First, article.Text.Lead);
        Assert.Single(article.Text.Body);
    }

    [Fact]
    public async Task Without_a_lead_the_first_paragraph_is_it()
    {
        var article = await Pages.Article(Samples.Header(lead: ""));

        Assert.Equal(Samples.First, article.Text.Lead);
        Assert.Equal(Samples.Second, article.Text.Value.Split('\n')[^1]);
    }

    [Fact]
    public async Task Parts_of_a_title_are_joined_by_a_blank()
    {
        const string Parts = "<span class=\"sc-longform-header-title-sub\">Hòa Lâm:</span><span class=\"sc-longform-header-title-sub\">Nước về</span>";

        Assert.Equal("Hòa Lâm: Nước về", (await Pages.Article(Samples.Header(title: Parts))).Text.Title);
    }

    [Fact]
    public async Task Upper_case_signature_below_the_text_is_the_byline()
    {
        var article = await Pages.Article(Samples.Header(byline: "", body: $"<p>{Samples.First}</p><p>{Samples.Second}</p><p style='text-align: right'><strong>MAI QUỲ - ẢNH: LÊ SA</strong></p>"));

        Assert.Equal(["MAI QUỲ"], article.Writers);
        Assert.Equal(["LÊ SA"], article.Photographers);
        Assert.Equal(2, article.Text.Body.Count());
    }

    [Fact]
    public async Task Sections_come_from_the_breadcrumb_without_the_front_page()
    {
        var article = await Pages.Article(Samples.Header());

        Assert.Equal(("Nông nghiệp", "Kinh tế"), (article.Section, article.ParentSection));
    }

    [Theory]
    [InlineData("{ broken")]
    [InlineData("[1, \"x\", null]")]
    [InlineData("{\"@type\": 5, \"author\": []}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":7,\"author\":[{\"name\":null},3],\"keywords\":{},\"datePublished\":\"x\"}")]
    [InlineData("{\"@type\":\"BreadcrumbList\",\"itemListElement\":[null,{},{\"item\":\"x\"}]}")]
    public async Task Odd_JsonLd_does_not_matter(string json)
    {
        var article = await Pages.Article(Samples.Header(extraHead: $"<script type=\"application/ld+json\">{json}</script>"));

        Assert.Equal("Trạm bơm Hòa Lâm mở nước", article.Text.Title);
    }

    [Theory]
    [InlineData("Th&#224;nh B&#236;nh")]
    [InlineData("Th&amp;#224;nh B&amp;#236;nh")]
    public async Task JsonLd_strings_carry_entities_once_or_twice(string author)
    {
        var json = $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","author":{"name":"{{author}}"} }</script>""";

        Assert.Equal(["Thành Bình"], (await Pages.Article(Samples.Header(byline: "", extraHead: json))).Writers);
    }

    [Fact]
    public async Task Name_of_the_site_is_no_writer() =>
        Assert.Empty((await Pages.Article(Samples.Header(byline: "", extraHead: "<meta name=\"author\" content=\"hanoimoi.vn\">"))).Writers);

    [Fact]
    public async Task Names_without_end_are_cut_and_tags_said_once()
    {
        var crumb = $"<li class='breadcrumb-item'><a>{new string('a', 40_000)}</a></li>";
        var tags = string.Concat(Enumerable.Range(0, 120).Select(number => $"<a>{(number % 60) + new string('b', 300)}</a>"));
        var article = await Pages.Article(Samples.Header(breadcrumb: crumb, body: $"<p>{Samples.First}</p><div class='c-tags'>{tags}</div>"));

        Assert.Equal(200, article.Section!.Length);
        Assert.Equal(50, article.Tags.Distinct().Count());
        Assert.All(article.Tags, tag => Assert.Equal(200, tag.Length));
    }

    [Theory]
    [InlineData("<meta property=\"og:title\" content=\"Trạm bơm Hòa Lâm mở nước\">")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Trạm bơm Hòa Lâm mở nước\"}</script>")]
    public async Task Header_without_a_title_takes_the_one_the_page_tells(string head)
    {
        var page = Samples.Header(extraHead: head).Replace("<h1 class=\"sc-longform-header-title\">Trạm bơm Hòa Lâm mở nước</h1>", "", StringComparison.Ordinal);
        var article = await Pages.Article(page);

        Assert.Equal((Layout.OneCmsHeader, "Trạm bơm Hòa Lâm mở nước", Samples.Lead), (article.Layout, article.Text.Title, article.Text.Lead));
        Assert.DoesNotContain("h1", page, StringComparison.Ordinal);
    }
}
