using ArticleSearch.Ingest.Articles;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>
/// Articles that must not be here. The record comes first and hides them at once; then their texts leave the store
/// (<see cref="PurgeAsync"/>) and, by the projection, the index; both go on after a crash.
/// </summary>
public sealed partial class ArticleStore
{
    private const string IsTaken =
        "SELECT 1 FROM taken_article t JOIN takedown d ON d.id = t.takedown_id WHERE d.lifted_at IS NULL AND t.article_key";

    /// <summary>Records that the target is taken down, with all names of the articles that it means, and hides them.</summary>
    public Task<Takedown> TakeDownAsync(TakedownTarget target, string why, CancellationToken cancellation) =>
        WriteAsync(
            async (connection, transaction) =>
            {
                var write = new Write(connection, transaction, cancellation);
                var articles = await ArticlesOfAsync(write, target);
                var now = Now();
                var id = await write.ScalarAsync<long>(
                    "INSERT INTO takedown (target, is_address, why, at, articles) VALUES (@Value, @isAddress, @why, @now, @Count) RETURNING id",
                    new { target.Value, isAddress = target.IsAddress ? 1 : 0, why, now, articles.Count });
                foreach (var article in articles)
                {
                    await TakeAsync(write, id, article);
                }

                if (target.Key is { } key)
                {
                    await write.ExecuteAsync(
                        "INSERT INTO taken_article (takedown_id, article_key, in_index) VALUES (@id, @key, 0) ON CONFLICT DO NOTHING",
                        new { id, key = key.Value });
                }

                return new Takedown(id, target.Value, target.IsAddress, why, Iso.Read(now), articles.Count, PurgedAt: null, LiftedAt: null);
            },
            cancellation);

    /// <summary>What was taken down may come again. The record stays; nothing is brought back.</summary>
    /// <returns>How many records it was; 0 when the target is not taken down.</returns>
    public Task<int> LiftAsync(TakedownTarget target, CancellationToken cancellation) =>
        WriteAsync(
            async (connection, transaction) =>
            {
                var write = new Write(connection, transaction, cancellation);
                var lifted = await write.ListAsync<long>(
                    "UPDATE takedown SET lifted_at = @now WHERE target = @Value AND lifted_at IS NULL RETURNING id", new { target.Value, now = Now() });
                foreach (var id in lifted)
                {
                    // Whatever another record still forbids is refused again when it comes.
                    await write.ExecuteAsync(
                        $"UPDATE location SET state = 'Pending', tries = 0, next_try = @now, changed_at = @now WHERE state = 'TakenDown' AND {AddressIsMeant}",
                        Meant(id, target.Value, target.IsAddress, Now()));
                }

                return lifted.Count;
            },
            cancellation);

    /// <summary>All records, the latest first.</summary>
    public async Task<IReadOnlyList<Takedown>> ReadTakedownsAsync(CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<TakedownRow>(Command(
            "SELECT id, target, is_address AS IsAddress, why, at, articles, purged_at AS PurgedAt, lifted_at AS LiftedAt FROM takedown ORDER BY id DESC", null, cancellation));
        return [.. rows.Select(row => row.ToTakedown())];
    }

    /// <summary>Whether an article of this name was here, or was to come, and was taken down.</summary>
    public async Task<bool> IsTakenDownAsync(ArticleKey key, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>(Command($"SELECT EXISTS ({IsTaken} = @key)", new { key = key.Value }, cancellation)) != 0;
    }

    /// <summary>Whether this address must not be fetched: by the article that it names, or by its beginning.</summary>
    public async Task<bool> IsTakenDownAsync(CanonicalUrl url, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>(Command(
            $"""
            SELECT EXISTS ({IsTaken} = @key)
                OR EXISTS (SELECT 1 FROM takedown WHERE is_address = 1 AND lifted_at IS NULL AND SUBSTR(@url, 1, LENGTH(target)) = target)
            """,
            new { key = PaperAddress.Of(url)?.Key.Value ?? "", url = url.Value }, cancellation)) != 0;
    }

    /// <summary>Names of articles that have left the store and are in the index yet.</summary>
    public async Task<IReadOnlyList<ArticleKey>> ReadToTakeOutAsync(int limit, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var keys = await connection.QueryAsync<string>(Command(
            """
            SELECT DISTINCT t.article_key FROM taken_article t JOIN takedown d ON d.id = t.takedown_id
            WHERE t.in_index = 1 AND d.purged_at IS NOT NULL ORDER BY t.article_key LIMIT @limit
            """,
            new { limit }, cancellation));
        return [.. keys.Select(ArticleKey.Of)];
    }

    /// <summary>The index no longer holds them.</summary>
    public Task MarkTakenOutAsync(IReadOnlyCollection<ArticleKey> keys, CancellationToken cancellation) =>
        WriteAsync(
            (connection, transaction) => connection.ExecuteAsync(Command(
                "UPDATE taken_article SET in_index = 0 WHERE article_key = @Value", keys.Select(key => new { key.Value }), cancellation, transaction)),
            cancellation);

    private static async Task TakeAsync(Write write, long takedown, long article)
    {
        var (slug, day) = await write.SingleAsync<(string Slug, int? Day)>("SELECT slug, day FROM article WHERE id = @article", new { article });
        await write.ExecuteAsync(
            """
            INSERT INTO taken_article (takedown_id, article_key, slug_hash, day, in_index)
            SELECT @takedown, article_key, @hash, @day, 1 FROM article_name WHERE article_id = @article
            ON CONFLICT (takedown_id, article_key) DO NOTHING
            """,
            new { takedown, article, day, hash = HashOfSlug(slug) });
    }

    private static async Task<IReadOnlyCollection<long>> ArticlesOfAsync(Write write, TakedownTarget target)
    {
        var articles = new HashSet<long>();
        if (target.Key is { } key)
        {
            articles.UnionWith(await write.ListAsync<long>("SELECT article_id FROM article_name WHERE article_key = @key", new { key = key.Value }));
        }

        if (target.IsAddress)
        {
            // An article's own address stands in the JSON of its revisions, which databases read in different ways.
            var rows = write.Connection.QueryUnbufferedAsync<(long ArticleId, string Facts, string? Url)>(
                "SELECT r.article_id, r.facts, p.url FROM revision r LEFT JOIN page p ON p.id = r.page_id", null, write.Transaction);
            await foreach (var (article, facts, url) in rows.WithCancellation(write.Cancellation))
            {
                if (target.Holds(url) || target.Holds(ArticleFacts.Read(facts).Url))
                {
                    articles.Add(article);
                }
            }
        }

        return articles;
    }

    private sealed class TakedownRow
    {
        public long Id { get; init; }

        public string Target { get; init; } = "";

        public long IsAddress { get; init; }

        public string Why { get; init; } = "";

        public string At { get; init; } = "";

        public int Articles { get; init; }

        public string? PurgedAt { get; init; }

        public string? LiftedAt { get; init; }

        public Takedown ToTakedown() => new(
            Id, Target, IsAddress != 0, Why, Iso.Read(At), Articles, Iso.ReadOrNull(PurgedAt), Iso.ReadOrNull(LiftedAt));
    }
}
