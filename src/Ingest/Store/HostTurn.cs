namespace ArticleSearch.Ingest.Store;

/// <summary>Whether a host may be asked now. All processes on one archive share the rows behind it.</summary>
public abstract record HostTurn
{
    private HostTurn()
    {
    }

    /// <summary>One request may be sent; <see cref="ArticleStore.EndTurnAsync"/> ends the turn.</summary>
    public sealed record Granted : HostTurn;

    /// <param name="IsBusy">Another request to this host is under way.</param>
    /// <param name="IsBlock">The host does not serve us until then.</param>
    public sealed record Wait(DateTimeOffset Until, bool IsBusy, bool IsBlock) : HostTurn;
}

/// <summary>A host as an operator sees it.</summary>
/// <param name="Requests">How many were ever sent to it.</param>
/// <param name="Block">Why it does not serve us; null when it does.</param>
public sealed record HostState(string Name, long Requests, DateTimeOffset NextTurn, DateTimeOffset? BlockedUntil, Failure? Block);
