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

    /// <summary>How many articles are visible to searches now.</summary>
    Task<long> CountAsync(CancellationToken cancellation);
}
