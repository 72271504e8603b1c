using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;

namespace ArticleSearch.Web.Commands;

/// <summary>Indexing with progress on the terminal, for the commands that end with it.</summary>
internal static class Indexing
{
    public static async Task<long> CatchUpAsync(
        CommandContext context, ArticleStore store, ISearchEngine engine, CancellationToken cancellation)
    {
        var waiting = (await store.CountAsync(cancellation)).Waiting;
        var done = 0L;
        await using var line = new ProgressLine(
            context, "lập chỉ mục", "bài", () => (done, waiting == 0 ? 1 : (double)done / waiting));
        return await new IndexProjection(store, engine).CatchUpAsync(new Steps(articles => done = articles), cancellation);
    }

    /// <summary><see cref="Progress{T}"/> would report later, on another thread.</summary>
    private sealed class Steps(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}
