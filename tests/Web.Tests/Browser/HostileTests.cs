using ArticleSearch.Web.Tests.Commands;
using ArticleSearch.Web.Tests.Hostile;
using Microsoft.Playwright;

namespace ArticleSearch.Web.Tests.Browser;

/// <summary>A browser opens everything that hostile strings were put into: a canary tells when something runs, the policy when something tried.</summary>
[Collection(typeof(OneReadingRoom))]
public sealed class HostileTests(ReadingRoom room) : IDisposable
{
    private const string Watch = """
        window.touched = [];
        Object.defineProperty(window, 'canary', { set: value => window.touched.push('canary'), get: () => undefined });
        for (const name of ['alert', 'confirm', 'prompt', 'open']) window[name] = () => window.touched.push(name);
        document.addEventListener('securitypolicyviolation', event => window.touched.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _faults = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Stored_in_articles_nothing_runs_breaks_the_page_or_leads_away()
    {
        _folder.Write("la.jsonl", HostileArticles.Lines());
        var ingested = await RunningProgram.RunAsync(_folder.Path, "ingest", "la.jsonl");
        Assert.True(ingested.ExitCode == 0, ingested.Errors);
        Assert.StartsWith($"{HostileStrings.All.Count} bài mới", ingested.Output, StringComparison.Ordinal);
        await using var server = RunningServer.StartWith(new Dictionary<string, string> { ["ArticleSearch__Corpus"] = "" }, _folder.Path);
        await server.AnswersAsync();
        var page = await EnterAsync(server.Address);

        for (var number = 0; number < HostileStrings.All.Count; number++)
        {
            await VisitAsync(page, $"{server.Address}/bai/{HostileArticles.KeyOf(number)}", $"Hết bài {number}.");
        }

        foreach (var list in new[] { "/tim-kiem?q=b%C3%A0i+l%E1%BA%A1", "/tim-kiem?q=canary", "/phat-bieu", "/phat-bieu?q=canary", "/so-lieu?q=canary", "/so-lieu", "/nhan-su", "/nhan-su/1", "/nap-lieu" })
        {
            await VisitAsync(page, server.Address + list, "");
        }

        await SuggestAsync(page, server.Address);
        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
    }

    [Fact]
    public async Task Typed_into_the_search_box_nothing_runs_or_leads_away()
    {
        var page = await EnterAsync(room.Server.Address);
        foreach (var text in HostileStrings.ForAddresses)
        {
            await VisitAsync(page, $"{room.Server.Address}/tim-kiem?q={Uri.EscapeDataString(text)}&nam={Uri.EscapeDataString(text[..Math.Min(99, text.Length)])}", "");
        }

        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
    }

    private async Task<IPage> EnterAsync(string address)
    {
        var page = await room.EnterAsync(script: true);
        await page.AddInitScriptAsync(Watch);
        page.Dialog += async (_, dialog) =>
        {
            _faults.Add($"{page.Url}: a dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.PageError += (_, error) => _faults.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address + "/", StringComparison.Ordinal))
            {
                _faults.Add($"{page.Url}: asks for {request.Url}");
            }
        };
        return page;
    }

    private async Task VisitAsync(IPage page, string address, string last)
    {
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        if (page.Url.Split('?')[0] != address.Split('?')[0])
        {
            _faults.Add($"{address} ended at {page.Url}");
        }

        await AssertQuietAsync(page, address);
        var isWhole = await page.EvaluateAsync<bool>(
            "last => document.body.innerText.includes(last) && !!document.querySelector('body > header.masthead') && !!document.querySelector('body > footer') && document.querySelectorAll('main').length === 1",
            last);
        if (!isWhole)
        {
            _faults.Add($"{address}: the page is broken");
        }
    }

    /// <summary>The script puts titles and tags below the box.</summary>
    private async Task SuggestAsync(IPage page, string address)
    {
        await page.GotoAsync(address + "/");
        var box = page.GetByRole(AriaRole.Combobox);
        foreach (var typed in new[] { "bai la 1", "bai la 20", "script", "img src", "canary" })
        {
            await box.FillAsync("");
            await box.PressSequentiallyAsync(typed);
            await page.WaitForTimeoutAsync(500);
            await AssertQuietAsync(page, $"suggestions for {typed}");
        }
    }

    private async Task AssertQuietAsync(IPage page, string where)
    {
        foreach (var touched in await page.EvaluateAsync<string[]>("window.touched"))
        {
            _faults.Add($"{where}: {touched}");
        }
    }
}
