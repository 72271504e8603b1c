using System.CommandLine;
using ArticleSearch.Ingest.Crawl;
using ArticleSearch.Ingest.Extract;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search.Lucene;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Commands;

/// <summary><c>status</c>: what the archive holds, what is still to do, what failed last.</summary>
public static class StatusCommand
{
    private const int LastFailures = 10;
    private const int LastRuns = 3;

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

        await TellSourcesAsync(context, store, cancellation);
        var failures = await store.CountFailuresAsync(cancellation);
        context.Print($"lỗi: {failures:N0}");
        var report = new FailureReport(context.Out.WriteLine);
        foreach (var failure in await store.ReadFailuresAsync(offset: 0, LastFailures, cancellation))
        {
            report.Add(failure.Address, failure.Failure);
        }

        return CommandLine.Done;
    }

    /// <summary>Hosts that do not serve us, the last passes, and what is odd about the last days.</summary>
    private static async Task TellSourcesAsync(CommandContext context, ArticleStore store, CancellationToken cancellation)
    {
        var now = context.Clock.GetUtcNow();
        foreach (var host in await store.ReadHostsAsync(cancellation))
        {
            var rest = host.BlockedUntil > now ? $", để yên đến {Say.Moment(host.BlockedUntil.Value)}: {Say.Of(host.Block!).What}" : "";
            context.Print($"máy chủ {host.Name}: {host.Requests:N0} yêu cầu đã gửi{rest}");
        }

        foreach (var run in await store.ReadRunsAsync(LastRuns, cancellation))
        {
            context.Print($"lần thu thập {run.Source}, {Say.Moment(run.StartedAt)}: {Say.Of(run)}");
        }

        foreach (var source in SourceList.Of(context.Settings).All)
        {
            if (await store.IsPausedAsync(source.Name, cancellation))
            {
                context.Print($"nguồn {source.Name}: đang dừng theo lệnh người điều hành ở /nap-lieu");
            }
        }

        var today = DateOnly.FromDateTime(now.UtcDateTime.AddHours(7));
        var yields = await store.ReadYieldsAsync(today.AddDays(-2 * YieldWatch.Days), cancellation);
        foreach (var warning in YieldWatch.Of(yields, today).Where(warning => warning.Day > today.AddDays(-YieldWatch.Days)))
        {
            context.Print($"cảnh báo: {Say.Of(warning)}");
        }

        foreach (var list in await store.ReadSilentListsAsync(YieldWatch.Silence, cancellation))
        {
            context.Print($"cảnh báo: {Say.Of(list)}");
        }
    }
}
