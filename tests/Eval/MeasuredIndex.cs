using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search;
using ArticleSearch.Search.Lucene;

namespace ArticleSearch.Eval;

/// <summary>An index in a folder of its own, filled once, and the answers it gives.</summary>
internal sealed class MeasuredIndex : IAsyncDisposable
{
    private const int Batch = 1_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("articlesearch-eval-");
    private readonly LuceneEngine _engine;

    private MeasuredIndex() => _engine = LuceneEngine.Open(_folder.FullName);

    public static async Task<MeasuredIndex> OfAsync(IAsyncEnumerable<ParsedArticle> articles, CancellationToken cancellation)
    {
        var index = new MeasuredIndex();
        await foreach (var batch in articles.Chunk(Batch).WithCancellation(cancellation))
        {
            await index._engine.ApplyAsync([.. batch.Select(Upsert)], cancellation);
        }

        return index;
    }

    /// <summary>For the next answers.</summary>
    public Ranking Ranking
    {
        set => _engine.Ranking = value;
    }

    public async Task<Answer> AnswerAsync(JudgedQuery query, CancellationToken cancellation, int depth = Quality.Depth) =>
        new(query, await _engine.SearchAsync(new ArticleQuery { Text = query.Text, PageSize = depth }, cancellation));

    public Task<SearchPage> SearchAsync(ArticleQuery query, CancellationToken cancellation) => _engine.SearchAsync(query, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static IndexCommand Upsert(ParsedArticle article) =>
        new IndexCommand.Upsert(new Article(article, Revision: 1, DateTimeOffset.UnixEpoch, Annotations.None));
}
