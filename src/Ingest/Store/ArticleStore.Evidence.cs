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
            var names = await WriteAsync(SettleSomeAsync, cancellation);
            settled += names;
            if (names < NamesAtATime)
            {
                return settled;
            }
        }

        async Task<int> SettleSomeAsync(DbConnection connection, DbTransaction transaction)
        {
            var write = new Write(connection, transaction, cancellation);
            var names = await write.ListAsync<string>("SELECT name_key FROM unsettled_name ORDER BY name_key LIMIT @NamesAtATime", new { NamesAtATime });
            foreach (var name in names)
            {
                await SettleAsync(write, name);
            }

            return names.Count;
        }
    }

    /// <summary>The evidence of the article's latest revision takes the place of the one before.</summary>
    private static async Task ReplaceEvidenceAsync(Write write, long id, ParsedArticle article, Annotations annotations)
    {
        // Who a name was is kept until the name is settled again, so that an official keeps his number.
        var before = (await write.ListAsync<(string NameKey, long? OfficialId)>(
            "SELECT name_key, official_id FROM appearance WHERE article_id = @id", new { id })).ToDictionary(row => row.NameKey, row => row.OfficialId);
        if (before.Count > 0)
        {
            await write.ExecuteAsync("DELETE FROM evidence WHERE article_id = @id", new { id });
            await write.ExecuteAsync("DELETE FROM appearance WHERE article_id = @id", new { id });
        }

        var officials = PrintedOfficial.In(article, annotations);
        await write.ExecuteAsync(
            """
            INSERT INTO appearance (article_id, name_key, name, day, quotes, official_id)
            VALUES (@id, @NameKey, @Name, @day, @Quotes, @official)
            """,
            officials.Select(official => new
            {
                id,
                official.NameKey,
                official.Name,
                day = DayOf(article),
                official.Quotes,
                official = before.GetValueOrDefault(official.NameKey),
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

    private static async Task SettleAsync(Write write, string name)
    {
        var rows = await write.ListAsync<AppearanceRow>(
            """
            SELECT a.article_id AS ArticleId, a.name, a.day, a.official_id AS OfficialId, e.title, e.organisation, e.standing
            FROM appearance a LEFT JOIN evidence e ON e.article_id = a.article_id AND e.name_key = a.name_key
            WHERE a.name_key = @name
            """,
            new { name });
        var byArticle = rows.GroupBy(row => row.ArticleId).ToDictionary(group => group.Key, group => group.ToList());
        var careers = Namesakes.Part(name, byArticle.Values.Select(AppearanceRow.ToAppearance));
        var free = (await write.ListAsync<long>("SELECT id FROM official WHERE name_key = @name ORDER BY id", new { name })).ToHashSet();
        foreach (var those in careers.Select(career => career.Appearances.Select(appearance => byArticle[appearance.ArticleId][0]).ToList())
            .OrderByDescending(those => those.Count(row => row.OfficialId is not null)))
        {
            var id = await IdOfAsync(write, name, those, free);
            var changed = those.FindAll(row => row.OfficialId != id);
            await write.ExecuteAsync(
                "UPDATE appearance SET official_id = @id WHERE article_id = @ArticleId AND name_key = @name",
                changed.Select(row => new { id, row.ArticleId, name }));
            await write.ExecuteAsync(
                "UPDATE article SET indexed_revision = 0 WHERE id = @ArticleId AND indexed_revision > 0", changed.Select(row => new { row.ArticleId }));
        }

        await write.ExecuteAsync("DELETE FROM unsettled_name WHERE name_key = @name", new { name });
    }

    /// <summary>
    /// The number that most of the appearances had; else one of this name that nobody has any more; else a new one. So
    /// numbers stay, and none ever goes to somebody of another name.
    /// </summary>
    private static async Task<long> IdOfAsync(Write write, string key, List<AppearanceRow> appearances, HashSet<long> free)
    {
        var name = appearances.GroupBy(row => row.Name).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
        var had = appearances.Where(row => row.OfficialId is { } id && free.Contains(id)).GroupBy(row => row.OfficialId!.Value)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => (long?)group.Key).FirstOrDefault();
        var known = had ?? (appearances.TrueForAll(row => row.OfficialId is null) ? await UnusedAsync(write, key, free) : null);
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
            SELECT o.id FROM official o WHERE o.name_key = @key
              AND NOT EXISTS (SELECT 1 FROM appearance a WHERE a.official_id = o.id) ORDER BY o.id
            """,
            new { key });
        return unused.Where(free.Contains).Select(id => (long?)id).FirstOrDefault();
    }

    private sealed class AppearanceRow
    {
        public long ArticleId { get; init; }

        public string Name { get; init; } = "";

        public int? Day { get; init; }

        public long? OfficialId { get; init; }

        public string? Title { get; init; }

        public string? Organisation { get; init; }

        public string? Standing { get; init; }

        public static Appearance ToAppearance(List<AppearanceRow> rows) => new(
            rows[0].ArticleId,
            rows[0].Day,
            [.. rows.Where(row => row.Title is not null).Select(row => new Post(row.Title!, row.Organisation!, Enum.Parse<Articles.Standing>(row.Standing!)))]);
    }
}
