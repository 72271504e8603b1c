using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Discover;

/// <summary>One line of a list of articles, or of a list of lists, as the site wrote it.</summary>
/// <param name="Address">Not yet looked at: anything may stand there.</param>
/// <param name="Published">When the list says that the article was published.</param>
/// <param name="Modified">When the list says that it was changed last (sitemaps).</param>
public sealed record ListEntry(string Address, DateTimeOffset? Published = null, DateTimeOffset? Modified = null);

/// <summary>A feed, a sitemap, a section page or an answer of the pager, read to its end or to where it breaks.</summary>
/// <param name="Entries">Addresses of articles, in the order of the document.</param>
/// <param name="Lists">Addresses of further lists (the children of a sitemap index).</param>
/// <param name="Failure">Why the document could not be read to its end; what came before is kept.</param>
public sealed record ListDocument(IReadOnlyList<ListEntry> Entries, IReadOnlyList<ListEntry> Lists, Failure? Failure = null)
{
    /// <summary>The protocol of sitemaps allows no more in one file; more in any list is no list of a newspaper.</summary>
    public const int MaxEntries = 50_000;

    /// <summary>The same protocol's limit for a file, unpacked.</summary>
    public const int MaxBytes = 50 << 20;

    /// <summary>For the pager: the number that asks for the next older part; null at the end.</summary>
    public long? Next { get; init; }

    /// <summary>For a section: where it goes on, with older articles; null at the end.</summary>
    public CanonicalUrl? NextPage { get; init; }

    public static ListDocument Broken(Reason reason, string detail = "") => new([], [], new Failure(Stage.Discover, reason, detail));
}

/// <summary>How a list is to be read. Names are stored: never rename.</summary>
public enum ListKind
{
    /// <summary>RSS or Atom.</summary>
    Feed,

    /// <summary>A sitemap or an index of sitemaps.</summary>
    Sitemap,

    /// <summary>An HTML page of a section.</summary>
    Section,

    /// <summary>The JSON answer behind "more articles".</summary>
    Pager,
}
