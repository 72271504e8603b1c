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

    private static ILocator FailureOf(IPage page, string folder) =>
        page.Locator(".failures > li").Filter(new() { HasText = $"/refused/{folder}/" });
}
