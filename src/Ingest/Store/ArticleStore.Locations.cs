using System.Data.Common;
using System.Globalization;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>The list of addresses: what came in, what is to do, what failed.</summary>
public sealed partial class ArticleStore
{
    /// <summary>A page that failed this often is left to the operator.</summary>
    public const int MaxTries = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);

    private const string LocationColumns =
        "id, address, kind, stamp, state, position, tries, next_try AS NextTry, articles, first_seen AS FirstSeen, changed_at AS ChangedAt";

    /// <summary>
    /// Puts addresses on the list, to be read from their beginning. One whose work was cut short, and whose stamp is
    /// still the same, goes on where it was.
    /// </summary>
    /// <param name="state">Pending for the jobs; Working for a command that reads them at once.</param>
    public Task<IReadOnlyList<Location>> AddAsync(
        IReadOnlyCollection<(string Address, string Stamp)> sources, LocationState state, CancellationToken cancellation) =>
        WriteAsync<IReadOnlyList<Location>>(
            async (connection, transaction) =>
            {
                var added = new List<Location>(sources.Count);
                foreach (var (address, stamp) in sources)
                {
                    var row = await connection.QuerySingleAsync<LocationRow>(Command(
                        $"""
                        INSERT INTO location (address, stamp, state, by_command, first_seen, changed_at)
                        VALUES (@address, @stamp, @state, @byCommand, @now, @now)
                        ON CONFLICT (address) DO UPDATE SET
                            position = CASE WHEN location.state IN ('Pending', 'Queued', 'Working') AND location.stamp = excluded.stamp
                                THEN location.position ELSE 0 END,
                            articles = CASE WHEN location.state IN ('Pending', 'Queued', 'Working') AND location.stamp = excluded.stamp
                                THEN location.articles ELSE 0 END,
                            stamp = excluded.stamp, state = excluded.state, by_command = excluded.by_command, tries = 0, next_try = NULL, changed_at = excluded.changed_at
                        RETURNING {LocationColumns}
                        """,
                        new { address, stamp, state = state.ToString(), byCommand = state == LocationState.Working ? 1 : 0, now = Now() }, cancellation, transaction));
                    if (row.Position == 0)
                    {
                        await connection.ExecuteAsync(Command(
                            "DELETE FROM failure WHERE location_id = @id", new { id = row.Id }, cancellation, transaction));
                    }

                    added.Add(row.ToLocation());
                }

                return added;
            },
            cancellation);

    /// <summary>
    /// At start nobody works: what was queued or being read when the process ended is to do again. What was being read
    /// each time the process ended is left to the operator.
    /// </summary>
    public Task<int> RecoverAsync(CancellationToken cancellation) =>
        WriteAsync(
            async (connection, transaction) =>
            {
                await FreeTurnsAsync(connection, transaction, byCommand: false, cancellation);

                // What a command reads may be in the hands of a living process.
                await connection.ExecuteAsync(Command(
                    """
                    INSERT INTO failure (location_id, stage, reason, detail, may_retry, at)
                    SELECT id, 'Read', 'Unexpected', '', 1, @now FROM location
                    WHERE state = 'Working' AND by_command = 0 AND tries >= @MaxTries
                    """,
                    new { MaxTries, now = Now() }, cancellation, transaction));
                return await connection.ExecuteAsync(Command(
                    """
                    UPDATE location SET state = CASE WHEN state = 'Working' AND tries >= @MaxTries THEN 'Failed' ELSE 'Pending' END,
                        next_try = CASE WHEN state = 'Working' AND tries >= @MaxTries THEN NULL ELSE next_try END
                    WHERE state = 'Queued' OR (state = 'Working' AND by_command = 0)
                    """,
                    new { MaxTries }, cancellation, transaction));
            },
            cancellation);

    /// <summary>What a command was reading when it was killed is to do again. Only while no such command runs.</summary>
    public Task<int> RecoverCommandsAsync(CancellationToken cancellation) =>
        WriteAsync(
            async (connection, transaction) =>
            {
                await FreeTurnsAsync(connection, transaction, byCommand: true, cancellation);
                return await connection.ExecuteAsync(Command(
                    "UPDATE location SET state = 'Pending' WHERE state = 'Working' AND by_command = 1", null, cancellation, transaction));
            },
            cancellation);

    /// <summary>Work that was called off by the operator: to do again, and no try of the page's own.</summary>
    public Task<int> ReleaseAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation) =>
        WriteAsync(
            (connection, transaction) => connection.ExecuteAsync(Command(
                """
                UPDATE location SET state = 'Pending', tries = CASE WHEN tries > 0 THEN tries - 1 ELSE 0 END, changed_at = @now
                WHERE id = @id AND state = 'Working'
                """,
                ids.Select(id => new { id, now = Now() }), cancellation, transaction)),
            cancellation);

    /// <summary>Takes up to <paramref name="limit"/> addresses whose time has come and marks them queued.</summary>
    public Task<IReadOnlyList<long>> QueueDueAsync(int limit, CancellationToken cancellation) =>
        WriteAsync<IReadOnlyList<long>>(
            async (connection, transaction) =>
            [
                .. await connection.QueryAsync<long>(Command(
                    """
                    UPDATE location SET state = 'Queued' WHERE id IN (
                        SELECT id FROM location
                        WHERE host IS NULL AND (state = 'Pending' OR (state = 'Failed' AND next_try <= @now))
                        ORDER BY id LIMIT @limit)
                    RETURNING id
                    """,
                    new { now = Now(), limit }, cancellation, transaction)),
            ],
            cancellation);

    /// <summary>Begins the work on one address. Null when it is done, or somebody else's.</summary>
    public Task<Location?> ClaimAsync(long id, CancellationToken cancellation) =>
        WriteAsync(
            async (connection, transaction) =>
            {
                var row = await connection.QuerySingleOrDefaultAsync<LocationRow>(Command(
                    $"""
                    UPDATE location SET state = 'Working', by_command = 0, tries = tries + 1, changed_at = @now
                    WHERE id = @id AND state IN ('Pending', 'Queued', 'Failed')
                    RETURNING {LocationColumns}
                    """,
                    new { id, now = Now() }, cancellation, transaction));
                if (row?.Position == 0)
                {
                    await connection.ExecuteAsync(Command(
                        "DELETE FROM failure WHERE location_id = @id", new { id }, cancellation, transaction));
                }

                return row?.ToLocation();
            },
            cancellation);

    /// <summary>The operator asks for another try, now. False when there is nothing to try.</summary>
    public async Task<bool> RetryAsync(long id, CancellationToken cancellation) =>
        await WriteAsync(
            (connection, transaction) => connection.ExecuteAsync(Command(
                """
                UPDATE location SET state = 'Pending', tries = 0, next_try = CASE WHEN host IS NULL THEN NULL ELSE @now END, position = 0, changed_at = @now
                WHERE id = @id AND state NOT IN ('Pending', 'Queued', 'Working', 'TakenDown')
                """,
                new { id, now = Now() }, cancellation, transaction)),
            cancellation) > 0;

    /// <summary>How many addresses stand in each state.</summary>
    public async Task<IReadOnlyDictionary<LocationState, long>> CountLocationsAsync(CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var counts = await connection.QueryAsync<(string State, long Count)>(Command(
            "SELECT state, COUNT(*) FROM location GROUP BY state", null, cancellation));
        return counts.ToDictionary(row => Enum.Parse<LocationState>(row.State), row => row.Count);
    }

    public async Task<long> CountFailuresAsync(CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>(Command("SELECT COUNT(*) FROM failure", null, cancellation));
    }

    /// <summary>What failed, the latest first.</summary>
    public Task<IReadOnlyList<LocatedFailure>> ReadFailuresAsync(int offset, int limit, CancellationToken cancellation) =>
        ReadFailuresAsync(only: null, offset, limit, cancellation);

    /// <param name="only">Those of one reason; null for all.</param>
    public async Task<IReadOnlyList<LocatedFailure>> ReadFailuresAsync(Reason? only, int offset, int limit, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<FailureRow>(Command(
            """
            SELECT COALESCE(f.location_id, 0) AS LocationId, COALESCE(l.address, f.article_key) AS Address, f.line, f.stage, f.reason, f.detail, f.may_retry AS MayRetry, f.at,
                COALESCE(l.tries, 0) AS Tries, l.next_try AS NextTry
            FROM failure f LEFT JOIN location l ON l.id = f.location_id WHERE @only IS NULL OR f.reason = @only
            ORDER BY f.id DESC LIMIT @limit OFFSET @offset
            """,
            new { limit, offset, only = only?.ToString() }, cancellation));
        return [.. rows.Select(row => row.ToFailure())];
    }

    /// <summary>The addresses that changed last.</summary>
    public async Task<IReadOnlyList<Location>> ReadLocationsAsync(int limit, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<LocationRow>(Command(
            $"SELECT {LocationColumns} FROM location ORDER BY changed_at DESC, id DESC LIMIT @limit", new { limit }, cancellation));
        return [.. rows.Select(row => row.ToLocation())];
    }

    private async Task RecordFailureAsync(
        DbConnection connection, DbTransaction transaction, long locationId, Failure failure, CancellationToken cancellation) =>
        await connection.ExecuteAsync(Command(
            """
            INSERT INTO failure (location_id, line, stage, reason, detail, may_retry, at)
            VALUES (@locationId, @line, @stage, @reason, @detail, @mayRetry, @now)
            """,
            new
            {
                locationId,
                line = failure.Line,
                stage = failure.Stage.ToString(),
                reason = failure.Reason.ToString(),
                detail = failure.Detail,
                mayRetry = failure.MayRetry ? 1 : 0,
                now = Now(),
            },
            cancellation,
            transaction));

    /// <summary>
    /// The end of the work on one address: done when any article came of it or nothing failed; else it waits for its
    /// next try (1, 2, 4 … minutes), or is refused for good.
    /// </summary>
    private async Task CloseAsync(DbConnection connection, DbTransaction transaction, long id, CancellationToken cancellation)
    {
        var (articles, tries, failures, retryable) = await connection.QuerySingleAsync<(long, int, long, long)>(Command(
            """
            SELECT l.articles, l.tries, COUNT(f.id), COALESCE(SUM(f.may_retry), 0)
            FROM location l LEFT JOIN failure f ON f.location_id = l.id WHERE l.id = @id GROUP BY l.articles, l.tries
            """,
            new { id }, cancellation, transaction));
        var (state, nextTry) = (articles, failures, retryable) switch
        {
            ( > 0, _, 0) or (_, 0, _) => (LocationState.Done, (string?)null),
            (_, _, 0) => (LocationState.Refused, null),
            _ when tries >= MaxTries => (LocationState.Failed, null),
            _ => (LocationState.Failed, Iso.Instant(_clock.GetUtcNow() + (FirstWait * Math.Pow(2, Math.Max(0, tries - 1))))),
        };
        await connection.ExecuteAsync(Command(
            // A stored web page that is read again by a newer parser keeps the time of its next visit.
            "UPDATE location SET state = @state, next_try = CASE WHEN host IS NULL THEN @nextTry ELSE next_try END, changed_at = @now WHERE id = @id AND state <> 'TakenDown'",
            new { id, state = state.ToString(), nextTry, now = Now() }, cancellation, transaction));
    }

    private string Now() => Iso.Instant(_clock.GetUtcNow());

    private sealed class LocationRow
    {
        public long Id { get; init; }

        public string Address { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Stamp { get; init; } = "";

        public string State { get; init; } = "";

        public long Position { get; init; }

        public int Tries { get; init; }

        public string? NextTry { get; init; }

        public long Articles { get; init; }

        public string FirstSeen { get; init; } = "";

        public string ChangedAt { get; init; } = "";

        public Location ToLocation() => new(
            Id, Address, Enum.Parse<LocationKind>(Kind), Stamp, Enum.Parse<LocationState>(State), Position, Tries, Iso.ReadOrNull(NextTry), Articles,
            Iso.Read(FirstSeen), Iso.Read(ChangedAt));
    }

    private sealed class FailureRow
    {
        public long LocationId { get; init; }

        public string Address { get; init; } = "";

        public int? Line { get; init; }

        public string Stage { get; init; } = "";

        public string Reason { get; init; } = "";

        public string Detail { get; init; } = "";

        public long MayRetry { get; init; }

        public string At { get; init; } = "";

        public int Tries { get; init; }

        public string? NextTry { get; init; }

        public LocatedFailure ToFailure() => new(
            LocationId,
            Address,
            new Failure(Enum.Parse<Stage>(Stage), Enum.Parse<Reason>(Reason), Detail, Line, MayRetry != 0),
            Iso.Read(At),
            Tries,
            Iso.ReadOrNull(NextTry));
    }
}
