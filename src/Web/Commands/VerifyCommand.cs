using System.CommandLine;
using System.Globalization;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;
using ArticleSearch.Search.Lucene;

namespace ArticleSearch.Web.Commands;

/// <summary>
/// <c>verify</c>: does everything that is shown as verbatim stand in its article, and does the index hold what the store
/// holds? Reads one revision after the other.
/// </summary>
public static class VerifyCommand
{
    public static Command Build()
    {
        var command = new Command("verify", "kiểm tra mọi điều trích được với nguyên văn bài, và chỉ mục với kho");
        command.SetAction((parsed, cancellation) => CommandContext.ReadAsync(parsed, context => RunAsync(context, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        await using var store = await context.OpenStoreAsync(cancellation);

        // Compared first: what fails the proof is sent to the index again, and waits.
        var indexIsWhole = await CompareIndexAsync(context, store, cancellation);
        var failed = await ProveAsync(context, store, cancellation);
        return failed == 0 && indexIsWhole ? CommandLine.Done : CommandLine.NotAllDone;
    }

    private static async Task<long> ProveAsync(CommandContext context, ArticleStore store, CancellationToken cancellation)
    {
        var total = (await store.CountAsync(cancellation)).Revisions;
        var (revisions, quotes, figures, failed) = (0L, 0L, 0L, 0L);
        var report = new FailureReport(context.Out.WriteLine);
        await using (new ProgressLine(context, "kiểm tra", "bản", () => (revisions, total == 0 ? 1 : (double)revisions / total)))
        {
            await foreach (var proof in store.ProveAllAsync(cancellation))
            {
                (revisions, quotes, figures) = (revisions + 1, quotes + proof.Kept.Quotes.Count, figures + proof.Kept.Figures.Count);
                failed += proof.Failures.Count;
                foreach (var failure in proof.Failures)
                {
                    report.Add(string.Create(CultureInfo.InvariantCulture, $"{proof.Key}@{proof.Revision}"), failure);
                }
            }
        }

        context.Print($"{revisions:N0} bản: {quotes:N0} phát biểu và {figures:N0} số liệu đúng nguyên văn, {failed:N0} chỗ không khớp và đã ẩn");
        return failed;
    }

    private static async Task<bool> CompareIndexAsync(CommandContext context, ArticleStore store, CancellationToken cancellation)
    {
        await using var engine = LuceneEngine.OpenForReading(context.Archive.IndexFolder);
        var indexed = await engine.CountAsync(cancellation);
        var counts = await store.CountAsync(cancellation);
        var refused = await store.CountUnindexableAsync(cancellation);
        context.Print($"chỉ mục: {indexed:N0} bài; kho: {counts.Articles:N0} bài, {counts.Waiting:N0} chờ lập chỉ mục, {refused:N0} chỉ mục không nhận");
        // Of an article that it does not take, the index may hold an older revision.
        if (counts.Waiting == 0 && indexed <= counts.Articles && indexed >= counts.Articles - refused
            && (counts.Articles == 0 || await IndexProjection.IsOfAsync(store, engine, cancellation)))
        {
            return true;
        }

        context.Print($"Chỉ mục không khớp với kho: nếu máy chủ đang chạy, hãy đợi nó bổ sung; nếu không, hãy chạy lệnh reindex.");
        return false;
    }
}
