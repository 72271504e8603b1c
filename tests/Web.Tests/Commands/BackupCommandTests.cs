using ArticleSearch.Ingest.Extract;
using ArticleSearch.Web.Wording;
using Microsoft.Data.Sqlite;

namespace ArticleSearch.Web.Tests.Commands;

public sealed class BackupCommandTests : IDisposable
{
    private const int Articles = 8_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_backed_up_comes_back_to_the_letter_and_is_found()
    {
        await FillAsync();
        await ExportAsync("data");
        var before = await ExportAsync("data");

        var (exitCode, output, errors) = await RunAsync("backup", "kho.db");
        Assert.True(exitCode == 0, errors);
        Assert.Contains("/kho.db: 1 bài, 1 bản, 0 trang gốc,", output, StringComparison.Ordinal);
        Assert.Equal(["kho.db"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));

        Assert.Equal((0, "1 bài, 1 bản, 0 trang gốc; 1 bài trong chỉ mục\n"), await RunAsync("restore", "kho.db", "--data", "khác") switch { var end => (end.ExitCode, end.Output) });
        Assert.Equal(before, await ExportAsync("khác"));
        Assert.Equal(0, (await RunAsync("verify", "--data", "khác")).ExitCode);
        Assert.Contains("\"total\":1", (await RunAsync("search", "--kind", "quotes", "mở đường", "--json", "--data", "khác")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_while_articles_come_in_it_is_whole_batches_and_nothing_is_lost()
    {
        _folder.Write("many.jsonl", string.Concat(Enumerable.Range(0, Articles).Select(Line)));
        await using var ingesting = RunningProgram.Start(_folder.Path, "ingest", "many.jsonl");
        await ingesting.UntilAsync(async () => await StoredArticles.CountAsync(_folder) > 0);

        var backup = await RunAsync("backup", "giữa chừng.db");
        var went = ingesting.HasExited;
        Assert.True(backup.ExitCode == 0, backup.Errors);
        Assert.False(went, "The ingest was over before the backup: it showed nothing.");
        Assert.Equal(0, (await ingesting.EndAsync()).ExitCode);

        Assert.Equal(0, (await RunAsync("restore", "giữa chừng.db", "--data", "khác")).ExitCode);
        Assert.Equal(0, (await RunAsync("verify", "--data", "khác")).ExitCode);
        var status = (await RunAsync("status", "--data", "khác")).Output;
        var restored = long.Parse(status.Split("bài: ")[1].Split(' ')[0].Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(restored, 1, Articles - 1);

        var again = await RunAsync("ingest", "many.jsonl", "--data", "khác");
        Assert.Equal((0, $"{Say.Number(Articles - restored)} bài mới, 0 bài có bản mới, 0 bài không đổi, 0 lỗi\n"), (again.ExitCode, again.Output));
    }

    [Fact]
    public async Task A_store_is_replaced_only_when_told_so_and_not_under_a_server()
    {
        await FillAsync();
        Assert.Equal(0, (await RunAsync("backup", "kho.db")).ExitCode);
        _folder.Write("a.jsonl", """{"key":"thu:1","title":"Mùa sấu","text":"Sấu chín."}""");
        Assert.Equal(0, (await RunAsync("ingest", "a.jsonl")).ExitCode);

        var unasked = await RunAsync("restore", "kho.db");
        Assert.Equal(1, unasked.ExitCode);
        Assert.Contains("--replace", unasked.Errors, StringComparison.Ordinal);

        await using (var server = RunningServer.Start(_folder.Path))
        {
            await server.AnswersAsync();
            var busy = await RunAsync("restore", "kho.db", "--replace");
            Assert.Equal(1, busy.ExitCode);
            Assert.Contains("hãy dừng nó", busy.Errors, StringComparison.Ordinal);
            Assert.Equal(2, await StoredArticles.CountAsync(_folder));
        }

        var (exitCode, output, errors) = await RunAsync("restore", "kho.db", "--replace");
        Assert.True(exitCode == 0, errors);
        Assert.StartsWith("1 bài,", output, StringComparison.Ordinal);
        Assert.Contains("\"total\":0", (await RunAsync("search", "mùa sấu", "--json")).Output, StringComparison.Ordinal);
        Assert.Contains("\"total\":1", (await RunAsync("search", "đồng lúa", "--json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_down_since_does_not_come_back_with_a_backup()
    {
        await FillAsync();
        Assert.Equal(0, (await RunAsync("backup", "kho.db")).ExitCode);
        Assert.Equal(0, (await RunAsync("takedown", "hnm-new:700001", "--why", "thử")).ExitCode);

        var (exitCode, output, errors) = await RunAsync("restore", "kho.db", "--replace");

        Assert.True(exitCode == 0, errors);
        Assert.Equal("0 bài, 0 bản, 0 trang gốc; 0 bài trong chỉ mục\n", output);
        Assert.Contains("hnm-new:700001: 1 bài", (await RunAsync("takedown", "--list")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Đồng lúa", System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(
            Path.Combine(_folder.Path, "data", "articles.db"), TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("không phải cơ sở dữ liệu")]
    public async Task What_is_no_backup_replaces_nothing(string content)
    {
        await FillAsync();
        _folder.Write("lạ.db", content);

        var (exitCode, _, errors) = await RunAsync("restore", "lạ.db", "--replace");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("Dữ liệu bị hỏng.", errors, StringComparison.Ordinal);
        Assert.Equal(1, await StoredArticles.CountAsync(_folder));
        Assert.Equal(1, (await RunAsync("backup", "lạ.db")).ExitCode);
    }

    /// <summary>Nobody has it open afterwards, this process neither.</summary>
    private async Task FillAsync()
    {
        await AnnotatedArchive.FillAsync(_folder, Extractor.Version);
        SqliteConnection.ClearAllPools();
    }

    private static string Line(int number) =>
        $"{{\"key\":\"thu:{number}\",\"title\":\"Chuyện {number}\",\"lead\":\"\",\"text\":\"Ngõ {number * 7 % 100} có {number} cây bàng, mùa này lá đỏ.\",\"published\":\"2021-05-0{1 + (number % 9)}\"}}\n";

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => RunningProgram.RunAsync(_folder.Path, arguments);

    private async Task<string> ExportAsync(string data) => string.Concat(
        (await RunAsync("export", "--kind", "articles", "--format", "jsonl", "--data", data)).Output,
        (await RunAsync("export", "--kind", "quotes", "--format", "jsonl", "--data", data)).Output,
        (await RunAsync("export", "--kind", "officials", "--format", "jsonl", "--data", data)).Output);
}
