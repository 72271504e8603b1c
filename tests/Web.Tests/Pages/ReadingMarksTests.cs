using System.Net;
using AngleSharp.Dom;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Web.Tests.Pages;

/// <summary>What is marked in the text of an article, and what is found in it.</summary>
public sealed class ReadingMarksTests
{
    private const string Opening = "Bến nước nằm cuối làng. Bà Quàng Thị Én nói: “Mất bến là mất làng. Năm 2018, xã góp 300 công.” Rồi bà về.";

    private static readonly ParsedArticle Bank = Printed.Article(
        "hnm-new:700001", "Giữ bến nước", "Chiều 5-7, xã họp.", body: [new(LineKind.Paragraph, Opening), new(LineKind.TableRow, "Bến Đình. Cũ | 7")]);

    [Fact]
    public async Task Every_sentence_can_be_linked_to()
    {
        await using var host = await StartAsync();

        var page = await host.ReadAsync("/bai/hnm-new:700001");

        foreach (var line in Bank.Text.Lines.Where(line => line.Kind != LineKind.TableRow))
        {
            foreach (var sentence in Sentences.In(Bank.Text.Value, line.Span))
            {
                var place = page.GetElementById($"c{sentence.Start}");
                Assert.NotNull(place);
                Assert.StartsWith(Bank.Text.Value[sentence.Start..(sentence.Start + 4)], place.TextContent, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Marks_that_cross_sentences_leave_the_text_as_it_is_and_every_id_once()
    {
        await using var host = await StartAsync();

        var page = await host.ReadAsync("/bai/hnm-new:700001?tim=m%E1%BA%A5t+b%E1%BA%BFn");

        Assert.Equal(Opening, page.QuerySelector("p#d3")!.TextContent);
        Assert.Equal("Mất bến là mất làng. Năm 2018, xã góp 300 công.", string.Concat(page.QuerySelectorAll("p#d3 .said").Select(part => part.TextContent)));
        Assert.Equal(["Quàng Thị Én", "bà về"], page.QuerySelectorAll("p#d3 .person").Select(person => person.TextContent));
        Assert.Equal("Năm 2018", page.QuerySelector(".said .day")!.TextContent);
        Assert.Equal("300 công", page.QuerySelector(".said .figure")!.TextContent);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task The_legend_switches_the_kinds_that_the_article_has()
    {
        await using var host = await StartAsync();
        await host.PutAsync(Printed.Article("hnm-new:700002", "Chợ hoa họp sớm"));

        var switches = (await host.ReadAsync("/bai/hnm-new:700001")).QuerySelectorAll(".legend label");

        Assert.Equal(["Phát biểu 1", "Người 2", "Số liệu 1", "Ngày tháng 1"], switches.Select(one => one.TextContent.Trim()));
        Assert.Null((await host.ReadAsync("/bai/hnm-new:700002")).QuerySelector(".legend"));
    }

    [Theory]
    [InlineData("bến nước", 2)]
    [InlineData("ben nuoc", 2)]
    [InlineData("bền nướng", 0)]
    [InlineData("MẤT BẾN", 1)]
    [InlineData("làng năm", 1)]
    [InlineData("300", 1)]
    public async Task Words_are_found_with_or_without_marks(string words, int count)
    {
        await using var host = await StartAsync();

        var page = await host.ReadAsync("/bai/hnm-new:700001?tim=" + Uri.EscapeDataString(words));

        Assert.Equal(count, page.QuerySelectorAll("mark.found[id]").Length);
    }

    [Fact]
    public async Task Words_that_nowhere_stand_together_are_found_each_for_itself()
    {
        await using var host = await StartAsync();

        var page = await host.ReadAsync("/bai/hnm-new:700001?tim=c%C3%B4ng+cu%E1%BB%91i");

        Assert.Equal(["cuối", "công"], page.QuerySelectorAll("mark.found").Select(mark => mark.TextContent));
        Assert.Contains("không đứng liền nhau", page.QuerySelector(".found-bar [role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_and_previous_go_round_and_the_place_looked_at_is_told()
    {
        await using var host = await StartAsync();

        var second = await host.ReadAsync("/bai/hnm-new:700001@1?tim=m%E1%BA%A5t&cho=2");

        Assert.Contains("Chỗ 2 trong 2 chỗ có “mất”", second.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("t2", second.QuerySelector("mark.here")!.Id);
        Assert.Equal(
            ["/bai/hnm-new:700001@1?tim=m%E1%BA%A5t&cho=1#t1", "/bai/hnm-new:700001@1?tim=m%E1%BA%A5t&cho=1#t1", "/bai/hnm-new:700001@1"],
            second.QuerySelectorAll(".found-bar a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("%22%27%26%3C")]
    [InlineData("%ED%A0%80")]
    [InlineData("b%E1%BA%BFn&cho=99999999999999999999")]
    [InlineData("b%E1%BA%BFn&cho=-1")]
    [InlineData("")]
    public async Task Whatever_is_looked_for_the_article_is_shown(string words)
    {
        await using var host = await StartAsync();

        using var answer = await host.GetAsync("/bai/hnm-new:700001?tim=" + words);
        var page = await PagesHost.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Opening, page.QuerySelector("p#d3")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    private static async Task<PagesHost> StartAsync()
    {
        var host = await PagesHost.StartAsync();
        var speaker = new Speaker(SpeakerKind.Person, "Quàng Thị Én", At("Quàng Thị Én"), []);
        await host.PutAsync(Bank, new Annotations(RulesVersion: 1)
        {
            Quotes = [new Quote(At("Mất bến là mất làng. Năm 2018, xã góp 300 công."), QuoteKind.Direct, At("nói"), speaker, null, 0.9, "by-hand")],
            Figures = [new Figure(At("300 công"), 300, null, "công", "by-hand")],
            Dates = [new DateMention(At("Năm 2018"), new DateOnly(2018, 1, 1), new DateOnly(2018, 12, 31), "by-hand")],
            Mentions =
            [
                new Mention(At("Quàng Thị Én"), At("Bà Quàng Thị Én"), MentionKind.Name, "Quàng Thị Én", [], null, "by-hand"),
                new Mention(At("bà về"), At("bà về"), MentionKind.Short, "Quàng Thị Én", [], null, "by-hand"),
            ],
        });
        return host;
    }

    private static TextSpan At(string words)
    {
        var start = Bank.Text.Value.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
