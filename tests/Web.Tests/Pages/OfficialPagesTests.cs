using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;
using ArticleSearch.Web.Operators;
using ArticleSearch.Web.Pages;
using ArticleSearch.Web.Tests.Operators;
using Role = ArticleSearch.Ingest.Articles.Role;

namespace ArticleSearch.Web.Tests.Pages;

public sealed class OfficialPagesTests
{
    private const string Name = "Quàng Thị Én";
    private const string Misprint = "Quàng Thị Ến";
    private const string Words = "Phải chi 15 tỷ đồng trước mùa nước";
    private const string Hostile = "<img src=x onerror=alert(1)>";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_end_of_an_office_leads_to_the_sentence_that_prints_it()
    {
        await using var host = await StartAsync();

        var page = await host.ReadAsync("/nhan-su/1");

        var links = page.QuerySelectorAll(".timeline .evidence a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["/bai/hnm-new:1@1", "/bai/hnm-new:2@1"], links.Select(link => link.Split('#')[0]));
        foreach (var link in links)
        {
            var sentence = (await host.ReadAsync(link.Split('#')[0])).GetElementById(link.Split('#')[1])!;
            Assert.Contains("Bí thư Thành ủy", sentence.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_office_in_longer_and_shorter_print_is_listed_once()
    {
        await using var host = await StartAsync();
        await PrintAsync(host, "web:bao-ban-1", Printed.Day(2019, 1, 5), "Bí thư Thành ủy", "Thành ủy", Name);

        Assert.Single((await host.ReadAsync("/nhan-su/1")).QuerySelectorAll(".timeline li:not(.years)"));
        var hits = (await host.ReadAsync("/nhan-su")).QuerySelectorAll(".hits > li");
        Assert.Equal("Bí thư Thành ủy Hà Nội", hits.Single(hit => hit.QuerySelector("h2")!.TextContent == Name).QuerySelectorAll(".posts li").Single().FirstChild!.TextContent.Trim());
    }

    [Fact]
    public async Task The_page_shows_his_statements_and_the_figures_in_them()
    {
        await using var host = await StartAsync();

        var page = await host.ReadAsync("/nhan-su/1");

        Assert.Contains(Words, page.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        var figure = page.QuerySelector(".figures-said a")!;
        Assert.Equal("15 tỷ đồng", figure.TextContent);
        var address = figure.GetAttribute("href")!.Split('#');
        Assert.Equal("15 tỷ đồng", (await host.ReadAsync(address[0])).GetElementById(address[1])!.TextContent);
    }

    [Fact]
    public async Task Merging_moves_everything_and_the_old_address_leads_on_until_it_is_undone()
    {
        await using var host = await StartAsync();
        var before = await SeenAsync(host);

        using var merged = await PostAsync(host, "/nhan-su/2/chinh-sua", "Merge", ("vao", "1"), ("vi-sao", "lỗi in"));

        Assert.Equal("/nhan-su/1?da-ghi=1", merged.Headers.Location!.OriginalString);
        Assert.Contains("Đã ghi mục 1", (await host.ReadAsync("/nhan-su/1?da-ghi=1")).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Misprint, (await host.ReadAsync("/nhan-su/1")).QuerySelector("main .help")!.TextContent, StringComparison.Ordinal);
        using (var old = await host.GetAsync("/nhan-su/2"))
        {
            Assert.Equal((HttpStatusCode.Redirect, "/nhan-su/1"), (old.StatusCode, old.Headers.Location!.OriginalString));
        }

        await host.CatchUpAsync();
        Assert.Equal([1L], await FoundAsync(host));

        using var undone = await UndoAsync(host, 1);
        Assert.Equal("/nhan-su/chinh-sua?da-ghi=2", undone.Headers.Location!.OriginalString);
        await host.CatchUpAsync();
        Assert.Equal(before, await SeenAsync(host));
        Assert.Equal([1L, 2L], await FoundAsync(host));
    }

    [Fact]
    public async Task An_official_is_parted_renamed_dated_and_rejected_by_plain_forms()
    {
        await using var host = await StartAsync();
        var before = await SeenAsync(host);
        var edit = await host.ReadAsync("/nhan-su/1/chinh-sua");
        var post = edit.QuerySelector("#chuc-vu option")!.GetAttribute("value")!;

        using var dated = await PostAsync(host, "/nhan-su/1/chinh-sua", "Term", ("chuc-vu", post), ("tu", "1/2/2015"), ("den", "2020-06-30"), ("vi-sao", Hostile));
        Assert.Equal(HttpStatusCode.Redirect, dated.StatusCode);
        var term = (await host.ReadAsync("/nhan-su/1")).QuerySelector(".evidence.corrected")!;
        Assert.Contains($"1/2/2015–30/6/2020 — {Hostile}", term.TextContent, StringComparison.Ordinal);
        Assert.Empty(term.QuerySelectorAll("img"));

        using var parted = await PostAsync(host, "/nhan-su/1/chinh-sua", "Split", ("bai", "hnm-new:2"), ("vi-sao", "hai người"));
        Assert.Equal("hnm-new:1", Assert.Single(await host.Store.ReadEvidenceAsync(1, 0, 9, Token)).Article.Value);
        var off = ((Correction.Split)(await host.Store.ReadCorrectionsAsync(Token))[1].Correction).Off;
        Assert.Equal("hnm-new:2", Assert.Single(await host.Store.ReadEvidenceAsync(off, 0, 9, Token)).Article.Value);

        using var rejected = await PostAsync(host, $"/nhan-su/{off}/chinh-sua", "Reject", ("vi-sao", "tên sông"));
        Assert.Equal("/nhan-su/chinh-sua?da-ghi=3", rejected.Headers.Location!.OriginalString);
        await host.CatchUpAsync();
        Assert.Equal([1L, 2L], await FoundAsync(host));
        Assert.DoesNotContain(Name, (await host.ReadAsync("/bai/hnm-new:2")).QuerySelector(".facts")?.TextContent ?? "", StringComparison.Ordinal);

        foreach (var entry in new long[] { 1, 2, 3 })
        {
            using var undone = await UndoAsync(host, entry);
            Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        }

        await host.CatchUpAsync();
        Assert.Equal(before, await SeenAsync(host));
    }

    [Fact]
    public async Task A_chosen_printing_is_shown_on_the_page_and_in_the_list()
    {
        await using var host = await StartAsync();
        using var merged = await PostAsync(host, "/nhan-su/2/chinh-sua", "Merge", ("vao-khac", "http://kho/nhan-su/1?lang=en"), ("vi-sao", "một người"));

        using var renamed = await PostAsync(host, "/nhan-su/1/chinh-sua", "Rename", ("ten", Misprint), ("vi-sao", "đúng ra là Ến"));
        await host.CatchUpAsync();

        Assert.Equal(Misprint, (await host.ReadAsync("/nhan-su/1")).QuerySelector("h1")!.TextContent);
        Assert.Equal([Misprint], (await host.ReadAsync("/nhan-su?q=quang+thi+en")).QuerySelectorAll(".hits h2").Select(heading => heading.TextContent));
    }

    [Theory]
    [InlineData("Merge", "vao", "1", "Không thể gộp")]
    [InlineData("Merge", "vao-khac", "vô nghĩa", "Không có nhân sự nào")]
    [InlineData("Split", "bai", "hnm-new:77", "Hãy chọn một phần")]
    [InlineData("Rename", "ten", "Ai Đó", "Không bài nào in tên ấy")]
    [InlineData("Term", "tu", "32/13/2020", "Hãy ghi ít nhất một ngày")]
    public async Task What_cannot_be_is_told_and_what_was_typed_stays(string handler, string field, string value, string told)
    {
        await using var host = await StartAsync();

        using var answer = await PostAsync(host, "/nhan-su/1/chinh-sua", handler, (field, value), ("vi-sao", "vì thế"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PagesHost.ReadAsync(answer);
        Assert.Contains(told, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("vì thế", page.QuerySelector("#vi-sao-1")!.GetAttribute("value"));
        Assert.Empty(await host.Store.ReadCorrectionsAsync(Token));
    }

    [Fact]
    public async Task Strangers_see_the_ledger_without_names_and_correct_nothing()
    {
        await using var host = await PagesHost.StartWithAsync(settings => settings.Operator.PasswordHash = Passwords.Hash(Visitor.Password));
        await FillAsync(host);
        using var entered = await host.SignInAsync("operator", Visitor.Password);
        using var merged = await PostAsync(host, "/nhan-su/2/chinh-sua", "Merge", ("vao", "1"), ("vi-sao", "lỗi in"));
        Assert.Equal("operator", (await host.Store.ReadCorrectionsAsync(Token))[0].Who);
        Assert.Contains("\"who\":\"operator\"", await TextAsync(host, LedgerModel.JsonPath), StringComparison.Ordinal);
        using var left = await host.SignOutAsync();

        Assert.DoesNotContain("operator", await TextAsync(host, LedgerModel.JsonPath), StringComparison.Ordinal);
        var ledger = await host.ReadAsync(LedgerModel.Path);
        Assert.Contains("lỗi in", ledger.QuerySelector(".ledger")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(ledger.QuerySelectorAll("main button, main form"));
        Assert.DoesNotContain("operator", ledger.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await host.ReadAsync("/nhan-su/1")).QuerySelectorAll("main button, a[href$='/chinh-sua'][rel]"));

        using var edit = await host.GetAsync("/nhan-su/1/chinh-sua");
        Assert.StartsWith("/dang-nhap?ve=", edit.Headers.Location!.OriginalString, StringComparison.Ordinal);
        foreach (var path in new[] { "/nhan-su/1/chinh-sua?handler=Reject", LedgerModel.Path })
        {
            var form = await host.FormAsync("/dang-nhap", ("muc", "1"), ("vi-sao", "phá"));
            using var refused = await host.Browser.PostAsync(path, form, Token);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        Assert.Single(await host.Store.ReadCorrectionsAsync(Token));
    }

    [Theory]
    [InlineData("/nhan-su/1/chinh-sua?handler=Reject")]
    [InlineData(LedgerModel.Path)]
    public async Task Without_the_token_of_its_form_nothing_is_corrected(string path)
    {
        await using var host = await StartAsync();
        using var form = new FormUrlEncodedContent([new("vi-sao", "phá"), new("muc", "1")]);

        using var answer = await host.Browser.PostAsync(path, form, Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await host.Store.ReadCorrectionsAsync(Token));
    }

    [Fact]
    public async Task Programs_get_the_official_and_the_ledger()
    {
        await using var host = await StartAsync();
        using var merged = await PostAsync(host, "/nhan-su/2/chinh-sua", "Merge", ("vao", "1"), ("vi-sao", "lỗi in"));

        var entry = JsonDocument.Parse(await TextAsync(host, LedgerModel.JsonPath)).RootElement.GetProperty("entries")[0];
        var official = JsonDocument.Parse(await TextAsync(host, "/nhan-su/1.json")).RootElement;

        Assert.Equal(
            (1, "merge", 2, 1, "lỗi in"),
            (entry.GetProperty("id").GetInt32(), entry.GetProperty("action").GetString(), entry.GetProperty("official").GetInt32(), entry.GetProperty("into").GetInt32(), entry.GetProperty("why").GetString()));
        Assert.Equal(3, official.GetProperty("articles").GetInt32());
        Assert.StartsWith("/bai/hnm-new:1@1#c", official.GetProperty("tenures")[0].GetProperty("firstPlace").GetString(), StringComparison.Ordinal);
        using var old = await host.GetAsync("/nhan-su/2.json");
        Assert.Equal("/nhan-su/1.json", old.Headers.Location!.OriginalString);
    }

    private static async Task<PagesHost> StartAsync()
    {
        var host = await PagesHost.StartAsync();
        await FillAsync(host);
        return host;
    }

    private static async Task FillAsync(PagesHost host)
    {
        await PrintAsync(host, "hnm-new:1", Printed.Day(2018, 7, 5), "Bí thư Thành ủy", "Thành ủy", Name);
        await PrintAsync(host, "hnm-new:2", Printed.Day(2019, 7, 5), "Bí thư Thành ủy Hà Nội", "Thành ủy Hà Nội", Name);
        await PrintAsync(host, "hnm-new:3", Printed.Day(2019, 9, 5), "Bí thư Thành ủy", "Thành ủy", Misprint);
    }

    private static Task PrintAsync(PagesHost host, string key, DateTimeOffset day, string office, string organisation, string name)
    {
        var article = Printed.Article(key, $"Tin {key}", published: day, body: [new(LineKind.Paragraph, $"Trời mưa. Đồng chí {office} {name} nói: “{Words}”.")]);
        return host.PutAsync(article, new Annotations(RulesVersion: 1)
        {
            Officials = [new Official(name, [new Role(At(office), office, "Bí thư", organisation, Standing.Holder, "by-hand")])],
            Quotes = [new Quote(At(Words), QuoteKind.Direct, Cue: null, new Speaker(SpeakerKind.Person, name, At(name), []), At(office), 0.9, "by-hand")],
            Figures = [new Figure(At("15 tỷ đồng"), 15_000_000_000, null, "đồng", "by-hand")],
        });

        TextSpan At(string words)
        {
            var start = article.Text.Value.IndexOf(words, StringComparison.Ordinal);
            return new TextSpan(start, start + words.Length);
        }
    }

    private static async Task<HttpResponseMessage> PostAsync(PagesHost host, string path, string handler, params (string, string)[] fields) =>
        await host.Browser.PostAsync($"{path}?handler={handler}", await host.FormAsync(path, fields), Token);

    private static async Task<HttpResponseMessage> UndoAsync(PagesHost host, long entry) =>
        await host.Browser.PostAsync(LedgerModel.Path, await host.FormAsync(LedgerModel.Path, ("muc", entry.ToString(null, null))), Token);

    private static async Task<string> TextAsync(PagesHost host, string path)
    {
        using var answer = await host.GetAsync(path);
        return await answer.Content.ReadAsStringAsync(Token);
    }

    /// <summary>The numbers that a search for the name finds.</summary>
    private static async Task<IEnumerable<long>> FoundAsync(PagesHost host) =>
        JsonDocument.Parse(await TextAsync(host, "/nhan-su.json?q=quang+thi")).RootElement.GetProperty("hits").EnumerateArray()
            .Select(hit => hit.GetProperty("officialId").GetInt64()).Order().ToList();

    /// <summary>What readers see, but for the ledger itself.</summary>
    private static async Task<string> SeenAsync(PagesHost host)
    {
        var seen = new List<string> { await TextAsync(host, "/nhan-su/1.json"), await TextAsync(host, "/nhan-su/2.json") };
        foreach (var path in new[] { "/nhan-su", "/phat-bieu", "/bai/hnm-new:1", "/bai/hnm-new:2", "/bai/hnm-new:3" })
        {
            seen.Add((await host.ReadAsync(path)).QuerySelector("main")!.TextContent);
        }

        return string.Join('\n', seen);
    }
}
