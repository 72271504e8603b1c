using ArticleSearch.Web.Wording;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ArticleSearch.Web.Tests.Browser;

/// <summary>What axe-core finds fault with: the rules of WCAG 2.2 A and AA and its good practices, on every kind of page.</summary>
[Collection(typeof(OneReadingRoom))]
public sealed class AccessibilityTests(ReadingRoom room)
{
    /// <summary>The rule that came with WCAG 2.2 is off unless asked for.</summary>
    private static readonly AxeRunOptions AllRules = new() { Rules = new() { ["target-size"] = new RuleOptions { Enabled = true } } };

    /// <summary>Every two of language, scheme and width meet.</summary>
    [Theory]
    [InlineData("vi", ColorScheme.Light, 1280)]
    [InlineData("vi", ColorScheme.Dark, 320)]
    [InlineData("en", ColorScheme.Light, 320)]
    [InlineData("en", ColorScheme.Dark, 1280)]
    public async Task No_page_has_a_fault_that_axe_finds(string language, ColorScheme scheme, int width)
    {
        var page = await room.EnterAsync(width, script: true);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var faults = new List<string>();
        foreach (var path in ReadingRoom.Pages.Select(Language.Named(language).AddressOf))
        {
            await page.GotoAsync(path);
            faults.AddRange(await FaultsAsync(page));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("/", "nong tho")]
    [InlineData("/phat-bieu", "nghiem xu")]
    public async Task Nor_has_a_list_of_suggestions(string path, string typed)
    {
        var page = await room.EnterAsync(width: 320, script: true);
        await page.GotoAsync(path);
        await page.GetByRole(AriaRole.Combobox).Last.PressSequentiallyAsync(typed);
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");

        var faults = await FaultsAsync(page);

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    internal static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        var found = await page.RunAxe(AllRules);
        Assert.Contains(found.Passes.Concat(found.Violations).Concat(found.Incomplete), rule => rule.Id == "target-size");
        return [.. found.Violations.SelectMany(fault => fault.Nodes.Select(node => $"{page.Url} {fault.Id}: {node.Html}"))];
    }
}
