using System.Data.Common;
using System.Runtime.CompilerServices;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>Articles come out again: one, those that wait for the index, all.</summary>
public sealed partial class ArticleStore
{
    private const string ArticleColumns =
        """
        a.id, a.article_key AS Key, a.slug, a.first_seen AS FirstSeen, r.revision, r.text, r.lines, r.published, r.section,
        r.layout, r.facts, r.annotations, r.created_at AS CreatedAt
        """;

    /// <summary>What a batch of articles may hold of text and annotations, UTF-16; a single longer article may be alone.</summary>
    private const long BatchLength = 8 << 20;

    private const string PageColumns = "l.address, p.url, p.content_type AS ContentType, p.body, p.fetched_at AS FetchedAt, p.digest";

    private const string LatestRevision = "article a JOIN revision r ON r.article_id = a.id AND r.revision = a.revision";

    /// <summary>The article that goes by this name (its key, or the key of another address of it); null when there is none.</summary>
    /// <param name="revision">A certain revision; null for the latest.</param>
    public async Task<Article?> ReadAsync(ArticleKey key, int? revision, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<ArticleRow>(Command(
            $"""
            SELECT {ArticleColumns} FROM article_name n JOIN article a ON a.id = n.article_id
            JOIN revision r ON r.article_id = a.id AND r.revision = COALESCE(@revision, a.revision)
            WHERE n.article_key = @key AND NOT EXISTS (SELECT 1 FROM taken_article t JOIN takedown d ON d.id = t.takedown_id
                WHERE d.lifted_at IS NULL AND t.article_key = n.article_key)
            """,
            new { key = key.Value, revision }, cancellation));
        return row is null ? null : (await WithOfficialsAsync(connection, [row], cancellation))[0];
    }

    /// <summary>Articles whose latest revision the index does not hold yet, the oldest first; fewer than asked for when they are long.</summary>
    public async Task<IReadOnlyList<Article>> ReadUnindexedAsync(int limit, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var rows = await ReadBatchAsync(
            connection, $"SELECT {ArticleColumns} FROM {LatestRevision} WHERE a.indexed_revision < a.revision ORDER BY a.id LIMIT @limit", new { limit }, cancellation);
        return await WithOfficialsAsync(connection, rows, cancellation);
    }

    /// <summary>At least one row, and no more when it is full: a few books in a row must not take the memory of a thousand.</summary>
    private static async Task<List<ArticleRow>> ReadBatchAsync(DbConnection connection, string sql, object parameters, CancellationToken cancellation)
    {
        var (rows, length) = (new List<ArticleRow>(), 0L);
        await foreach (var row in connection.QueryUnbufferedAsync<ArticleRow>(sql, parameters).WithCancellation(cancellation))
        {
            rows.Add(row);
            length += row.Length;
            if (length >= BatchLength)
            {
                break;
            }
        }

        return rows;
    }

    /// <summary>The index holds these revisions now. One that changed meanwhile still waits, and so does one whose officials did.</summary>
    public Task MarkIndexedAsync(IReadOnlyCollection<Article> articles, CancellationToken cancellation) =>
        WriteAsync(
            async (connection, transaction) =>
            {
                var write = new Write(connection, transaction, cancellation);
                var corrected = await CorrectedMeanwhileAsync(write, articles);
                var rows = articles.Where(article => !corrected.Contains(article.Key.Value)).Select(article => new { article.Revision, Key = article.Key.Value }).ToList();
                await write.ExecuteAsync("DELETE FROM failure WHERE article_key = @Key AND stage = 'Index'", rows);
                return await write.ExecuteAsync("UPDATE article SET indexed_revision = @Revision WHERE article_key = @Key", rows);
            },
            cancellation);

    /// <summary>Keys of articles of which an editor said something else while they were being indexed.</summary>
    private static async Task<IReadOnlySet<string>> CorrectedMeanwhileAsync(Write write, IReadOnlyCollection<Article> articles)
    {
        var ids = articles.SelectMany(article => article.OfficialIds.Select(known => (Key: article.Key.Value, Name: known.Key, Official: known.Value)))
            .ToDictionary(known => (known.Key, known.Name));
        var now = await write.ListAsync<(string Key, string Name, long? Official, string? Preferred)>(
            """
            SELECT r.article_key, p.name, p.official_id, o.preferred_name FROM article r JOIN appearance p ON p.article_id = r.id
            LEFT JOIN official o ON o.id = p.official_id WHERE r.article_key IN @keys AND p.settled_id IS NOT NULL
            """,
            new { keys = articles.Select(article => article.Key.Value) });
        var shown = articles.ToDictionary(article => article.Key.Value, article => article.ShownNames);
        return now.Where(row => (ids.TryGetValue((row.Key, row.Name), out var known) ? known.Official : null) != row.Official
            || (shown[row.Key].GetValueOrDefault(row.Name) ?? row.Name) != (row.Preferred ?? row.Name)).Select(row => row.Key).ToHashSet();
    }

    /// <summary>The index does not take this revision: it is passed over from now on, and the operator is told why.</summary>
    public Task MarkUnindexableAsync(Article article, string why, CancellationToken cancellation) =>
        WriteAsync(
            async (connection, transaction) =>
            {
                await connection.ExecuteAsync(Command(
                    "DELETE FROM failure WHERE article_key = @key AND stage = 'Index'", new { key = article.Key.Value }, cancellation, transaction));
                await connection.ExecuteAsync(Command(
                    """
                    INSERT INTO failure (article_key, stage, reason, detail, may_retry, at)
                    VALUES (@key, @stage, @reason, @why, 0, @now)
                    """,
                    new { key = article.Key.Value, stage = nameof(Stage.Index), reason = nameof(Reason.Unexpected), why, now = Now() },
                    cancellation, transaction));
                return await connection.ExecuteAsync(Command(
                    "UPDATE article SET indexed_revision = @revision WHERE article_key = @key",
                    new { revision = article.Revision, key = article.Key.Value }, cancellation, transaction));
            },
            cancellation);

    /// <summary>How many articles the index does not take.</summary>
    public async Task<long> CountUnindexableAsync(CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>(Command(
            "SELECT COUNT(DISTINCT article_key) FROM failure WHERE stage = 'Index'", null, cancellation));
    }

    /// <summary>Everything is to be indexed again.</summary>
    public Task ForgetIndexAsync(CancellationToken cancellation) =>
        WriteAsync(
            async (connection, transaction) =>
            {
                await connection.ExecuteAsync(Command("DELETE FROM failure WHERE stage = 'Index'", null, cancellation, transaction));
                return await connection.ExecuteAsync(Command("UPDATE article SET indexed_revision = 0", null, cancellation, transaction));
            },
            cancellation);

    /// <summary>All articles, latest revision, in the order in which they came, read while they are asked for.</summary>
    public async IAsyncEnumerable<Article> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        const int Batch = 500;
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        for (var last = 0L; ;)
        {
            var rows = (await connection.QueryAsync<ArticleRow>(Command(
                $"SELECT {ArticleColumns} FROM {LatestRevision} WHERE a.id > @last ORDER BY a.id LIMIT {Batch}",
                new { last }, cancellation))).AsList();
            foreach (var article in await WithOfficialsAsync(connection, rows, cancellation))
            {
                yield return article;
            }

            if (rows.Count < Batch)
            {
                yield break;
            }

            last = rows[^1].Id;
        }
    }

    /// <summary>What the archive holds, in numbers.</summary>
    public async Task<ArchiveCounts> CountAsync(CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        // One value a statement: each is answered from an index.
        var articles = await connection.ExecuteScalarAsync<long>(Command("SELECT COUNT(*) FROM article", null, cancellation));
        var waiting = await connection.ExecuteScalarAsync<long>(Command("SELECT COUNT(*) FROM article WHERE indexed_revision < revision", null, cancellation));
        var last = await connection.ExecuteScalarAsync<string?>(Command("SELECT MAX(changed_at) FROM article", null, cancellation));
        var first = await connection.ExecuteScalarAsync<int?>(Command("SELECT MIN(day) FROM article", null, cancellation));
        var latest = await connection.ExecuteScalarAsync<int?>(Command("SELECT MAX(day) FROM article", null, cancellation));
        var revisions = await connection.ExecuteScalarAsync<long>(Command("SELECT COUNT(*) FROM revision", null, cancellation));
        var pages = await connection.ExecuteScalarAsync<long>(Command("SELECT COUNT(*) FROM page", null, cancellation));
        var leaving = await connection.ExecuteScalarAsync<long>(Command("SELECT COUNT(DISTINCT article_key) FROM taken_article WHERE in_index = 1", null, cancellation));
        return new ArchiveCounts(articles, revisions, pages, waiting, Day(first), Day(latest), Iso.ReadOrNull(last)) { Leaving = leaving };

        static DateOnly? Day(int? number) => number is { } day ? DateOnly.FromDayNumber(day) : null;
    }

    /// <summary>Pages that an older parser read: the latest of each address, oldest first.</summary>
    public async Task<IReadOnlyList<(long LocationId, FetchedPage Page)>> ReadOutdatedPagesAsync(
        int parserVersion, int limit, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<PageRow>(Command(
            $"""
            SELECT p.location_id AS LocationId, {PageColumns}
            FROM page p JOIN location l ON l.page_id = p.id WHERE p.parser_version < @parserVersion ORDER BY p.id LIMIT @limit
            """,
            new { parserVersion, limit }, cancellation));
        return [.. rows.Select(row => (row.LocationId, row.ToPage()))];
    }

    private static async Task<IReadOnlyList<Article>> WithOfficialsAsync(
        DbConnection connection, IReadOnlyList<ArticleRow> rows, CancellationToken cancellation)
    {
        var named = (await connection.QueryAsync<NamedRow>(Command(
            """
            SELECT p.article_id AS ArticleId, p.name_key AS NameKey, p.name, p.official_id AS Official, o.preferred_name AS Preferred
            FROM appearance p LEFT JOIN official o ON o.id = p.official_id WHERE p.article_id IN @ids AND p.settled_id IS NOT NULL
            """,
            new { ids = rows.Select(row => row.Id) }, cancellation))).ToLookup(row => row.ArticleId);
        return [.. rows.Select(row => NamedRow.Put(named[row.Id].ToList(), row.ToArticle()))];
    }

    private sealed class NamedRow
    {
        public long ArticleId { get; init; }

        public string NameKey { get; init; } = "";

        public string Name { get; init; } = "";

        public long? Official { get; init; }

        public string? Preferred { get; init; }

        public static Article Put(List<NamedRow> named, Article article)
        {
            var rejected = named.Where(row => row.Official is null).Select(row => row.NameKey).ToHashSet();
            return article with
            {
                OfficialIds = named.Where(row => row.Official is not null).ToDictionary(row => row.Name, row => row.Official!.Value),
                ShownNames = named.Where(row => row.Preferred is not null && row.Preferred != row.Name).ToDictionary(row => row.Name, row => row.Preferred!),
                Annotations = rejected.Count == 0 ? article.Annotations : new NoPerson(rejected).TakenOutOf(article.Annotations),
            };
        }
    }

    private sealed class ArticleRow
    {
        public long Id { get; init; }

        public string Key { get; init; } = "";

        public string Slug { get; init; } = "";

        public string FirstSeen { get; init; } = "";

        public int Revision { get; init; }

        public string Text { get; init; } = "";

        public string Lines { get; init; } = "";

        public string? Published { get; init; }

        public string? Section { get; init; }

        public string Layout { get; init; } = "";

        public string Facts { get; init; } = "";

        public string? Annotations { get; init; }

        public string CreatedAt { get; init; } = "";

        public long Length => Text.Length + (Annotations?.Length ?? 0);

        public Article ToArticle()
        {
            var facts = ArticleFacts.Read(Facts);
            var parsed = new ParsedArticle
            {
                Key = ArticleKey.Of(Key),
                Url = CanonicalUrl.TryParse(facts.Url, out var url) ? url : null,
                Slug = Slug,
                Text = ArticleText.Restore(Text, Lines),
                Captions = facts.Captions ?? [],
                Writers = facts.Writers ?? [],
                Photographers = facts.Photographers ?? [],
                Published = Iso.ReadOrNull(Published),
                Section = Section,
                ParentSection = facts.ParentSection,
                Tags = facts.Tags ?? [],
                AgencyMark = facts.AgencyMark,
                Layout = Enum.Parse<Layout>(Layout),
                ParserVersion = facts.ParserVersion,
            };
            return new Article(parsed, Revision, Iso.Read(FirstSeen), StoredAnnotations.Read(Annotations, Text)) { RevisedAt = Iso.Read(CreatedAt) };
        }
    }

    private sealed class PageRow
    {
        public long Id { get; init; }

        public long LocationId { get; init; }

        public string Address { get; init; } = "";

        public string? Url { get; init; }

        public string? ContentType { get; init; }

        public byte[] Body { get; init; } = [];

        public string FetchedAt { get; init; } = "";

        public string? Digest { get; init; }

        public FetchedPage ToPage() => new(
            Address, CanonicalUrl.TryParse(Url, out var url) ? url : null, StoredPage.Unpack(Body), ContentType, Iso.Read(FetchedAt))
        { Digest = Digest };
    }
}

/// <summary>What the archive holds.</summary>
/// <param name="Waiting">Articles whose latest revision is not in the index yet.</param>
public sealed record ArchiveCounts(
    long Articles, long Revisions, long Pages, long Waiting, DateOnly? FirstDay, DateOnly? LastDay, DateTimeOffset? ChangedAt)
{
    /// <summary>Names of articles that were taken down and have not left the index yet.</summary>
    public long Leaving { get; init; }

    /// <summary>Whether the index is behind the store.</summary>
    public bool IsBehind => Waiting > 0 || Leaving > 0;
}
