namespace ArticleSearch.Search;

/// <summary>What sort of piece an article is, as far as its page and headline tell. Names are indexed: never rename.</summary>
public enum ArticleKind
{
    /// <summary>News and everything else.</summary>
    News,

    /// <summary>An interim or final review of a programme ("sơ kết", "tổng kết"), named so in headline or lead.</summary>
    Review,

    /// <summary>A long read laid out by hand (megastory).</summary>
    Longform,

    /// <summary>From the printed paper's page.</summary>
    Print,
}
