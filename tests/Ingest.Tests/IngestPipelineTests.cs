using System.Text;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Extract;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Ingest.Tests.Store;

namespace ArticleSearch.Ingest.Tests;

public sealed class IngestPipelineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("files");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_of_many_is_stored_once_however_often_it_is_read()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var file = Write("many.jsonl", string.Concat(Enumerable.Range(0, 700).Select(number => $"{{\"key\":\"k:{number}\",\"text\":\"Bài số {number}.\"}}\n")));

        var first = await IngestAsync(archive, file);
        var second = await IngestAsync(archive, file);

        Assert.Equal(new Tally(700, 0, 0, 0), first);
        Assert.Equal(new Tally(0, 0, 700, 0), second);
        Assert.Equal(1, (await archive.Store.CountLocationsAsync(Token))[LocationState.Done]);
    }

    [Fact]
    public async Task What_is_read_is_extracted_from_before_it_is_stored()
    {
        await using var archive = await TemporaryStore.OpenAsync();

        await IngestAsync(archive, Write("one.jsonl", "{\"key\":\"k:1\",\"text\":\"Sáng 5-7-2018, ngõ trồng 60 cây bàng.\",\"published\":\"2018-07-05\"}\n"));

        var article = Assert.Single(await archive.Store.ReadUnindexedAsync(10, Token));
        Assert.Equivalent(Extractor.Annotate(article.Text, new DateOnly(2018, 7, 5)), article.Annotations, strict: true);
        Assert.Equal(Extractor.Version, article.Annotations.RulesVersion);
    }

    [Fact]
    public async Task What_was_cut_short_goes_on_where_it_was()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var file = Write("many.jsonl", string.Concat(Enumerable.Range(1, 20).Select(number => $"{{\"key\":\"k:{number}\",\"text\":\"Bài số {number}.\"}}\n")));
        var cut = await archive.AddAsync(file.Address, stamp: file.Stamp);
        await archive.RecordAsync(new Finding.Found(cut.Id, Sample.Article("k:1", layout: Layout.Ready), null, Position: 15));

        var tally = await IngestAsync(archive, file);

        Assert.Equal(new Tally(5, 0, 0, 0), tally);
    }

    [Fact]
    public async Task Bad_lines_and_missing_files_do_not_stop_the_rest()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var good = Write("a.jsonl", "{\"key\":\"k:1\",\"text\":\"Một.\"}\nhỏng\n{\"key\":\"k:2\",\"text\":\"Hai.\"}\n");
        var gone = Write("b.jsonl", "");
        File.Delete(FileAddress.PathOf(gone.Address)!);
        var told = new List<(string, Failure)>();

        var tally = await IngestAsync(archive, [good, gone], new IngestProgress { Failed = (address, failure) => { lock (told) { told.Add((address, failure)); } } });

        Assert.Equal(new Tally(2, 0, 0, Failed: 2), tally);
        Assert.Contains((good.Address, new Failure(Stage.Parse, Reason.BrokenJson, "byte 1", 2)), told);
        Assert.Contains((gone.Address, new Failure(Stage.Read, Reason.NotFound)), told);
    }

    [Fact]
    public async Task A_page_that_is_too_large_is_refused_before_it_is_read()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var path = Path.Combine(_folder.FullName, "huge.html");
        await using (var huge = File.Create(path))
        {
            huge.SetLength(300L << 20);
        }

        var tally = await IngestAsync(archive, FileOf(path));

        Assert.Equal(new Tally(0, 0, 0, Failed: 1), tally);
        var failure = Assert.Single(await archive.Store.ReadFailuresAsync(0, 10, Token)).Failure;
        Assert.Equal((Reason.TooLarge, "300 MB > 16 MB"), (failure.Reason, failure.Detail));
    }

    [Theory]
    [InlineData("rỗng.html")]
    [InlineData("rỗng.jsonl")]
    public async Task An_empty_file_is_a_failure(string name)
    {
        await using var archive = await TemporaryStore.OpenAsync();

        await IngestAsync(archive, Write(name, ""));

        Assert.Equal(Reason.EmptyFile, Assert.Single(await archive.Store.ReadFailuresAsync(0, 10, Token)).Failure.Reason);
    }

    [Fact]
    public async Task Cancelling_stops_the_run_and_keeps_what_is_stored()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var file = Write("many.jsonl", string.Concat(Enumerable.Range(0, 8_000).Select(number => $"{{\"key\":\"k:{number}\",\"text\":\"Bài số {number}.\"}}\n")));
        using var stop = new CancellationTokenSource();
        var location = await archive.AddAsync(file.Address, stamp: file.Stamp);
        var pipeline = new IngestPipeline(archive.Store, new PageParser(), archive.Clock);
        var progress = new IngestProgress();

        var running = pipeline.IngestAsync([location], progress, stop.Token);
        while (progress.Tally.Articles == 0)
        {
            await Task.Delay(1, Token);
        }

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(1, (await archive.Store.CountLocationsAsync(Token))[LocationState.Pending]);
        var stored = (await archive.Store.CountAsync(Token)).Articles;
        Assert.InRange(stored, 1, 7_999);
        Assert.Equal(8_000 - stored, (await IngestAsync(archive, file)).New);
    }

    private Source.File Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return FileOf(path);
    }

    private static Source.File FileOf(string path) => Assert.IsType<Source.File>(Assert.Single(Source.Expand(path)));

    private static Task<Tally> IngestAsync(TemporaryStore archive, Source.File file) => IngestAsync(archive, [file], new IngestProgress());

    private static async Task<Tally> IngestAsync(TemporaryStore archive, Source.File[] files, IngestProgress progress)
    {
        var locations = await archive.Store.AddAsync([.. files.Select(file => (file.Address, file.Stamp))], LocationState.Working, Token);
        return await new IngestPipeline(archive.Store, new PageParser(), archive.Clock).IngestAsync(locations, progress, Token);
    }
}
