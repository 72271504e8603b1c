namespace ArticleSearch.Ingest.Store;

/// <summary>Where the work on one address stands. The list of these is what is still to do after a crash.</summary>
public enum LocationState
{
    /// <summary>To do; not handed to anybody yet.</summary>
    Pending,

    /// <summary>Handed to the job queue, which forgets everything when the process ends.</summary>
    Queued,

    /// <summary>Somebody reads it now, or died while reading it.</summary>
    Working,

    /// <summary>Read to its end; single lines may have failed.</summary>
    Done,

    /// <summary>It holds no article, and reading it again will not change that.</summary>
    Refused,

    /// <summary>It could not be read; whether and when it is tried again is in <see cref="Location.NextTry"/>.</summary>
    Failed,

    /// <summary>The site says that it is what we hold.</summary>
    Unchanged,

    /// <summary>The site says that it is no longer there; what was stored of it stays.</summary>
    Gone,

    /// <summary>Its host does not serve us at the moment.</summary>
    Blocked,

    /// <summary>What it led to was taken down: it is not read any more.</summary>
    TakenDown,
}

/// <summary>An address that articles come from: one page, or a file of many ready articles.</summary>
/// <param name="Address">An http(s) or file address.</param>
/// <param name="Stamp">What tells whether a file is still the same one: its size and time of change.</param>
/// <param name="Position">For a file of many: how many of its lines are stored.</param>
/// <param name="Tries">Counted before the work starts, so that a page that kills the process is not tried for ever.</param>
/// <param name="Articles">How many articles came from it.</param>
public sealed record Location(
    long Id,
    string Address,
    LocationKind Kind,
    string Stamp,
    LocationState State,
    long Position,
    int Tries,
    DateTimeOffset? NextTry,
    long Articles,
    DateTimeOffset FirstSeen,
    DateTimeOffset ChangedAt);

/// <summary>A failure with the address it belongs to, for the operator; an article that the index refused has its key there, and location 0.</summary>
public sealed record LocatedFailure(long LocationId, string Address, Failure Failure, DateTimeOffset At, int Tries, DateTimeOffset? NextTry);
