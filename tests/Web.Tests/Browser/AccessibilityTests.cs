using ArticleSearch.Web.Wording;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ArticleSearch.Web.Tests.Browser;

/// <summary>What axe-core finds fault with: the rules of WCAG 2.2 A and AA and its good practices, on every kind of page.</summary>
[Collection(typeof(OneReadingRoom))]
public sealed class AccessibilityTests(ReadingRoom room)
{
    /// <summary>The rule that came with WCAG 2.2 is off unless asked for.</summary>
    private static readonly Dictionary<string, object> AllRules = new() { ["target-size"] = new { enabled = true } };

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

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

    [Theory]
    [InlineData("image-alt", "<img src='a.png'>")]
    [InlineData("color-contrast", "<main><p style='color: #888; background: #777'>Hội nghị</p></main>")]
    [InlineData("target-size", "<main><button style='width: 9px; height: 9px; padding: 0'>a</button><button style='width: 9px; height: 9px; padding: 0'>b</button></main>")]
    public async Task What_is_wrong_is_found(string rule, string content)
    {
        var page = await room.EnterAsync(script: true);
        await page.SetContentAsync(content);

        Assert.Contains(await FaultsAsync(page), fault => fault.Contains($" {rule}: ", StringComparison.Ordinal));
    }

    /// <remarks>
    /// Axe is run in the page itself: the package for Playwright opens a tab for every run, to put together what frames found, and
    /// that takes longer than all rules. Our pages have no frames.
    /// </remarks>
    internal static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        var faults = await page.EvaluateAsync<string[]>(
            """
            async rules => {
                const found = await axe.run(document, { rules, resultTypes: ['violations'] });
                return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}`));
            }
            """,
            AllRules);
        return [.. faults.Select(fault => $"{page.Url} {fault}")];
    }
}
