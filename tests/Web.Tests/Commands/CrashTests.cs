using System.Text.Json;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>The process is killed at any moment; started again it ends with all articles, once.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Articles = 12_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_over_and_over_a_bulk_ingest_loses_and_doubles_nothing()
    {
        _folder.Write("many.jsonl", string.Concat(Enumerable.Range(0, Articles).Select(Line)));
        var stored = 0L;
        for (var round = 0; round < 4; round++)
        {
            await using var program = RunningProgram.Start(_folder.Path, "ingest", "many.jsonl");
            await program.UntilAsync(async () => await StoredArticles.CountAsync(_folder) > stored);
            await program.KillAsync();
            stored = await StoredArticles.CountAsync(_folder);
            Assert.InRange(stored, 1, Articles - 1);
        }

        await using (var indexing = RunningProgram.Start(_folder.Path, "ingest", "many.jsonl"))
        {
            await indexing.UntilAsync(async () => await StoredArticles.CountAsync(_folder, "indexed_revision > 0") > 0);
            await indexing.KillAsync();
            Assert.InRange(await StoredArticles.CountAsync(_folder, "indexed_revision > 0"), 1, Articles - 1);
        }

        var (exitCode, _, errors) = await RunningProgram.RunAsync(_folder.Path, "ingest", "many.jsonl");
        Assert.True(exitCode == 0, errors);

        var keys = await ExportedKeysAsync();
        Assert.Equal(Articles, keys.Count);
        Assert.Equal(Articles, keys.Distinct().Count());
        Assert.Equal(Articles, await FoundAsync("chuyện"));
        Assert.Equal(1, await FoundAsync($"\"chuyện {Articles - 1}\""));
    }

    [Fact]
    public async Task Interrupted_it_says_what_is_stored_and_goes_on_from_there()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "did not run: needs signals");
        _folder.Write("many.jsonl", string.Concat(Enumerable.Range(0, Articles).Select(Line)));
        await using var program = RunningProgram.Start(_folder.Path, "ingest", "many.jsonl");
        await program.UntilAsync(async () => await StoredArticles.CountAsync(_folder) > 0);
        await program.InterruptAsync();
        var (exitCode, output, errors) = await program.EndAsync();
        var stored = await StoredArticles.CountAsync(_folder);

        Assert.Equal((130, ""), (exitCode, output));
        Assert.InRange(stored, 1, Articles - 1);
        Assert.Contains($"đã lưu {Say.Number(stored)} bài mới", errors, StringComparison.Ordinal);

        var again = await RunningProgram.RunAsync(_folder.Path, "ingest", "many.jsonl");
        Assert.Equal((0, $"{Say.Number(Articles - stored)} bài mới, 0 bài có bản mới, 0 bài không đổi, 0 lỗi\n"), (again.ExitCode, again.Output));
    }

    [Fact]
    public async Task Beside_a_server_a_running_ingest_is_left_alone_and_a_killed_one_is_finished()
    {
        _folder.Write("many.jsonl", string.Concat(Enumerable.Range(0, Articles).Select(Line)));
        await using var program = RunningProgram.Start(_folder.Path, "ingest", "many.jsonl");
        await program.UntilAsync(async () => await StoredArticles.CountAsync(_folder) > 0);
        await using var server = RunningServer.Start(_folder.Path);
        await server.AnswersAsync();
        await program.KillAsync();
        Assert.InRange(await StoredArticles.CountAsync(_folder), 1, Articles);

        await server.UntilAsync(async () => await server.TotalAsync("chuyện") == Articles);

        var (_, status, _) = await RunningProgram.RunAsync(_folder.Path, "status");
        Assert.Contains($"bài: {Say.Number(Articles)} ({Say.Number(Articles)} bản", status, StringComparison.Ordinal);
        Assert.DoesNotContain(Say.Of(ArticleSearch.Ingest.Store.LocationState.Working), status, StringComparison.Ordinal);
    }

    private static string Line(int number) =>
        $"{{\"key\":\"thu:{number}\",\"title\":\"Chuyện {number}\",\"lead\":\"\",\"text\":\"Ngõ {number * 7 % 100} có {number} cây bàng, mùa này lá đỏ.\",\"published\":\"2021-05-0{1 + (number % 9)}\"}}\n";

    private async Task<List<string>> ExportedKeysAsync()
    {
        var (exitCode, output, errors) = await RunningProgram.RunAsync(_folder.Path, "export", "--kind", "articles", "--format", "jsonl");
        Assert.True(exitCode == 0, errors);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("key").GetString()!)];
    }

    private async Task<long> FoundAsync(string query)
    {
        var (exitCode, output, errors) = await RunningProgram.RunAsync(_folder.Path, "search", query, "--json");
        Assert.True(exitCode == 0, errors);
        return JsonDocument.Parse(output).RootElement.GetProperty("total").GetInt64();
    }
}
