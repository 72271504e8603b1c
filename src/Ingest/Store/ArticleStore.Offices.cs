using ArticleSearch.Ingest.Officials;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>What do the articles around a day print of an official's offices?</summary>
public sealed partial class ArticleStore
{
    /// <summary>
    /// What articles of the year up to the day print of his offices, the nearest first and of one day the fullest; behind them those of
    /// the three months after it.
    /// </summary>
    /// <param name="most">How many at most.</param>
    public async Task<IReadOnlyList<Evidence>> ReadOfficesAroundAsync(long id, DateOnly day, int most, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<EvidenceRow>(Command(
            """
            SELECT a.article_key AS Key, a.revision, p.day, e.as_printed AS AsPrinted, e.standing, e.start_offset AS Start, e.end_offset AS Ending
            FROM appearance p JOIN evidence e ON e.article_id = p.article_id AND e.name_key = p.name_key
            JOIN article a ON a.id = p.article_id WHERE p.official_id = @id AND p.day BETWEEN @first AND @last
            ORDER BY p.day > @day, ABS(p.day - @day), LENGTH(e.as_printed) DESC, p.article_id, e.start_offset LIMIT @most
            """,
            new { id, day = day.DayNumber, first = day.DayNumber - Holders.DaysBefore, last = day.DayNumber + Holders.DaysAfter, most }, cancellation));
        return [.. rows.Select(row => row.ToEvidence())];
    }
}
