namespace ArticleSearch.Search.Lucene;

/// <summary>Another process writes to this index. It can still be read.</summary>
public sealed class IndexLockedException : IOException
{
    public IndexLockedException()
    {
    }

    public IndexLockedException(string message)
        : base(message)
    {
    }

    public IndexLockedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
