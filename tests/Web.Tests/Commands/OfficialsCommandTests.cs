using System.Text.Json;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract;
using ArticleSearch.Ingest.Officials;
using ArticleSearch.Web.Hosting;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary><c>officials ledger</c>: what editors decided leaves the archive row by row.</summary>
public sealed class OfficialsCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private long _official;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await AnnotatedArchive.FillAsync(_folder, Extractor.Version);
        await using var store = await new Archive(Path.Combine(_folder.Path, "data")).OpenStoreAsync(TimeProvider.System, Token);
        await store.SettleOfficialsAsync(Token);
        _official = (await store.ReadAsync(ArticleKey.Of("hnm-new:700001"), null, Token))!.OfficialIds["Vi Khắc Lẫm"];
        var tenure = Assert.Single((await store.ReadOfficialAsync(_official, Token))!.Tenures);
        await store.CorrectAsync(_official, new Correction.Term(tenure.Post, tenure.AsPrinted, new DateOnly(2017, 3, 1), To: null), "lan", "=Quyết định 12, trang 3", Token);
        await store.CorrectAsync(official: 0, new Correction.Undo(1), who: null, "nhầm", Token);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_row_is_a_line_of_json_with_what_its_action_fills()
    {
        var rows = (await LedgerAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(["term", "undo"], rows.Select(row => row.GetProperty("action").GetString()));
        Assert.Equal(
            (1, "lan", _official, "Giám đốc Sở Lúa nước", "2017-03-01", "=Quyết định 12, trang 3", 2),
            (rows[0].GetProperty("id").GetInt32(), rows[0].GetProperty("who").GetString(), rows[0].GetProperty("official").GetInt64(), rows[0].GetProperty("asPrinted").GetString(),
                rows[0].GetProperty("from").GetString(), rows[0].GetProperty("why").GetString(), rows[0].GetProperty("undoneBy").GetInt32()));
        Assert.Equal((1, "nhầm"), (rows[1].GetProperty("undoes").GetInt32(), rows[1].GetProperty("why").GetString()));
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("undoneBy").ValueKind);
    }

    [Fact]
    public async Task As_a_table_it_has_a_column_for_everything_and_computes_nothing()
    {
        var lines = (await LedgerAsync("--format", "csv")).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("id,at,who,action,official,into,off,articles,organisations,name,post,asPrinted,from,to,undoes,why,undoneBy,erasedAt", lines[0].TrimStart('\uFEFF'));
        Assert.Contains(",lan,term,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",Giám đốc Sở Lúa nước,2017-03-01,,,\"'=Quyết định 12, trang 3\",2,", lines[1], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public async Task One_official_has_his_rows_and_nobody_else_has_them()
    {
        Assert.Equal(await LedgerAsync(), await LedgerAsync("--official", $"{_official}"));
        Assert.Equal("", await LedgerAsync("--official", $"{_official + 1}"));
    }

    [Fact]
    public async Task What_was_taken_down_is_told_in_no_row()
    {
        Assert.Equal(0, (await RunningProgram.RunAsync(_folder.Path, "takedown", "hnm-new:700001", "--why", "theo yêu cầu")).ExitCode);

        var rows = (await LedgerAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(["term", "undo"], rows.Select(row => row.GetProperty("action").GetString()));
        Assert.All(rows, row => Assert.Equal(("", JsonValueKind.String), (row.GetProperty("why").GetString(), row.GetProperty("erasedAt").ValueKind)));
        Assert.Equal("", rows[0].GetProperty("asPrinted").GetString());
    }

    private async Task<string> LedgerAsync(params string[] options)
    {
        var (exitCode, output, errors) = await RunningProgram.RunAsync(_folder.Path, ["officials", "ledger", .. options]);
        Assert.True(exitCode == 0, errors);
        return output;
    }
}
