using System.Data.Common;
using ArticleSearch.Ingest.Articles;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>Findings become rows: pages, articles, revisions, failures, and how far each address has been read.</summary>
public sealed partial class ArticleStore
{
    /// <summary>An imported article may carry another day than the original, by this many days at most.</summary>
    private const int DaysBetweenEras = 2;

    /// <summary>Stores a batch, all or nothing: after a crash the address goes on exactly behind the last stored batch.</summary>
    /// <param name="parserVersion">The version of the parser that the pages of the batch went through.</param>
    public Task<Tally> RecordAsync(IReadOnlyCollection<Finding> findings, int parserVersion, CancellationToken cancellation)
    {
        // Compressing is the slow part; it needs no lock.
        var pages = findings.Select(finding => PageOf(finding) is { } page ? StoredPage.Of(page) : null).ToList();
        return WriteAsync(
            async (connection, transaction) =>
            {
                var write = new Write(connection, transaction, cancellation);
                var tally = default(Tally);
                var anyTakenDown = await AnyTakenDownAsync(write);
                foreach (var (finding, page) in findings.Zip(pages))
                {
                    var owner = PartOf(finding) is { } part ? await BeginPartAsync(write, part) : finding.LocationId;
                    if (anyTakenDown && await IsTakenDownAsync(write, finding))
                    {
                        tally += await RefuseAsync(write, finding, owner);
                        continue;
                    }

                    var written = page is null ? null : await WritePageAsync(write, owner, page, parserVersion);
                    tally += await RecordAsync(write, finding, written, owner);
                }

                return tally;
            },
            cancellation);
    }

    private static FetchedPage? PageOf(Finding finding) => finding switch
    {
        Finding.Found found => found.Page,
        Finding.Failed failed => failed.Page,
        _ => null,
    };

    /// <param name="owner">The location itself, or the part of the archive that it is.</param>
    private async Task<Tally> RecordAsync(Write write, Finding finding, WrittenPage? page, long owner)
    {
        switch (finding)
        {
            case Finding.Begin begin:
                await ForgetAsync(write, begin.LocationId);
                await write.ExecuteAsync("UPDATE location SET articles = 0 WHERE id = @LocationId", new { begin.LocationId });
                return default;
            case Finding.Found found:
                var tally = await WriteArticleAsync(write, found, page);
                await AdvanceAsync(write, found.LocationId, found.Position, articles: 1);
                await EndPartAsync(write, found.LocationId, owner, articles: 1);
                return tally;
            case Finding.Failed failed:
                await RecordFailureAsync(write.Connection, write.Transaction, owner, failed.Failure, write.Cancellation);
                await AdvanceAsync(write, failed.LocationId, failed.Position, articles: 0);
                await EndPartAsync(write, failed.LocationId, owner, articles: 0);
                return new Tally(0, 0, 0, Failed: 1);
            case Finding.PassedOver passed:
                await PassOverAsync(write, passed);
                await AdvanceAsync(write, passed.LocationId, passed.Position, articles: 0);
                return default(Tally) with { PassedOver = passed.Reasons.Sum(reason => reason.Count) };
            case Finding.Repeated repeated:
                await PassOverAsync(write, repeated.LocationId, [new PassedOver(await RepeatAsync(write, repeated), 1, repeated.Part)]);
                await AdvanceAsync(write, repeated.LocationId, repeated.Position, articles: 0);
                return default(Tally) with { PassedOver = 1 };
            case Finding.End end:
                await CloseAsync(write.Connection, write.Transaction, end.LocationId, write.Cancellation);
                return default;
            case Finding.Visited visited:
                await EndVisitAsync(write, visited);
                return default;
            case Finding.Sighted sighted:
                return await SightAsync(write, sighted);
            default:
                throw new ArgumentOutOfRangeException(nameof(finding), finding, "Not a finding of the store");
        }
    }

    /// <summary>
    /// A failure that has no line of its own does not send a file of many back to its beginning. A file that gets on is not
    /// what ends the process: only tries that came to nothing count against it.
    /// </summary>
    private static Task AdvanceAsync(Write write, long locationId, long position, int articles) =>
        write.ExecuteAsync(
            """
            UPDATE location SET articles = articles + @articles,
                position = CASE WHEN @position > position THEN @position ELSE position END,
                tries = CASE WHEN @position > position AND tries > 1 THEN 1 ELSE tries END
            WHERE id = @locationId
            """,
            new { locationId, position, articles });

    private static async Task<WrittenPage> WritePageAsync(Write write, long locationId, StoredPage page, int parserVersion)
    {
        var fetchedAt = Iso.Instant(page.FetchedAt);
        var id = await write.ScalarAsync<long>(
            """
            INSERT INTO page (location_id, hash, url, content_type, body, fetched_at, parser_version, digest)
            VALUES (@locationId, @Hash, @Url, @ContentType, @Body, @fetchedAt, @parserVersion, @Digest)
            ON CONFLICT (location_id, hash) DO UPDATE SET fetched_at = excluded.fetched_at, parser_version = excluded.parser_version,
                url = COALESCE(excluded.url, page.url), digest = COALESCE(excluded.digest, page.digest)
            RETURNING id
            """,
            new { locationId, page.Hash, page.Url, page.ContentType, page.Body, fetchedAt, parserVersion, page.Digest });
        await write.ExecuteAsync("UPDATE location SET page_id = @id WHERE id = @locationId", new { id, locationId });
        return new WrittenPage(id, fetchedAt);
    }

    private async Task<Tally> WriteArticleAsync(Write write, Finding.Found found, WrittenPage? page)
    {
        var article = found.Article;
        var known = await FindAsync(write, found);
        if (known is null)
        {
            await InsertArticleAsync(write, found, page?.Id);
            return new Tally(New: 1, 0, 0, 0);
        }

        await NameAsync(write, found, known.Id);
        var hash = ContentHash.Of(article);
        if (!known.YieldsTo(article, page))
        {
            return new Tally(0, 0, Unchanged: 1, 0);
        }

        if (hash == known.Hash)
        {
            await RefreshFactsAsync(write, known, article);
            return new Tally(0, 0, Unchanged: 1, 0);
        }

        await write.ExecuteAsync(
            "UPDATE article SET slug = @slug, day = @day, revision = @revision, changed_at = @now WHERE id = @id",
            new { id = known.Id, slug = article.Slug, day = DayOf(article), revision = known.Revision + 1, now = Now() });
        await InsertRevisionAsync(write, known.Id, known.Revision + 1, found, hash, page?.Id);
        return new Tally(0, Revised: 1, 0, 0);
    }

    /// <summary>Tags, address and layout may change without the article changing: they are brought up to date in place.</summary>
    private static async Task RefreshFactsAsync(Write write, KnownArticle known, ParsedArticle article)
    {
        var facts = ArticleFacts.Write(article with { ParserVersion = ArticleFacts.Read(known.Facts).ParserVersion });
        if (facts != known.Facts)
        {
            await write.ExecuteAsync(
                "UPDATE revision SET facts = @facts, layout = @layout WHERE article_id = @id AND revision = @revision",
                new { facts = ArticleFacts.Write(article), layout = article.Layout.ToString(), id = known.Id, revision = known.Revision });
            await write.ExecuteAsync("UPDATE article SET indexed_revision = 0 WHERE id = @id", new { id = known.Id });
        }
    }

    private async Task InsertArticleAsync(Write write, Finding.Found found, long? pageId)
    {
        var article = found.Article;
        var id = await write.ScalarAsync<long>(
            """
            INSERT INTO article (article_key, slug, day, revision, first_seen, changed_at)
            VALUES (@key, @slug, @day, 1, @now, @now) RETURNING id
            """,
            new { key = article.Key.Value, slug = article.Slug, day = DayOf(article), now = Now() });
        await NameAsync(write, found, id);
        await InsertRevisionAsync(write, id, revision: 1, found, ContentHash.Of(article), pageId);
    }

    private async Task InsertRevisionAsync(Write write, long id, int revision, Finding.Found found, string hash, long? pageId)
    {
        var article = found.Article;
        await write.ExecuteAsync(
            """
            INSERT INTO revision (article_id, revision, printed_key, hash, text, lines, published, section, layout, facts, annotations, page_id, created_at)
            VALUES (@id, @revision, @key, @hash, @text, @lines, @published, @section, @layout, @facts, @annotations, @pageId, @now)
            """,
            new
            {
                id,
                revision,
                key = article.Key.Value,
                hash,
                text = article.Text.Value,
                lines = article.Text.KindLetters,
                published = Iso.Printed(article.Published),
                section = article.Section,
                layout = article.Layout.ToString(),
                facts = ArticleFacts.Write(article),
                annotations = found.Annotations?.Json,
                pageId,
                now = Now(),
            });
        await NoteAnnotationsAsync(write, id, article, found.Annotations);
    }

    private static async Task NameAsync(Write write, Finding.Found found, long id)
    {
        foreach (var key in found.Names.Prepend(found.Article.Key))
        {
            await write.ExecuteAsync(
                "INSERT INTO article_name (article_key, article_id) VALUES (@key, @id) ON CONFLICT (article_key) DO NOTHING",
                new { key = key.Value, id });
        }
    }

    /// <summary>
    /// The stored article that this one is: by one of its names, else by slug and day across the eras. Within one
    /// number space two numbers are two articles, however equal their titles (daily weather, gold prices).
    /// </summary>
    private static async Task<KnownArticle?> FindAsync(Write write, Finding.Found found)
    {
        var article = found.Article;
        long? id = null;
        foreach (var key in found.Names.Prepend(article.Key))
        {
            id ??= await write.ScalarAsync<long?>("SELECT article_id FROM article_name WHERE article_key = @key", new { key = key.Value });
        }

        if (id is null && article.Slug.Length > 0 && DayOf(article) is { } day && ArticleEra.Of(article.Key) is { } era)
        {
            id = await write.ScalarAsync<long?>(
                """
                SELECT a.id FROM article a
                WHERE a.slug = @slug AND a.day BETWEEN @first AND @last
                  AND NOT EXISTS (SELECT 1 FROM article_name n WHERE n.article_id = a.id AND n.article_key LIKE @space)
                  AND EXISTS (SELECT 1 FROM article_name n WHERE n.article_id = a.id
                    AND (n.article_key LIKE 'hnm-%' OR n.article_key LIKE 'text:%'))
                ORDER BY ABS(a.day - @day), a.id LIMIT 1
                """,
                new { slug = article.Slug, first = day - DaysBetweenEras, last = day + DaysBetweenEras, day, space = era + ":%" });
        }

        return id is null
            ? null
            : await write.SingleAsync<KnownArticle>(
                """
                SELECT a.id, a.revision, r.hash, r.printed_key AS PrintedKey, r.layout, r.facts, p.fetched_at AS FetchedAt
                FROM article a JOIN revision r ON r.article_id = a.id AND r.revision = a.revision
                LEFT JOIN page p ON p.id = r.page_id WHERE a.id = @id
                """,
                new { id });
    }

    private static int? DayOf(ParsedArticle article) => article.Day?.DayNumber;

    /// <summary>One open transaction and the shorthand to speak to it.</summary>
    private sealed record Write(DbConnection Connection, DbTransaction Transaction, CancellationToken Cancellation)
    {
        public Task<int> ExecuteAsync(string sql, object parameters) => Connection.ExecuteAsync(Command(sql, parameters, Cancellation, Transaction));

        public Task<T?> ScalarAsync<T>(string sql, object parameters) => Connection.ExecuteScalarAsync<T?>(Command(sql, parameters, Cancellation, Transaction));

        public Task<int> ExecuteAsync<T>(string sql, IEnumerable<T> rows) => Connection.ExecuteAsync(Command(sql, rows, Cancellation, Transaction));

        public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object parameters) =>
            [.. await Connection.QueryAsync<T>(Command(sql, parameters, Cancellation, Transaction))];

        public Task<T> SingleAsync<T>(string sql, object parameters) => Connection.QuerySingleAsync<T>(Command(sql, parameters, Cancellation, Transaction));
    }

    private sealed record WrittenPage(long Id, string FetchedAt);

    private sealed class KnownArticle
    {
        public long Id { get; init; }

        public int Revision { get; init; }

        public string Hash { get; init; } = "";

        public string PrintedKey { get; init; } = "";

        public string Layout { get; init; } = "";

        public string Facts { get; init; } = "";

        public string? FetchedAt { get; init; }

        /// <summary>
        /// Whether other content makes a revision. The same address read again does; another view of the article (the
        /// print page, the imported copy, copied text) only when its layout is more trusted, or views would take turns.
        /// A page that is older than the one held, read again by a newer parser, never does. A ready line does not
        /// displace what was read from a page.
        /// </summary>
        public bool YieldsTo(ParsedArticle article, WrittenPage? page)
        {
            var layout = Enum.Parse<Layout>(Layout);
            if (page is not null && string.CompareOrdinal(page.FetchedAt, FetchedAt) < 0)
            {
                return false;
            }

            if (article.Layout == Articles.Layout.Ready || layout == Articles.Layout.Ready)
            {
                return layout == Articles.Layout.Ready;
            }

            var sameView = PrintedKey == article.Key.Value && IsSecondary(layout) == IsSecondary(article.Layout);
            return sameView || article.Layout < layout;
        }

        private static bool IsSecondary(Layout layout) =>
            layout is Articles.Layout.OneCmsPrint or Articles.Layout.General or Articles.Layout.CopiedText;
    }
}
