using Microsoft.Playwright;

namespace ArticleSearch.Web.Tests.Browser;

/// <summary>Nothing moves away under the reader's eyes while a page loads: what the browser counts as layout shift.</summary>
[Collection(typeof(OneReadingRoom))]
public sealed class StillnessTests(ReadingRoom room)
{
    /// <summary>A tenth of what browsers call good: what a button of the script adds to a line may move the rest of that line.</summary>
    private const double Unseen = 0.01;

    private const string Watch = """
        window.shifts = [];
        new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(shift => shift.value))).observe({ type: 'layout-shift', buffered: true });
        """;

    /// <summary>Shifts are told with the next frames.</summary>
    private const string Shifted = """
        async () => {
          for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
          await new Promise(later => setTimeout(later, 50));
          return window.shifts.reduce((sum, value) => sum + value, 0);
        }
        """;

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task No_page_moves_while_it_loads(int width)
    {
        var page = await WatchedAsync(width);
        var moved = new List<string>();
        foreach (var path in ReadingRoom.Pages)
        {
            await page.GotoAsync(path);
            if (await page.EvaluateAsync<double>(Shifted) is > Unseen and var shift)
            {
                moved.Add($"{path} moved by {shift:0.0000}");
            }
        }

        Assert.True(moved.Count == 0, string.Join('\n', moved));
    }

    [Fact]
    public async Task A_page_that_moves_would_be_noticed()
    {
        var page = await WatchedAsync(1280);
        await page.GotoAsync("/tim-kiem?q=nong+thon+moi");
        await page.EvaluateAsync("() => { const late = document.createElement('div'); late.style.height = '300px'; document.body.prepend(late); }");

        Assert.True(await page.EvaluateAsync<double>(Shifted) > 0.05);
    }

    private async Task<IPage> WatchedAsync(int width)
    {
        var page = await room.EnterAsync(width, script: true);
        await page.AddInitScriptAsync(Watch);
        return page;
    }
}
