using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ArticleSearch.Web.Tests.Browser;

/// <summary>What axe-core finds fault with: the rules of WCAG 2.2 A and AA and its good practices, on every kind of page.</summary>
[Collection(typeof(OneReadingRoom))]
public sealed class AccessibilityTests(ReadingRoom room)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task No_page_has_a_fault_that_axe_finds(ColorScheme scheme, int width)
    {
        var page = await room.EnterAsync(width, script: true);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var faults = new List<string>();
        foreach (var path in ReadingRoom.Pages)
        {
            await page.GotoAsync(path);
            var found = await page.RunAxe();
            Assert.NotEmpty(found.Passes);
            faults.AddRange(found.Violations.SelectMany(fault => fault.Nodes.Select(node => $"{path} {fault.Id}: {node.Html}")));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
