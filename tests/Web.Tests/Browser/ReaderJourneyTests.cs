using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ArticleSearch.Web.Tests.Browser;

/// <summary>What a researcher does, with script switched off.</summary>
[Collection(typeof(OneReadingRoom))]
public sealed partial class ReaderJourneyTests(ReadingRoom room)
{
    [Fact]
    public async Task Words_typed_without_marks_lead_to_an_article_and_to_its_original()
    {
        var page = await room.EnterAsync();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("nong thon moi");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync("/tim-kiem?q=nong+thon+moi");
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("nong thon moi");
        var first = page.Locator(".hits article").First;
        await Expect(first.Locator("mark").First).ToHaveTextAsync(new Regex("^[Nn]ông thôn mới$"));
        var title = await first.GetByRole(AriaRole.Link).InnerTextAsync();
        await first.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        Assert.True((await page.Locator(".reading .text").InnerTextAsync()).Length > 500, "The article's text is not shown");
        await Expect(page.Locator("a.original")).ToHaveAttributeAsync("href", new Regex(@"^https://hanoimoi(\.com)?\.vn/"));
    }

    [Fact]
    public async Task Filters_narrow_the_results_can_be_taken_off_and_Back_returns_to_them()
    {
        var page = await room.EnterAsync();
        await page.GotoAsync("/tim-kiem?q=nong+thon+moi");
        var all = await StateAsync(page);

        await ChooseAsync(page, "Chuyên mục", "Chính trị");
        await ChooseAsync(page, "Năm", @"\d{4}");
        var narrowed = await StateAsync(page);
        var chips = page.GetByRole(AriaRole.List, new() { Name = "Đang lọc" });
        var year = new Uri(narrowed.Address).Query[^4..];
        Assert.InRange(narrowed.Hits.Count, 1, all.Hits.Count - 1);
        Assert.All(narrowed.Hits, hit => Assert.Matches($@"/{year}\b[\s\S]*Chính trị", hit));
        await Expect(chips.GetByRole(AriaRole.Link)).ToHaveTextAsync(["Bỏ lọc: Mục Chính trị ×", $"Bỏ lọc: Năm {year} ×", "Bỏ hết"]);

        await chips.GetByText($"Năm {year}").ClickAsync();
        await Expect(chips.GetByRole(AriaRole.Link)).ToHaveTextAsync(["Bỏ lọc: Mục Chính trị ×"]);
        await chips.GetByText("Mục Chính trị").ClickAsync();
        await Expect(chips).ToHaveCountAsync(0);
        Assert.Equivalent(all, await StateAsync(page), strict: true);

        await page.GoBackAsync();
        await page.GoBackAsync();
        Assert.Equivalent(narrowed, await StateAsync(page), strict: true);
    }

    [Fact]
    public async Task On_a_phone_the_filters_open_at_a_tap_and_take_a_typed_date()
    {
        var page = await room.EnterAsync(width: 390);
        await page.GotoAsync("/tim-kiem?q=nong+thon+moi");
        await Expect(page.GetByLabel("Từ", new() { Exact = true })).ToBeHiddenAsync();

        await page.GetByText("Lọc theo ngày, chuyên mục, tác giả").ClickAsync();
        await page.GetByLabel("Từ", new() { Exact = true }).FillAsync("9/2/2018");
        await page.GetByRole(AriaRole.Button, new() { Name = "Áp dụng" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Đang lọc" })).ToContainTextAsync("Từ 9/2/2018");
    }

    /// <summary>Follows a link of a facet and sees that the results are as many as it promised.</summary>
    private static async Task ChooseAsync(IPage page, string facet, string value)
    {
        var link = page.Locator(".facet").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = facet }) })
            .GetByRole(AriaRole.Link).Filter(new() { HasTextRegex = new Regex($@"^\s*({value})\s") }).First;
        var promised = int.Parse(Digits().Match(await link.Locator(".count").InnerTextAsync()).Value, CultureInfo.InvariantCulture);
        await link.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(new Regex($"^{promised} bài"));
    }

    private static async Task<State> StateAsync(IPage page) => new(
        page.Url,
        await page.GetByRole(AriaRole.Searchbox).InputValueAsync(),
        await page.GetByRole(AriaRole.Status).InnerTextAsync(),
        await page.Locator(".chips li").AllInnerTextsAsync(),
        await page.Locator(".hits article").AllInnerTextsAsync());

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    private sealed record State(string Address, string Words, string Status, IReadOnlyList<string> Chips, IReadOnlyList<string> Hits);
}
