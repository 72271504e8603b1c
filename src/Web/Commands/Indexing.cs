using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Extract;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;

namespace ArticleSearch.Web.Commands;

/// <summary>Extracting again and indexing, with progress on the terminal, for the commands that end with them.</summary>
internal static class Indexing
{
    /// <summary>How long another program that is just ending may keep the index.</summary>
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LockStep = TimeSpan.FromMilliseconds(500);

    /// <summary>Who holds the index, a server or another command, also indexes what this one stored, unless it is just ending.</summary>
    public static async Task FinishAsync(CommandContext context, ArticleStore store, CancellationToken cancellation)
    {
        for (var start = context.Clock.GetTimestamp(); context.Clock.GetElapsedTime(start) < LockPatience;)
        {
            await using var engine = context.OpenIndex();
            if (engine is not null)
            {
                await CatchUpAsync(context, store, engine, cancellation);
                return;
            }

            if (!(await store.CountAsync(cancellation)).IsBehind)
            {
                return;
            }

            await Task.Delay(LockStep, context.Clock, cancellation);
        }

        context.Tell($"Một chương trình khác đang giữ chỉ mục và sẽ lập chỉ mục các bài này.");
    }

    public static async Task<long> CatchUpAsync(
        CommandContext context, ArticleStore store, ISearchEngine engine, CancellationToken cancellation)
    {
        var waiting = (await store.CountAsync(cancellation)).Waiting;
        var done = 0L;
        await using var line = new ProgressLine(
            context, "lập chỉ mục", "bài", () => (done, waiting == 0 ? 1 : (double)done / waiting));
        return await new IndexProjection(store, engine).CatchUpAsync(new Steps(articles => done = articles), cancellation);
    }

    /// <summary>What older rules extracted is extracted again from the stored texts.</summary>
    public static async Task ReextractAsync(CommandContext context, ArticleStore store, CancellationToken cancellation)
    {
        var waiting = await store.CountToExtractAsync(Extractor.Version, cancellation);
        if (waiting > 0)
        {
            var done = 0L;
            await using var line = new ProgressLine(context, "trích xuất lại", "bài", () => (done, (double)done / waiting));
            await new IngestPipeline(store, new PageParser(), context.Clock).ReextractAsync(new Steps(articles => done = articles), cancellation);
        }
    }

    /// <summary>A search that finds little because the index is behind the store must not look like one that finds little.</summary>
    public static async Task TellIfBehindAsync(CommandContext context, ISearchEngine engine, CancellationToken cancellation)
    {
        await using var store = await context.OpenStoreAsync(cancellation);
        var waiting = await IndexProjection.IsOfAsync(store, engine, cancellation)
            ? (await store.CountAsync(cancellation)).Waiting
            : (await store.CountAsync(cancellation)).Articles;
        if (waiting > 0)
        {
            context.Tell($"Chỉ mục còn thiếu {waiting:N0} bài: máy chủ đang chạy sẽ tự bổ sung, nếu không hãy chạy lệnh reindex.");
        }
    }

    /// <summary><see cref="Progress{T}"/> would report later, on another thread.</summary>
    private sealed class Steps(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}
