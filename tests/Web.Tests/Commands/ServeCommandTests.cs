using System.Net;
using System.Text.Json;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>The main job: the program starts, its jobs fill the archive, a browser finds the articles.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _browser = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _browser.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_corpus_is_ingested_once_through_the_jobs_and_found()
    {
        var address = RunningProgram.FreeAddress();
        long total;
        string before;
        await using (var first = RunningProgram.Start(_folder.Path, "--urls", address))
        {
            total = await SettledTotalAsync(first, address);
            before = await StatusAsync();
            await first.KillAsync();
        }

        Assert.True(total >= 80, $"{total} articles of the corpus were found");

        await using var second = RunningProgram.Start(_folder.Path, "--urls", address);
        Assert.Equal(total, await SettledTotalAsync(second, address));
        Assert.Equal(before, await StatusAsync());
    }

    [Fact]
    public async Task What_a_command_stores_beside_the_server_is_found_by_the_server()
    {
        var address = RunningProgram.FreeAddress();
        _folder.Write("a.jsonl", """{"key":"thu:1","title":"Ghi ở chợ hoa đêm","text":"Chợ họp từ nửa đêm, hoa về theo chuyến xe đầu tiên của bãi giữa."}""");
        await using var server = RunningProgram.Start(_folder.Path, "--urls", address);
        await SettledTotalAsync(server, address);

        var (exitCode, _, errors) = await RunningProgram.RunAsync(_folder.Path, "ingest", "a.jsonl");

        Assert.True(exitCode == 0, errors);
        await UntilAsync(server, async () => await TotalAsync(address, "\"chợ hoa đêm\"") == 1);
    }

    [Fact]
    public async Task A_second_server_on_the_same_folder_says_why_it_does_not_start()
    {
        var address = RunningProgram.FreeAddress();
        await using var server = RunningProgram.Start(_folder.Path, "--urls", address);
        await UntilAsync(server, async () => await TotalAsync(address, "") >= 0);

        var (exitCode, _, errors) = await RunningProgram.RunAsync(_folder.Path, "--urls", RunningProgram.FreeAddress());

        Assert.Equal(1, exitCode);
        Assert.Contains("đang giữ chỉ mục", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dashboard_answers_the_operator_at_this_machine_and_nobody_behind_a_proxy_or_another_name()
    {
        var address = RunningProgram.FreeAddress();
        await using var server = RunningProgram.Start(_folder.Path, "--urls", address);
        await UntilAsync(server, async () => await TotalAsync(address, "") >= 0);

        using var proxied = new HttpRequestMessage(HttpMethod.Get, $"{address}/hangfire");
        proxied.Headers.Add("X-Forwarded-For", "203.0.113.7");

        using var rebound = new HttpRequestMessage(HttpMethod.Get, $"{address}/hangfire") { Headers = { Host = "cho-phien.example" } };

        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync($"{address}/hangfire", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _browser.SendAsync(rebound, Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _browser.SendAsync(proxied, Token)).StatusCode);
    }

    private async Task<string> StatusAsync() => (await RunningProgram.RunAsync(_folder.Path, "status")).Output;

    private async Task<long> SettledTotalAsync(RunningProgram program, string address)
    {
        var last = -1L;
        await UntilAsync(program, async () =>
        {
            var before = last;
            last = await TotalAsync(address, "");
            if (last <= 0 || last != before)
            {
                return false;
            }

            var page = await _browser.GetStringAsync($"{address}/nap-lieu", Token);
            return !page.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal);
        });
        return last;
    }

    /// <summary>Asks again until it is so; fails, with what the program said, when a minute has gone by.</summary>
    private static async Task UntilAsync(RunningProgram program, Func<Task<bool>> holds)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.False(program.HasExited, program.Errors + program.Output);
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Minute, "Not within a minute.\n" + program.Errors + program.Output);
            await Task.Delay(200, Token);
        }
    }

    /// <summary>-1 while nobody answers.</summary>
    private async Task<long> TotalAsync(string address, string query)
    {
        try
        {
            var json = await _browser.GetStringAsync($"{address}/tim-kiem.json?q={Uri.EscapeDataString(query)}", Token);
            return JsonDocument.Parse(json).RootElement.GetProperty("total").GetInt64();
        }
        catch (HttpRequestException)
        {
            return -1;
        }
    }
}
