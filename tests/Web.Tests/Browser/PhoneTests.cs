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
}
