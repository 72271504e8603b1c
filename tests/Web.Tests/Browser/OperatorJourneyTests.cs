using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ArticleSearch.Web.Tests.Browser;

/// <summary>What the operator does, with script switched off.</summary>
[Collection(typeof(OneReadingRoom))]
public sealed class OperatorJourneyTests(ReadingRoom room)
{
    private static readonly (string Folder, string Reason)[] Refused =
    [
        ("bai-rong", "Không tìm thấy thân bài"),
        ("danh-sach-chinh-tri", "trang danh sách của một chuyên mục"),
        ("khong-tim-thay", "trang báo “không tìm thấy”"),
        ("su-kien-nong-thon-moi", "trang danh sách của một chủ đề"),
        ("the-truong-chuan", "trang danh sách của một từ khóa"),
        ("trang-kiem-tra-cloudflare", "trang kiểm tra trình duyệt"),
        ("video-le-hoi", "trang video"),
    ];

    [Fact]
    public async Task A_page_that_is_no_article_is_listed_with_the_reason()
    {
        var page = await room.EnterAsync();
        await page.GotoAsync("/nap-lieu");

        foreach (var (folder, reason) in Refused)
        {
            await Expect(FailureOf(page, folder).Locator("b")).ToContainTextAsync(reason);
        }
    }

    [Fact]
    public async Task Trying_again_says_so_and_reads_the_page_again()
    {
        const string Folder = "trang-kiem-tra-cloudflare";
        var page = await room.EnterAsync();
        await page.GotoAsync("/nap-lieu");
        var latest = page.Locator(".locations li").Filter(new() { HasText = Folder });

        await FailureOf(page, Folder).GetByRole(AriaRole.Button, new() { Name = "Thử lại" }).ClickAsync();

        await Expect(page).ToHaveURLAsync("/nap-lieu?thu-lai=duoc");
        await Expect(page.Locator(".notice")).ToContainTextAsync("Đã đưa vào danh sách chờ");
        await room.Server.SettledTotalAsync();
        await page.GotoAsync("/nap-lieu");
        await Expect(page.Locator(".locations li").First).ToContainTextAsync(Folder);
        await Expect(latest).ToContainTextAsync("Không phải bài");
        await Expect(FailureOf(page, Folder)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Two_officials_are_merged_and_parted_again()
    {
        var page = await room.EnterAsync();
        await page.GotoAsync("/nhan-su/2");
        var (name, offices) = (await page.Locator("h1").InnerTextAsync(), await page.Locator(".timeline").InnerTextAsync());
        await page.GotoAsync("/nhan-su/3");
        var other = await page.Locator(".timeline b").AllInnerTextsAsync();

        await page.GotoAsync("/nhan-su/2");
        await page.GetByRole(AriaRole.Link, new() { Name = "Gộp, tách, sửa nhân sự này" }).ClickAsync();
        var merge = page.GetByRole(AriaRole.Region, new() { Name = "Gộp vào người khác" });
        await merge.GetByLabel("Số hay địa chỉ trang").FillAsync("3");
        await merge.GetByLabel("Lý do").FillAsync("cùng một người");
        await merge.GetByRole(AriaRole.Button, new() { Name = "Gộp" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/nhan-su/3\\?da-ghi=[0-9]+$"));
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("vào sổ chỉnh sửa");
        await Expect(page.Locator(".ledger").First).ToContainTextAsync("cùng một người");
        await page.GotoAsync("/nhan-su/2");
        await Expect(page).ToHaveURLAsync("/nhan-su/3");

        await page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác mục" }).First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi mục");
        await Expect(page.Locator(".ledger .undone")).ToContainTextAsync("cùng một người");
        await page.GotoAsync("/nhan-su/3");
        Assert.Equal(other, await page.Locator(".timeline b").AllInnerTextsAsync());
        await page.GotoAsync("/nhan-su/2");
        Assert.Equal((name, offices), (await page.Locator("h1").InnerTextAsync(), await page.Locator(".timeline").InnerTextAsync()));
        await room.Server.SettledTotalAsync();
    }

    private static ILocator FailureOf(IPage page, string folder) =>
        page.Locator(".failures > li").Filter(new() { HasText = $"/refused/{folder}/" });
}
