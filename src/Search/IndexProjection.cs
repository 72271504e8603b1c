using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Search;

/// <summary>
/// Brings the index up to the store. A crash, a lost index, another engine, new fields and new articles are all the
/// same: rows whose latest revision is not in the index become commands, are applied, are marked.
/// </summary>
public sealed class IndexProjection(ArticleStore store, ISearchEngine engine)
{
    private const int Batch = 1_000;
    private const string IndexNote = "index";

    /// <summary>Indexes what waits. One caller at a time.</summary>
    /// <param name="progress">Told the number of articles done after each batch.</param>
    /// <returns>How many articles were indexed.</returns>
    public async Task<long> CatchUpAsync(IProgress<long>? progress, CancellationToken cancellation)
    {
        if (await store.ReadNoteAsync(IndexNote, cancellation) != engine.Identity)
        {
            await StartOverAsync(cancellation);
        }

        var done = 0L;
        while (await store.ReadUnindexedAsync(Batch, cancellation) is { Count: > 0 } articles)
        {
            await engine.ApplyAsync([.. articles.Select(article => new IndexCommand.Upsert(article))], cancellation);
            await store.MarkIndexedAsync(articles, cancellation);
            done += articles.Count;
            progress?.Report(done);
        }

        return done;
    }

    /// <summary>Empties the index; the next <see cref="CatchUpAsync"/> fills it again.</summary>
    public async Task StartOverAsync(CancellationToken cancellation)
    {
        await engine.ApplyAsync([new IndexCommand.Clear()], cancellation);
        await store.ForgetIndexAsync(cancellation);
        await store.WriteNoteAsync(IndexNote, engine.Identity, cancellation);
    }
}
