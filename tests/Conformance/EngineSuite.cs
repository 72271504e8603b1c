using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search;

namespace ArticleSearch.Conformance;

/// <summary>What the suites have in common: an engine on a folder of the test's own.</summary>
/// <param name="open">Opens the engine on a folder, which may hold its index already.</param>
public abstract class EngineSuite(Func<string, ISearchEngine> open) : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("article-index-");
    private ISearchEngine? _engine;

    protected ISearchEngine Engine => _engine ??= open(_folder.FullName);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected async Task Index(params IEnumerable<SampleArticle> articles) =>
        await Engine.ApplyAsync([.. articles.Select(article => article.Upsert())], Cancellation);

    protected Task<SearchPage> Search(string text) => Search(new ArticleQuery { Text = text });

    protected Task<SearchPage> Search(ArticleQuery query) => Engine.SearchAsync(query, Cancellation);

    /// <returns>The keys of the first page, best first.</returns>
    protected Task<IReadOnlyList<string>> Keys(string text) => Keys(new ArticleQuery { Text = text });

    protected async Task<IReadOnlyList<string>> Keys(ArticleQuery query) =>
        [.. (await Search(query)).Hits.Select(hit => hit.Key.Value)];

    /// <returns>The keys of the first page in the order of their letters, for what ranks equally.</returns>
    protected async Task<IReadOnlyList<string>> Sorted(string text) => [.. (await Keys(text)).Order(StringComparer.Ordinal)];

    protected static IReadOnlyList<string> Marked(Highlighted text) => [.. text.Marks.Select(mark => mark.In(text.Text).ToString())];
}
