using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Discover;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>What lists name becomes addresses to fetch, each article once.</summary>
public sealed partial class ArticleStore
{
    /// <summary>
    /// Brings the lists of a source into the list of addresses. A list that is no longer configured is not looked at any more.
    /// </summary>
    /// <param name="afresh">All are due now, and none may answer that it is unchanged: a back-fill wants to see more of them than the last look did.</param>
    public Task PlanAsync(WebSource source, bool afresh, CancellationToken cancellation) =>
        WriteAsync(
            async (connection, transaction) =>
            {
                var write = new Write(connection, transaction, cancellation);
                var planned = PlannedListsOf(source).ToList();
                await write.ExecuteAsync(
                    "UPDATE location SET next_try = NULL WHERE source = @source AND kind NOT IN ('Article', 'File', 'Record') AND stamp = '' AND address NOT IN @addresses",
                    new { source = source.Name, addresses = planned.Select(list => list.Address) });
                foreach (var list in planned)
                {
                    await PlanListAsync(write, source.Name, list with { IsDue = afresh });
                }

                return planned.Count;
            },
            cancellation);

    private static IEnumerable<PlannedList> PlannedListsOf(WebSource source)
    {
        var lists = source.Feeds.Select(address => (address, LocationKind.Feed))
            .Concat(source.Sitemaps.Select(address => (address, LocationKind.Sitemap)))
            .Concat(source.Sections.Select(address => (address, LocationKind.Section)))
            .Concat(source.Pager is { } pager ? [(PagerAddress(pager, 0), LocationKind.Pager)] : []);
        foreach (var (address, kind) in lists)
        {
            if (CanonicalUrl.TryParse(address, out var url))
            {
                yield return new PlannedList(url.Value, kind, Stamp: "", IsDue: false);
            }
        }
    }

    /// <summary>The pager's address for what comes behind an article.</summary>
    internal static string PagerAddress(string pager, long last) =>
        pager.Replace("{last}", last.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <returns>Whether it is due.</returns>
    private async Task<bool> PlanListAsync(Write write, string source, PlannedList list)
    {
        var host = CanonicalUrl.TryParse(list.Address, out var url) ? url.Host : "";
        return await write.ScalarAsync<long>(
            """
            INSERT INTO location (address, stamp, kind, host, source, state, next_try, first_seen, changed_at)
            VALUES (@Address, @Stamp, @kind, @host, @source, 'Pending', @now, @now, @now)
            ON CONFLICT (address) DO UPDATE SET kind = excluded.kind, source = excluded.source, stamp = excluded.stamp,
                next_try = CASE
                    WHEN @due = 1 OR location.stamp <> excluded.stamp OR (location.next_try IS NULL AND excluded.stamp = '' AND location.state <> 'Working')
                    THEN @now ELSE location.next_try END,
                etag = CASE WHEN @due = 1 THEN NULL ELSE location.etag END,
                last_modified = CASE WHEN @due = 1 THEN NULL ELSE location.last_modified END
            RETURNING CASE WHEN next_try <= @now THEN 1 ELSE 0 END
            """,
            new { list.Address, list.Stamp, kind = list.Kind.ToString(), host, source, due = list.IsDue ? 1 : 0, now = Now() }) != 0;
    }

    /// <returns>How many articles were not on the list before, and how many lists are due.</returns>
    private async Task<Tally> SightAsync(Write write, Finding.Sighted sighted)
    {
        var found = 0;
        var anyTakenDown = await AnyTakenDownAsync(write);
        foreach (var sighting in sighted.Articles)
        {
            if (anyTakenDown && (await IsInRangeAsync(write, sighting.Url.Value) || await IsSoAsync(write, $"SELECT EXISTS ({IsTaken} = @key)", new { key = sighting.Key.Value })))
            {
                continue;
            }

            found += await SightAsync(write, sighted.Source, sighting) ? 1 : 0;
        }

        var due = 0;
        foreach (var list in sighted.Lists.Where(list => !list.IsForMore || found > 0).DistinctBy(list => list.Address))
        {
            due += await PlanListAsync(write, sighted.Source, list) ? 1 : 0;
        }

        await CountYieldAsync(write, sighted.Source, new Dictionary<string, long> { [YieldNames.Found] = found });
        await write.ExecuteAsync(
            "UPDATE location SET articles = articles + @found, published = COALESCE(@newest, published) WHERE id = @LocationId",
            new { found, newest = InstantOf(sighted.Newest), sighted.LocationId });
        return default(Tally) with { Sighted = found, Lists = due };
    }

    /// <summary>
    /// Lists whose newest article is older by this much than the newest that any list of the same source names: they answer as
    /// always, and have fallen silent all the same.
    /// </summary>
    public async Task<IReadOnlyList<SilentList>> ReadSilentListsAsync(TimeSpan behind, CancellationToken cancellation)
    {
        const string Looked = "kind NOT IN ('Article', 'File', 'Record') AND stamp = '' AND next_try IS NOT NULL AND published IS NOT NULL";
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var lists = await connection.QueryAsync<(string Source, string Address, string Newest)>(Command(
            $"SELECT source, address, published FROM location WHERE {Looked} ORDER BY address", null, cancellation));
        return
        [
            .. lists.Select(list => new SilentList(list.Source, list.Address, Iso.Read(list.Newest))).GroupBy(list => list.Source)
                .SelectMany(source => source.Where(list => list.Newest < source.Max(other => other.Newest) - behind)),
        ];
    }

    /// <returns>Whether the article was not on the list before.</returns>
    private async Task<bool> SightAsync(Write write, string source, Sighting sighting)
    {
        var now = Now();
        var added = await write.ExecuteAsync(
            """
            INSERT INTO location (address, kind, host, source, article_key, published, state, next_try, first_seen, changed_at)
            VALUES (@address, 'Article', @host, @source, @key, @published, 'Pending', @now, @now, @now) ON CONFLICT DO NOTHING
            """,
            new { address = sighting.Url.Value, host = sighting.Url.Host, source, key = sighting.Key.Value, published = InstantOf(sighting.Published), now });
        if (added == 1)
        {
            return true;
        }

        await write.ExecuteAsync(
            "UPDATE location SET published = COALESCE(published, @published) WHERE article_key = @key",
            new { key = sighting.Key.Value, published = InstantOf(sighting.Published) });

        // The list says that it changed after we saw it.
        await write.ExecuteAsync(
            """
            UPDATE location SET next_try = @now WHERE article_key = @key AND state IN ('Done', 'Unchanged', 'Gone')
                AND fetched_at < @modified AND COALESCE(next_try, '9') > @now
            """,
            new { key = sighting.Key.Value, modified = InstantOf(sighting.Modified), now });

        // It went from where it was, and a list names it under another address: there it is now.
        await write.ExecuteAsync(
            """
            UPDATE location SET address = @address, host = @host, state = 'Pending', tries = 0, next_try = @now, etag = NULL, last_modified = NULL, changed_at = @now
            WHERE article_key = @key AND address <> @address AND state IN ('Gone', 'Failed', 'Refused')
                AND NOT EXISTS (SELECT 1 FROM location other WHERE other.address = @address)
            """,
            new { key = sighting.Key.Value, address = sighting.Url.Value, host = sighting.Url.Host, now });
        return false;
    }

    private static string? InstantOf(DateTimeOffset? time) => time is { } at ? Iso.Instant(at) : null;
}
