using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search.Facts;

namespace ArticleSearch.Search;

/// <summary>
/// The seam between the archive and what finds things in it. An engine is a projection of the store: it can be thrown
/// away and filled again, and it says which content it holds.
/// </summary>
public interface ISearchEngine : IAsyncDisposable
{
    /// <summary>
    /// Identifies this index: a random name given when it was created, and the version of its fields. A store that
    /// remembers another one indexes everything again.
    /// </summary>
    string Identity { get; }

    /// <summary>Applies the commands in their order. On return they are durable and visible to every later search.</summary>
    /// <remarks>Applying the same commands twice leaves the same index. One caller at a time.</remarks>
    Task ApplyAsync(IReadOnlyCollection<IndexCommand> commands, CancellationToken cancellation);

    /// <summary>Answers one query. Thread-safe; never fails because of what a reader typed.</summary>
    Task<SearchPage> SearchAsync(ArticleQuery query, CancellationToken cancellation);

    /// <summary>Answers one query for what articles report as said by somebody; as every search does.</summary>
    Task<FactPage<Statement>> SearchAsync(QuoteQuery query, CancellationToken cancellation);

    /// <summary>Answers one query for the figures that articles tell.</summary>
    Task<FactPage<Quantity>> SearchAsync(FigureQuery query, CancellationToken cancellation);

    /// <summary>Answers one query for the reviews that articles tell of.</summary>
    Task<FactPage<Reviewed>> SearchAsync(ReviewQuery query, CancellationToken cancellation);

    /// <summary>Answers one query for officials; each is one hit, whatever the number of articles that name him.</summary>
    Task<FactPage<FoundOfficial>> SearchAsync(OfficialQuery query, CancellationToken cancellation);

    /// <summary>Tags and titles that hold the words typed so far, the last of them unfinished; with or without marks.</summary>
    /// <param name="most">How many at most.</param>
    Task<IReadOnlyList<Suggestion>> SuggestAsync(string typed, int most, CancellationToken cancellation);

    /// <summary>Articles about the same as this one, the nearest first, without its copies; none when it is not in the index.</summary>
    Task<IReadOnlyList<Hit>> SimilarAsync(ArticleKey key, int most, CancellationToken cancellation);

    /// <summary>How many articles are visible to searches now.</summary>
    Task<long> CountAsync(CancellationToken cancellation);
}
