using System.Runtime.CompilerServices;
using ArticleSearch.Ingest.Articles;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>What was extracted is stored with the revision whose text it was extracted from.</summary>
public sealed partial class ArticleStore
{
    /// <summary>Articles whose latest revision older rules read, or none, the oldest first; fewer than asked for when they are long.</summary>
    public async Task<IReadOnlyList<Article>> ReadToExtractAsync(int rulesVersion, int limit, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var rows = await ReadBatchAsync(
            connection,
            $"SELECT {ArticleColumns} FROM {LatestRevision} WHERE a.rules_version < @rulesVersion ORDER BY a.rules_version, a.id LIMIT @limit",
            new { rulesVersion, limit },
            cancellation);
        return [.. rows.Select(row => row.ToArticle())];
    }

    /// <summary>How many articles wait for rules of this version.</summary>
    public async Task<long> CountToExtractAsync(int rulesVersion, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>(Command(
            "SELECT COUNT(*) FROM article WHERE rules_version < @rulesVersion", new { rulesVersion }, cancellation));
    }

    /// <summary>How many quotes and figures the articles' latest revisions hold, and how many officials they name.</summary>
    public async Task<AnnotationCounts> CountAnnotationsAsync(CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var (quotes, figures) = await connection.QuerySingleAsync<(long, long)>(Command(
            "SELECT COALESCE(SUM(quotes), 0), COALESCE(SUM(figures), 0) FROM article", null, cancellation));
        return new AnnotationCounts(quotes, figures, await CountOfficialsAsync(cancellation));
    }

    /// <summary>
    /// The articles have these annotations now, all or none of them, and wait for the index. One that was revised meanwhile
    /// keeps those of its new revision.
    /// </summary>
    public Task<int> ReannotateAsync(IReadOnlyCollection<(Article Article, ProvenAnnotations Annotations)> articles, CancellationToken cancellation) =>
        WriteAsync(
            async (connection, transaction) =>
            {
                var write = new Write(connection, transaction, cancellation);
                var done = 0;
                foreach (var (article, annotations) in articles)
                {
                    var id = await write.ScalarAsync<long?>(
                        "SELECT id FROM article WHERE article_key = @key AND revision = @revision", new { key = article.Key.Value, revision = article.Revision });
                    if (id is { } same)
                    {
                        await write.ExecuteAsync(
                            "UPDATE revision SET annotations = @Json WHERE article_id = @same AND revision = @Revision", new { annotations.Json, same, article.Revision });
                        await NoteAnnotationsAsync(write, same, article.Parsed, annotations);
                        await write.ExecuteAsync("UPDATE article SET indexed_revision = 0 WHERE id = @same", new { same });
                        done++;
                    }
                }

                return done;
            },
            cancellation);

    /// <summary>
    /// Checks every place of every annotation of every revision against its text, one revision at a time. Those that fail
    /// are never read as verbatim; their articles are to be indexed again without them, and the operator is told.
    /// </summary>
    public async IAsyncEnumerable<RevisionProof> ProveAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        const int Batch = 200;
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        for (var (last, revision) = (0L, 0); ;)
        {
            var rows = (await connection.QueryAsync<ProofRow>(Command(
                $"""
                SELECT a.id, a.article_key AS Key, r.revision, a.revision AS Latest, r.text, r.lines, r.annotations
                FROM revision r JOIN article a ON a.id = r.article_id
                WHERE r.article_id > @last OR (r.article_id = @last AND r.revision > @revision)
                ORDER BY r.article_id, r.revision LIMIT {Batch}
                """,
                new { last, revision }, cancellation))).AsList();
            foreach (var row in rows)
            {
                var proof = row.ToProof();
                if (proof.Failures.Count > 0 && row.Revision == row.Latest)
                {
                    await HideAsync(row.Id, proof.Failures, cancellation);
                }

                yield return proof;
            }

            if (rows.Count < Batch)
            {
                yield break;
            }

            (last, revision) = (rows[^1].Id, rows[^1].Revision);
        }
    }

    private Task<int> HideAsync(long id, IReadOnlyList<Failure> failures, CancellationToken cancellation) =>
        WriteAsync(
            async (connection, transaction) =>
            {
                var write = new Write(connection, transaction, cancellation);
                await TellAsync(write, id, failures);
                return await write.ExecuteAsync("UPDATE article SET indexed_revision = 0 WHERE id = @id", new { id });
            },
            cancellation);

    /// <summary>The latest revision of the article has these annotations now.</summary>
    /// <param name="annotations">Null when nothing has read the text yet: it waits for the rules.</param>
    private async Task NoteAnnotationsAsync(Write write, long id, ParsedArticle article, ProvenAnnotations? annotations)
    {
        await write.ExecuteAsync(
            "UPDATE article SET rules_version = @version, quotes = @quotes, figures = @figures WHERE id = @id",
            new
            {
                version = annotations?.Kept.RulesVersion ?? 0,
                quotes = annotations?.Kept.Quotes.Count ?? 0,
                figures = annotations?.Kept.Figures.Count ?? 0,
                id,
            });
        await ReplaceEvidenceAsync(write, id, article, annotations?.Kept ?? Annotations.None);
        await TellAsync(write, id, annotations?.Failures ?? []);
    }

    /// <summary>What was wrong with an article's annotations takes the place of what was wrong before.</summary>
    private async Task TellAsync(Write write, long id, IReadOnlyList<Failure> failures)
    {
        await write.ExecuteAsync(
            "DELETE FROM failure WHERE stage = 'Extract' AND article_key = (SELECT article_key FROM article WHERE id = @id)", new { id });
        foreach (var failure in failures)
        {
            await write.ExecuteAsync(
                """
                INSERT INTO failure (article_key, stage, reason, detail, may_retry, at)
                SELECT article_key, @stage, @reason, @detail, 0, @now FROM article WHERE id = @id
                """,
                new { stage = failure.Stage.ToString(), reason = failure.Reason.ToString(), detail = failure.Detail, now = Now(), id });
        }
    }

    private sealed class ProofRow
    {
        public long Id { get; init; }

        public string Key { get; init; } = "";

        public int Revision { get; init; }

        public int Latest { get; init; }

        public string Text { get; init; } = "";

        public string Lines { get; init; } = "";

        public string? Annotations { get; init; }

        public RevisionProof ToProof()
        {
            var failures = new List<Failure>();
            try
            {
                ArticleText.Restore(Text, Lines);
            }
            catch (InvalidDataException broken)
            {
                failures.Add(new Failure(Stage.Extract, Reason.NotVerbatim, broken.Message));
            }

            var kept = StoredAnnotations.Read(Annotations, Text, failures.Add);
            return new RevisionProof(ArticleKey.Of(Key), Revision, kept, failures);
        }
    }
}

/// <summary>What was extracted, in numbers.</summary>
public sealed record AnnotationCounts(long Quotes, long Figures, long Officials);

/// <summary>What the check of one revision's annotations showed.</summary>
/// <param name="Kept">Those that agree with the text.</param>
public sealed record RevisionProof(ArticleKey Key, int Revision, Annotations Kept, IReadOnlyList<Failure> Failures);
