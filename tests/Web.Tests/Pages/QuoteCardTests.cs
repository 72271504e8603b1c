using System.Text.Json;
using AngleSharp.Dom;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Web.Formats;

namespace ArticleSearch.Web.Tests.Pages;

/// <summary>What an editor gets with a statement.</summary>
public sealed class QuoteCardTests : IAsyncLifetime
{
    private const string Words = "Đê phải đắp xong trước mùa nước, dân mới yên";

    private PagesHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await PagesHost.StartAsync();
        await PutAsync("hnm-new:720001", 3, "Chủ tịch UBND xã Hạ Điền", "Đường làng phải sạch như sân nhà");
        await PutAsync("hnm-new:720002", 5, "Chủ tịch", Words);
        await PutAsync("hnm-new:720003", 9, "Chủ tịch", Words);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_office_printed_short_is_told_in_full_with_the_article_that_evidences_it()
    {
        var (shortly, fully) = (await CardAsync("/phat-bieu?q=dap+xong"), await CardAsync("/phat-bieu?q=duong+lang"));

        Assert.Equal("Chủ tịch", shortly.QuerySelector(".role")!.TextContent.Trim());
        var elsewhere = shortly.QuerySelector(".role.elsewhere")!;
        Assert.Equal("chức vụ khi ấy Chủ tịch UBND xã Hạ Điền (bài 3/7/2018)", Folded(elsewhere));
        Assert.Equal("/bai/hnm-new:720001", elsewhere.QuerySelector("a")!.GetAttribute("href"));
        Assert.Null(fully.QuerySelector(".role.elsewhere"));
    }

    [Fact]
    public async Task The_same_words_in_two_articles_stand_once_with_the_other_printing_folded()
    {
        var card = await CardAsync("/phat-bieu?q=dap+xong&sap=cu");

        Assert.Equal("/bai/hnm-new:720003@1", card.QuerySelector(".tools li a")!.GetAttribute("href")!.Split('#')[0]);
        Assert.False(card.QuerySelector(".tools details")!.HasAttribute("open"));
        var same = await _host.ReadAsync(card.QuerySelector(".same")!.GetAttribute("href")!);
        Assert.StartsWith("2 phát biểu", same.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_citation_holds_words_speaker_office_paper_day_and_both_addresses()
    {
        var card = await CardAsync("/phat-bieu?q=dap+xong&sap=cu");

        var place = card.QuerySelector(".proof")!.GetAttribute("href")!;
        Assert.Equal(
            $"""
            “{Words}”
            — Quàng Thị Én, Chủ tịch (nguyên văn)
            Báo Hànộimới, 5/7/2018: Tin xã ngày 5
            https://hanoimoi.vn/tin-xa-ngay-5-731001.html
            {_host.Browser.BaseAddress!.GetLeftPart(UriPartial.Authority)}{place}
            """,
            card.QuerySelector(".cite pre")!.TextContent);
        var article = await _host.ReadAsync(place.Split('#')[0]);
        Assert.Equal(Words, article.GetElementById(place.Split('#')[1])!.TextContent);
    }

    [Theory]
    [InlineData("quang thi", "Quàng Thị Én")]
    [InlineData("Quàng Thị É", "Quàng Thị Én")]
    [InlineData("quang th", "Quàng Thị Én")]
    [InlineData("qu\"ang (thi", null)]
    [InlineData("quàng -thị", "Quàng Thị Én")]
    [InlineData("q", null)]
    [InlineData("*", null)]
    public async Task People_are_suggested_by_what_is_typed_of_their_names(string typed, string? name)
    {
        using var answer = await _host.GetAsync("/goi-y/nguoi.json?q=" + Uri.EscapeDataString(typed));
        var offers = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal(name, offers.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first ? first.GetProperty("text").GetString() : null);
        if (name is not null)
        {
            Assert.Equal("Chủ tịch UBND xã Hạ Điền · 2018 · 3 bài", offers[0].GetProperty("note").GetString());
            Assert.StartsWith("/nhan-su/", offers[0].GetProperty("address").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("lò thị", "lò thị*")]
    [InlineData("LÒ T", "lò")]
    [InlineData("lò OR bí NOT (thư)", "lò or bí not thư*")]
    [InlineData("l", "")]
    [InlineData(" - ", "")]
    public void What_is_being_typed_is_words_and_a_beginning(string typed, string asked) => Assert.Equal(asked, SuggestionJson.Unfinished(typed));

    private async Task<IElement> CardAsync(string path) => (await _host.ReadAsync(path)).QuerySelectorAll(".hits > li").Single();

    private async Task PutAsync(string key, int day, string office, string words)
    {
        var article = Printed.Article(
            key, $"Tin xã ngày {day}", published: Printed.Day(2018, 7, day), body: [new(LineKind.Paragraph, $"{office} Quàng Thị Én nói: “{words}”.")]);
        var text = article.Text.Value;
        await _host.PutAsync(article, new Annotations(RulesVersion: 1)
        {
            Officials = [new Official("Quàng Thị Én", [new Role(At(office), office, "Chủ tịch", office.Length > 8 ? office[9..] : null, Standing.Holder, "by-hand")])],
            Quotes = [new Quote(At(words), QuoteKind.Direct, Cue: null, new Speaker(SpeakerKind.Person, "Quàng Thị Én", At("Quàng Thị Én"), []), At(office), 0.9, "by-hand")],
        });

        TextSpan At(string part)
        {
            var start = text.IndexOf(part, StringComparison.Ordinal);
            return new TextSpan(start, start + part.Length);
        }
    }

    private static string Folded(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
