namespace ArticleSearch.Ingest.Store;

/// <summary>What is counted of a source's day. Names are stored: never rename.</summary>
public static class YieldNames
{
    /// <summary>Articles that a list named for the first time.</summary>
    public const string Found = "found";

    /// <summary>Articles that came as new content.</summary>
    public const string Fetched = "fetched";

    public const string Unchanged = "unchanged";

    public const string Refused = "refused";

    public const string Gone = "gone";

    public const string Blocked = "blocked";

    public const string Failed = "failed";

    /// <summary>UTF-16 units of the text of what was fetched.</summary>
    public const string Characters = "characters";

    /// <summary>Before the name of a layout: articles that were read by it.</summary>
    public const string Layout = "layout:";
}
