using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search.Lucene;
using Microsoft.Data.Sqlite;
using Finding = ArticleSearch.Ingest.Store.Finding;

namespace ArticleSearch.Search.Tests;

/// <summary>Whatever happened to the index or in between: the next run brings it up to the store.</summary>
public sealed class IndexProjectionTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("projection");
    private ArticleStore _store = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string IndexFolder => Path.Combine(_folder.FullName, "index");

    public async ValueTask InitializeAsync()
    {
        var database = SqliteFactory.Instance.CreateDataSource($"Data Source={Path.Combine(_folder.FullName, "articles.db")};Pooling=False");
        _store = await ArticleStore.OpenAsync(database, SqlDialect.Sqlite, TimeProvider.System, Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_stored_is_indexed_once()
    {
        await StoreAsync("k:1", "k:2");
        await using var engine = LuceneEngine.Open(IndexFolder);

        Assert.Equal(2, await new IndexProjection(_store, engine).CatchUpAsync(null, Token));
        Assert.Equal(0, await new IndexProjection(_store, engine).CatchUpAsync(null, Token));
        Assert.Equal(2, await engine.CountAsync(Token));
    }

    [Fact]
    public async Task A_lost_index_is_filled_again()
    {
        await StoreAsync("k:1", "k:2");
        await using (var lost = LuceneEngine.Open(IndexFolder))
        {
            await new IndexProjection(_store, lost).CatchUpAsync(null, Token);
        }

        Directory.Delete(IndexFolder, recursive: true);
        await using var engine = LuceneEngine.Open(IndexFolder);
        await new IndexProjection(_store, engine).CatchUpAsync(null, Token);

        Assert.Equal(2, await engine.CountAsync(Token));
    }

    [Fact]
    public async Task Starting_over_keeps_the_index_findable_and_fills_it_again()
    {
        await StoreAsync("k:1", "k:2");
        await using var engine = LuceneEngine.Open(IndexFolder);
        var projection = new IndexProjection(_store, engine);
        await projection.CatchUpAsync(null, Token);

        await projection.StartOverAsync(Token);
        Assert.Equal(2, await engine.CountAsync(Token));

        Assert.Equal(2, await projection.CatchUpAsync(null, Token));
        Assert.Equal(2, await engine.CountAsync(Token));
    }

    [Fact]
    public async Task Starting_over_that_was_cut_short_heals()
    {
        await StoreAsync("k:1", "k:2");
        await using var engine = LuceneEngine.Open(IndexFolder);
        var projection = new IndexProjection(_store, engine);
        await projection.CatchUpAsync(null, Token);

        // As a kill leaves it: the index emptied, the rows still marked, the note blank.
        await _store.WriteNoteAsync("index", "", Token);
        await engine.ApplyAsync([new IndexCommand.Clear()], Token);
        await projection.CatchUpAsync(null, Token);

        Assert.Equal(2, await engine.CountAsync(Token));
    }

    [Fact]
    public async Task An_article_that_the_engine_refuses_is_told_and_does_not_block_the_others()
    {
        await StoreAsync("k:1");
        await StoreAsync(Article("k:2") with { Tags = [new string('a', 40_000)] });
        await StoreAsync("k:3");
        await using var engine = LuceneEngine.Open(IndexFolder);

        await new IndexProjection(_store, engine).CatchUpAsync(null, Token);

        Assert.Equal(2, await engine.CountAsync(Token));
        Assert.Equal("k:2", Assert.Single(await _store.ReadFailuresAsync(0, 10, Token)).Address);
        Assert.Empty(await _store.ReadUnindexedAsync(10, Token));
    }

    private async Task StoreAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await StoreAsync(Article(key));
        }
    }

    private async Task StoreAsync(ParsedArticle article)
    {
        var location = (await _store.AddAsync([($"file:///{article.Key}", "")], LocationState.Working, Token))[0];
        await _store.RecordAsync([new Finding.Found(location.Id, article, null), new Finding.End(location.Id)], parserVersion: 1, Token);
    }

    private static ParsedArticle Article(string key) => new()
    {
        Key = ArticleKey.Of(key),
        Slug = "",
        Text = ArticleText.Compose($"Bài {key}", "", [new Block(LineKind.Paragraph, "Gió mùa về sớm.")]),
        Layout = Layout.Ready,
    };
}
