using System.Text;
using ArticleSearch.Conformance;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search.Lucene;
using Microsoft.Data.Sqlite;
using Finding = ArticleSearch.Ingest.Store.Finding;

namespace ArticleSearch.Search.Tests;

/// <summary>What was taken down leaves the index by the same loop that brings things in.</summary>
public sealed class TakedownProjectionTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("takedown");
    private ArticleStore _store = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string IndexFolder => Path.Combine(_folder.FullName, "index");

    public async ValueTask InitializeAsync()
    {
        var database = SqliteFactory.Instance.CreateDataSource($"Data Source={Path.Combine(_folder.FullName, "articles.db")};Pooling=False");
        _store = await ArticleStore.OpenAsync(database, SqlDialect.Sqlite, TimeProvider.System, Token);
        foreach (var number in Enumerable.Range(1, 40))
        {
            await StoreAsync(number);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task It_is_found_no_more_and_no_word_of_it_stays_in_the_files()
    {
        await using (var engine = LuceneEngine.Open(IndexFolder))
        {
            var projection = new IndexProjection(_store, engine);
            await projection.CatchUpAsync(null, Token);
            Assert.True(Holds("kwazhdor"));
            Assert.Single((await engine.SearchAsync(new ArticleQuery { Text = "kwazhdor" }, Token)).Hits);

            await TakeDownAsync("k:7");
            Assert.Equal(0, await projection.CatchUpAsync(null, Token));

            Assert.Empty((await engine.SearchAsync(new ArticleQuery { Text = "kwazhdor" }, Token)).Hits);
            Assert.Empty(await engine.SuggestAsync("the rieng 7", 9, Token));
            Assert.NotEmpty(await engine.SuggestAsync("the rieng 8", 9, Token));
            Assert.Equal(39, await engine.CountAsync(Token));
            Assert.False((await _store.CountAsync(Token)).IsBehind);
        }

        Assert.False(Holds("kwazhdor"));
        Assert.True(Holds("brimvelt"));
    }

    [Fact]
    public async Task An_index_that_took_it_in_meanwhile_lets_it_go_the_next_time()
    {
        await using var engine = LuceneEngine.Open(IndexFolder);
        var waiting = await _store.ReadUnindexedAsync(100, Token);

        // Read before, applied after: the loop was in the middle of its batch.
        await TakeDownAsync("k:7");
        await _store.PurgeAsync(Token);
        await engine.ApplyAsync([.. waiting.Select(article => new IndexCommand.Upsert(article))], Token);
        await _store.WriteNoteAsync("index", engine.Identity, Token);
        await new IndexProjection(_store, engine).CatchUpAsync(null, Token);

        Assert.Equal(39, await engine.CountAsync(Token));
    }

    [Fact]
    public async Task A_crash_after_the_record_is_made_good_by_the_next_run()
    {
        await using var engine = LuceneEngine.Open(IndexFolder);
        await new IndexProjection(_store, engine).CatchUpAsync(null, Token);
        await TakeDownAsync("k:7");

        await new IndexProjection(_store, engine).CatchUpAsync(null, Token);

        Assert.Equal(39, await engine.CountAsync(Token));
        Assert.Equal(39, (await _store.CountAsync(Token)).Articles);
    }

    private async Task TakeDownAsync(string key)
    {
        Assert.True(TakedownTarget.TryParse(key, out var target));
        await _store.TakeDownAsync(target, "thử", Token);
    }

    private async Task StoreAsync(int number)
    {
        var location = (await _store.AddAsync([($"file:///{number}", "")], LocationState.Working, Token))[0];
        var article = new SampleArticle($"k:{number}", $"Bài {number}", "", $"Nước trong {WordOf(number)} đã cạn.") { Tags = [$"thẻ riêng {number}"] }.Parsed();
        await _store.RecordAsync([new Finding.Found(location.Id, article, null), new Finding.End(location.Id)], parserVersion: 1, Token);
    }

    /// <summary>Terms with a common beginning are stored without it: these two have none.</summary>
    private static string WordOf(int number) => number switch { 7 => "kwazhdor", 8 => "brimvelt", _ => $"chung{number}" };

    private bool Holds(string text) => Directory.GetFiles(IndexFolder, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
        .Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);
}
