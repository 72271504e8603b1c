using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>Web addresses: which is due, who has it, how its visit ended.</summary>
public sealed partial class ArticleStore
{
    /// <summary>Longer than a visit with all its redirects and turns can take: after it, whoever had the address is dead.</summary>
    private static readonly TimeSpan VisitLease = TimeSpan.FromMinutes(15);

    private const string IsDue =
        """
        l.host IN @hosts AND l.next_try <= @now AND (l.state <> 'Working' OR COALESCE(l.lease_until, '') <= @now)
        AND COALESCE(h.blocked_until, '') <= @now
        """;

    /// <summary>Takes the next due address of these hosts: lists first, then what waits longest. Null when nothing is due.</summary>
    /// <param name="byCommand">Taken by a command beside the server: what it leaves behind is released when no command runs.</param>
    public Task<Visit?> ClaimVisitAsync(IReadOnlyCollection<string> hosts, bool byCommand, CancellationToken cancellation) =>
        WriteAsync(
            async (connection, transaction) =>
            {
                var row = await connection.QuerySingleOrDefaultAsync<VisitRow>(Command(
                    $"""
                    SELECT {VisitColumns} FROM location l LEFT JOIN host h ON h.name = l.host WHERE {IsDue}
                    ORDER BY CASE l.kind WHEN 'Article' THEN 1 ELSE 0 END, l.next_try, l.id LIMIT 1
                    """,
                    new { hosts, now = Now() }, cancellation, transaction));
                return row is null ? null : await BeginVisitAsync(new Write(connection, transaction, cancellation), row, byCommand);
            },
            cancellation);

    /// <summary>Takes one web address that the operator named, due or not; it is put on the list when it is new.</summary>
    /// <returns>Null when somebody else fetches it just now.</returns>
    public Task<Visit?> ClaimAddressAsync(string address, string key, string host, string source, CancellationToken cancellation) =>
        WriteAsync(
            async (connection, transaction) =>
            {
                var now = Now();
                await connection.ExecuteAsync(Command(
                    """
                    INSERT INTO location (address, kind, host, source, article_key, state, next_try, first_seen, changed_at)
                    VALUES (@address, 'Article', @host, @source, @key, 'Pending', @now, @now, @now) ON CONFLICT DO NOTHING
                    """,
                    new { address, host, source, key, now }, cancellation, transaction));
                var row = await connection.QuerySingleOrDefaultAsync<VisitRow>(Command(
                    $"""
                    SELECT {VisitColumns} FROM location l WHERE (l.article_key = @key OR l.address = @address)
                    AND l.state <> 'TakenDown' AND (l.state <> 'Working' OR COALESCE(l.lease_until, '') <= @now)
                    """,
                    new { address, key, now }, cancellation, transaction));
                return row is null ? null : await BeginVisitAsync(new Write(connection, transaction, cancellation), row, byCommand: true);
            },
            cancellation);

    /// <summary>Whether anything of these hosts is to be fetched now.</summary>
    public async Task<bool> HasDueAsync(IReadOnlyCollection<string> hosts, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>(Command(
            $"SELECT EXISTS (SELECT 1 FROM location l LEFT JOIN host h ON h.name = l.host WHERE {IsDue})", new { hosts, now = Now() }, cancellation)) != 0;
    }

    /// <summary>Nothing was sent: the address waits until its host has a turn, and no try is counted.</summary>
    public Task PostponeVisitAsync(long id, DateTimeOffset until, CancellationToken cancellation) =>
        WriteAsync(
            (connection, transaction) => connection.ExecuteAsync(Command(
                """
                UPDATE location SET state = 'Pending', next_try = @until, lease_until = NULL, tries = CASE WHEN tries > 0 THEN tries - 1 ELSE 0 END
                WHERE id = @id AND state = 'Working'
                """,
                new { id, until = Iso.Instant(until) }, cancellation, transaction)),
            cancellation);

    private async Task<Visit> BeginVisitAsync(Write write, VisitRow row, bool byCommand)
    {
        await write.ExecuteAsync(
            "UPDATE location SET state = 'Working', by_command = @byCommand, tries = tries + 1, lease_until = @lease, changed_at = @now WHERE id = @Id",
            new { row.Id, byCommand = byCommand ? 1 : 0, lease = Iso.Instant(_clock.GetUtcNow() + VisitLease), now = Now() });
        return row.ToVisit();
    }

    private async Task EndVisitAsync(Write write, Finding.Visited visited)
    {
        var (id, source, end) = visited;
        await ForgetFailuresAsync(write, id);
        if (end.Failure is { } failure)
        {
            await RecordFailureAsync(write.Connection, write.Transaction, id, failure, write.Cancellation);
        }

        await write.ExecuteAsync(
            """
            UPDATE location SET state = @state, next_try = @next, lease_until = NULL, changed_at = @now,
                tries = CASE WHEN @seen = 1 THEN 0 ELSE tries END,
                fetched_at = CASE WHEN @seen = 1 THEN @now ELSE fetched_at END,
                etag = CASE WHEN @renewed = 1 THEN @ETag ELSE etag END,
                last_modified = CASE WHEN @renewed = 1 THEN @LastModified ELSE last_modified END
            WHERE id = @id AND state <> 'TakenDown'
            """,
            new
            {
                id,
                state = end.State.ToString(),
                next = end.NextVisit is { } next ? Iso.Instant(next) : null,
                now = Now(),
                seen = end.WasSeen ? 1 : 0,
                renewed = end.Validators is null ? 0 : 1,
                end.Validators?.ETag,
                end.Validators?.LastModified,
            });
        await CountYieldAsync(write, source, end.Counts);
    }

    private async Task CountYieldAsync(Write write, string source, IReadOnlyDictionary<string, long> counts)
    {
        // A list that was read from a file belongs to no source.
        if (source.Length == 0)
        {
            return;
        }

        // A day of the newspaper: midnight in Hà Nội.
        var day = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime.AddHours(7)).DayNumber;
        foreach (var (name, count) in counts)
        {
            await write.ExecuteAsync(
                "INSERT INTO yield (source, day, name, count) VALUES (@source, @day, @name, @count) ON CONFLICT (source, day, name) DO UPDATE SET count = yield.count + excluded.count",
                new { source, day, name, count });
        }
    }

    private const string VisitColumns =
        """
        l.id, l.address, l.kind, l.tries, l.state, l.stamp, l.published, l.first_seen AS FirstSeen, l.etag, l.last_modified AS LastModified
        """;

    private sealed class VisitRow
    {
        public long Id { get; init; }

        public string Address { get; init; } = "";

        public string Kind { get; init; } = "";

        public int Tries { get; init; }

        public string State { get; init; } = "";

        public string Stamp { get; init; } = "";

        public string? Published { get; init; }

        public string FirstSeen { get; init; } = "";

        public string? ETag { get; init; }

        public string? LastModified { get; init; }

        public Visit ToVisit() => new(
            Id, Address, Enum.Parse<LocationKind>(Kind), Tries + 1, Enum.Parse<LocationState>(State), Iso.ReadOrNull(Published), Iso.Read(FirstSeen),
            new Fetch.Validators(ETag, LastModified), IsDerived: Stamp.Length > 0);
    }
}
