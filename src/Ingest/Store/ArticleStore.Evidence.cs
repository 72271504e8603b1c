using System.Data.Common;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>
/// What articles print of officials, and who of them is who. The first is written with the article; the second is worked
/// out later, name by name, for the names whose evidence changed.
/// </summary>
public sealed partial class ArticleStore
{
    private const int NamesAtATime = 200;

    /// <summary>
    /// Settles which official each new or changed name is: <see cref="Namesakes"/> over all evidence of the name. Articles
    /// whose officials change thereby are to be indexed again. Cut short anywhere, the next call goes on.
    /// </summary>
    /// <returns>How many names were settled.</returns>
    public async Task<int> SettleOfficialsAsync(CancellationToken cancellation)
    {
        for (var settled = 0; ;)
        {
            // Settling one name may leave others, to which the ledger binds it, to be settled again.
            var names = await WriteAsync(SettleSomeAsync, cancellation);
            settled += names;
            if (names == 0)
            {
                return settled;
            }
        }

        async Task<int> SettleSomeAsync(DbConnection connection, DbTransaction transaction)
        {
            var write = new Write(connection, transaction, cancellation);
            var ledger = await ReadLedgerAsync(connection, transaction, cancellation);
            var names = await write.ListAsync<string>("SELECT name_key FROM unsettled_name ORDER BY name_key LIMIT @NamesAtATime", new { NamesAtATime });
            foreach (var name in names)
            {
                await SettleAsync(write, name, ledger);
            }

            return names.Count;
        }
    }

    /// <summary>The evidence of the article's latest revision takes the place of the one before.</summary>
    private static async Task ReplaceEvidenceAsync(Write write, long id, ParsedArticle article, Annotations annotations)
    {
        // Who a name was is kept until the name is settled again, so that an official keeps his number.
        var before = (await write.ListAsync<(string NameKey, long? SettledId, long? OfficialId)>(
            "SELECT name_key, settled_id, official_id FROM appearance WHERE article_id = @id", new { id })).ToDictionary(row => row.NameKey);
        if (before.Count > 0)
        {
            await write.ExecuteAsync("DELETE FROM evidence WHERE article_id = @id", new { id });
            await write.ExecuteAsync("DELETE FROM appearance WHERE article_id = @id", new { id });
        }

        var officials = PrintedOfficial.In(article, annotations);
        await write.ExecuteAsync(
            """
            INSERT INTO appearance (article_id, name_key, name, day, quotes, settled_id, official_id)
            VALUES (@id, @NameKey, @Name, @day, @Quotes, @settled, @official)
            """,
            officials.Select(official => new
            {
                id,
                official.NameKey,
                official.Name,
                day = DayOf(article),
                official.Quotes,
                settled = before.GetValueOrDefault(official.NameKey).SettledId,
                official = before.GetValueOrDefault(official.NameKey).OfficialId,
            }));
        await WriteEvidenceAsync(write, id, officials);
        await write.ExecuteAsync(
            "INSERT INTO unsettled_name (name_key) VALUES (@name) ON CONFLICT (name_key) DO NOTHING",
            officials.Select(official => official.NameKey).Union(before.Keys).Select(name => new { name }));
    }

    private static Task WriteEvidenceAsync(Write write, long id, IReadOnlyList<PrintedOfficial> officials) =>
        write.ExecuteAsync(
            """
            INSERT INTO evidence (article_id, name_key, title, organisation, office_as_printed, organisation_as_printed, as_printed, standing, start_offset, end_offset)
            VALUES (@id, @NameKey, @Title, @Organisation, @Office, @printed, @Text, @standing, @Start, @End)
            """,
            from official in officials
            from role in official.Roles
            select new
            {
                id,
                official.NameKey,
                role.Title,
                role.Organisation,
                role.Role.Office,
                printed = role.Role.Organisation,
                role.Role.Text,
                standing = role.Role.Standing.ToString(),
                role.Role.Span.Start,
                role.Role.Span.End,
            });

    private static async Task SettleAsync(Write write, string name, Ledger ledger)
    {
        var rows = await write.ListAsync<AppearanceRow>(
            """
            SELECT a.article_id AS ArticleId, r.article_key AS Key, a.name, a.day, a.settled_id AS SettledId, a.official_id AS OfficialId, e.title, e.organisation, e.standing
            FROM appearance a JOIN article r ON r.id = a.article_id
            LEFT JOIN evidence e ON e.article_id = a.article_id AND e.name_key = a.name_key
            WHERE a.name_key = @name
            """,
            new { name });
        var byArticle = rows.GroupBy(row => row.ArticleId).ToDictionary(group => group.Key, group => group.ToList());
        var careers = Namesakes.Part(name, byArticle.Values.Select(AppearanceRow.ToAppearance));
        var free = (await write.ListAsync<long>("SELECT id FROM official WHERE name_key = @name ORDER BY id", new { name })).ToHashSet();
        var ids = new Dictionary<long, long>();
        foreach (var those in careers.Select(career => career.Appearances.Select(appearance => byArticle[appearance.ArticleId][0]).ToList())
            .OrderByDescending(those => those.Count(row => row.SettledId is not null)))
        {
            var id = await IdOfAsync(write, name, those, free);
            those.ForEach(row => ids[row.ArticleId] = id);
        }

        ledger = await EndNumbersAsync(write, byArticle.Values.Select(those => (those[0].SettledId, ids[those[0].ArticleId])).ToList(), ledger);
        var settled = byArticle.Values.Select(those => new SettledAppearance(
            those[0], ids[those[0].ArticleId], ledger.OfficialOf(ids[those[0].ArticleId], those[0].Key, AppearanceRow.BodiesOf(those)))).ToList();
        await WriteSettledAsync(write, name, settled);
        await NameAsync(write, ledger, settled);
        await write.ExecuteAsync("DELETE FROM unsettled_name WHERE name_key = @name", new { name });
    }

    /// <summary>Whose number nobody has any more is from now on whoever has most of what was his.</summary>
    private static async Task<Ledger> EndNumbersAsync(Write write, List<(long? Before, long Now)> settled, Ledger ledger)
    {
        var kept = settled.Select(one => one.Now).ToHashSet();
        var ended = settled.Where(one => one.Before is { } before && !kept.Contains(before)).GroupBy(one => one.Before!.Value, one => one.Now)
            .ToDictionary(had => had.Key, had => had.GroupBy(now => now).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key);
        await write.ExecuteAsync("UPDATE official SET became = @Value WHERE id = @Key", ended.Select(end => new { end.Key, end.Value }));
        if (!ended.Keys.Any(ledger.Concerns))
        {
            return ledger;
        }

        var after = ledger.After(ended);
        var bound = await NamesOfAsync(write, after.BoundTo(ended.Keys));
        await write.ExecuteAsync("INSERT INTO unsettled_name (name_key) VALUES (@name) ON CONFLICT (name_key) DO NOTHING", bound.Select(name => new { name }));
        return after;
    }

    private static async Task WriteSettledAsync(Write write, string name, List<SettledAppearance> settled)
    {
        var changed = settled.FindAll(one => one.Before.SettledId != one.Id || one.Before.OfficialId != one.Official);
        await write.ExecuteAsync(
            "UPDATE appearance SET settled_id = @Id, official_id = @Official WHERE article_id = @ArticleId AND name_key = @name",
            changed.Select(one => new { one.Id, one.Official, one.Before.ArticleId, name }));
        await write.ExecuteAsync(
            "UPDATE article SET indexed_revision = 0 WHERE id = @ArticleId AND indexed_revision > 0", changed.Select(one => new { one.Before.ArticleId }));
    }

    /// <summary>
    /// The number that most of the appearances had; else one of this name that nobody has any more; else a new one. So
    /// numbers stay, and none ever goes to somebody of another name.
    /// </summary>
    private static async Task<long> IdOfAsync(Write write, string key, List<AppearanceRow> appearances, HashSet<long> free)
    {
        var name = Printing.MostUsual(appearances.Select(row => row.Name))!;
        var had = appearances.Where(row => row.SettledId is { } id && free.Contains(id)).GroupBy(row => row.SettledId!.Value)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => (long?)group.Key).FirstOrDefault();
        var known = had ?? (appearances.TrueForAll(row => row.SettledId is null) ? await UnusedAsync(write, key, free) : null);
        var plain = Text.Marks.Remove(name).ToLowerInvariant();
        if (known is { } kept)
        {
            free.Remove(kept);
            await write.ExecuteAsync("UPDATE official SET name = @name, plain_name = @plain WHERE id = @kept AND name <> @name", new { name, plain, kept });
            return kept;
        }

        return await write.ScalarAsync<long>(
            "INSERT INTO official (name_key, name, plain_name) VALUES (@key, @name, @plain) RETURNING id", new { key, name, plain });
    }

    private static async Task<long?> UnusedAsync(Write write, string key, HashSet<long> free)
    {
        var unused = await write.ListAsync<long>(
            """
            SELECT o.id FROM official o WHERE o.name_key = @key AND o.by_ledger = 0 AND o.became IS NULL
              AND NOT EXISTS (SELECT 1 FROM appearance a WHERE a.settled_id = o.id) ORDER BY o.id
            """,
            new { key });
        return unused.Where(free.Contains).Select(id => (long?)id).FirstOrDefault();
    }

    /// <param name="Id">Whom the articles led to.</param>
    /// <param name="Official">Who it is by the ledger; null for no person.</param>
    private sealed record SettledAppearance(AppearanceRow Before, long Id, long? Official);

    private sealed class AppearanceRow
    {
        public long ArticleId { get; init; }

        public string Key { get; init; } = "";

        public string Name { get; init; } = "";

        public int? Day { get; init; }

        public long? SettledId { get; init; }

        public long? OfficialId { get; init; }

        public string? Title { get; init; }

        public string? Organisation { get; init; }

        public string? Standing { get; init; }

        public static List<string> BodiesOf(List<AppearanceRow> rows) =>
            [.. rows.Where(row => row.Title is not null).Select(row => Post.BodyOf(row.Title!, row.Organisation!))];

        public static Appearance ToAppearance(List<AppearanceRow> rows) => new(
            rows[0].ArticleId,
            rows[0].Day,
            [.. rows.Where(row => row.Title is not null).Select(row => new Post(row.Title!, row.Organisation!, Enum.Parse<Articles.Standing>(row.Standing!)))]);
    }
}
