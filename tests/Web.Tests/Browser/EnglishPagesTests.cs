using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ArticleSearch.Web.Tests.Wording;
using ArticleSearch.Web.Wording;
using Microsoft.AspNetCore.WebUtilities;

namespace ArticleSearch.Web.Tests.Browser;

/// <summary>
/// What an English page says itself is English: all of its text but what stands in an element marked as Vietnamese. Letters with
/// marks give Vietnamese words away; words without marks ("Trang") are found by standing on the Vietnamese page as well.
/// </summary>
[Collection(typeof(OneReadingRoom))]
public sealed class EnglishPagesTests(ReadingRoom room) : IDisposable
{
    /// <summary>The paper's name, the notations of the program, and symbols: the same in every language.</summary>
    private static readonly string[] Names = ["Báo", "Hànộimới", "CSV", "JSON Lines", "JSON", "Atom", "đồng", "APA", "RIS", "BibTeX", "unAPI", "SHA-256"];
    private static readonly string[] Spoken = ["aria-label", "title", "alt", "placeholder"];

    private readonly HttpClient _visitor = new();

    public static TheoryData<string> Pages => [.. ReadingRoom.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_left_in_Vietnamese(string path)
    {
        var typed = TypedIn(path).ToList();
        var vietnamese = TextsOf(await ReadAsync(path)).ToHashSet();
        var english = TextsOf(await ReadAsync(Language.English.AddressOf(path))).ToList();

        Assert.NotEmpty(english);
        var left = english.Where(text => vietnamese.Contains(text) ? Ours(text).Any(char.IsLetter) : Ours(text).Any(Vietnamese.IsLetter)).Distinct().ToList();
        Assert.True(left.Count == 0, string.Join('\n', left));

        string Ours(string text) => Names.Concat(typed).Aggregate(text, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Links_lead_where_those_of_the_Vietnamese_page_lead(string path)
    {
        var vietnamese = LinksOf(await ReadAsync(path));
        var english = LinksOf(await ReadAsync(Language.English.AddressOf(path)));

        Assert.NotEmpty(vietnamese);
        Assert.Equal(vietnamese, english.Select(Language.Vietnamese.AddressOf));
    }

    public void Dispose() => _visitor.Dispose();

    private static IEnumerable<string> LinksOf(IHtmlDocument page) =>
        page.QuerySelectorAll("a[href]:not([hreflang]), link[href]:not([hreflang])").Select(link => link.GetAttribute("href")!);

    /// <summary>The reader's own words, which the page repeats.</summary>
    private static IEnumerable<string> TypedIn(string path) => QueryHelpers.ParseQuery(new Uri(new Uri("http://x"), path).Query)
        .SelectMany(pair => pair.Value).OfType<string>().SelectMany(value => (string[])[value, .. value.Split(' ', '"', '-')])
        .Where(value => value.Length > 1).OrderByDescending(value => value.Length);

    private static IEnumerable<string> TextsOf(IHtmlDocument page)
    {
        var ours = page.All.Where(element => element.Closest("[lang]") is not { LocalName: not "html" } marked || marked.GetAttribute("lang") != "vi").ToList();
        var said = ours.Where(element => element.Closest("script, code, .place") is null).SelectMany(element => element.ChildNodes.OfType<IText>()).Select(text => text.Data.Trim());
        var spoken = ours.SelectMany(element => Spoken.Select(element.GetAttribute)).OfType<string>();
        var printed = page.QuerySelector("h1[lang=vi], h1 [lang=vi], .sections [lang=vi]")?.TextContent ?? "-";
        return said.Concat(spoken).Select(text => WithoutDetail(text.Replace(printed, "", StringComparison.Ordinal))).Where(text => text.Any(char.IsLetter));
    }

    /// <summary>What a page or the system said of a failure is told in its own words.</summary>
    private static string WithoutDetail(string text) => text.IndexOf("(Detail: ", StringComparison.Ordinal) is >= 0 and var start ? text[..start] : text;

    private async Task<IHtmlDocument> ReadAsync(string path)
    {
        using var answer = await _visitor.GetAsync(room.Server.Address + path, TestContext.Current.CancellationToken);
        var content = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(content, TestContext.Current.CancellationToken);
    }
}
