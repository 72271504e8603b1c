using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Revisions;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>The revisions of an article: what each changed, and where it came from.</summary>
public sealed partial class ArticleStore
{
    /// <summary>All revisions of an article, the latest first. They are read one after the other: two are held at a time.</summary>
    public async Task<IReadOnlyList<RevisionNote>> ReadRevisionsAsync(ArticleKey key, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var notes = new List<RevisionNote>();
        ParsedArticle? older = null;
        var rows = connection.QueryUnbufferedAsync<ArticleRow>(
            """
            SELECT a.id, a.article_key AS Key, a.slug, a.first_seen AS FirstSeen, r.revision, r.text, r.lines, r.published, r.section,
                r.layout, r.facts, r.created_at AS CreatedAt
            FROM article_name n JOIN article a ON a.id = n.article_id JOIN revision r ON r.article_id = a.id
            WHERE n.article_key = @key ORDER BY r.revision
            """,
            new { key = key.Value });
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            var newer = row.ToArticle().Parsed;
            notes.Add(new RevisionNote(
                row.Revision,
                Iso.Read(row.CreatedAt),
                newer.Text.Title,
                newer.Published,
                older is null ? RevisionParts.None : ChangedParts.Between(older, newer)));
            older = newer;
        }

        notes.Reverse();
        return notes;
    }

    /// <summary>Where a stored revision came from; null when there is no such revision.</summary>
    public async Task<Provenance?> ReadProvenanceAsync(ArticleKey key, int revision, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<ProvenanceRow>(Command(
            """
            SELECT r.hash, r.created_at AS CreatedAt, l.address, p.hash AS PageHash, p.fetched_at AS FetchedAt
            FROM article_name n JOIN revision r ON r.article_id = n.article_id AND r.revision = @revision
            LEFT JOIN page p ON p.id = r.page_id LEFT JOIN location l ON l.id = p.location_id
            WHERE n.article_key = @key
            """,
            new { key = key.Value, revision }, cancellation));
        return row is null
            ? null
            : new Provenance(
                row.Hash,
                Iso.Read(row.CreatedAt),
                row.PageHash is { } hash ? new PageSource(row.Address!, hash, Iso.Read(row.FetchedAt!)) : null);
    }

    private sealed class ProvenanceRow
    {
        public string Hash { get; init; } = "";

        public string CreatedAt { get; init; } = "";

        public string? Address { get; init; }

        public string? PageHash { get; init; }

        public string? FetchedAt { get; init; }
    }
}

/// <summary>One revision of an article.</summary>
/// <param name="CreatedAt">When this archive first held it.</param>
/// <param name="Title">Its title; empty when it has none.</param>
/// <param name="Published">When the paper published the article, as this revision prints it.</param>
/// <param name="Changed">What differs from the revision before; nothing for the first.</param>
public sealed record RevisionNote(int Revision, DateTimeOffset CreatedAt, string Title, DateTimeOffset? Published, RevisionParts Changed);

/// <summary>Where a revision came from.</summary>
/// <param name="Hash">SHA-256 of the article's content, hexadecimal.</param>
/// <param name="StoredAt">When this archive first held this content.</param>
/// <param name="Page">The page it was read from; null for a ready article.</param>
public sealed record Provenance(string Hash, DateTimeOffset StoredAt, PageSource? Page);

/// <summary>A page as it was fetched or read.</summary>
/// <param name="Address">Web or file address.</param>
/// <param name="Hash">SHA-256 of its bytes, hexadecimal.</param>
public sealed record PageSource(string Address, string Hash, DateTimeOffset FetchedAt);
