using System.Data.Common;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>Hosts: when each may be asked again. Rows, so that a restart or a second process is no less polite.</summary>
public sealed partial class ArticleStore
{
    /// <summary>Longer than any request can take: after it, the turn is free again, whatever became of who took it.</summary>
    private static readonly TimeSpan TurnLease = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan FirstBlock = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestBlock = TimeSpan.FromHours(24);

    /// <summary>Takes the host's turn for one request, or tells when to ask again.</summary>
    /// <param name="pace">The next turn is not before now and this, even if whoever takes this one dies over it.</param>
    /// <param name="byCommand">Taken by a command beside the server.</param>
    public Task<HostTurn> TakeTurnAsync(string host, TimeSpan pace, bool byCommand, CancellationToken cancellation) =>
        WriteAsync<HostTurn>(
            async (connection, transaction) =>
            {
                var now = Now();
                await connection.ExecuteAsync(Command(
                    "INSERT INTO host (name, next_turn) VALUES (@host, @now) ON CONFLICT (name) DO NOTHING", new { host, now }, cancellation, transaction));
                var taken = await connection.ExecuteAsync(Command(
                    """
                    UPDATE host SET busy_until = @until, by_command = @byCommand, next_turn = @nextTurn, requests = requests + 1
                    WHERE name = @host AND next_turn <= @now AND COALESCE(busy_until, '') <= @now AND COALESCE(blocked_until, '') <= @now
                    """,
                    new
                    {
                        host,
                        now,
                        byCommand = byCommand ? 1 : 0,
                        until = Iso.Instant(_clock.GetUtcNow() + TurnLease),
                        nextTurn = Iso.Instant(_clock.GetUtcNow() + pace),
                    },
                    cancellation, transaction));
                if (taken == 1)
                {
                    return new HostTurn.Granted();
                }

                var (turn, busy, blocked) = await connection.QuerySingleAsync<(string, string?, string?)>(Command(
                    "SELECT next_turn, busy_until, blocked_until FROM host WHERE name = @host", new { host }, cancellation, transaction));
                return string.CompareOrdinal(blocked, now) > 0
                    ? new HostTurn.Wait(Iso.Read(blocked!), IsBusy: false, IsBlock: true)
                    : new HostTurn.Wait(Iso.Read(turn), IsBusy: string.CompareOrdinal(busy, now) > 0, IsBlock: false);
            },
            cancellation);

    public Task EndTurnAsync(string host, DateTimeOffset nextTurn, CancellationToken cancellation) =>
        WriteAsync(
            (connection, transaction) => connection.ExecuteAsync(Command(
                "UPDATE host SET busy_until = NULL, next_turn = @nextTurn WHERE name = @host",
                new { host, nextTurn = Iso.Instant(nextTurn) }, cancellation, transaction)),
            cancellation);

    /// <summary>Turns of processes that are dead.</summary>
    private static Task FreeTurnsAsync(DbConnection connection, DbTransaction transaction, bool byCommand, CancellationToken cancellation) =>
        connection.ExecuteAsync(Command(
            "UPDATE host SET busy_until = NULL WHERE by_command = @byCommand AND busy_until IS NOT NULL",
            new { byCommand = byCommand ? 1 : 0 }, cancellation, transaction));

    /// <summary>
    /// The host does not serve us: it is left alone for as long as it asked, or for 5, 10, 20 … minutes, a day at most, with
    /// a little chance in it so that many archives do not come back at one moment.
    /// </summary>
    /// <returns>When it is asked again.</returns>
    public Task<DateTimeOffset> BlockHostAsync(string host, Failure why, TimeSpan? retryAfter, CancellationToken cancellation) =>
        WriteAsync(
            async (connection, transaction) =>
            {
                var now = _clock.GetUtcNow();
                var strikes = await connection.ExecuteScalarAsync<int>(Command("SELECT strikes FROM host WHERE name = @host", new { host }, cancellation, transaction));
                var growing = FirstBlock * Math.Pow(2, Math.Min(strikes, 16)) * (1 + (Random.Shared.NextDouble() / 5));
                var own = growing < LongestBlock ? growing : LongestBlock;
                var wait = retryAfter is { } asked && (asked > own || strikes == 0) ? asked : own;
                var until = now + (wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1));
                await connection.ExecuteAsync(Command(
                    """
                    INSERT INTO host (name, next_turn, blocked_until, block_reason, block_detail, strikes) VALUES (@host, @now, @until, @reason, @detail, 1)
                    ON CONFLICT (name) DO UPDATE SET blocked_until = excluded.blocked_until, block_reason = excluded.block_reason,
                        block_detail = excluded.block_detail, strikes = host.strikes + 1
                    """,
                    new { host, now = Iso.Instant(now), until = Iso.Instant(until), reason = why.Reason.ToString(), detail = why.Detail }, cancellation, transaction));
                return until;
            },
            cancellation);

    /// <summary>The host served us, or the operator says that it will.</summary>
    public Task UnblockHostAsync(string host, CancellationToken cancellation) =>
        WriteAsync(
            (connection, transaction) => connection.ExecuteAsync(Command(
                "UPDATE host SET blocked_until = NULL, block_reason = NULL, block_detail = NULL, strikes = 0 WHERE name = @host AND strikes > 0",
                new { host }, cancellation, transaction)),
            cancellation);

    /// <summary>The robots.txt held of a host; null when there is none, or only an older one.</summary>
    public async Task<string?> ReadRobotsAsync(string host, TimeSpan maxAge, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<string?>(Command(
            "SELECT robots FROM host WHERE name = @host AND robots_at > @oldest",
            new { host, oldest = Iso.Instant(_clock.GetUtcNow() - maxAge) }, cancellation));
    }

    /// <param name="nextTurn">Not before: the file may ask for a longer delay than it was fetched with.</param>
    public Task WriteRobotsAsync(string host, string text, DateTimeOffset nextTurn, CancellationToken cancellation) =>
        WriteAsync(
            (connection, transaction) => connection.ExecuteAsync(Command(
                """
                UPDATE host SET robots = @text, robots_at = @now, next_turn = CASE WHEN next_turn < @nextTurn THEN @nextTurn ELSE next_turn END
                WHERE name = @host
                """,
                new { host, text, now = Now(), nextTurn = Iso.Instant(nextTurn) }, cancellation, transaction)),
            cancellation);

    public async Task<IReadOnlyList<HostState>> ReadHostsAsync(CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(string Name, long Requests, string Turn, string? Until, string? Reason, string? Detail)>(Command(
            "SELECT name, requests, next_turn, blocked_until, block_reason, block_detail FROM host ORDER BY name", null, cancellation));
        return [.. rows.Select(row => new HostState(
            row.Name, row.Requests, Iso.Read(row.Turn), Iso.ReadOrNull(row.Until),
            row.Reason is null ? null : new Failure(Stage.Fetch, Enum.Parse<Reason>(row.Reason), row.Detail ?? "", MayRetry: true)))];
    }
}
