using ArticleSearch.Web.Operators;
using ArticleSearch.Web.Tests.Commands;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ArticleSearch.Web.Tests.Browser;

/// <summary>An operator with a password, with script and without.</summary>
[Collection(typeof(OneReadingRoom))]
public sealed class SignInJourneyTests(ReadingRoom room) : IDisposable
{
    private const string Password = "một câu dài đủ nhớ";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_operator_signs_in_tries_a_failure_again_and_signs_out(bool script)
    {
        _folder.Write("rong.html", "<!DOCTYPE html><html><head><title>x</title></head><body><p>Trang này không phải bài báo nào.</p></body></html>");
        Assert.Equal(1, (await RunningProgram.RunAsync(_folder.Path, "ingest", "rong.html")).ExitCode);
        await using var server = RunningServer.StartWith(
            new Dictionary<string, string> { ["ArticleSearch__Corpus"] = "", ["ArticleSearch__Operator__PasswordHash"] = Passwords.Hash(Password) }, _folder.Path);
        await server.AnswersAsync();
        var page = await room.EnterAsync(width: 320, script);

        await page.GotoAsync(server.Address + "/nap-lieu");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Thử lại" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        await page.GetByLabel("Tên").FillAsync("operator");
        await page.GetByLabel("Mật khẩu").FillAsync("không phải câu này");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Tên hoặc mật khẩu không đúng.");
        Assert.Equal(0, await page.EvaluateAsync<int>(Measurements.Overflow));
        if (script)
        {
            Assert.Empty(await AccessibilityTests.FaultsAsync(page));
        }

        await page.GetByLabel("Mật khẩu").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(server.Address + "/nap-lieu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thử lại" }).First.ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("Đã đưa vào danh sách chờ");

        await page.GetByRole(AriaRole.Link, new() { Name = "Tài khoản operator" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await page.GotoAsync(server.Address + "/nap-lieu");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Thử lại" })).ToHaveCountAsync(0);
    }
}
