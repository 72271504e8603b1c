using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ArticleSearch.Search;

namespace ArticleSearch.Web.Tests.Pages;

public sealed class SearchPageTests : IAsyncLifetime
{
    private PagesHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await PagesHost.StartAsync(
        Printed.Article("hnm-new:700001", "Được mùa lúa sớm ở Hạ Điền", published: Printed.Day(2018, 7, 5)),
        Printed.Article("hnm-new:700002", "Lúa sớm Hạ Điền vào chợ phiên", published: Printed.Day(2019, 3, 2), section: "Thị trường"),
        Printed.Article("hnm-new:700003", "Chợ phiên Hạ Điền thêm hai dãy hàng", published: Printed.Day(2020, 10, 20), section: "Đời sống", parent: null));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_line_of_truth_counts_articles_and_years_and_names_the_order()
    {
        var page = await _host.ReadAsync("/tim-kiem?q=h%E1%BA%A1+%C4%91i%E1%BB%81n");

        Assert.Equal("3 bài · 2018–2020 · sắp theo liên quan", Text(page, "[role=status]"));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(20, false)]
    public async Task Bars_of_a_very_long_query_have_their_links_in_the_table_only(int times, bool lead)
    {
        var page = await _host.ReadAsync("/tim-kiem?q=" + Uri.EscapeDataString(string.Join(' ', Enumerable.Repeat("hạ điền", times))));

        Assert.Equal(3, page.QuerySelectorAll(".spread svg a").Length);
        Assert.Equal(lead ? 3 : 0, page.QuerySelectorAll(".spread svg a[href]").Length);
        Assert.Equal(6, page.QuerySelectorAll(".months a[href^='/tim-kiem?q=']").Length);
    }

    [Fact]
    public async Task A_hit_shows_title_day_section_writer_and_the_words_that_matched()
    {
        var page = await _host.ReadAsync("/tim-kiem?q=%22l%C3%BAa+s%E1%BB%9Bm%22&nam=2018");

        var hit = Assert.Single(page.QuerySelectorAll(".hits article"));
        Assert.Equal("/bai/hnm-new:700001", hit.QuerySelector("h2 a")!.GetAttribute("href"));
        Assert.Equal("Được mùa lúa sớm ở Hạ Điền", hit.QuerySelector("h2")!.TextContent);
        Assert.Equal("lúa sớm", string.Join(' ', hit.QuerySelectorAll("h2 mark").Select(mark => mark.TextContent)));
        Assert.Equal("5/7/2018", Text(hit, "time"));
        Assert.Contains("Kinh tế › Nông nghiệp", Text(hit, ".meta"), StringComparison.Ordinal);
        Assert.Contains("Đỗ Quyên", Text(hit, ".meta"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_empty_fields_leads_to_the_canonical_address()
    {
        using var answer = await _host.GetAsync("/tim-kiem?sap=lien-quan&den=2019&q=+l%C3%BAa+&tu=&nam=2019&nam=2018&trang=1&utm=x");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/tim-kiem?q=l%C3%BAa&nam=2018&nam=2019&den=2019-12-31", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await _host.GetAsync(answer.Headers.Location.OriginalString)).StatusCode);
    }

    [Fact]
    public async Task A_chip_takes_its_filter_away_and_leaves_the_others()
    {
        var page = await _host.ReadAsync("/tim-kiem?q=ch%E1%BB%A3&chuyen-muc=%C4%90%E1%BB%9Di+s%E1%BB%91ng&nam=2020");

        var chips = page.QuerySelectorAll("section .chips a").ToDictionary(chip => chip.TextContent.Trim(), chip => chip.GetAttribute("href"));
        Assert.Equal("/tim-kiem?q=ch%E1%BB%A3&nam=2020", chips["Bỏ lọc: Mục Đời sống ×"]);
        Assert.Equal("/tim-kiem?q=ch%E1%BB%A3&chuyen-muc=%C4%90%E1%BB%9Di+s%E1%BB%91ng", chips["Bỏ lọc: Năm 2020 ×"]);
        Assert.Equal("/tim-kiem?q=ch%E1%BB%A3", chips["Bỏ hết"]);
    }

    [Fact]
    public async Task A_chosen_year_leaves_the_other_years_to_choose()
    {
        var page = await _host.ReadAsync("/tim-kiem?q=h%E1%BA%A1+%C4%91i%E1%BB%81n&nam=2019");

        var years = page.QuerySelectorAll(".facet")[0].QuerySelectorAll("a:not(.minus)");
        Assert.Equal(
            ["/tim-kiem?q=h%E1%BA%A1+%C4%91i%E1%BB%81n&nam=2019&nam=2020", "/tim-kiem?q=h%E1%BA%A1+%C4%91i%E1%BB%81n", "/tim-kiem?q=h%E1%BA%A1+%C4%91i%E1%BB%81n&nam=2018&nam=2019"],
            years.Select(year => year.GetAttribute("href")));
        Assert.Equal("2019", Assert.Single(years, year => year.ClassList.Contains("chosen")).QuerySelector("span")!.LastChild!.TextContent.Trim());
    }

    [Fact]
    public async Task Filters_stay_when_other_words_are_typed()
    {
        var page = await _host.ReadAsync("/tim-kiem?q=ch%E1%BB%A3&chuyen-muc=%C4%90%E1%BB%9Di+s%E1%BB%91ng&nam=2020&sap=cu");

        var hidden = page.QuerySelectorAll("form#tim input[type=hidden]").Cast<IHtmlInputElement>().Select(input => (input.Name, input.Value));
        Assert.Equal([("chuyen-muc", "Đời sống"), ("nam", "2020"), ("sap", "cu")], hidden);
    }

    [Fact]
    public async Task A_date_that_makes_no_sense_is_said_beside_its_field_and_left_out()
    {
        var page = await _host.ReadAsync("/tim-kiem?q=l%C3%BAa&tu=32%2F13&den=");

        var field = page.QuerySelector<IHtmlInputElement>("input[name=tu]")!;
        Assert.Equal("32/13", field.Value);
        Assert.Contains("Không hiểu ngày “32/13”", page.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector("details.filters")!.HasAttribute("open"));
        Assert.StartsWith("2 bài", Text(page, "[role=status]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onfocus='alert(1)' autofocus='")]
    [InlineData("</title></style><svg/onload=alert(1)>")]
    public async Task What_a_reader_types_shows_as_text_wherever_it_shows(string typed)
    {
        var value = Uri.EscapeDataString(typed);

        var page = await _host.ReadAsync($"/tim-kiem?q={value}&chuyen-muc={value}&tac-gia={value}&the={value}&tu={value}&nam={value}&sap={value}");

        Assert.Empty(page.QuerySelectorAll("script:not([src^='/search.js']), img, svg, style, [onerror], [onload], [onfocus], [autofocus]"));
        Assert.Equal(typed, page.QuerySelector<IHtmlInputElement>("input[name=q]")!.Value);
        Assert.Contains(typed, page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_of_any_length_gets_a_page_that_says_where_it_was_cut()
    {
        var words = new StringBuilder().Insert(0, "ruộng ", 400).ToString();

        using var answer = await _host.GetAsync("/tim-kiem?q=" + Uri.EscapeDataString(words));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await PagesHost.ReadAsync(answer);
        Assert.Contains("2000 ký tự đầu", Text(page, ".notice"), StringComparison.Ordinal);
        Assert.InRange(page.QuerySelector<IHtmlInputElement>("input[name=q]")!.Value.Length, 1, ArticleQuery.MaxTextLength);
    }

    [Fact]
    public async Task Nothing_found_offers_the_searches_that_do_find_something()
    {
        var page = await _host.ReadAsync("/tim-kiem?q=l%C3%BAa&chuyen-muc=%C4%90%E1%BB%9Di+s%E1%BB%91ng&nam=2018");

        Assert.Equal("Không tìm thấy bài nào", Text(page, "[role=status]"));
        Assert.Equal("lúa", page.QuerySelector<IHtmlInputElement>("input[name=q]")!.Value);
        Assert.Equal(
            [("/tim-kiem?q=l%C3%BAa&nam=2018", "1 bài"), ("/tim-kiem?q=l%C3%BAa", "2 bài")],
            page.QuerySelectorAll(".nothing li").Select(way => (way.QuerySelector("a")!.GetAttribute("href")!, Text(way, ".count"))));
    }

    [Fact]
    public async Task Words_whose_marks_no_article_carries_find_others_and_say_so()
    {
        var page = await _host.ReadAsync("/tim-kiem?q=l%C3%B9a+s%E1%BB%9Bm");

        Assert.Contains("Không có bài nào viết đúng dấu", Text(page, ".notice"), StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".hits article").Length);
    }

    [Fact]
    public async Task Marks_that_must_be_exact_find_nothing_and_offer_to_be_lenient()
    {
        var page = await _host.ReadAsync("/tim-kiem?q=l%C3%B9a+s%E1%BB%9Bm&dung-dau=1");

        Assert.Equal("/tim-kiem?q=l%C3%B9a+s%E1%BB%9Bm", page.QuerySelector(".nothing li a")!.GetAttribute("href"));
        Assert.True(page.QuerySelector<IHtmlInputElement>("input[name=dung-dau]")!.IsChecked);
    }

    [Fact]
    public async Task Pages_are_numbered_and_know_their_neighbours()
    {
        await _host.PutAsync(Printed.Series(45));

        var page = await _host.ReadAsync("/tim-kiem?q=th%E1%BB%A7y+v%C4%83n&trang=3");

        Assert.Equal(10, page.QuerySelectorAll(".hits article").Length);
        Assert.Equal(["1", "2", "3", "4", "5"], page.QuerySelectorAll(".pager a:not([rel])").Select(link => link.TextContent));
        Assert.Equal("3", Text(page, ".pager [aria-current=page]"));
        Assert.Equal("/tim-kiem?q=th%E1%BB%A7y+v%C4%83n&trang=2", page.QuerySelector("head link[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/tim-kiem?q=th%E1%BB%A7y+v%C4%83n&trang=4", page.QuerySelector(".pager [rel=next]")!.GetAttribute("href"));
        Assert.Equal("/tim-kiem?q=th%E1%BB%A7y+v%C4%83n", page.QuerySelectorAll(".pager a:not([rel])")[0].GetAttribute("href"));
    }

    [Theory]
    [InlineData("6")]
    [InlineData("100000")]
    public async Task A_page_beyond_the_end_says_where_the_end_is(string number)
    {
        await _host.PutAsync(Printed.Series(45));

        using var answer = await _host.GetAsync($"/tim-kiem?q=th%E1%BB%A7y+v%C4%83n&trang={number}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await PagesHost.ReadAsync(answer);
        Assert.Equal("/tim-kiem?q=th%E1%BB%A7y+v%C4%83n&trang=5", page.QuerySelector(".notice a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Filters_stand_before_the_results_and_can_be_skipped()
    {
        var page = await _host.ReadAsync("/tim-kiem?q=l%C3%BAa");

        var target = page.QuerySelector(".skip")!.GetAttribute("href")![1..];
        var results = page.GetElementById(target)!;
        Assert.NotNull(results.QuerySelector(".hits"));
        Assert.True(page.QuerySelector(".filters")!.CompareDocumentPosition(results).HasFlag(DocumentPositions.Following));
    }

    [Fact]
    public async Task An_archive_without_articles_says_so()
    {
        await using var empty = await PagesHost.StartAsync();

        Assert.Contains("ingest", Text(await empty.ReadAsync("/"), "pre"), StringComparison.Ordinal);
        Assert.Contains("Kho chưa có bài nào", Text(await empty.ReadAsync("/tim-kiem"), ".nothing"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_front_page_offers_only_examples_that_find_something()
    {
        var page = await _host.ReadAsync("/");

        Assert.Equal("Tìm trong 3 bài báo, 2018–2020", Text(page, "h1"));
        var examples = page.QuerySelectorAll(".examples a").Select(example => example.GetAttribute("href")!).ToList();
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            Assert.NotEmpty((await _host.ReadAsync(example)).QuerySelectorAll(".hits article"));
        }
    }

    private static string Text(IParentNode page, string selector)
    {
        var element = page.QuerySelector(selector);
        Assert.True(element is not null, $"Nothing matches {selector}");
        return element.TextContent.Trim();
    }
}
