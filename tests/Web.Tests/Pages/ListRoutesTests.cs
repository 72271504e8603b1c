using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Web.Pages;

namespace ArticleSearch.Web.Tests.Pages;

public sealed partial class ListRoutesTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_has_the_whole_list_in_the_order_of_the_page()
    {
        await using var host = await PagesHost.StartAsync(Printed.Series(WholeList.PageSize + 30));

        using var answer = await host.GetAsync("/tim-kiem.csv?q=th%E1%BB%A7y+v%C4%83n&sap=cu");
        var lines = (await TextAsync(answer)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("\uFEFFkey,title,published,", lines[0], StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, WholeList.PageSize + 30).Select(number => $"hnm-new:{710000 + number}"), lines.Skip(1).Select(line => line.Split(',')[0]));
        Assert.Equal($"{WholeList.PageSize + 30}", Header(answer, ListRoutes.TotalHeader));
        Assert.Equal("/tim-kiem?q=th%E1%BB%A7y+v%C4%83n&sap=cu", Header(answer, ListRoutes.QueryHeader));
        Assert.Matches("^[0-9a-f]{32}/[0-9]+", Header(answer, ListRoutes.IndexHeader));
        Assert.Matches("^tim-kiem-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.csv$", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84 đường dây nóng")]
    [InlineData("-5 độ")]
    [InlineData("@ban")]
    public async Task A_spreadsheet_computes_nothing_of_what_was_printed(string title)
    {
        await using var host = await PagesHost.StartAsync(Printed.Article("hnm-new:720001", title));

        using var answer = await host.GetAsync("/tim-kiem.csv");

        Assert.Contains($",'{title},", await TextAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_of_json_have_a_line_for_each_hit()
    {
        await using var host = await PagesHost.StartAsync(Printed.Series(3));

        using var answer = await host.GetAsync("/tim-kiem.jsonl?sap=cu");
        var keys = (await TextAsync(answer)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("key").GetString());

        Assert.Equal(["hnm-new:710001", "hnm-new:710002", "hnm-new:710003"], keys);
    }

    [Fact]
    public async Task A_feed_tells_first_what_came_in_last_however_old_it_is()
    {
        await using var host = await PagesHost.StartAsync(Printed.Article("hnm-new:720002", "Tin mới", published: Printed.Day(2024, 1, 1)));
        await Task.Delay(TimeSpan.FromSeconds(1.1), Token);
        await host.PutAsync(Printed.Article("hnm-old:720001", "Tin cũ nạp sau", published: Printed.Day(2012, 1, 1)));

        var feed = await FeedAsync(host, "/tim-kiem.atom");
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal(["Tin cũ nạp sau", "Tin mới"], entries.Select(entry => entry.Element(Atom + "title")!.Value));
        Assert.Equal(entries[0].Element(Atom + "updated")!.Value, feed.Element(Atom + "updated")!.Value);
        Assert.EndsWith("/tim-kiem.atom", LinkOf(feed, "self"), StringComparison.Ordinal);
        Assert.EndsWith("/tim-kiem", LinkOf(feed, "alternate"), StringComparison.Ordinal);
        Assert.All(entries, entry => Assert.Equal("Đỗ Quyên", entry.Element(Atom + "author")!.Element(Atom + "name")!.Value));
    }

    [Fact]
    public async Task Entries_keep_their_ids_when_an_article_is_revised()
    {
        await using var host = await PagesHost.StartAsync(Printed.Article("hnm-new:720001", "Bản đầu"));
        var before = await FeedAsync(host, "/tim-kiem.atom");
        await Task.Delay(TimeSpan.FromSeconds(1.1), Token);
        await host.PutAsync(Printed.Article("hnm-new:720001", "Bản sau"));
        var after = await FeedAsync(host, "/tim-kiem.atom");

        var (old, revised) = (before.Element(Atom + "entry")!, after.Element(Atom + "entry")!);
        Assert.Equal("Bản sau", revised.Element(Atom + "title")!.Value);
        Assert.Equal(old.Element(Atom + "id")!.Value, revised.Element(Atom + "id")!.Value);
        Assert.Equal(old.Element(Atom + "published")!.Value, revised.Element(Atom + "published")!.Value);
        Assert.True(string.CompareOrdinal(old.Element(Atom + "updated")!.Value, revised.Element(Atom + "updated")!.Value) < 0);
    }

    [Fact]
    public async Task Citations_of_a_list_have_each_article_once_and_names_whole()
    {
        await using var host = await PagesHost.StartAsync();
        var article = Printed.Article("hnm-new:720001", "Hai con số", body: [new(LineKind.Paragraph, "Thu 12 tấn và 15 tấn.")]);
        await host.PutAsync(article, new Annotations(RulesVersion: 1) { Figures = [Figure(article, "12 tấn", 12), Figure(article, "15 tấn", 15)] });

        using var answer = await host.GetAsync("/so-lieu.ris");
        var ris = await TextAsync(answer);

        Assert.Single(Record().Matches(ris));
        Assert.Contains("AU  - Đỗ Quyên\r\n", ris, StringComparison.Ordinal);
        Assert.Contains("AN  - hnm-new:720001@1\r\n", ris, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officials_are_followed_by_the_office_that_came_last()
    {
        await using var host = await PagesHost.StartAsync();
        var (first, then) = (Appointed("hnm-new:720001", 1, "Trưởng phòng"), Appointed("hnm-new:720002", 9, "Giám đốc"));
        await host.PutAsync(first.Article, first.Found);
        var before = (await FeedAsync(host, "/nhan-su.atom")).Elements(Atom + "entry").Single();
        await host.PutAsync(then.Article, then.Found);

        var after = (await FeedAsync(host, "/nhan-su.atom")).Elements(Atom + "entry").Single();

        Assert.Equal("Vi Khắc Lẫm: Trưởng phòng Sở Lúa nước", before.Element(Atom + "title")!.Value);
        Assert.Equal("Vi Khắc Lẫm: Giám đốc Sở Lúa nước", after.Element(Atom + "title")!.Value);
        Assert.Equal("Giám đốc Sở Lúa nước; Trưởng phòng Sở Lúa nước", after.Element(Atom + "summary")!.Value);
        Assert.NotEqual(before.Element(Atom + "id")!.Value, after.Element(Atom + "id")!.Value);
        var page = new Uri(after.Elements(Atom + "link").First().Attribute("href")!.Value).AbsolutePath;
        Assert.Contains("Vi Khắc Lẫm", (await host.ReadAsync(page)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tim-kiem.csv?khong-co=1")]
    [InlineData("/so-lieu.atom?gia-tri-tu=x")]
    [InlineData("/phat-bieu.ris?kieu=hat")]
    [InlineData("/so-lieu/dien-bien.csv?ky=x")]
    public async Task A_program_is_told_what_was_not_understood(string path)
    {
        await using var host = await PagesHost.StartAsync();

        using var answer = await host.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty(JsonDocument.Parse(await TextAsync(answer)).RootElement.GetProperty("errors").EnumerateArray());
    }

    [Theory]
    [InlineData("/tim-kiem?q=tin", ".csv .jsonl .atom .ris")]
    [InlineData("/phat-bieu?nam=2018", ".csv .jsonl .atom .ris")]
    [InlineData("/so-lieu", ".csv .jsonl .atom .ris")]
    [InlineData("/so-ket", ".csv .jsonl .atom .ris")]
    [InlineData("/nhan-su", ".csv .jsonl .atom")]
    public async Task A_page_names_its_formats_and_each_answers(string path, string suffixes)
    {
        await using var host = await PagesHost.StartAsync(Printed.Series(2));

        var links = (await host.ReadAsync(path)).QuerySelectorAll("link[rel=alternate][type]").Select(link => link.GetAttribute("href")!).Where(link => !link.Contains(".json?", StringComparison.Ordinal) && !link.EndsWith(".json", StringComparison.Ordinal)).ToList();

        Assert.Equal(suffixes.Split(' '), links.Select(link => Path.GetExtension(link.Split('?')[0])));
        foreach (var link in links)
        {
            using var answer = await host.GetAsync(link);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private static (ParsedArticle Article, Annotations Found) Appointed(string key, int day, string office)
    {
        var article = Printed.Article(key, $"Tin ngày {day}", published: Printed.Day(2024, 1, day), body: [new(LineKind.Paragraph, $"Ông Vi Khắc Lẫm, {office} Sở Lúa nước, đi thăm đồng số {day}.")]);
        var start = article.Text.Value.IndexOf(office, StringComparison.Ordinal);
        var printed = $"{office} Sở Lúa nước";
        var role = new Role(new TextSpan(start, start + printed.Length), printed, office, "Sở Lúa nước", Standing.Holder, "by-hand");
        return (article, new Annotations(RulesVersion: 1) { Officials = [new Official("Vi Khắc Lẫm", [role])] });
    }

    private static Figure Figure(ParsedArticle article, string words, decimal value)
    {
        var start = article.Text.Value.IndexOf(words, StringComparison.Ordinal);
        return new Figure(new TextSpan(start, start + words.Length), value, null, "tấn", "by-hand");
    }

    private static async Task<XElement> FeedAsync(PagesHost host, string path)
    {
        using var answer = await host.GetAsync(path);
        return XDocument.Parse(await TextAsync(answer)).Root!;
    }

    private static string LinkOf(XElement feed, string relation) =>
        feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value;

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();

    /// <summary>With the mark of UTF-8, if there is one.</summary>
    private static async Task<string> TextAsync(HttpResponseMessage answer) => Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Token));

    [GeneratedRegex("^TY  - ", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Record();
}
