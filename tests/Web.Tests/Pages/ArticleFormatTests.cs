using System.Net;
using System.Text.Json;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Web.Tests.Pages;

/// <summary>An article for programs and reference managers.</summary>
public sealed class ArticleFormatTests
{
    private static readonly ParsedArticle Bank = Printed.Article("hnm-new:700001", "Giữ bến nước");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(".ris", "application/x-research-info-systems", "AU  - Đỗ Quyên\r\n", "hnm-new-700001-1.ris")]
    [InlineData(".bib", "application/x-bibtex", "author = {{Đỗ Quyên}}", "hnm-new-700001-1.bib")]
    [InlineData(".csl.json", "application/vnd.citationstyles.csl+json", "{\"literal\":\"Đỗ Quyên\"}", "hnm-new-700001-1.csl.json")]
    [InlineData(".json", "application/json", "\"authors\":[\"Đỗ Quyên\"]", null)]
    public async Task An_ending_of_the_address_chooses_the_format(string ending, string type, string part, string? file)
    {
        await using var host = await PagesHost.StartAsync(Bank);

        using var answer = await host.GetAsync("/bai/hnm-new:700001@1" + ending);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(file, answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains(part, await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_names_each_format_and_they_are_there()
    {
        await using var host = await PagesHost.StartAsync(Bank);

        var page = await host.ReadAsync("/bai/hnm-new:700001");

        var alternates = page.QuerySelectorAll("link[rel=alternate][type]").ToDictionary(link => link.GetAttribute("type")!, link => link.GetAttribute("href")!);
        Assert.Equal(4, alternates.Count);
        foreach (var (type, address) in alternates)
        {
            using var answer = await host.GetAsync(address);
            Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        }
    }

    [Fact]
    public async Task A_key_that_ends_like_a_format_is_a_key()
    {
        await using var host = await PagesHost.StartAsync(Printed.Article("web:nha/bai.json", "Chợ hoa họp sớm"));

        Assert.Equal("Chợ hoa họp sớm", (await host.ReadAsync("/bai/web:nha/bai.json")).QuerySelector("h1")!.TextContent);
        using var answer = await host.GetAsync("/bai/web:nha/bai.json.json");
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Another_name_of_the_article_leads_to_the_same_format_of_its_key()
    {
        await using var host = await PagesHost.StartAsync(Bank, Printed.Article("hnm-old:500001", Bank.Text.Title));

        using var answer = await host.GetAsync("/bai/hnm-old:500001.ris");

        Assert.Equal("/bai/hnm-new:700001.ris", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/bai/hnm-new:1.ris")]
    [InlineData("/bai/.json")]
    [InlineData("/bai/hnm-new:700001.txt")]
    public async Task What_is_not_there_is_not_there_in_any_format(string address)
    {
        await using var host = await PagesHost.StartAsync(Bank);

        using var answer = await host.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Reference_managers_ask_by_unapi()
    {
        await using var host = await PagesHost.StartAsync(Bank);
        var page = await host.ReadAsync("/bai/hnm-new:700001");
        var server = page.QuerySelector("link[rel=unapi-server]")!.GetAttribute("href");
        var id = page.QuerySelector("abbr.unapi-id")!.GetAttribute("title")!;

        using var all = await host.GetAsync(server!);
        using var offer = await host.GetAsync($"{server}?id={Uri.EscapeDataString(id)}");
        using var record = await host.GetAsync($"{server}?id={Uri.EscapeDataString(id)}&format=ris");
        using var other = await host.GetAsync($"{server}?id={Uri.EscapeDataString(id)}&format=mods");
        using var missing = await host.GetAsync($"{server}?id=hnm-new:1&format=ris");

        Assert.Equal("hnm-new:700001@1", id);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.MultipleChoices, HttpStatusCode.OK, HttpStatusCode.NotAcceptable, HttpStatusCode.NotFound],
            new[] { all, offer, record, other, missing }.Select(answer => answer.StatusCode));
        Assert.Contains("<format name=\"bibtex\" type=\"application/x-bibtex\"", await offer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.StartsWith("TY  - NEWS\r\n", await record.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_engines_read_a_news_article()
    {
        const string Hostile = "</script><script>alert(1)</script>";
        await using var host = await PagesHost.StartAsync(Bank with { Writers = ["Đỗ Quyên", Hostile] });

        var page = await host.ReadAsync("/bai/hnm-new:700001");
        var json = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;

        Assert.Equal("NewsArticle", json.GetProperty("@type").GetString());
        Assert.Equal("2018-07-05T09:30:00+07:00", json.GetProperty("datePublished").GetString());
        Assert.Equal(["Đỗ Quyên", Hostile], json.GetProperty("author").EnumerateArray().Select(author => author.GetProperty("name").GetString()));
        Assert.False(json.TryGetProperty("dateModified", out _));
    }

    [Fact]
    public async Task Quotes_link_to_their_place_on_the_papers_page_and_carry_their_source()
    {
        await using var host = await PagesHost.StartAsync();
        var text = Bank.Text.Value;
        var start = text.IndexOf("thu hoạch", StringComparison.Ordinal);
        await host.PutAsync(Bank, new Annotations(1)
        {
            Quotes = [new Quote(new TextSpan(start, start + "thu hoạch xong".Length), QuoteKind.Direct, null, new Speaker(SpeakerKind.Person, "Lò Văn Sính", null, []), null, 0.9, "by-hand")],
        });

        var item = (await host.ReadAsync("/bai/hnm-new:700001")).QuerySelector(".facts .quotes li")!;

        Assert.EndsWith("-731001.html#:~:text=thu%20ho%E1%BA%A1ch%20xong", item.QuerySelector(".acts a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(
            ["“thu hoạch xong” (Lò Văn Sính)", "Báo Hànộimới, 5/7/2018: Giữ bến nước", "https://hanoimoi.vn/giu-ben-nuoc-731001.html", $"{host.Browser.BaseAddress}bai/hnm-new:700001@1#c{start}"],
            item.QuerySelector("button.copy")!.GetAttribute("data-copy")!.Split('\n'));
    }

    [Fact]
    public async Task Readers_are_told_where_the_text_came_from_but_not_the_folders_of_the_machine()
    {
        await using var host = await PagesHost.StartAsync();
        var location = await host.AddAsync("file:///home/somebody/secret/bai.html");
        var page = new FetchedPage("file:///home/somebody/secret/bai.html", null, "<p>x</p>"u8.ToArray(), "text/html", Printed.Day(2020, 1, 2));
        await host.RecordAsync(new Ingest.Store.Finding.Found(location.Id, Bank, page), new Ingest.Store.Finding.End(location.Id));

        var provenance = (await host.ReadAsync("/bai/hnm-new:700001")).QuerySelector(".provenance")!.TextContent;

        Assert.Contains("tệp bai.html, lấy lúc 09:30, 2/1/2020", provenance, StringComparison.Ordinal);
        Assert.Contains("hanoimoi.vn từ 2023", provenance, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", provenance, StringComparison.Ordinal);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(provenance, "[0-9a-f]{64}"));
    }
}
