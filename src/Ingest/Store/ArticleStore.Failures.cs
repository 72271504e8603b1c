using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>What failed, by reason; and another try for all that one reason stopped.</summary>
public sealed partial class ArticleStore
{
    private const string MayBeTried = "state NOT IN ('Pending', 'Queued', 'Working', 'TakenDown')";

    /// <summary>How many failures each reason has, the most frequent first.</summary>
    public async Task<IReadOnlyList<FailureGroup>> CountFailuresByReasonAsync(CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(string Reason, long Failures, long Retryable)>(Command(
            $"""
            SELECT f.reason, COUNT(*), COUNT(DISTINCT CASE WHEN {MayBeTried} THEN l.id END)
            FROM failure f LEFT JOIN location l ON l.id = f.location_id GROUP BY f.reason ORDER BY 2 DESC, 1
            """,
            null, cancellation));
        return [.. rows.Select(row => new FailureGroup(Enum.Parse<Reason>(row.Reason), row.Failures, row.Retryable))];
    }

    /// <summary>The operator asks for another try, now, of all that this reason stopped; each host keeps its pace.</summary>
    /// <returns>How many addresses it was.</returns>
    public Task<int> RetryAsync(Reason reason, CancellationToken cancellation) =>
        WriteAsync(
            (connection, transaction) => connection.ExecuteAsync(Command(
                $"""
                UPDATE location SET state = 'Pending', tries = 0, next_try = CASE WHEN host IS NULL THEN NULL ELSE @now END, position = 0, changed_at = @now
                WHERE {MayBeTried} AND id IN (SELECT location_id FROM failure WHERE reason = @reason)
                """,
                new { reason = reason.ToString(), now = Now() }, cancellation, transaction)),
            cancellation);
}

/// <summary>The failures of one reason.</summary>
/// <param name="Retryable">How many addresses could be tried again.</param>
public sealed record FailureGroup(Reason Reason, long Failures, long Retryable);
