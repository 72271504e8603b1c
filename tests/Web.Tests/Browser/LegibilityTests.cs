using Microsoft.Playwright;

namespace ArticleSearch.Web.Tests.Browser;

[Collection(typeof(OneReadingRoom))]
public sealed class LegibilityTests(ReadingRoom room)
{
    [Fact]
    public async Task Every_text_stands_out_from_its_paper_by_day_and_by_night()
    {
        var page = await room.EnterAsync(script: true);
        var faults = new List<string>();
        foreach (var path in ReadingRoom.Pages)
        {
            await page.GotoAsync(path);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var paper = await page.EvaluateAsync<int>(Measurements.Paper);
                Assert.True(scheme == ColorScheme.Light ? paper > 200 : paper < 60, $"{path}: the paper of {scheme} has lightness {paper}");
                faults.AddRange((await page.EvaluateAsync<string[]>(Measurements.FaintTexts)).Select(fault => $"{path}, {scheme}: {fault}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Lines_of_an_article_leave_room_for_stacked_marks()
    {
        var page = await room.EnterAsync(script: true);
        foreach (var path in new[] { ReadingRoom.Longform, ReadingRoom.Table })
        {
            await page.GotoAsync(path);
            Assert.True(await page.Locator(".lead, .text p, .text li, .text td").CountAsync() > 10, $"{path} has no text to measure");
            Assert.Empty(await page.EvaluateAsync<string[]>(Measurements.TightLines));
        }
    }
}
