using System.Text.Json;
using AngleSharp.Dom;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Web.Tests.Pages;

/// <summary>What the page shows of an answer beyond its hits.</summary>
public sealed class AnswerPageTests : IAsyncLifetime
{
    /// <summary>Long enough for two articles to be told apart, or not.</summary>
    private static readonly Block[] Story =
    [
        new(LineKind.Paragraph, "Con đê cũ chạy dọc triền sông được đắp cao thêm nửa mét, mặt đê rải đá dăm, hai bên trồng tre chắn sóng."),
        new(LineKind.Paragraph, "Dân ba thôn góp hơn hai nghìn ngày công, gánh đất từ bãi bồi lên, làm từ sau rằm tháng giêng đến hết tháng ba."),
        new(LineKind.Paragraph, "Ông trưởng thôn cho biết mùa lũ năm ngoái nước chỉ còn cách mặt đê một gang tay, cả làng thức trắng bốn đêm liền."),
        new(LineKind.Paragraph, "Năm nay xã lập thêm hai điếm canh, mỗi điếm có trống, đèn bão, cuốc xẻng và một chiếc thuyền nan đan bằng tre già."),
    ];

    private PagesHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await PagesHost.StartAsync(
        Printed.Article("hnm-new:700001", "Được mùa lúa sớm ở Hạ Điền", published: Printed.Day(2018, 7, 5)),
        Printed.Article("hnm-new:700002", "Hạ Điền tổng kết vụ lúa", published: Printed.Day(2019, 3, 2), section: "Thị trường") with { Writers = ["Hồ Điệp"], Tags = ["lúa sớm"] },
        Printed.Article("hnm-new:700003", "Chợ phiên Hạ Điền thêm hai dãy hàng", published: Printed.Day(2020, 10, 20), section: "Đời sống", parent: null));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Operators_are_explained_part_by_part_and_each_part_can_be_taken_out()
    {
        var page = await _host.ReadAsync("/tim-kiem?q=h%E1%BA%A1+%C4%91i%E1%BB%81n+-ch%E1%BB%A3+tu:2018");

        var parts = page.QuerySelectorAll("ul[aria-label='Đang tìm'] a");
        Assert.Equal(
            ["Bỏ phần: hạ điền ×", "Bỏ phần: không có “chợ” ×", "Bỏ phần: đăng từ 1/1/2018 ×"],
            parts.Select(part => part.TextContent.Trim()));
        Assert.Equal("/tim-kiem?q=hạ+điền+tu:2018", Uri.UnescapeDataString(parts[1].GetAttribute("href")!));
        Assert.Equal(["hnm-new:700002", "hnm-new:700001"], KeysOf(page).OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Plain_words_need_no_explanation() =>
        Assert.Null((await _host.ReadAsync("/tim-kiem?q=h%E1%BA%A1+%C4%91i%E1%BB%81n")).QuerySelector("ul[aria-label='Đang tìm']"));

    [Fact]
    public async Task Half_an_operator_is_read_as_words_and_said()
    {
        var page = await _host.ReadAsync("/tim-kiem?q=(l%C3%BAa+s%E1%BB%9Bm");

        Assert.Equal("Câu tìm có dấu ngoặc hoặc phép tìm không trọn, kho đã tìm theo nghĩa đen.", page.QuerySelector(".notice")!.TextContent);
        Assert.Equal("hnm-new:700001", KeysOf(page)[0]);
    }

    [Fact]
    public async Task Values_that_are_left_out_are_gone_and_have_a_chip()
    {
        var all = await _host.ReadAsync("/tim-kiem?q=h%E1%BA%A1+%C4%91i%E1%BB%81n");
        var minus = all.QuerySelectorAll("a.minus").Single(link => link.TextContent == "trừ 2018");

        var page = await _host.ReadAsync(minus.GetAttribute("href")!);

        Assert.StartsWith("2 bài", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Trừ: Năm 2018", page.QuerySelector("ul[aria-label='Đang lọc']")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("hnm-new:700001", KeysOf(page));
    }

    [Fact]
    public async Task Writers_and_kinds_are_counted_and_narrow_the_search()
    {
        var page = await _host.ReadAsync("/tim-kiem?q=h%E1%BA%A1+%C4%91i%E1%BB%81n");

        var facets = page.QuerySelectorAll(".facet").ToDictionary(facet => facet.QuerySelector("h3")!.TextContent);
        Assert.Equal(["Đỗ Quyên 2 bài", "Hồ Điệp 1 bài"], facets["Tác giả"].QuerySelectorAll("a:not(.minus)").Select(Words));
        Assert.Equal(["Tin, bài 2 bài", "Sơ kết, tổng kết 1 bài"], facets["Loại bài"].QuerySelectorAll("a:not(.minus)").Select(Words));
        var reviews = facets["Loại bài"].QuerySelectorAll("a:not(.minus)")[1].GetAttribute("href")!;
        Assert.Equal(["hnm-new:700002"], KeysOf(await _host.ReadAsync(reviews)));
    }

    [Fact]
    public async Task The_months_of_the_hits_are_bars_that_narrow_the_search()
    {
        var page = await _host.ReadAsync("/tim-kiem?q=h%E1%BA%A1+%C4%91i%E1%BB%81n");

        var bars = page.QuerySelectorAll(".spread svg a");
        Assert.Equal(["7/2018: 1", "3/2019: 1", "10/2020: 1"], bars.Select(bar => bar.QuerySelector("title")!.TextContent));
        Assert.All(bars, bar => Assert.Equal("-1", bar.GetAttribute("tabindex")));
        Assert.Equal(["hnm-new:700002"], KeysOf(await _host.ReadAsync(bars[1].GetAttribute("href")!)));
    }

    [Fact]
    public async Task The_table_beside_the_bars_has_the_same_counts_and_links()
    {
        var page = await _host.ReadAsync("/tim-kiem?q=h%E1%BA%A1+%C4%91i%E1%BB%81n");

        var rows = page.QuerySelectorAll(".months tbody tr");
        Assert.Equal(["2020", "2019", "2018"], rows.Select(row => row.QuerySelector("th")!.TextContent));
        Assert.All(rows, row => Assert.Equal(13, row.QuerySelectorAll("td").Length));
        Assert.Equal(
            page.QuerySelectorAll(".spread svg a").Select(bar => bar.GetAttribute("href")).Order(StringComparer.Ordinal),
            rows.SelectMany(row => row.QuerySelectorAll("td").Skip(1)).Select(month => month.QuerySelector("a")?.GetAttribute("href")).OfType<string>().Order(StringComparer.Ordinal));
        Assert.Equal(["hnm-new:700002"], KeysOf(await _host.ReadAsync(rows[1].QuerySelector("a")!.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Copies_of_one_story_stand_under_it()
    {
        await _host.PutAsync(
            Printed.Article("hnm-new:700011", "Đắp đê làng Cổ Bồng", published: Printed.Day(2021, 4, 1), body: Story),
            Printed.Article("hnm-new:700012", "Đắp đê làng Cổ Bồng", published: Printed.Day(2021, 6, 9), body: Story));

        var page = await _host.ReadAsync("/tim-kiem?q=%C4%91%C3%AA+c%E1%BB%95+b%E1%BB%93ng");

        Assert.StartsWith("2 bài, gộp trùng còn 1 ", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        var hit = Assert.Single(page.QuerySelectorAll(".hits > li"));
        Assert.Equal("và 1 bài gần như giống hệt", hit.QuerySelector("summary")!.TextContent);
        string[] keys = [hit.QuerySelector("h2 a")!.GetAttribute("href")!, hit.QuerySelector("details a")!.GetAttribute("href")!];
        Assert.Equal(["/bai/hnm-new:700011", "/bai/hnm-new:700012"], keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Far_pages_follow_each_other_without_counting()
    {
        await _host.PutAsync(Printed.Series(1_015));

        var last = await _host.ReadAsync("/tim-kiem?q=th%E1%BB%A7y+v%C4%83n&sap=cu&trang=100");
        var next = last.QuerySelector(".pager [rel=next]")!.GetAttribute("href")!;
        var page = await _host.ReadAsync(next);

        Assert.Contains("&trang=101&sau=", next, StringComparison.Ordinal);
        Assert.DoesNotContain("sau=", (await _host.ReadAsync("/tim-kiem?q=th%E1%BB%A7y+v%C4%83n&trang=99")).QuerySelector(".pager [rel=next]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(711_001, 10).Select(number => $"hnm-new:{number}"), KeysOf(page));
        Assert.Equal("101", page.QuerySelector(".pager [aria-current=page]")!.TextContent);
        Assert.DoesNotContain("sau=", page.QuerySelector("form#tim")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_finds_titles_and_tags()
    {
        var titles = await OffersAsync("ch%E1%BB%A3+ph");
        var tags = await OffersAsync("lua+s");

        Assert.Contains(("Chợ phiên Hạ Điền thêm hai dãy hàng", "/bai/hnm-new:700003"), titles);
        Assert.Contains(("lúa sớm", "/tim-kiem?q=l%C3%BAa+s%E1%BB%9Bm"), tags);
    }

    [Fact]
    public async Task No_more_than_eight_are_offered_and_nothing_for_nothing()
    {
        await _host.PutAsync(Printed.Series(20));

        Assert.Equal(8, (await OffersAsync("b%E1%BA%A3n+tin")).Count);
        Assert.Empty(await OffersAsync(""));
    }

    [Fact]
    public async Task An_article_leads_to_those_about_the_same()
    {
        await _host.PutAsync([.. Enumerable.Range(1, 7).Select(number => Printed.Article(
            $"hnm-new:{700020 + number}", $"Chuyện con đê cũ, kỳ {number}", published: Printed.Day(2021, number, 1), body: [.. Story.Skip(number % 4), new(LineKind.Paragraph, $"Kỳ sau kể tiếp chuyện đoạn đê thứ {number * 7}.")]))]);

        var similar = (await _host.ReadAsync("/bai/hnm-new:700021")).QuerySelector(".similar")!;

        Assert.Equal("Bài gần với bài này", similar.QuerySelector("h2")!.TextContent);
        var addresses = similar.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.InRange(addresses.Count, 1, 5);
        Assert.All(addresses, address => Assert.Matches("^/bai/hnm-new:70002[2-7]$", address));
    }

    private async Task<IReadOnlyList<(string Text, string Address)>> OffersAsync(string typed)
    {
        using var answer = await _host.GetAsync("/goi-y.json?q=" + typed);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        return [.. json.RootElement.EnumerateArray().Select(offer => (offer.GetProperty("text").GetString()!, offer.GetProperty("address").GetString()!))];
    }

    private static List<string> KeysOf(IParentNode page) =>
        [.. page.QuerySelectorAll(".hits h2 a").Select(link => link.GetAttribute("href")!["/bai/".Length..])];

    private static string Words(IElement element) => Blanks.Fold(element.TextContent);
}
