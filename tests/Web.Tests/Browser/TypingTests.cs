using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ArticleSearch.Web.Tests.Browser;

/// <summary>Vietnamese typed as keyboards for it do, in every field with suggestions: what stands there is what was typed, whatever the list shows.</summary>
[Collection(typeof(OneReadingRoom))]
public sealed class TypingTests(ReadingRoom room)
{
    /// <summary>An input method of the system: what is composed stands in the field and is not yet text.</summary>
    [Theory]
    [InlineData("/", "nông", "nông thôn")]
    [InlineData("/tim-kiem", "nông", "nông thôn")]
    [InlineData("/phat-bieu", "nghiêm", "nghiêm xuân")]
    public async Task Composed(string path, string first, string whole)
    {
        var (page, field, offers) = await OpenAsync(path);
        var browser = await page.Context.NewCDPSessionAsync(page);
        var asked = 0;
        page.Request += (_, request) => asked += request.Url.Contains("/goi-y", StringComparison.Ordinal) ? 1 : 0;

        for (var length = 1; length <= first.Length; length++)
        {
            await ComposeAsync(browser, first[..length]);
        }

        await page.WaitForTimeoutAsync(500);
        await Expect(field).ToHaveValueAsync(first);
        Assert.Equal(0, asked);

        await browser.SendAsync("Input.insertText", new() { ["text"] = first });
        await Expect(offers.First).ToBeVisibleAsync();
        await Expect(field).ToHaveValueAsync(first);

        var rest = whole[first.Length..];
        await ComposeAsync(browser, rest[..2]);
        await Expect(offers.First).ToBeHiddenAsync();
        await ComposeAsync(browser, rest);
        await browser.SendAsync("Input.insertText", new() { ["text"] = rest });
        await Expect(offers.First).ToBeVisibleAsync();
        await Expect(field).ToHaveValueAsync(whole);
    }

    /// <summary>A program like Unikey: takes letters back and puts marked ones in their place, while the list is open.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/tim-kiem")]
    public async Task Rewritten(string path)
    {
        var (page, field, offers) = await OpenAsync(path);
        await field.PressSequentiallyAsync("nong");
        await Expect(offers.First).ToBeVisibleAsync();

        for (var letter = 0; letter < 3; letter++)
        {
            await field.PressAsync("Backspace");
        }

        await page.Keyboard.InsertTextAsync("ông");
        await Expect(offers.First).ToBeVisibleAsync();
        await Expect(field).ToHaveValueAsync("nông");

        await field.PressAsync("ArrowDown");
        await field.PressSequentiallyAsync(" tho");
        await field.PressAsync("Shift+ArrowLeft");
        await page.Keyboard.InsertTextAsync("ô");
        await field.PressSequentiallyAsync("n");
        await Expect(offers.First).ToContainTextAsync("nông thôn", new() { IgnoreCase = true });
        await Expect(field).ToHaveValueAsync("nông thôn");
        Assert.Equal("nông thôn".Length, await field.EvaluateAsync<int>("field => field.selectionStart"));
    }

    private async Task<(IPage Page, ILocator Field, ILocator Offers)> OpenAsync(string path)
    {
        var page = await room.EnterAsync(script: true);
        await page.GotoAsync(path);
        var field = path == "/phat-bieu" ? page.GetByLabel("Người nói", new() { Exact = true }) : page.GetByRole(AriaRole.Combobox);
        await field.FocusAsync();
        return (page, field, page.GetByRole(AriaRole.Option));
    }

    private static Task ComposeAsync(ICDPSession browser, string text) => browser.SendAsync(
        "Input.imeSetComposition", new() { ["text"] = text, ["selectionStart"] = text.Length, ["selectionEnd"] = text.Length });
}
