using System.Net;
using System.Text;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Operators;
using ArticleSearch.Web.Tests.Pages;

namespace ArticleSearch.Web.Tests.Operators;

public sealed class SignInTests
{
    private static readonly string Hash = Passwords.Hash(Visitor.Password);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_an_account_there_is_no_sign_in()
    {
        await using var host = await PagesHost.StartAsync();

        using var answer = await host.GetAsync("/dang-nhap");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty((await host.ReadAsync("/")).QuerySelectorAll("nav a[href^='/dang-nhap']"));
    }

    [Fact]
    public async Task The_operator_signs_in_comes_back_and_signs_out()
    {
        await using var host = await PagesHost.StartWithAsync(WithOperator);
        var link = (await host.ReadAsync("/nap-lieu?trang=2")).QuerySelector("nav a[href^='/dang-nhap']")!;
        Assert.Equal(("Đăng nhập", "/dang-nhap?ve=%2Fnap-lieu%3Ftrang%3D2"), (link.TextContent, link.GetAttribute("href")));

        using var answer = await host.SignInAsync("operator", Visitor.Password, "/nap-lieu?trang=2");

        Assert.Equal((HttpStatusCode.Redirect, "/nap-lieu?trang=2"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("articlesearch-account=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Tài khoản operator", (await host.ReadAsync("/")).QuerySelector("nav a[href^='/dang-nhap']")!.TextContent);

        using var left = await host.SignOutAsync();
        Assert.Equal("/", left.Headers.Location!.OriginalString);
        Assert.Equal("Đăng nhập", (await host.ReadAsync("/")).QuerySelector("nav a[href^='/dang-nhap']")!.TextContent);
    }

    [Theory]
    [InlineData("operator", "một câu khác")]
    [InlineData("ai đó", Visitor.Password)]
    [InlineData("", Visitor.Password)]
    [InlineData("operator", "")]
    public async Task Who_does_not_know_the_password_is_told_the_same(string user, string password)
    {
        await using var host = await PagesHost.StartWithAsync(WithOperator);

        using var answer = await host.SignInAsync(user, password);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.Contains("-account=", StringComparison.Ordinal)));
        Assert.Equal("Tên hoặc mật khẩu không đúng.", (await PagesHost.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task A_password_is_the_same_however_a_keyboard_composes_it()
    {
        await using var host = await PagesHost.StartWithAsync(WithOperator);

        using var answer = await host.SignInAsync(" OPERATOR ", Visitor.Password.Normalize(NormalizationForm.FormD));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task After_five_failures_even_the_right_password_waits()
    {
        await using var host = await PagesHost.StartWithAsync(WithOperator);
        for (var failure = 0; failure < SignInAttempts.Free; failure++)
        {
            using var failed = await host.SignInAsync("operator", "đoán mò lần này");
            Assert.Equal(HttpStatusCode.Forbidden, failed.StatusCode);
        }

        using var answer = await host.SignInAsync("operator", Visitor.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 30, 60);
        Assert.Contains("đợi 1 phút", (await PagesHost.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_leads_to_no_other_site(string back)
    {
        await using var host = await PagesHost.StartWithAsync(WithOperator);

        using var answer = await host.SignInAsync("operator", Visitor.Password, back);

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Without_the_token_of_the_form_nobody_is_signed_in_or_out()
    {
        await using var host = await PagesHost.StartWithAsync(WithOperator);
        using var form = new FormUrlEncodedContent([new("ten", "operator"), new("mat-khau", Visitor.Password)]);

        using var answer = await host.Browser.PostAsync("/dang-nhap", form, Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);

        using var entered = await host.SignInAsync("operator", Visitor.Password);
        using var left = await host.Browser.PostAsync("/dang-nhap?handler=SignOut", content: null, Token);
        Assert.Equal(HttpStatusCode.BadRequest, left.StatusCode);
        Assert.Equal("Tài khoản operator", (await host.ReadAsync("/")).QuerySelector("nav a[href^='/dang-nhap']")!.TextContent);
    }

    [Fact]
    public async Task A_password_that_was_changed_ends_what_it_opened()
    {
        await using var host = await PagesHost.StartWithAsync(WithOperator);
        using var entered = await host.SignInAsync("operator", Visitor.Password);
        var cookie = entered.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("articlesearch-account=", StringComparison.Ordinal)).Split(';')[0];

        // The same keys, another password: what a restart with changed settings is.
        await using var after = await PagesHost.StartBesideAsync(host, changed => changed.Operator.PasswordHash = Passwords.Hash("một câu khác hẳn"));
        await using var same = await PagesHost.StartBesideAsync(host, changed => changed.Operator.PasswordHash = Hash);
        foreach (var (other, told) in new[] { (after, "Đăng nhập"), (same, "Tài khoản operator") })
        {
            other.Browser.DefaultRequestHeaders.Add("Cookie", cookie);
            Assert.Equal(told, (await other.ReadAsync("/")).QuerySelector("nav a[href^='/dang-nhap']")!.TextContent);
        }
    }

    private static void WithOperator(Settings settings) => settings.Operator.PasswordHash = Hash;
}
