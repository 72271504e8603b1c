using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Fetch;

namespace ArticleSearch.Ingest.Store;

/// <summary>What stands behind an address of the list. Names are stored: never rename.</summary>
public enum LocationKind
{
    /// <summary>A file of this machine: one page, an archive of pages, or many ready articles.</summary>
    File,

    /// <summary>A page within an archive.</summary>
    Record,

    /// <summary>A web page with an article.</summary>
    Article,

    /// <summary>The kinds of lists, as in <see cref="ListKind"/>.</summary>
    Feed,
    Sitemap,
    Section,
    Pager,
}

/// <summary>A web address that is due, and ours to fetch until its lease ends.</summary>
/// <param name="Tries">How often it was begun since it last went well, this time included.</param>
/// <param name="Was">Its state before.</param>
/// <param name="Published">When it was published, as far as a list told.</param>
/// <param name="IsDerived">A list that another list named (a daily sitemap, an older part of the pager), not the operator.</param>
public sealed record Visit(
    long Id, string Address, LocationKind Kind, int Tries, LocationState Was, DateTimeOffset? Published, DateTimeOffset FirstSeen, Validators Known, bool IsDerived)
{
    public ListKind? List => Kind is LocationKind.File or LocationKind.Record or LocationKind.Article ? null : Enum.Parse<ListKind>(Kind.ToString());
}

/// <summary>A list to be looked at.</summary>
/// <param name="Stamp">Empty for a list of the operator's; for a derived one, what tells whether it changed since.</param>
/// <param name="IsDue">Whether it is to be looked at now even when its content was read before.</param>
/// <param name="IsForMore">Only worth a look when the list that named it held something new.</param>
public sealed record PlannedList(string Address, LocationKind Kind, string Stamp, bool IsDue, bool IsForMore = false);

/// <summary>A list that names nothing new while others of its source do.</summary>
public sealed record SilentList(string Source, string Address, DateTimeOffset Newest);

/// <summary>How a visit ended.</summary>
/// <param name="NextVisit">When it is looked at again; null for never, unless somebody asks.</param>
/// <param name="Failure">What the operator is to be told.</param>
/// <param name="Validators">What the site gave to ask with the next time; null keeps what is held.</param>
/// <param name="Counts">What the yield of the source's day gains.</param>
public sealed record VisitEnd(LocationState State, DateTimeOffset? NextVisit, Failure? Failure, Validators? Validators, IReadOnlyDictionary<string, long> Counts)
{
    /// <summary>Something of the address was seen at this time, so that a later change can be told.</summary>
    public bool WasSeen => State is LocationState.Done or LocationState.Unchanged or LocationState.Gone;
}
