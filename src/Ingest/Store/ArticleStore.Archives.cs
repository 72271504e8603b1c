using System.Runtime.CompilerServices;
using ArticleSearch.Ingest.Articles;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>Archives of pages: each page in one is an address of its own, whose state it shares with nobody.</summary>
public sealed partial class ArticleStore
{
    /// <summary>What was passed over in these archives and lists, by location, the most frequent reason first.</summary>
    public async Task<ILookup<long, PassedOver>> ReadPassedOverAsync(IReadOnlyCollection<long> locationIds, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(long Location, string Reason, long Count, string First)>(Command(
            "SELECT location_id, reason, count, first_part FROM passed_over WHERE location_id IN @locationIds ORDER BY count DESC, reason",
            new { locationIds }, cancellation));
        return rows.ToLookup(row => row.Location, row => new PassedOver(Enum.Parse<Reason>(row.Reason), row.Count, row.First));
    }

    /// <summary>All pages as they came, in the order in which they were stored, read while they are asked for.</summary>
    public async IAsyncEnumerable<FetchedPage> ReadPagesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        const int Batch = 16;
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        for (var last = 0L; ;)
        {
            var rows = (await connection.QueryAsync<PageRow>(Command(
                $"SELECT p.id, {PageColumns} FROM page p JOIN location l ON l.id = p.location_id WHERE p.id > @last ORDER BY p.id LIMIT {Batch}",
                new { last }, cancellation))).AsList();
            foreach (var row in rows)
            {
                yield return row.ToPage();
            }

            if (rows.Count < Batch)
            {
                yield break;
            }

            last = rows[^1].Id;
        }
    }

    /// <returns>The location of this part, which nothing is known of yet, or no longer.</returns>
    private async Task<long> BeginPartAsync(Write write, string address)
    {
        var id = await write.ScalarAsync<long>(
            """
            INSERT INTO location (address, kind, state, tries, first_seen, changed_at) VALUES (@address, 'Record', 'Working', 1, @now, @now)
            ON CONFLICT (address) DO UPDATE SET state = excluded.state, tries = 1, next_try = NULL, articles = 0
            RETURNING id
            """,
            new { address, now = Now() });
        await ForgetAsync(write, id);
        return id;
    }

    private async Task EndPartAsync(Write write, long archiveId, long partId, int articles)
    {
        if (partId != archiveId)
        {
            await AdvanceAsync(write, partId, position: 0, articles);
            await CloseAsync(write.Connection, write.Transaction, partId, write.Cancellation);
        }
    }

    /// <summary>What was told of an address before no longer counts.</summary>
    private static async Task ForgetAsync(Write write, long id)
    {
        await ForgetFailuresAsync(write, id);
        await ForgetPassedOverAsync(write, id);
    }

    private static Task ForgetFailuresAsync(Write write, long id) => write.ExecuteAsync("DELETE FROM failure WHERE location_id = @id", new { id });

    private static Task ForgetPassedOverAsync(Write write, long id) => write.ExecuteAsync("DELETE FROM passed_over WHERE location_id = @id", new { id });

    private static async Task PassOverAsync(Write write, Finding.PassedOver passed)
    {
        if (passed.IsAll)
        {
            await ForgetPassedOverAsync(write, passed.LocationId);
        }

        await PassOverAsync(write, passed.LocationId, passed.Reasons);
    }

    private static Task PassOverAsync(Write write, long locationId, IReadOnlyList<PassedOver> reasons) =>
        write.ExecuteAsync(
            """
            INSERT INTO passed_over (location_id, reason, count, first_part) VALUES (@locationId, @reason, @Count, @First)
            ON CONFLICT (location_id, reason) DO UPDATE SET count = passed_over.count + excluded.count
            """,
            reasons.Select(passed => new { locationId, reason = passed.Reason.ToString(), passed.Count, passed.First }));

    /// <summary>The same bytes under another address: where they are an article, that address is a name of it.</summary>
    private static async Task<Reason> RepeatAsync(Write write, Finding.Repeated repeated)
    {
        if (await write.ScalarAsync<long?>("SELECT MIN(id) FROM page WHERE digest = @Digest", new { repeated.Digest }) is null)
        {
            return Reason.PayloadElsewhere;
        }

        if (repeated.Url is { } url && PaperAddress.Of(url) is { } paper)
        {
            await write.ExecuteAsync(
                """
                INSERT INTO article_name (article_key, article_id)
                SELECT @key, MIN(r.article_id) FROM revision r JOIN page p ON p.id = r.page_id WHERE p.digest = @Digest HAVING COUNT(*) > 0
                ON CONFLICT (article_key) DO NOTHING
                """,
                new { key = paper.Key.Value, repeated.Digest });
        }

        return Reason.KnownPage;
    }

    private static string? PartOf(Finding finding) => finding switch
    {
        Finding.Found found => found.Part,
        Finding.Failed failed => failed.Part,
        _ => null,
    };
}
