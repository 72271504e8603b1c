using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Search;

/// <summary>
/// Brings the index up to the store. A crash, a lost index, another engine, new fields and new articles are all the
/// same: rows whose latest revision is not in the index become commands, are applied, are marked.
/// </summary>
public sealed class IndexProjection(ArticleStore store, ISearchEngine engine)
{
    /// <summary>Articles that are committed together.</summary>
    internal const int Batch = 1_000;
    private const string IndexNote = "index";

    /// <summary>Indexes what waits. One caller at a time.</summary>
    /// <param name="progress">Told the number of articles done after each batch.</param>
    /// <returns>How many articles were indexed.</returns>
    public async Task<long> CatchUpAsync(IProgress<long>? progress, CancellationToken cancellation)
    {
        if (!await IsOfAsync(store, engine, cancellation))
        {
            await StartOverAsync(cancellation);
        }

        await TakeOutAsync(cancellation);

        // What is indexed of an official goes by his number, which his name has once it is settled.
        await store.SettleOfficialsAsync(cancellation);
        var done = 0L;
        while (await store.ReadUnindexedAsync(Batch, cancellation) is { Count: > 0 } articles)
        {
            await IndexAsync(articles, cancellation);
            await store.SettleOfficialsAsync(cancellation);
            done += articles.Count;
            progress?.Report(done);
        }

        return done;
    }

    /// <summary>
    /// Everything is to be indexed again by the next <see cref="CatchUpAsync"/>. An index that this store filled is
    /// overwritten article by article, so that searches go on finding; a stranger's is emptied first.
    /// </summary>
    public async Task StartOverAsync(CancellationToken cancellation)
    {
        var isOurs = await IsOfAsync(store, engine, cancellation);

        // The note goes first and comes back last: cut short anywhere in between, the next run starts over again.
        await store.WriteNoteAsync(IndexNote, "", cancellation);
        await store.ForgetIndexAsync(cancellation);
        if (!isOurs)
        {
            await engine.ApplyAsync([new IndexCommand.Clear()], cancellation);
        }

        await store.WriteNoteAsync(IndexNote, engine.Identity, cancellation);
    }

    /// <summary>Whatever index this store filled, it is another store now: the next <see cref="CatchUpAsync"/> empties and fills one.</summary>
    public static async Task ForgetAsync(ArticleStore store, CancellationToken cancellation)
    {
        await store.WriteNoteAsync(IndexNote, "", cancellation);
        await store.ForgetIndexAsync(cancellation);
    }

    /// <summary>Whether this index was filled from this store, with the fields of today.</summary>
    public static async Task<bool> IsOfAsync(ArticleStore store, ISearchEngine engine, CancellationToken cancellation) =>
        await store.ReadNoteAsync(IndexNote, cancellation) == engine.Identity;

    /// <summary>What was taken down leaves the index, wherever the run that should have done it ended.</summary>
    private async Task TakeOutAsync(CancellationToken cancellation)
    {
        await store.PurgeAsync(cancellation);
        while (await store.ReadToTakeOutAsync(Batch, cancellation) is { Count: > 0 } keys)
        {
            await engine.ApplyAsync([.. keys.Select(key => new IndexCommand.Delete(key))], cancellation);
            await store.MarkTakenOutAsync(keys, cancellation);
        }
    }

    private async Task IndexAsync(IReadOnlyList<Article> articles, CancellationToken cancellation)
    {
        try
        {
            await engine.ApplyAsync([.. articles.Select(article => new IndexCommand.Upsert(article))], cancellation);
            await store.MarkIndexedAsync(articles, cancellation);
        }
        catch (ArgumentException refused)
        {
            // An engine refuses an article, not a batch: one by one shows which, and the others pass.
            if (articles is [var article])
            {
                await store.MarkUnindexableAsync(article, refused.Message, cancellation);
                return;
            }

            foreach (var one in articles)
            {
                await IndexAsync([one], cancellation);
            }
        }
    }
}
