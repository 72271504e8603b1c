using System.Text.Json;
using ArticleSearch.Ingest.Extract;

namespace ArticleSearch.Web.Tests.Commands;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sound_archive_passes()
    {
        await AnnotatedArchive.FillAsync(_folder, Extractor.Version);
        await RunningProgram.RunAsync(_folder.Path, "reindex");

        var (exitCode, output, errors) = await RunningProgram.RunAsync(_folder.Path, "verify");

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("1 bản: 1 phát biểu và 1 số liệu đúng nguyên văn, 0 chỗ không khớp", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_longer_stands_in_its_article_is_listed_hidden_and_goes_from_the_index()
    {
        await AnnotatedArchive.FillAsync(_folder, Extractor.Version);
        await RunningProgram.RunAsync(_folder.Path, "reindex");
        await AnnotatedArchive.ExecuteAsync(_folder, "UPDATE revision SET text = replace(text, 'Mở đường', 'Đóng đập')");

        var (exitCode, output, _) = await RunningProgram.RunAsync(_folder.Path, "verify");

        Assert.Equal(1, exitCode);
        Assert.Contains("hnm-new:700001@1: not-verbatim: ", output, StringComparison.Ordinal);
        Assert.Contains("(Chi tiết: quotes [10..26) r2)", output, StringComparison.Ordinal);
        Assert.Contains("0 phát biểu và 1 số liệu đúng nguyên văn, 1 chỗ không khớp", output, StringComparison.Ordinal);
        Assert.Equal("", (await RunningProgram.RunAsync(_folder.Path, "export", "--kind", "quotes", "--format", "jsonl")).Output);
        Assert.Equal(1, await StoredArticles.CountAsync(_folder, "indexed_revision < revision"));

        var (_, status, _) = await RunningProgram.RunAsync(_folder.Path, "status");
        Assert.Contains("hnm-new:700001: not-verbatim: ", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_that_is_behind_the_store_does_not_pass()
    {
        await AnnotatedArchive.FillAsync(_folder, Extractor.Version);

        var (exitCode, output, _) = await RunningProgram.RunAsync(_folder.Path, "verify");

        Assert.Equal(1, exitCode);
        Assert.Contains("chỉ mục: 0 bài; kho: 1 bài, 1 chờ lập chỉ mục", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_older_rules_read_is_extracted_again_before_the_index_is_made_again()
    {
        await AnnotatedArchive.FillAsync(_folder, rulesVersion: 0);
        var (_, before, _) = await RunningProgram.RunAsync(_folder.Path, "status");
        Assert.Contains("trích được: 1 phát biểu, 1 số liệu", before, StringComparison.Ordinal);
        Assert.Contains("chờ trích xuất lại: 1", before, StringComparison.Ordinal);

        var (exitCode, _, errors) = await RunningProgram.RunAsync(_folder.Path, "reindex");

        Assert.True(exitCode == 0, errors);
        var (_, after, _) = await RunningProgram.RunAsync(_folder.Path, "status");
        Assert.Contains("chờ trích xuất lại: 0", after, StringComparison.Ordinal);
        var exported = (await RunningProgram.RunAsync(_folder.Path, "export", "--kind", "articles", "--format", "jsonl")).Output;
        Assert.Equal(Extractor.Version, JsonDocument.Parse(exported).RootElement.GetProperty("rulesVersion").GetInt32());
    }

    [Fact]
    public async Task A_killed_server_goes_on_with_the_extraction_when_it_starts_again()
    {
        const int Articles = 3_000;
        _folder.Write("many.jsonl", string.Concat(Enumerable.Range(0, Articles).Select(number =>
            $"{{\"key\":\"thu:{number}\",\"title\":\"Chuyện {number}\",\"text\":\"Ngõ {number} có cây bàng.\",\"published\":\"2021-05-01\"}}\n")));
        var ingested = await RunningProgram.RunAsync(_folder.Path, "ingest", "many.jsonl");
        Assert.True(ingested.ExitCode == 0, ingested.Errors);
        await AnnotatedArchive.ExecuteAsync(_folder, "UPDATE article SET rules_version = 0");

        await using (var server = RunningServer.Start(_folder.Path))
        {
            await server.UntilAsync(async () => await StoredArticles.CountAsync(_folder, $"rules_version = {Extractor.Version}") > 0);
            await server.KillAsync();
        }

        await using var again = RunningServer.Start(_folder.Path);
        await again.UntilAsync(async () => await StoredArticles.CountAsync(_folder, $"rules_version = {Extractor.Version} AND indexed_revision = revision") == Articles);
        Assert.Equal(Articles, await again.TotalAsync("bàng"));
    }
}
