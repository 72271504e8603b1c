using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Discover;

namespace ArticleSearch.Ingest.Store;

/// <summary>One thing that came out of a location, on its way into the store.</summary>
public abstract record Finding(long LocationId)
{
    /// <summary>An article, with the page it was read from where there is one.</summary>
    /// <param name="Position">For a file of many: how many lines are done with this one; else 0.</param>
    /// <param name="Annotations">What was extracted from its text; null when nothing has read it yet.</param>
    public sealed record Found(
        long LocationId, ParsedArticle Article, FetchedPage? Page, long Position = 0, ProvenAnnotations? Annotations = null) : Finding(LocationId)
    {
        /// <summary>Other names of the same article: a redirect from an old address is the only sure sign that two numbers are one.</summary>
        public IReadOnlyList<ArticleKey> Names { get; init; } = [];
    }

    /// <summary>A page or a line that did not become an article. A page is kept: a later parser may know better.</summary>
    public sealed record Failed(long LocationId, Failure Failure, FetchedPage? Page = null, long Position = 0) : Finding(LocationId);

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

/// <summary>What became of a batch of findings.</summary>
public readonly record struct Tally(int New, int Revised, int Unchanged, int Failed)
{
    /// <summary>Articles that lists named for the first time.</summary>
    public int Sighted { get; init; }

    /// <summary>Articles that were taken down and came again.</summary>
    public int TakenDown { get; init; }

    public int Articles => New + Revised + Unchanged;

    public static Tally operator +(Tally a, Tally b) =>
        new(a.New + b.New, a.Revised + b.Revised, a.Unchanged + b.Unchanged, a.Failed + b.Failed) { Sighted = a.Sighted + b.Sighted, TakenDown = a.TakenDown + b.TakenDown };

    public static Tally Add(Tally left, Tally right) => left + right;
}
