using System.Text.Json;

namespace ArticleSearch.Web.Tests.Commands;

public sealed class LargeArchiveTests : IDisposable
{
    private const long Gigabyte = 1L << 30;
    private const int Articles = 2_500;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ingesting_a_gigabyte_takes_less_than_300_megabytes_of_memory()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "did not run: asks the kernel for the most memory that the program had");
        var path = Path.Combine(_folder.Path, "lớn.warc.gz");
        await LargeArchive.WriteAsync(path, Gigabyte, Articles, TestContext.Current.CancellationToken);
        Assert.True(new FileInfo(path).Length >= Gigabyte);

        await using var program = RunningProgram.Start(_folder.Path, "ingest", "lớn.warc.gz");
        var peak = await program.PeakMemoryAsync();
        var (_, output, errors) = await program.EndAsync();

        TestContext.Current.SendDiagnosticMessage($"peak {peak >> 20} MB: {output}");
        Assert.True(output.StartsWith("2.500 bài mới, 0 bài có bản mới, 0 bài không đổi, 0 lỗi, bỏ qua ", StringComparison.Ordinal), output + errors);
        Assert.InRange(peak >> 20, 1, 299);
        Assert.Equal(Articles, JsonDocument.Parse((await RunningProgram.RunAsync(_folder.Path, "search", "phường", "--json", "--limit", "1")).Output).RootElement.GetProperty("total").GetInt32());
    }
}
