using Microsoft.Playwright;

namespace ArticleSearch.Web.Tests.Browser;

/// <summary>What only a browser notices.</summary>
[Collection(typeof(OneReadingRoom))]
public sealed class CleanPagesTests(ReadingRoom room)
{
    [Fact]
    public async Task No_page_complains_breaks_the_content_policy_or_asks_another_host()
    {
        var page = await room.EnterAsync(script: true);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (!IsStatusOfMissingPage(message))
            {
                complaints.Add($"{message.Location} {message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.RequestFailed += (_, request) => complaints.Add($"{page.Url}: {request.Url} {request.Failure}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(room.Server.Address + "/", StringComparison.Ordinal))
            {
                complaints.Add($"{page.Url}: asks for {request.Url}");
            }
        };

        foreach (var path in ReadingRoom.Pages)
        {
            await page.GotoAsync(path);
        }

        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    /// <summary>The browser itself reports the status of an error page.</summary>
    private bool IsStatusOfMissingPage(IConsoleMessage message) =>
        message.Location.StartsWith(room.Server.Address + ReadingRoom.Missing, StringComparison.Ordinal)
        && message.Text.Contains("status of 404", StringComparison.Ordinal);
}
