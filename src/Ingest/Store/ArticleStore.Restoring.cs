namespace ArticleSearch.Ingest.Store;

/// <summary>An older copy of a store takes over what must not be forgotten.</summary>
public sealed partial class ArticleStore
{
    /// <summary>
    /// Takes over the records of what was taken down, and hides what it means here; <see cref="PurgeAsync"/> removes it.
    /// </summary>
    public async Task AdoptTakedownsAsync(ArticleStore other, CancellationToken cancellation)
    {
        var known = (await ReadTakedownsAsync(cancellation)).Select(takedown => (takedown.Target, takedown.At)).ToHashSet();
        foreach (var takedown in (await other.ReadTakedownsAsync(cancellation)).Reverse())
        {
            var names = known.Contains((takedown.Target, takedown.At)) ? null : await other.ReadTakenNamesAsync(takedown.Id, cancellation);
            await WriteAsync(
                async (connection, transaction) =>
                {
                    var write = new Write(connection, transaction, cancellation);
                    if (names is not null)
                    {
                        await AdoptAsync(write, takedown, names);
                    }

                    return await write.ExecuteAsync(
                        "UPDATE takedown SET lifted_at = @lifted WHERE target = @Target AND at = @at",
                        new { takedown.Target, at = Iso.Instant(takedown.At), lifted = InstantOf(takedown.LiftedAt) });
                },
                cancellation);
        }
    }

    private async Task<IReadOnlyList<TakenName>> ReadTakenNamesAsync(long takedown, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        return [.. await Dapper.SqlMapper.QueryAsync<TakenName>(connection, Command(
            "SELECT article_key AS Key, slug_hash AS SlugHash, day FROM taken_article WHERE takedown_id = @takedown", new { takedown }, cancellation))];
    }

    /// <summary>The copy is older than the takedown: what it has of these articles is the text that had to go, even if they may come again.</summary>
    private static async Task AdoptAsync(Write write, Takedown takedown, IReadOnlyList<TakenName> names)
    {
        var id = await write.ScalarAsync<long>(
            "INSERT INTO takedown (target, is_address, why, at, articles) VALUES (@Target, @isAddress, @Why, @at, @Articles) RETURNING id",
            new { takedown.Target, isAddress = takedown.IsAddress ? 1 : 0, takedown.Why, at = Iso.Instant(takedown.At), takedown.Articles });
        foreach (var article in await ArticlesOfAsync(write, TakedownTarget.Of(takedown.Target)))
        {
            await TakeAsync(write, id, article);
        }

        await write.ExecuteAsync(
            """
            INSERT INTO taken_article (takedown_id, article_key, slug_hash, day, in_index) VALUES (@id, @Key, @SlugHash, @Day, 0)
            ON CONFLICT (takedown_id, article_key) DO NOTHING
            """,
            names.Select(name => new { id, name.Key, name.SlugHash, name.Day }));
    }

    private sealed class TakenName
    {
        public string Key { get; init; } = "";

        public string? SlugHash { get; init; }

        public int? Day { get; init; }
    }
}
