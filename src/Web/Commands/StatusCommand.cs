using System.CommandLine;
using ArticleSearch.Ingest.Extract;
using ArticleSearch.Search.Lucene;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Commands;

/// <summary><c>status</c>: what the archive holds, what is still to do, what failed last.</summary>
public static class StatusCommand
{
    private const int LastFailures = 10;

    public static Command Build()
    {
        var command = new Command("status", "tình trạng kho bài, chỉ mục và việc còn lại");
        command.SetAction((parsed, cancellation) => CommandContext.ReadAsync(parsed, context => RunAsync(context, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        await using var store = await context.OpenStoreAsync(cancellation);
        await using var engine = LuceneEngine.OpenForReading(context.Archive.IndexFolder);
        var counts = await store.CountAsync(cancellation);
        var extracted = await store.CountAnnotationsAsync(cancellation);
        context.Print(
            $"""
            thư mục: {context.Archive.Folder}
            bài: {counts.Articles:N0} ({counts.Revisions:N0} bản, {counts.Pages:N0} trang gốc)
            ngày đăng: {counts.FirstDay:d/M/yyyy} – {counts.LastDay:d/M/yyyy}
            trích được: {extracted.Quotes:N0} phát biểu, {extracted.Figures:N0} số liệu, {extracted.Officials:N0} nhân sự, chờ trích xuất lại: {await store.CountToExtractAsync(Extractor.Version, cancellation):N0}
            trong chỉ mục: {await engine.CountAsync(cancellation):N0}, chờ lập chỉ mục: {counts.Waiting:N0}
            """);
        foreach (var (state, count) in (await store.CountLocationsAsync(cancellation)).OrderBy(pair => pair.Key))
        {
            context.Print($"{Say.Of(state)}: {count:N0}");
        }

        var failures = await store.CountFailuresAsync(cancellation);
        context.Print($"lỗi: {failures:N0}");
        var report = new FailureReport(context.Out.WriteLine);
        foreach (var failure in await store.ReadFailuresAsync(offset: 0, LastFailures, cancellation))
        {
            report.Add(failure.Address, failure.Failure);
        }

        return CommandLine.Done;
    }
}
