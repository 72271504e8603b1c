using System.Net;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>The main job: the program starts, its jobs fill the archive, a browser finds the articles.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _browser = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _browser.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Under_a_strange_name_a_server_on_this_machine_says_nothing()
    {
        await using var server = RunningServer.StartWith(new Dictionary<string, string> { ["ArticleSearch__Corpus"] = "" }, _folder.Path);
        await server.AnswersAsync();
        using var visitor = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address + "/") { Headers = { Host = "rebound.example" } };

        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_corpus_is_ingested_once_through_the_jobs_and_found()
    {
        long total;
        string before;
        await using (var first = RunningServer.Start(_folder.Path))
        {
            total = await first.SettledTotalAsync();
            before = await StatusAsync();
            await first.KillAsync();
        }

        Assert.True(total >= 80, $"{total} articles of the corpus were found");

        await using var second = RunningServer.Start(_folder.Path);
        Assert.Equal(total, await second.SettledTotalAsync());
        Assert.Equal(before, await StatusAsync());
    }

    [Fact]
    public async Task What_a_command_stores_beside_the_server_is_found_by_the_server()
    {
        _folder.Write("a.jsonl", """{"key":"thu:1","title":"Ghi ở chợ hoa đêm","text":"Chợ họp từ nửa đêm, hoa về theo chuyến xe đầu tiên của bãi giữa."}""");
        await using var server = RunningServer.Start(_folder.Path);
        await server.SettledTotalAsync();

        var (exitCode, _, errors) = await RunningProgram.RunAsync(_folder.Path, "ingest", "a.jsonl");

        Assert.True(exitCode == 0, errors);
        await server.UntilAsync(async () => await server.TotalAsync("\"chợ hoa đêm\"") == 1);
    }

    [Fact]
    public async Task A_second_server_on_the_same_folder_says_why_it_does_not_start()
    {
        await using var server = RunningServer.Start(_folder.Path);
        await server.AnswersAsync();

        var (exitCode, _, errors) = await RunningProgram.RunAsync(_folder.Path, "--urls", RunningProgram.FreeAddress());

        Assert.Equal(1, exitCode);
        Assert.Contains("đang giữ chỉ mục", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dashboard_answers_the_operator_at_this_machine_and_nobody_behind_a_proxy_or_another_name()
    {
        await using var server = RunningServer.StartWith(new Dictionary<string, string> { ["AllowedHosts"] = "*" }, _folder.Path);
        await server.AnswersAsync();

        using var proxied = new HttpRequestMessage(HttpMethod.Get, $"{server.Address}/hangfire");
        proxied.Headers.Add("X-Forwarded-For", "203.0.113.7");

        using var rebound = new HttpRequestMessage(HttpMethod.Get, $"{server.Address}/hangfire") { Headers = { Host = "cho-phien.example" } };

        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync($"{server.Address}/hangfire", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _browser.SendAsync(rebound, Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _browser.SendAsync(proxied, Token)).StatusCode);
    }

    private async Task<string> StatusAsync() => (await RunningProgram.RunAsync(_folder.Path, "status")).Output;
}
