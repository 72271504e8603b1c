using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ArticleSearch.Web.Tests.Browser;

[Collection<OneReadingRoom>]
public sealed class ResearcherJourneyTests(ReadingRoom room)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_researcher_follows_an_indicator_over_five_reviews_and_downloads_it(bool script)
    {
        var page = await room.EnterAsync(script: script);
        await page.GotoAsync("/so-lieu");
        await page.GetByRole(AriaRole.Searchbox).Or(page.Locator("input[name=q]")).First.FillAsync("thu ngan sach");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tìm", Exact = true }).ClickAsync();
        await page.Locator(".others a", new() { HasTextString = "thu ngân sách" }).First.ClickAsync();

        var rows = page.Locator(".series").First.Locator("tbody tr");
        Assert.True(await rows.CountAsync() >= 5);
        var articles = await rows.Locator("a.report").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href').split('#')[0])");
        Assert.True(articles.Distinct().Count() >= 5, string.Join(' ', articles));
        await Expect(page.Locator(".plot svg").First).ToBeVisibleAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Tải diễn biến (CSV)" }).ClickAsync());
        var table = await File.ReadAllTextAsync(await download.PathAsync(), Encoding.UTF8, TestContext.Current.CancellationToken);
        Assert.StartsWith("thing,unit,of,", table.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.True(table.Split("\r\n").Count(line => line.StartsWith("thu ngân sách,đồng,", StringComparison.OrdinalIgnoreCase)) >= 5, table);

        await rows.First.Locator("a.report").First.ClickAsync();
        await Expect(page.Locator(":target")).ToHaveCountAsync(1);
    }
}
