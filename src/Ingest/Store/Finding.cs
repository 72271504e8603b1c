using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Discover;

namespace ArticleSearch.Ingest.Store;

/// <summary>One thing that came out of a location, on its way into the store.</summary>
public abstract record Finding(long LocationId)
{
    /// <summary>An article, with the page it was read from where there is one.</summary>
    /// <param name="Position">For a file of many: how many lines or parts are done with this one; else 0.</param>
    /// <param name="Annotations">What was extracted from its text; null when nothing has read it yet.</param>
    public sealed record Found(
        long LocationId, ParsedArticle Article, FetchedPage? Page, long Position = 0, ProvenAnnotations? Annotations = null) : Finding(LocationId)
    {
        /// <summary>Other names of the same article: a redirect from an old address is the only sure sign that two numbers are one.</summary>
        public IReadOnlyList<ArticleKey> Names { get; init; } = [];

        /// <summary>For a page within an archive: its own address, which becomes a location of its own.</summary>
        public string? Part { get; init; }
    }

    /// <summary>A page or a line that did not become an article. A page is kept: a later parser may know better.</summary>
    public sealed record Failed(long LocationId, Failure Failure, FetchedPage? Page = null, long Position = 0) : Finding(LocationId)
    {
        /// <summary>As in <see cref="Found"/>.</summary>
        public string? Part { get; init; }
    }

    /// <summary>Parts of an archive, or lines of a list, that are nothing to read.</summary>
    public sealed record PassedOver(long LocationId, IReadOnlyList<Store.PassedOver> Reasons, long Position) : Finding(LocationId)
    {
        /// <summary>All that there is: what was passed over at this location before no longer counts.</summary>
        public bool IsAll { get; init; }
    }

    /// <summary>A part of an archive that only says which content it has. Where a page with that content is held, nothing is missing.</summary>
    /// <param name="Part">Its place in the archive.</param>
    /// <param name="Url">The address that the content was fetched from this time: another name of the article, if it is one.</param>
    public sealed record Repeated(long LocationId, string Part, string Digest, CanonicalUrl? Url, long Position) : Finding(LocationId);

    /// <summary>The location is read anew from a stored page: what was told of it before no longer counts.</summary>
    public sealed record Begin(long LocationId) : Finding(LocationId);

    /// <summary>The location has been read to its end; everything it held came before.</summary>
    public sealed record End(long LocationId) : Finding(LocationId);

    /// <summary>A web address was visited; what it held comes after.</summary>
    public sealed record Visited(long LocationId, string Source, VisitEnd Visit) : Finding(LocationId);

    /// <summary>A list named articles and further lists.</summary>
    public sealed record Sighted(long LocationId, string Source, IReadOnlyList<Sighting> Articles, IReadOnlyList<PlannedList> Lists) : Finding(LocationId)
    {
        /// <summary>The time of the newest thing that the list names; null when it tells no times.</summary>
        public DateTimeOffset? Newest { get; init; }
    }
}

/// <summary>How many parts of an archive or a list were passed over for one reason, and where the first of them is.</summary>
public sealed record PassedOver(Reason Reason, long Count, string First)
{
    public static IReadOnlyList<PassedOver> Of(IEnumerable<LeftOut> leftOut) =>
        [.. leftOut.GroupBy(left => left.Reason).Select(group => new PassedOver(group.Key, group.Count(), group.First().Address))];
}

/// <summary>What became of a batch of findings.</summary>
public readonly record struct Tally(int New, int Revised, int Unchanged, int Failed)
{
    /// <summary>Articles that lists named for the first time.</summary>
    public int Sighted { get; init; }

    /// <summary>Further lists that lists named and that are due.</summary>
    public int Lists { get; init; }

    /// <summary>Parts of archives that are nothing to read.</summary>
    public long PassedOver { get; init; }

    /// <summary>Articles that were taken down and came again.</summary>
    public int TakenDown { get; init; }

    public int Articles => New + Revised + Unchanged;

    public static Tally operator +(Tally a, Tally b) =>
        new(a.New + b.New, a.Revised + b.Revised, a.Unchanged + b.Unchanged, a.Failed + b.Failed)
        {
            Sighted = a.Sighted + b.Sighted,
            Lists = a.Lists + b.Lists,
            TakenDown = a.TakenDown + b.TakenDown,
            PassedOver = a.PassedOver + b.PassedOver,
        };

    public static Tally Add(Tally left, Tally right) => left + right;
}
