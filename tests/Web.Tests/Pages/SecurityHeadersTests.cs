using System.Net;
using Microsoft.Data.Sqlite;

namespace ArticleSearch.Web.Tests.Pages;

public sealed class SecurityHeadersTests
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/tim-kiem?q=a", HttpStatusCode.OK)]
    [InlineData("/tim-kiem?q=+a", HttpStatusCode.Redirect)]
    [InlineData("/tim-kiem.json?q=a", HttpStatusCode.OK)]
    [InlineData("/tim-kiem.json?tu=x", HttpStatusCode.BadRequest)]
    [InlineData("/nap-lieu", HttpStatusCode.OK)]
    [InlineData("/goi-y.json?q=a", HttpStatusCode.OK)]
    [InlineData("/archive.css", HttpStatusCode.OK)]
    [InlineData("/search.js", HttpStatusCode.OK)]
    [InlineData("/favicon.svg", HttpStatusCode.OK)]
    [InlineData("/khong-co", HttpStatusCode.NotFound)]
    public async Task Every_answer_is_locked_down(string address, HttpStatusCode status)
    {
        await using var host = await PagesHost.StartAsync();

        using var answer = await host.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        AssertLockedDown(answer);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_broken_store_shows_a_page_without_the_reason()
    {
        await using var host = await PagesHost.StartAsync();
        await using (var connection = new SqliteConnection($"Data Source={host.Database}"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var drop = connection.CreateCommand();
            drop.CommandText = "PRAGMA foreign_keys = OFF; DROP TABLE article";
            await drop.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        using var answer = await host.GetAsync("/");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        AssertLockedDown(answer);
        var page = await PagesHost.ReadAsync(answer);
        Assert.Equal("Kho đang gặp lỗi", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("Sqlite", page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_dashboard_keeps_its_own_policy()
    {
        await using var host = await PagesHost.StartAsync();

        using var answer = await host.GetAsync("/hangfire/anything");

        Assert.False(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/tim-kiem")]
    [InlineData("/nap-lieu")]
    public async Task Pages_hold_nothing_that_the_policy_forbids(string address)
    {
        await using var host = await PagesHost.StartAsync(Printed.Series(12));

        var page = await host.ReadAsync(address);

        Assert.Empty(page.QuerySelectorAll("script:not([src]), style, [style], iframe, object, base"));
        Assert.All(page.QuerySelectorAll("script[src]"), script => Assert.StartsWith("/search.js?", script.GetAttribute("src"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("link[href], img[src]"), link => Assert.StartsWith("/", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    private static void AssertLockedDown(HttpResponseMessage answer)
    {
        Assert.Equal(Policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.StartsWith("camera=(), microphone=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
    }
}
