using System.Net;
using System.Net.Sockets;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>What the machine or the user does wrong is one line on standard error, never a stack trace.</summary>
public sealed class TroubleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ingest", "a.jsonl", "--data", "tệp")]
    [InlineData("ingest", "a.jsonl", "--data", "/proc/x")]
    [InlineData("ingest", "a.jsonl", "--data", "hỏng")]
    [InlineData("status", "--data", "hỏng")]
    [InlineData("--urls", "nonsense")]
    public async Task One_line_tells_what_is_wrong(params string[] arguments)
    {
        _folder.Write("tệp", "x");
        _folder.Write("a.jsonl", """{"key":"thu:1","title":"Mùa sấu","text":"Sấu chín."}""");
        _folder.Write("hỏng/articles.db", new string('x', 5000));

        AssertOneLine(await RunningProgram.RunAsync(_folder.Path, arguments));
    }

    [Fact]
    public async Task A_taken_port_is_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var ended = await RunningProgram.RunAsync(_folder.Path, "--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");

        Assert.StartsWith("Địa chỉ phục vụ đang có chương trình khác dùng", ended.Errors, StringComparison.Ordinal);
        AssertOneLine(ended);
    }

    [Theory]
    [InlineData("search")]
    [InlineData("search", "sấu", "--limit", "abc")]
    [InlineData("search", "sấu", "--limit", "0")]
    [InlineData("search", "--json")]
    [InlineData("search", "sấu", "--batch", "hỏi.tsv")]
    [InlineData("search", "--batch", "hỏi.tsv", "--json")]
    [InlineData("search", "--batch", "hỏi.tsv", "--nam", "2020")]
    [InlineData("ingest")]
    [InlineData("export", "--kind", "cats", "--format", "jsonl")]
    public async Task A_wrong_use_prints_its_help_beside_the_results_and_fails(params string[] arguments)
    {
        var (exitCode, output, errors) = await RunningProgram.RunAsync(_folder.Path, arguments);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("--data", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search", "sấu")]
    [InlineData("export", "--kind", "articles", "--format", "jsonl")]
    [InlineData("status")]
    public async Task A_command_that_only_reads_makes_no_archive(params string[] arguments)
    {
        var ended = await RunningProgram.RunAsync(_folder.Path, [.. arguments, "--data", "chưa-có"]);

        Assert.StartsWith("Chưa có kho bài ở ", ended.Errors, StringComparison.Ordinal);
        AssertOneLine(ended);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "chưa-có")));
    }

    private static void AssertOneLine((int ExitCode, string Output, string Errors) ended)
    {
        Assert.Equal(1, ended.ExitCode);
        Assert.Single(ended.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", ended.Errors + ended.Output, StringComparison.Ordinal);
    }
}
