using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ArticleSearch.Web.Tests.Browser;

[Collection(typeof(OneReadingRoom))]
public sealed class PhoneTests(ReadingRoom room)
{
    private static readonly int[] Widths = [320, 390];

    [Fact]
    public async Task Pages_fit_the_width_and_their_targets_a_finger()
    {
        var page = await room.EnterAsync(script: true);
        var faults = new List<string>();
        foreach (var path in ReadingRoom.Pages)
        {
            await page.GotoAsync(path);
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 800);
                var excess = await page.EvaluateAsync<int>(Measurements.Overflow);
                var low = await page.EvaluateAsync<string[]>(Measurements.LowTargets);
                string[] wide = excess > 0 ? [$"{excess} px too wide"] : [];
                faults.AddRange(wide.Concat(low).Select(fault => $"{path} at {width} px: {fault}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_searches_opens_an_article_and_reads_it_without_moving_sideways(bool script)
    {
        var page = await room.EnterAsync(width: 320, script);
        await page.GotoAsync("/");
        var box = page.Locator("form[role=search] input[type=search]");
        await box.PressSequentiallyAsync("nong thon moi");
        if (script)
        {
            await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        }

        await FitsAsync();
        await box.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync("/tim-kiem?q=nong+thon+moi");
        await FitsAsync();
        await page.GetByText("Lọc theo ngày, chuyên mục, tác giả").ClickAsync();
        await Expect(page.GetByLabel("Từ", new() { Exact = true })).ToBeVisibleAsync();
        await FitsAsync();

        await page.Locator(".hits article").First.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/bai/"));
        await Expect(page.Locator(".reading .text")).ToContainTextAsync("nông thôn mới");
        await FitsAsync();

        async Task FitsAsync() => Assert.InRange(await page.EvaluateAsync<int>(Measurements.Overflow), int.MinValue, 0);
    }
}
