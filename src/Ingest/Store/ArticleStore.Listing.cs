using ArticleSearch.Ingest.Articles;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>Which articles there are, without their texts.</summary>
public sealed partial class ArticleStore
{
    /// <summary>Articles in the order in which they came, behind one of them; 0 for the beginning.</summary>
    public async Task<IReadOnlyList<KeyNote>> ReadKeysAsync(long after, int limit, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(long Id, string Key, string ChangedAt)>(Command(
            "SELECT id, article_key, changed_at FROM article WHERE id > @after ORDER BY id LIMIT @limit", new { after, limit }, cancellation));
        return [.. rows.Select(row => new KeyNote(row.Id, ArticleKey.Of(row.Key), Iso.Read(row.ChangedAt)))];
    }
}

/// <summary>An article there is.</summary>
/// <param name="Id">The number of its row, for <see cref="ArticleStore.ReadKeysAsync"/>.</param>
/// <param name="ChangedAt">When its latest revision came.</param>
public sealed record KeyNote(long Id, ArticleKey Key, DateTimeOffset ChangedAt);
