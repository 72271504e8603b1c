using ArticleSearch.Ingest.Officials;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>Texts that were taken down leave the store: pages, revisions, annotations, evidence, failures.</summary>
public sealed partial class ArticleStore
{
    private const int PurgedAtATime = 50;

    private const string AddressIsMeant =
        """
        host IS NOT NULL AND kind = 'Article' AND (
            article_key IN (SELECT article_key FROM taken_article WHERE takedown_id = @id)
            OR (@isAddress = 1 AND SUBSTR(address, 1, LENGTH(@target)) = @target))
        """;

    /// <summary>Removes what was taken down and is here yet. Cut short anywhere, the next call goes on.</summary>
    /// <returns>How many articles left.</returns>
    public async Task<int> PurgeAsync(CancellationToken cancellation)
    {
        var open = (await ReadTakedownsAsync(cancellation)).Where(takedown => takedown.PurgedAt is null).ToList();
        var purged = 0;
        foreach (var takedown in open)
        {
            for (var some = PurgedAtATime; some == PurgedAtATime; purged += some)
            {
                some = await WriteAsync((connection, transaction) => PurgeSomeAsync(new Write(connection, transaction, cancellation), takedown), cancellation);
            }
        }

        if (open.Count > 0)
        {
            // An official whom other articles name may be shown by what was printed in one of these only.
            await SettleOfficialsAsync(cancellation);
            await using var connection = await _database.OpenConnectionAsync(cancellation);
            await connection.ExecuteAsync(Command(_dialect.AfterPurge, null, cancellation));
        }

        return purged;
    }

    private async Task<int> PurgeSomeAsync(Write write, Takedown takedown)
    {
        var articles = await write.ListAsync<long>(
            """
            SELECT DISTINCT n.article_id FROM taken_article t JOIN article_name n ON n.article_key = t.article_key
            WHERE t.takedown_id = @Id LIMIT @PurgedAtATime
            """,
            new { takedown.Id, PurgedAtATime });
        foreach (var article in articles)
        {
            await PurgeArticleAsync(write, article);
        }

        if (articles.Count < PurgedAtATime)
        {
            await ForbidAddressesAsync(write, takedown);
            await write.ExecuteAsync("UPDATE takedown SET purged_at = @now WHERE id = @Id", new { takedown.Id, now = Now() });
        }

        return articles.Count;
    }

    private async Task PurgeArticleAsync(Write write, long id)
    {
        var pages = await write.ListAsync<long>("SELECT DISTINCT page_id FROM revision WHERE article_id = @id AND page_id IS NOT NULL", new { id });
        var locations = await write.ListAsync<long>("SELECT DISTINCT location_id FROM page WHERE id IN @pages", new { pages });
        await ForgetEvidenceAsync(write, id);
        await write.ExecuteAsync("DELETE FROM failure WHERE article_key IN (SELECT article_key FROM article_name WHERE article_id = @id)", new { id });
        await write.ExecuteAsync("DELETE FROM revision WHERE article_id = @id", new { id });
        await write.ExecuteAsync("DELETE FROM article_name WHERE article_id = @id", new { id });
        await write.ExecuteAsync("DELETE FROM article WHERE id = @id", new { id });
        foreach (var location in locations)
        {
            await PurgePagesAsync(write, location);
        }
    }

    /// <summary>All fetches of the address: earlier ones were of the same article. Not those that another article came from.</summary>
    private async Task PurgePagesAsync(Write write, long location)
    {
        await write.ExecuteAsync("DELETE FROM failure WHERE location_id = @location", new { location });
        await write.ExecuteAsync(
            "DELETE FROM page WHERE location_id = @location AND NOT EXISTS (SELECT 1 FROM revision r WHERE r.page_id = page.id)", new { location });
        await write.ExecuteAsync(
            """
            UPDATE location SET state = 'TakenDown', page_id = NULL, next_try = NULL, lease_until = NULL, etag = NULL, last_modified = NULL, changed_at = @now
            WHERE id = @location AND NOT EXISTS (SELECT 1 FROM page p WHERE p.location_id = @location)
            """,
            new { location, now = Now() });
    }

    private async Task ForgetEvidenceAsync(Write write, long id)
    {
        var named = await write.ListAsync<(string Key, string Printed, long? Settled, long? Official)>(
            "SELECT name_key, name, settled_id, official_id FROM appearance WHERE article_id = @id", new { id });
        var ledger = await ReadLedgerOfAsync(
            write.Connection, write.Transaction, [.. named.SelectMany(row => new[] { row.Settled, row.Official }).OfType<long>().Distinct()], write.Cancellation);
        var offices = await write.ListAsync<PrintedOffice>($"{SelectOffices} WHERE p.article_id = @id", new { id });
        await write.ExecuteAsync("DELETE FROM evidence WHERE article_id = @id", new { id });
        await write.ExecuteAsync("DELETE FROM appearance WHERE article_id = @id", new { id });

        // Whoever is bound to them by the ledger may be shown under a printing that is gone now.
        var names = named.Select(row => row.Key).Union(await NamesOfAsync(write, ledger.BoundTo(ledger.Entries.Select(entry => entry.Official)))).ToList();
        await write.ExecuteAsync(
            "INSERT INTO unsettled_name (name_key) SELECT DISTINCT name_key FROM appearance WHERE name_key IN @names ON CONFLICT (name_key) DO NOTHING", new { names });

        // Whom no other article names loses his name; his number stays taken, or it would come to mean somebody else.
        await write.ExecuteAsync(
            """
            DELETE FROM unsettled_name WHERE name_key IN @names AND NOT EXISTS (SELECT 1 FROM appearance a WHERE a.name_key = unsettled_name.name_key)
            """,
            new { names });
        await write.ExecuteAsync(
            """
            UPDATE official SET name_key = '', name = '', plain_name = '', preferred_name = NULL
            WHERE name_key IN @names AND NOT EXISTS (SELECT 1 FROM appearance a WHERE a.name_key = official.name_key)
            """,
            new { names });
        await EraseAsync(write, ledger, names, named.Select(row => row.Printed).ToHashSet(), offices);
    }

    /// <summary>Addresses on the list that lead to what was taken down are not visited any more, and what came from them is no longer kept.</summary>
    private async Task ForbidAddressesAsync(Write write, Takedown takedown)
    {
        var meant = await write.ListAsync<long>($"SELECT id FROM location WHERE state <> 'TakenDown' AND {AddressIsMeant}", Meant(takedown.Id, takedown.Target, takedown.IsAddress, Now()));
        foreach (var location in meant)
        {
            await PurgePagesAsync(write, location);
        }
    }

    private static object Meant(long id, string target, bool isAddress, string now) => new { id, target, isAddress = isAddress ? 1 : 0, now };
}
