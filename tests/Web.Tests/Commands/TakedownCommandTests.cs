using System.Net;
using ArticleSearch.Ingest.Extract;

namespace ArticleSearch.Web.Tests.Commands;

public sealed class TakedownCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync() => await AnnotatedArchive.FillAsync(_folder, Extractor.Version);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task It_is_removed_recorded_refused_and_lifted()
    {
        var exported = (await RunAsync("export", "--kind", "articles", "--format", "jsonl")).Output;
        _folder.Write("lai.jsonl", exported);
        await RunAsync("reindex");

        var (exitCode, output, errors) = await RunAsync("takedown", "hnm-new:700001", "--why", "theo yêu cầu của tòa soạn");
        Assert.True(exitCode == 0, errors);
        Assert.StartsWith("hnm-new:700001: 1 bài, gỡ lúc", output, StringComparison.Ordinal);
        Assert.Contains("\"total\":0", (await RunAsync("search", "đồng lúa", "--json")).Output, StringComparison.Ordinal);
        Assert.Contains("\"total\":0", (await RunAsync("search", "--kind", "quotes", "mở đường", "--json")).Output, StringComparison.Ordinal);
        Assert.Equal("", (await RunAsync("export", "--kind", "articles", "--format", "jsonl")).Output);
        Assert.Equal("", (await RunAsync("export", "--kind", "officials", "--format", "jsonl")).Output);

        var listed = (await RunAsync("takedown", "--list")).Output;
        Assert.Contains("đã xóa lúc", listed, StringComparison.Ordinal);
        Assert.Contains("Lý do: theo yêu cầu của tòa soạn", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("Đồng lúa", listed, StringComparison.Ordinal);

        var refused = await RunAsync("ingest", "lai.jsonl");
        Assert.Equal((1, "0 bài mới, 0 bài có bản mới, 0 bài không đổi, 0 lỗi, 1 bài đã gỡ nên không nạp\n"), (refused.ExitCode, refused.Output));

        Assert.Equal(0, (await RunAsync("takedown", "--lift", "hnm-new:700001")).ExitCode);
        Assert.Equal(1, (await RunAsync("takedown", "--lift", "hnm-new:700001")).ExitCode);
        Assert.Equal((0, "1 bài mới, 0 bài có bản mới, 0 bài không đổi, 0 lỗi\n"), await RunAsync("ingest", "lai.jsonl") switch { var again => (again.ExitCode, again.Output) });
        Assert.Contains("được nạp lại từ", (await RunAsync("takedown", "--list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_a_running_server_the_article_is_gone_everywhere_when_the_command_ends()
    {
        await using var server = RunningServer.StartWith(new Dictionary<string, string> { ["ArticleSearch__Corpus"] = "" }, _folder.Path);
        await server.UntilAsync(async () => await server.TotalAsync("đồng lúa") == 1);

        var (exitCode, _, errors) = await RunAsync("takedown", "hnm-new:700001", "--why", "thử");

        Assert.True(exitCode == 0, errors);
        Assert.Equal(0, await server.TotalAsync("đồng lúa"));
        using var visitor = new HttpClient();
        using var page = await visitor.GetAsync($"{server.Address}/bai/hnm-new:700001", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Bài này đã được gỡ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đồng lúa", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đồng lúa", await visitor.GetStringAsync($"{server.Address}/goi-y.json?q=dong", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("takedown")]
    [InlineData("takedown", "hnm-new:700001")]
    [InlineData("takedown", "hnm-new:700001", "--why", " ")]
    [InlineData("takedown", "hai từ", "--why", "thử")]
    [InlineData("takedown", "hnm-new:700001", "--lift", "--why", "thử")]
    [InlineData("takedown", "--list", "hnm-new:700001")]
    public async Task Without_a_target_or_a_reason_nothing_is_removed(params string[] arguments)
    {
        var (exitCode, output, errors) = await RunAsync(arguments);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("takedown: ", errors, StringComparison.Ordinal);
        Assert.Equal(1, await StoredArticles.CountAsync(_folder));
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => RunningProgram.RunAsync(_folder.Path, arguments);
}
