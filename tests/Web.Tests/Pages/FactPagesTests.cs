using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Web.Tests.Pages;

public sealed class FactPagesTests
{
    private const string Words = "Đê phải đắp xong trước mùa nước, không chờ 15 tỷ đồng của trên";
    private const string Hostile = "<script>alert(1)</script> & \"ban\"";

    private static readonly ParsedArticle Dike = Printed.Article(
        "hnm-new:720001",
        "Đắp đê Hạ Điền",
        "Sáng nay, xã họp.",
        body:
        [
            new(LineKind.Paragraph, $"Tại đây, Chủ tịch UBND xã Quàng Thị Én nói: “{Words}”. Bà Én cho biết dân đã góp 300 công."),
            new(LineKind.Paragraph, $"Theo {Hostile}, nước còn lên. Có người nói đê cũ vẫn vững."),
            new(LineKind.TableRow, "Năm | 12 km"),
        ]);

    private static string Text => Dike.Text.Value;

    [Fact]
    public async Task A_quote_is_shown_as_the_article_has_it_with_its_speaker_and_its_place()
    {
        await using var host = await StartAsync();

        var hit = (await host.ReadAsync("/phat-bieu?q=dap+xong")).QuerySelectorAll(".hits > li").Single();

        Assert.Equal("Nguyên văn", hit.QuerySelector(".badge")!.TextContent);
        Assert.Equal(Words, hit.QuerySelector("blockquote b")!.TextContent);
        Assert.Contains(hit.QuerySelector("blockquote")!.TextContent.Trim('…', ' '), Text, StringComparison.Ordinal);
        Assert.Equal("Quàng Thị Én", hit.QuerySelector(".who a")!.TextContent);
        Assert.Equal("Chủ tịch UBND xã", hit.QuerySelector(".role")!.TextContent.Trim());
        Assert.Equal(["đắp xong"], hit.QuerySelectorAll("mark").Select(mark => mark.TextContent));

        var address = hit.QuerySelector(".meta a")!.GetAttribute("href")!;
        var page = await host.ReadAsync(address.Split('#')[0]);
        Assert.Equal(Words, page.GetElementById(address.Split('#')[1])!.TextContent);
        Assert.Equal("/bai/hnm-new:720001@1", address.Split('#')[0]);
    }

    [Fact]
    public async Task An_office_from_elsewhere_and_an_unknown_speaker_are_told_as_such()
    {
        await using var host = await StartAsync();

        var elsewhere = (await host.ReadAsync("/phat-bieu?q=g%C3%B3p")).QuerySelectorAll(".hits > li").Single();
        var unknown = (await host.ReadAsync("/phat-bieu?nguoi-noi=chua-ro")).QuerySelectorAll(".hits > li").Single();

        Assert.Equal("Thuật lại", elsewhere.QuerySelector(".badge")!.TextContent);
        Assert.Contains("chức vụ in ở chỗ khác trong bài: Chủ tịch UBND xã", Folded(elsewhere), StringComparison.Ordinal);
        Assert.Contains("chưa rõ người nói; có thể là Quàng Thị Én hoặc Vừ A Páo", Folded(unknown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_article_calls_a_speaker_is_never_markup()
    {
        await using var host = await StartAsync();

        foreach (var path in new[] { "/phat-bieu", "/bai/hnm-new:720001", $"/phat-bieu?co-quan={Uri.EscapeDataString(Hostile).Replace("%20", "+", StringComparison.Ordinal)}" })
        {
            var page = await host.ReadAsync(path);

            Assert.Empty(page.QuerySelectorAll("main script"));
            Assert.Contains(page.QuerySelectorAll(".who, .facts li"), part => part.TextContent.Contains(Hostile, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_views_pass_the_question_on_to_each_other()
    {
        await using var host = await StartAsync();

        var views = (await host.ReadAsync("/phat-bieu?q=%C4%91%C3%AA&nguoi=%C3%89n&co-quan=UBND+x%C3%A3&kieu=nguyen-van&nam=2018")).QuerySelectorAll(".views a");

        Assert.Equal("/tim-kiem?q=%C4%91%C3%AA&nam=2018", views[0].GetAttribute("href"));
        Assert.Equal("/so-lieu?q=%C4%91%C3%AA&nam=2018", views[2].GetAttribute("href"));
        Assert.Equal("/so-ket?q=%C4%91%C3%AA&nam=2018", views[3].GetAttribute("href"));
        Assert.Equal("/nhan-su?q=%C4%91%C3%AA&co-quan=UBND+x%C3%A3&nam=2018", views[4].GetAttribute("href"));
        Assert.Equal("/phat-bieu?q=%C4%91%C3%AA&nam=2018", (await host.ReadAsync("/tim-kiem?q=%C4%91%C3%AA&nam=2018&dung-dau=1")).QuerySelectorAll(".views a")[1].GetAttribute("href"));
        Assert.Equal(["Phát biểu"], (await host.ReadAsync("/phat-bieu")).QuerySelectorAll(".views [aria-current]").Select(link => link.TextContent));
    }

    [Fact]
    public async Task A_facet_narrows_the_list_and_can_be_taken_away_again()
    {
        await using var host = await StartAsync();

        var all = await host.ReadAsync("/phat-bieu");
        var link = all.QuerySelectorAll(".facet a").First(one => one.TextContent.StartsWith("Nguyên văn", StringComparison.Ordinal));
        var narrowed = await host.ReadAsync(link.GetAttribute("href")!);

        Assert.Equal(4, all.QuerySelectorAll(".hits > li").Length);
        Assert.Equal("/phat-bieu?kieu=nguyen-van", link.GetAttribute("href"));
        Assert.Single(narrowed.QuerySelectorAll(".hits > li"));
        Assert.Equal("/phat-bieu", narrowed.QuerySelector(".chips a")!.GetAttribute("href"));
        Assert.Contains(narrowed.QuerySelectorAll(".facet a"), other => other.TextContent.StartsWith("Thuật lại", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_figure_shows_its_value_in_plain_units_and_in_its_sentence()
    {
        await using var host = await StartAsync();

        var page = await host.ReadAsync("/so-lieu?gia-tri-tu=10+t%E1%BB%B7&gia-tri-den=20+t%E1%BB%B7");
        var hit = page.QuerySelectorAll(".hits > li").Single();

        Assert.Equal("15 tỷ đồng", hit.QuerySelector(".value")!.TextContent);
        Assert.Contains("= 15.000.000.000 đồng", Folded(hit), StringComparison.Ordinal);
        Assert.Equal("15 tỷ đồng", hit.QuerySelector(".snippet b")!.TextContent);
        Assert.Equal(["10 tỷ", "20 tỷ", ""], page.QuerySelectorAll(".dates input").Take(3).Select(input => input.GetAttribute("value")));
        var place = hit.QuerySelector(".meta a")!.GetAttribute("href")!;
        Assert.Equal("15 tỷ đồng", (await host.ReadAsync(place.Split('#')[0])).GetElementById(place.Split('#')[1])!.TextContent);
    }

    [Fact]
    public async Task A_unit_typed_with_the_value_is_a_filter_and_nonsense_is_told_beside_the_field()
    {
        await using var host = await StartAsync();

        using var typed = await host.GetAsync("/so-lieu?gia-tri-tu=1+t%E1%BB%B7+%C4%91%E1%BB%93ng");
        var nonsense = await host.ReadAsync("/so-lieu?gia-tri-tu=nhi%E1%BB%81u&ky=th%E1%BB%9Di+nay");

        Assert.Equal("/so-lieu?don-vi=%C4%91%E1%BB%93ng&gia-tri-tu=1+t%E1%BB%B7", typed.Headers.Location?.OriginalString);
        Assert.Equal(2, nonsense.QuerySelectorAll(".complaint").Length);
        Assert.Equal(["nhiều", "thời nay"], nonsense.QuerySelectorAll("input[aria-invalid]").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public async Task An_official_has_a_page_with_offices_evidence_and_statements()
    {
        await using var host = await StartAsync();

        var list = await host.ReadAsync("/nhan-su?q=quang+thi+en");
        var address = list.QuerySelector(".hits h2 a")!.GetAttribute("href")!;
        var page = await host.ReadAsync(address);
        using var missing = await host.GetAsync("/nhan-su/999999");

        Assert.StartsWith("/nhan-su/", address, StringComparison.Ordinal);
        Assert.Equal("Quàng Thị Én", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Chủ tịch UBND xã", page.QuerySelector(".timeline b")!.TextContent);
        Assert.StartsWith("/bai/hnm-new:720001@1#c", page.QuerySelector(".evidence a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".hits > li").Length);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Who_held_an_office_on_a_day_is_answered_from_the_nearest_articles_or_not_at_all()
    {
        await using var host = await StartAsync();

        var near = await host.ReadAsync("/nhan-su?chuc-vu=Ch%E1%BB%A7+t%E1%BB%8Bch+UBND+x%C3%A3+H%E1%BA%A1+%C4%90i%E1%BB%81n&ngay=2018-08-01");
        var far = await host.ReadAsync("/nhan-su?chuc-vu=Ch%E1%BB%A7+t%E1%BB%8Bch+UBND+x%C3%A3&ngay=1999-08-01");

        Assert.Contains("Ai giữ chức vụ này ngày 1/8/2018?", Folded(near.QuerySelector(".notice")!), StringComparison.Ordinal);
        Assert.Contains("kho không biết", far.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_can_be_left_out_and_taken_back()
    {
        await using var host = await StartAsync();

        var all = await host.ReadAsync("/phat-bieu");
        var minus = all.QuerySelectorAll(".facet a.minus").Single(link => link.TextContent == "trừ Nguyên văn").GetAttribute("href")!;
        var page = await host.ReadAsync(minus);

        Assert.Equal("/phat-bieu?tru-kieu=nguyen-van", minus);
        Assert.StartsWith("3 phát biểu", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll(".badge"), badge => badge.TextContent == "Nguyên văn");
        Assert.Equal("/phat-bieu", page.QuerySelectorAll(".chips a").Single(chip => chip.TextContent.Contains("Trừ: Nguyên văn", StringComparison.Ordinal)).GetAttribute("href"));
        Assert.Equal("nguyen-van", page.QuerySelector("form.ask input[name=tru-kieu]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_finds_nothing_leads_on_to_searches_that_do()
    {
        await using var host = await StartAsync();

        var page = await host.ReadAsync("/phat-bieu?q=dap+xong&kieu=nguyen-van&nam=1999");
        var ways = page.QuerySelectorAll(".nothing .examples a").ToDictionary(way => way.TextContent, way => way.GetAttribute("href")!);

        Assert.Equal(["Bỏ điều kiện “Năm đăng: 1999”", "Bỏ mọi điều kiện"], ways.Keys);
        Assert.Equal("/phat-bieu?q=dap+xong&kieu=nguyen-van", ways["Bỏ điều kiện “Năm đăng: 1999”"]);
        Assert.Equal("1 phát biểu", page.QuerySelector(".nothing .examples .count")!.TextContent);
        Assert.StartsWith("1 phát biểu", (await host.ReadAsync(ways["Bỏ mọi điều kiện"])).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);

        var fewer = await host.ReadAsync("/phat-bieu?q=dap+khongcochunao");
        Assert.Contains(fewer.QuerySelectorAll(".nothing .examples a"), way => way.TextContent == "Bỏ “khongcochunao”");
    }

    [Fact]
    public async Task Words_that_find_few_are_offered_as_the_archive_spells_them()
    {
        await using var host = await StartAsync();
        foreach (var number in Enumerable.Range(1, 4))
        {
            await host.PutAsync(Printed.Article($"hnm-new:72100{number}", $"Xã số {number} đắp xong đê", $"Hôm {number}-5, đê dài {number + 3} km đắp xong."));
        }

        var page = await host.ReadAsync("/phat-bieu?q=dap+xogn");

        Assert.Equal("/phat-bieu?q=dap+xong", page.QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.Contains("Có phải bạn tìm: dap xong (1 phát biểu)", Folded(page.QuerySelector(".notice")!), StringComparison.Ordinal);
        Assert.Empty((await host.ReadAsync("/phat-bieu?q=dap+xong")).QuerySelectorAll(".notice"));
        Assert.Empty((await host.ReadAsync("/nhan-su?q=dap+xogn")).QuerySelectorAll(".notice a"));
    }

    [Fact]
    public async Task Officials_stand_by_given_name_when_asked_and_other_facts_have_no_names_to_stand_by()
    {
        await using var host = await StartAsync();

        var people = await host.ReadAsync("/nhan-su?sap=ten");
        var quotes = await host.ReadAsync("/phat-bieu?sap=ten");

        Assert.Contains("sắp theo tên", people.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Không có cách sắp xếp “ten”, đã bỏ qua.", quotes.QuerySelector(".notice")!.TextContent);
    }

    [Theory]
    [InlineData("/phat-bieu.json?q=%C4%91%C3%AA&nam=2018", 2)]
    [InlineData("/phat-bieu.json?kieu=thuat-lai", 3)]
    [InlineData("/so-lieu.json", 3)]
    [InlineData("/so-lieu.json?don-vi=%C4%91%E1%BB%93ng", 1)]
    [InlineData("/nhan-su.json?chuc-vu=chu+tich", 1)]
    public async Task The_same_address_with_json_is_for_programs(string path, int total)
    {
        await using var host = await StartAsync();

        using var answer = await host.GetAsync(path);
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(total, json.GetProperty("total").GetInt32());
        Assert.Equal(total, json.GetProperty("hits").GetArrayLength());
    }

    [Fact]
    public async Task Offsets_in_json_point_to_the_words()
    {
        await using var host = await StartAsync();

        using var answer = await host.GetAsync("/phat-bieu.json?kieu=nguyen-van");
        var hit = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("hits")[0];

        Assert.Equal(Words, Text[hit.GetProperty("start").GetInt32()..hit.GetProperty("end").GetInt32()]);
        Assert.Equal(
            (Words, "direct", "Quàng Thị Én", "person", "Chủ tịch UBND xã", "hnm-new:720001"),
            (Get("text"), Get("kind"), Get("speaker"), Get("speakerKind"), Get("role"), Get("key")));

        string? Get(string name) => hit.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("/phat-bieu.json?kieu=hat")]
    [InlineData("/phat-bieu.json?don-vi=kg")]
    [InlineData("/so-lieu.json?gia-tri-tu=x")]
    [InlineData("/nhan-su.json?nam=20x")]
    public async Task A_program_is_told_what_was_not_understood(string path)
    {
        await using var host = await StartAsync();

        using var answer = await host.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task An_article_lists_its_quotes_people_and_figures()
    {
        await using var host = await StartAsync();

        var page = await host.ReadAsync("/bai/hnm-new:720001");

        Assert.Equal(["Phát biểu trong bài", "Nhân sự trong bài"], page.QuerySelectorAll(".facts h2").Select(heading => heading.TextContent));
        Assert.Equal(Text.Split('\n')[2], page.QuerySelector("p#d3")!.TextContent);
        Assert.Equal(["Năm", "12 km"], page.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal("12 km", page.QuerySelector("td .figure")!.TextContent);
        Assert.Equal("15 tỷ đồng", page.QuerySelector(".said .figure")!.TextContent);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var link in page.QuerySelectorAll(".facts a[href^='#']"))
        {
            Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..]));
        }
    }

    private static async Task<PagesHost> StartAsync()
    {
        var host = await PagesHost.StartAsync();
        await host.PutAsync(Dike, new Annotations(RulesVersion: 1)
        {
            Officials = [new Official("Quàng Thị Én", [new Role(At("Chủ tịch UBND xã"), "Chủ tịch UBND xã", "Chủ tịch", "UBND xã", Standing.Holder, "by-hand")])],
            Quotes =
            [
                Quote(Words, QuoteKind.Direct, SpeakerKind.Person, "Quàng Thị Én", At("Chủ tịch UBND xã")),
                Quote("dân đã góp 300 công", QuoteKind.Indirect, SpeakerKind.Person, "Quàng Thị Én"),
                Quote("nước còn lên", QuoteKind.Indirect, SpeakerKind.Organisation, Hostile),
                new Quote(At("đê cũ vẫn vững"), QuoteKind.Indirect, null, new Speaker(SpeakerKind.Unknown, null, null, ["Quàng Thị Én", "Vừ A Páo"]), null, 0.5, "by-hand"),
            ],
            Figures =
            [
                new Figure(At("15 tỷ đồng"), 15_000_000_000, null, "đồng", "by-hand"),
                new Figure(At("300 công"), 300, null, "công", "by-hand"),
                new Figure(At("12 km"), 12, null, "km", "by-hand"),
            ],
        });
        return host;
    }

    private static Quote Quote(string words, QuoteKind kind, SpeakerKind who, string speaker, TextSpan? role = null) =>
        new(At(words), kind, Cue: null, new Speaker(who, speaker, At(speaker), []), role, 0.9, "by-hand");

    private static TextSpan At(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static string Folded(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
