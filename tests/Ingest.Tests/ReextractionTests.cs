using System.Text;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Ingest.Tests.Store;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ArticleSearch.Ingest.Tests;

public sealed class ReextractionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_older_rules_read_is_read_again_once_and_indexed_again()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var article = Annotated.Article();
        await RecordAsync(archive, Annotated.Found(0, article, new Annotations(0) { Quotes = [Annotated.Quote(article.Text, "Vụ này được mùa")] }));
        await IndexAllAsync(archive);
        Assert.Equal(1, await archive.Store.CountToExtractAsync(Extractor.Version, Token));

        Assert.Equal(1, await PipelineOf(archive).ReextractAsync(progress: null, Token));

        var read = Assert.Single(await archive.Store.ReadUnindexedAsync(10, Token));
        Assert.Equivalent(Extractor.Annotate(article.Text, article.Day), read.Annotations, strict: true);
        Assert.Equal(0, await archive.Store.CountToExtractAsync(Extractor.Version, Token));
        Assert.Equal(0, await PipelineOf(archive).ReextractAsync(progress: null, Token));
        Assert.Single(await archive.Store.ReadRevisionsAsync(article.Key, Token));
    }

    [Fact]
    public async Task Cut_short_it_goes_on_behind_the_last_batch()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await RecordAsync(archive, [.. Enumerable.Range(0, 600).Select(number => new Finding.Found(0, Sample.Article($"k:{number}", layout: Layout.Ready), null))]);
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PipelineOf(archive).ReextractAsync(new Stopper(stop), stop.Token));
        var left = await archive.Store.CountToExtractAsync(Extractor.Version, Token);
        Assert.InRange(left, 1, 599);

        await archive.ReopenAsync();
        Assert.Equal(left, await PipelineOf(archive).ReextractAsync(progress: null, Token));
    }

    [Fact]
    public async Task Long_articles_come_few_at_a_time_and_all_of_them()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var body = new string('a', 3 << 20);
        await RecordAsync(archive, [.. Enumerable.Range(0, 5).Select(number => new Finding.Found(0, Sample.Article($"k:{number}", body: body, layout: Layout.Ready), null))]);

        Assert.Equal(3, (await archive.Store.ReadToExtractAsync(Extractor.Version, 100, Token)).Count);
        var first = await archive.Store.ReadUnindexedAsync(100, Token);
        await archive.Store.MarkIndexedAsync(first, Token);
        var second = await archive.Store.ReadUnindexedAsync(100, Token);

        Assert.Equal(["k:0", "k:1", "k:2", "k:3", "k:4"], first.Concat(second).Select(article => article.Key.Value));
        Assert.Equal(3, first.Count);
    }

    [Fact]
    public async Task An_article_that_was_revised_meanwhile_keeps_the_annotations_of_its_new_revision()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await RecordAsync(archive, new Finding.Found(0, Sample.Article(body: "Được mùa."), null));
        var older = Assert.Single(await archive.Store.ReadToExtractAsync(Extractor.Version, 10, Token));
        var newer = Sample.Article(body: "Mất mùa.");
        await RecordAsync(archive, Annotated.Found(0, newer, new Annotations(Extractor.Version) { Quotes = [Annotated.Quote(newer.Text, "Mất mùa")] }));

        var done = await archive.Store.ReannotateAsync([(older, ProvenAnnotations.Of(older.Text, new Annotations(Extractor.Version)))], Token);

        Assert.Equal(0, done);
        Assert.Single((await archive.Store.ReadAsync(newer.Key, null, Token))!.Annotations.Quotes);
    }

    [Fact]
    public async Task Pages_that_a_newer_parser_reads_are_extracted_from_at_once()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var page = new FetchedPage("file:///a.html", null, Encoding.UTF8.GetBytes(Page), "text/html", Sample.Published);
        var location = await archive.AddAsync(page.Address);
        await archive.Store.RecordAsync([new Finding.Failed(location.Id, new Failure(Stage.Parse, Reason.NoArticle), page), new Finding.End(location.Id)], parserVersion: 0, Token);

        await PipelineOf(archive).ReparseAsync(new IngestProgress(), Token);

        Assert.Single(await archive.Store.ReadUnindexedAsync(10, Token));
        Assert.Equal(0, await archive.Store.CountToExtractAsync(Extractor.Version, Token));
    }

    [Fact]
    public async Task A_store_made_before_there_were_annotations_waits_for_them()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await RecordAsync(archive, new Finding.Found(0, Sample.Article(), null));
        await archive.Store.DisposeAsync();
        await using (var connection = new SqliteConnection($"Data Source={archive.Database};Pooling=False"))
        {
            await connection.ExecuteAsync(
                """
                DELETE FROM migration WHERE number > 1;
                DROP TABLE taken_article; DROP TABLE takedown;
                DROP TABLE passed_over; DROP INDEX page_digest; DROP INDEX location_listed; DROP INDEX revision_page;
                ALTER TABLE page DROP COLUMN digest;
                DROP TABLE crawl; DROP TABLE yield; DROP TABLE host; DROP INDEX location_due; DROP INDEX location_article;
                ALTER TABLE location DROP COLUMN kind; ALTER TABLE location DROP COLUMN host; ALTER TABLE location DROP COLUMN source;
                ALTER TABLE location DROP COLUMN article_key; ALTER TABLE location DROP COLUMN published; ALTER TABLE location DROP COLUMN etag;
                ALTER TABLE location DROP COLUMN last_modified; ALTER TABLE location DROP COLUMN fetched_at; ALTER TABLE location DROP COLUMN lease_until;
                DROP TABLE ledger;
                DROP TABLE unsettled_name; DROP TABLE evidence; DROP TABLE appearance; DROP TABLE official;
                DROP INDEX article_rules_version;
                ALTER TABLE article DROP COLUMN figures; ALTER TABLE article DROP COLUMN quotes; ALTER TABLE article DROP COLUMN rules_version;
                ALTER TABLE revision DROP COLUMN annotations;
                CREATE TABLE annotation (article_id BIGINT);
                """);
        }

        await archive.ReopenAsync();

        Assert.Equal(0, (await archive.Store.ReadAsync(Sample.Article().Key, null, Token))!.Annotations.RulesVersion);
        Assert.Equal(1, await PipelineOf(archive).ReextractAsync(progress: null, Token));
        Assert.Equal(Extractor.Version, (await archive.Store.ReadAsync(Sample.Article().Key, null, Token))!.Annotations.RulesVersion);
    }

    private const string Page =
        """
        <html><head><meta property="og:title" content="Đồng Thạch Sơn được mùa"></head><body><article><h1>Đồng Thạch Sơn được mùa</h1>
        <p>Sáng 5-7-2018, bà con xã Hạ Điền ra đồng gặt lúa từ lúc trời còn mờ sương, năm nay hạt nào cũng chắc và vàng như nắng.</p>
        <p>Cả xã trồng hơn 60 ha lúa, năng suất hơn hẳn vụ trước, nhà nào cũng đủ thóc ăn và còn dư để bán cho thương lái ở chợ huyện.</p>
        <p>Vụ mùa tới, xã sẽ trồng thêm giống lúa mới và sửa lại con kênh dẫn nước ở cuối đồng để không phải lo hạn nữa.</p></article></body></html>
        """;

    private static IngestPipeline PipelineOf(TemporaryStore archive) => new(archive.Store, new PageParser(), archive.Clock);

    private static async Task RecordAsync(TemporaryStore archive, params Finding.Found[] findings)
    {
        var location = await archive.AddAsync("file:///many.jsonl");
        await archive.RecordAsync([.. findings.Select(found => found with { LocationId = location.Id }), new Finding.End(location.Id)]);
    }

    private static async Task IndexAllAsync(TemporaryStore archive) =>
        await archive.Store.MarkIndexedAsync(await archive.Store.ReadUnindexedAsync(1_000, Token), Token);

    /// <summary>Stops after the first batch.</summary>
    private sealed class Stopper(CancellationTokenSource stop) : IProgress<long>
    {
        public void Report(long value) => stop.Cancel();
    }
}
