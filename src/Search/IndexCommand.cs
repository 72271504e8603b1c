using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Search;

/// <summary>A change to the index, as data: each engine translates it in one switch.</summary>
public abstract record IndexCommand
{
    private IndexCommand()
    {
    }

    /// <summary>Puts the article in, or in the place of the one with the same key.</summary>
    public sealed record Upsert(Article Article) : IndexCommand;

    /// <summary>Takes the article out, also from the engine's files; nothing happens when it is not there.</summary>
    public sealed record Delete(ArticleKey Key) : IndexCommand;

    /// <summary>Takes everything out.</summary>
    public sealed record Clear : IndexCommand;
}
