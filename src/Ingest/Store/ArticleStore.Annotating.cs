namespace ArticleSearch.Ingest.Store;

/// <summary>What was extracted is stored with the revision whose text it was extracted from.</summary>
public sealed partial class ArticleStore
{
    /// <summary>The latest revision of the article has these annotations now.</summary>
    /// <param name="annotations">Null when nothing has read the text yet: it waits for the rules.</param>
    private async Task NoteAnnotationsAsync(Write write, long id, ProvenAnnotations? annotations)
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
        await write.ExecuteAsync(
            "DELETE FROM failure WHERE stage = 'Extract' AND article_key = (SELECT article_key FROM article WHERE id = @id)", new { id });
        foreach (var failure in annotations?.Failures ?? [])
        {
            await write.ExecuteAsync(
                """
                INSERT INTO failure (article_key, stage, reason, detail, may_retry, at)
                SELECT article_key, @stage, @reason, @detail, 0, @now FROM article WHERE id = @id
                """,
                new { stage = failure.Stage.ToString(), reason = failure.Reason.ToString(), detail = failure.Detail, now = Now(), id });
        }
    }
}
