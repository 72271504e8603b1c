using System.Text.Json;

namespace ArticleSearch.Web.Tests.Commands;

public sealed class ServerLogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_log_can_be_one_object_a_line_and_tells_slow_pages_without_what_was_asked()
    {
        var address = RunningProgram.FreeAddress();
        await using var server = RunningProgram.StartWith(
            new Dictionary<string, string> { ["ArticleSearch__Logs"] = "Json", ["ArticleSearch__SlowRequest"] = "00:00:00", ["ArticleSearch__Corpus"] = "" },
            _folder.Path, "--urls", address);
        using var visitor = new HttpClient();
        await AnswersAsync(visitor, $"{address}/tim-kiem?q=chuyenrieng", server);

        var metrics = await visitor.GetStringAsync($"{address}/metrics", TestContext.Current.CancellationToken);
        await server.InterruptAsync();
        var (_, output, errors) = await server.EndAsync();

        Assert.Contains("articlesearch_jobs_total{job=\"WorkPump\",outcome=\"done\"}", metrics, StringComparison.Ordinal);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var slow = lines.First(line => line.GetProperty("Message").GetString()!.StartsWith("Slow answer: tim-kiem 200 ", StringComparison.Ordinal));
        Assert.Equal("tim-kiem", slow.GetProperty("State").GetProperty("Page").GetString());
        Assert.EndsWith("Z", slow.GetProperty("Timestamp").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("chuyenrieng", output + errors, StringComparison.Ordinal);
    }

    private static Task AnswersAsync(HttpClient visitor, string address, RunningProgram server) => server.UntilAsync(
        async () =>
        {
            try
            {
                await visitor.GetStringAsync(address, TestContext.Current.CancellationToken);
                var metrics = await visitor.GetStringAsync(address.Split("/tim-kiem")[0] + "/metrics", TestContext.Current.CancellationToken);
                return metrics.Contains("WorkPump", StringComparison.Ordinal);
            }
            catch (HttpRequestException)
            {
                return false;
            }
        },
        TimeSpan.FromMilliseconds(200));
}
