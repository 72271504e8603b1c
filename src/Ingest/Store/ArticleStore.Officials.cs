using System.Data.Common;
using System.Runtime.CompilerServices;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>Officials of the whole archive, as far as their names are settled.</summary>
public sealed partial class ArticleStore
{
    /// <summary>Everything the archive knows of one official; null when there is none of this number, or nothing evidences him any more.</summary>
    public async Task<OfficialProfile?> ReadOfficialAsync(long id, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        return await ReadOfficialAsync(connection, id, await ReadLedgerOfAsync(connection, transaction: null, [id], cancellation), cancellation);
    }

    private static async Task<OfficialProfile?> ReadOfficialAsync(DbConnection connection, long id, Ledger ledger, CancellationToken cancellation)
    {
        var name = await connection.ExecuteScalarAsync<string?>(Command("SELECT name FROM official WHERE id = @id", new { id }, cancellation));
        var variants = (await connection.QueryAsync<(string Name, int Articles, int Quotes)>(Command(
            "SELECT name, COUNT(*), SUM(quotes) FROM appearance WHERE official_id = @id GROUP BY name ORDER BY 2 DESC, 1",
            new { id }, cancellation))).AsList();
        if (name is null || variants.Count == 0)
        {
            return null;
        }

        var printed = await connection.QueryAsync<TenureRow>(Command(
            """
            SELECT a.article_key AS Key, a.revision, p.day, e.title, e.organisation, e.office_as_printed AS Office,
                e.organisation_as_printed AS OrganisationAsPrinted, e.as_printed AS AsPrinted, e.standing, e.start_offset AS Start, e.end_offset AS Ending
            FROM appearance p JOIN evidence e ON e.article_id = p.article_id AND e.name_key = p.name_key
            JOIN article a ON a.id = p.article_id WHERE p.official_id = @id ORDER BY p.day IS NULL, p.day, p.article_id
            """,
            new { id }, cancellation));
        return new OfficialProfile(
            id, name, [.. variants.Select(variant => variant.Name)], Tenures.Of([.. printed.Select(row => row.ToPrinted())], ledger.TermsOf(id)),
            variants.Sum(variant => variant.Articles), variants.Sum(variant => variant.Quotes));
    }

    /// <summary>All officials, by their numbers, read while they are asked for.</summary>
    public async IAsyncEnumerable<OfficialProfile> ReadOfficialsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var ledger = await ReadLedgerAsync(connection, transaction: null, cancellation);
        for (long? id = 0; ;)
        {
            id = await connection.ExecuteScalarAsync<long?>(Command(
                "SELECT MIN(official_id) FROM appearance WHERE official_id > @id", new { id }, cancellation));
            if (id is not { } next)
            {
                yield break;
            }

            if (await ReadOfficialAsync(connection, next, ledger, cancellation) is { } official)
            {
                yield return official;
            }
        }
    }

    /// <summary>Officials by name, those with most articles first.</summary>
    /// <param name="name">A part of the name, with or without marks; empty for all.</param>
    public async Task<IReadOnlyList<OfficialSummary>> ListOfficialsAsync(string name, int offset, int limit, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<SummaryRow>(Command(
            """
            SELECT s.*,
                (SELECT e.as_printed FROM appearance l JOIN evidence e ON e.article_id = l.article_id AND e.name_key = l.name_key
                 WHERE l.official_id = s.id ORDER BY l.day IS NULL, l.day DESC, l.article_id DESC, e.start_offset LIMIT 1) AS LastOffice
            FROM (
                SELECT o.id, o.name, COUNT(*) AS Articles, SUM(p.quotes) AS Quotes, MIN(p.day) AS FirstDay, MAX(p.day) AS LastDay
                FROM official o JOIN appearance p ON p.official_id = o.id
                WHERE o.plain_name LIKE @like GROUP BY o.id, o.name ORDER BY COUNT(*) DESC, o.id LIMIT @limit OFFSET @offset) s
            ORDER BY s.Articles DESC, s.id
            """,
            new { like = LikeOf(name), limit, offset }, cancellation));
        return [.. rows.Select(row => row.ToSummary())];
    }

    /// <summary>How many officials the archive knows.</summary>
    public async Task<long> CountOfficialsAsync(CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>(Command(
            "SELECT COUNT(DISTINCT official_id) FROM appearance", null, cancellation));
    }

    /// <summary>The articles that print an office of this official, the latest first.</summary>
    public async Task<IReadOnlyList<Evidence>> ReadEvidenceAsync(long id, int offset, int limit, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<EvidenceRow>(Command(
            """
            SELECT a.article_key AS Key, a.revision, p.day, e.as_printed AS AsPrinted, e.standing, e.start_offset AS Start, e.end_offset AS Ending
            FROM appearance p JOIN evidence e ON e.article_id = p.article_id AND e.name_key = p.name_key
            JOIN article a ON a.id = p.article_id WHERE p.official_id = @id
            ORDER BY p.day IS NULL, p.day DESC, p.article_id DESC, e.start_offset LIMIT @limit OFFSET @offset
            """,
            new { id, limit, offset }, cancellation));
        return [.. rows.Select(row => row.ToEvidence())];
    }

    private static string LikeOf(string name)
    {
        var plain = Text.Marks.Remove(name).ToLowerInvariant().Trim();
        return $"%{plain.Replace("%", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal)}%";
    }

    private static DateOnly? DayOf(int? number) => number is { } day ? DateOnly.FromDayNumber(day) : null;

    private sealed class SummaryRow
    {
        public long Id { get; init; }

        public string Name { get; init; } = "";

        public int Articles { get; init; }

        public int Quotes { get; init; }

        public int? FirstDay { get; init; }

        public int? LastDay { get; init; }

        public string? LastOffice { get; init; }

        public OfficialSummary ToSummary() => new(Id, Name, LastOffice ?? "", DayOf(FirstDay), DayOf(LastDay), Articles, Quotes);
    }

    private sealed class EvidenceRow
    {
        public string Key { get; init; } = "";

        public int Revision { get; init; }

        public int? Day { get; init; }

        public string AsPrinted { get; init; } = "";

        public string Standing { get; init; } = "";

        public int Start { get; init; }

        public int Ending { get; init; }

        public Evidence ToEvidence() => new(
            ArticleKey.Of(Key), Revision, DayOf(Day), AsPrinted, Enum.Parse<Standing>(Standing), new TextSpan(Start, Ending));
    }

    private sealed class TenureRow
    {
        public string Key { get; init; } = "";

        public int Revision { get; init; }

        public int? Day { get; init; }

        public string Title { get; init; } = "";

        public string Organisation { get; init; } = "";

        public string Office { get; init; } = "";

        public string? OrganisationAsPrinted { get; init; }

        public string AsPrinted { get; init; } = "";

        public string Standing { get; init; } = "";

        public int Start { get; init; }

        public int Ending { get; init; }

        public PrintedPost ToPrinted()
        {
            var post = new Post(Title, Organisation, Enum.Parse<Standing>(Standing));
            return new PrintedPost(
                new Evidence(ArticleKey.Of(Key), Revision, DayOf(Day), AsPrinted, post.Standing, new TextSpan(Start, Ending)), post, Office, OrganisationAsPrinted);
        }
    }
}
