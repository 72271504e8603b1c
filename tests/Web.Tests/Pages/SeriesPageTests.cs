using System.Text;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Web.Pages;

namespace ArticleSearch.Web.Tests.Pages;

/// <summary>Invented reviews of an invented programme, year by year.</summary>
public sealed class SeriesPageTests
{
    private static readonly (int Year, int Tons)[] Harvests = [(2015, 40), (2016, 44), (2017, 47), (2018, 52), (2019, 58)];

    [Fact]
    public async Task An_indicator_is_followed_over_five_reviews_each_value_linked_to_its_sentence()
    {
        await using var host = await StartAsync();

        var page = await host.ReadAsync("/so-lieu?don-vi=t%E1%BA%A5n&doi-tuong=s%E1%BA%A3n+l%C6%B0%E1%BB%A3ng");
        var rows = page.QuerySelectorAll(".series tbody tr").ToList();

        Assert.Equal(["năm 2015", "năm 2016", "năm 2017", "năm 2018", "năm 2019"], rows.Select(row => row.QuerySelector("th")!.TextContent));
        Assert.Equal(["40", "44", "47", "52", "58"], rows.Select(row => row.QuerySelector("td b")!.TextContent));
        Assert.Equal(["", "", "", "104 %", ""], rows.Select(row => row.QuerySelectorAll("td")[2].TextContent.Trim()));
        Assert.Equal(6, page.QuerySelectorAll(".plot circle:not(.room)").Length);
        foreach (var (row, (year, tons)) in rows.Zip(Harvests))
        {
            var place = row.QuerySelector("a.report")!.GetAttribute("href")!;
            var article = await host.ReadAsync(place.Split('#')[0]);
            Assert.Contains($"{year}", article.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
            Assert.Equal($"{tons} tấn", article.GetElementById(place.Split('#')[1])!.TextContent);
        }
    }

    [Fact]
    public async Task Words_lead_to_the_indicators_among_their_figures()
    {
        await using var host = await StartAsync();

        var link = (await host.ReadAsync("/so-lieu?q=san+luong")).QuerySelector(".others a")!;

        Assert.Equal("sản lượng", link.TextContent);
        Assert.Equal(5, (await host.ReadAsync(link.GetAttribute("href")!)).QuerySelectorAll(".series tbody tr").Length);
    }

    [Fact]
    public async Task Articles_that_disagree_are_both_shown_and_marked()
    {
        await using var host = await StartAsync();
        await PutAsync(host, "hnm-new:730009", 2019, 61, "Cả huyện, theo một báo cáo khác hẳn, chỉ đạt sản lượng {0}.");

        var row = (await host.ReadAsync("/so-lieu?doi-tuong=s%E1%BA%A3n+l%C6%B0%E1%BB%A3ng")).QuerySelectorAll(".series tbody tr")[^1];

        Assert.Equal(["58", "61"], row.QuerySelectorAll("b").Select(value => value.TextContent));
        Assert.Equal("các bài không thống nhất", row.QuerySelector(".disagree")!.TextContent);
    }

    [Fact]
    public async Task The_series_as_a_table_has_a_line_for_each_report()
    {
        await using var host = await StartAsync();

        var bytes = await host.Browser.GetByteArrayAsync("/so-lieu/dien-bien.csv?doi-tuong=s%E1%BA%A3n+l%C6%B0%E1%BB%A3ng", TestContext.Current.CancellationToken);
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("\uFEFFthing,unit,of,isChange,from,to,", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            ["2015-12-31,actual,40", "2016-12-31,actual,44", "2017-12-31,actual,47", "2018-12-31,actual,52", "2018-12-31,plan,50", "2019-12-31,actual,58"],
            lines.Skip(1).Select(line => line.Split(',')).Select(cells => $"{cells[5]},{cells[7]},{cells[8]}"));
    }

    [Fact]
    public async Task Programmes_are_listed_with_their_reviews_and_years()
    {
        await using var host = await StartAsync();

        var row = (await host.ReadAsync("/so-ket")).QuerySelectorAll(".programmes tbody tr").Single();

        Assert.Equal(["Chương trình số 9-CTr/HU", "5", "2015, 2016, 2017, 2018, 2019"], row.Children.Select(cell => cell.TextContent));
        var table = (await host.ReadAsync(row.QuerySelector("a")!.GetAttribute("href")!)).QuerySelector("table.reviews")!;
        Assert.Equal(["Năm", "2015", "2016", "2017", "2018", "2019"], table.QuerySelectorAll("thead tr")[0].Children.Select(cell => cell.TextContent));
        var figures = table.QuerySelectorAll("tbody tr").Single();
        Assert.Equal(["40", "44", "47", "52", "58"], figures.QuerySelectorAll("td").Select(cell => cell.QuerySelector("a")!.TextContent));
    }

    private static async Task<PagesHost> StartAsync()
    {
        var host = await PagesHost.StartAsync();
        foreach (var ((year, tons), number) in Harvests.Select((harvest, number) => (harvest, number)))
        {
            await PutAsync(host, $"hnm-new:{730000 + number}", year, tons, number % 2 == 0 ? "Sản lượng đạt {0}, tin từ hội nghị." : "Hội nghị ghi nhận sản lượng {0}.");
        }

        return host;
    }

    /// <summary>The plan of 2018 is told by its review; all periods but that of the plan are those reviewed.</summary>
    private static async Task PutAsync(PagesHost host, string key, int year, int tons, string sentence)
    {
        var words = $"{tons} tấn";
        var plan = year == 2018 ? " Kế hoạch là 50 tấn." : "";
        var article = Printed.Article(
            key, $"Tổng kết lúa nước năm {year}", published: Printed.Day(year, 12, 20),
            body: [new(LineKind.Paragraph, $"Hội nghị tổng kết Chương trình số 9-CTr/HU họp ở huyện. {sentence.Replace("{0}", words, StringComparison.Ordinal)}{plan}")]);
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var figures = new List<Figure> { new(At(words), tons, null, "tấn", "by-hand") { Thing = "sản lượng" } };
        if (plan.Length > 0)
        {
            figures.Add(new Figure(At("50 tấn"), 50, null, "tấn", "by-hand") { Thing = "Sản lượng", Kind = FigureKind.Plan, From = from, To = to });
        }

        await host.PutAsync(article, new Annotations(RulesVersion: 1)
        {
            Figures = figures,
            Review = new Review("tổng kết", "Chương trình số 9-CTr/HU", At("Chương trình số 9-CTr/HU"), from, to, "by-hand"),
        });

        TextSpan At(string part)
        {
            var start = article.Text.Value.IndexOf(part, StringComparison.Ordinal);
            return new TextSpan(start, start + part.Length);
        }
    }
}
