using System.Text.RegularExpressions;
using ArticleSearch.Web.Pages;
using ArticleSearch.Web.Wording;
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

    [Fact]
    public async Task The_ways_to_search_stand_in_one_row_that_shows_where_the_reader_is()
    {
        const string Rows = "() => new Set([...document.querySelectorAll('.views a')].map(tab => tab.offsetTop)).size";
        const string CutOff = """
            () => {
              const [row, here] = ['.views', '.views [aria-current]'].map(name => document.querySelector(name).getBoundingClientRect());
              return Math.trunc(Math.max(0, here.right - row.right, row.left - here.left));
            }
            """;
        var page = await room.EnterAsync(script: true);
        var faults = new List<string>();
        foreach (var path in (string[])["/tim-kiem?q=nong+thon+moi", .. FactView.All.Select(view => view.Path)])
        {
            foreach (var address in (string[])[path, Language.English.AddressOf(path)])
            {
                foreach (var width in Widths)
                {
                    await page.SetViewportSizeAsync(width, 800);
                    await page.GotoAsync(address);
                    var (rows, cutOff, excess) = (await page.EvaluateAsync<int>(Rows), await page.EvaluateAsync<int>(CutOff), await page.EvaluateAsync<int>(Measurements.Overflow));
                    string[] wrong = (rows, cutOff, excess) is (1, 0, <= 0) ? [] : [$"{rows} rows, {cutOff} px cut off, {excess} px too wide"];
                    faults.AddRange(wrong.Concat(await page.EvaluateAsync<string[]>(Measurements.LowTargets)).Select(fault => $"{address} at {width} px: {fault}"));
                }
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
