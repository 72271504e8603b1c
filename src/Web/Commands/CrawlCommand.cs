using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Crawl;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Commands;

/// <summary><c>crawl SOURCE</c>: one pass over a configured source, beside a running server or without one.</summary>
public static class CrawlCommand
{
    private static readonly string[] DayForms = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy"];

    private static readonly Argument<string> SourceName = new("SOURCE") { Description = "tên nguồn trong appsettings.json" };

    private static readonly Option<DateOnly?> Since = new("--since")
    {
        Description = "lấy cả bài cũ, từ ngày này (2018-02-09 hoặc 9/2/2018; mặc định: một tuần gần đây)",
        HelpName = "DATE",
        CustomParser = DayOf,
    };

    private static readonly Option<int?> Max = new("--max") { Description = "lấy nhiều nhất bấy nhiêu trang bài", HelpName = "N" };

    public static Command Build()
    {
        var command = new Command("crawl", "lấy bài một lượt từ một nguồn đã khai báo") { SourceName, Since, Max };
        command.SetAction((parsed, cancellation) => RunAsync(
            CommandContext.Of(parsed), parsed.GetRequiredValue(SourceName), parsed.GetValue(Since), parsed.GetValue(Max), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string name, DateOnly? since, int? max, CancellationToken cancellation)
    {
        var sources = SourceList.Of(context.Settings);
        if (sources.Find(name) is not { } source)
        {
            context.Tell($"Không có nguồn “{name}”. Các nguồn đã khai báo: {string.Join(", ", sources.All.Select(one => one.Name))}.");
            return CommandLine.NotAllDone;
        }

        if (sources.Terms is null)
        {
            context.Tell($"Chưa lấy bài được: hãy khai báo Contact (địa chỉ thư hoặc trang giới thiệu) trong appsettings.json để website biết ai đang đọc.");
            return CommandLine.NotAllDone;
        }

        var order = new CrawlOrder(since is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7)) : null, max ?? int.MaxValue, ByCommand: true);
        await using var store = await context.OpenStoreAsync(cancellation);
        return await CrawlAsync(context, sources, source, order, store, cancellation);
    }

    private static async Task<int> CrawlAsync(
        CommandContext context, SourceList sources, WebSource source, CrawlOrder order, ArticleStore store, CancellationToken cancellation)
    {
        var failures = new FailureReport(context.Terminal.WriteLine);
        var progress = new IngestProgress { Failed = failures.Add, Noted = failures.Note };
        var tally = default(CrawlTally);
        try
        {
            if (context.Archive.HasNoCommand())
            {
                await store.RecoverCommandsAsync(cancellation);
            }

            using var held = context.Archive.HoldForCommand();
            await using var services = Fetching.Open(sources, store, context.Clock);
            await using var line = new ProgressLine(context, "lấy bài", "trang", () => (tally.Visits, 0));
            await services.GetRequiredService<Crawler>().CrawlAsync(source, order, progress, so => tally = so, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            context.Tell($"Đã dừng giữa chừng, đến đây đã lưu {Summary(tally)}, {failures.Count:N0} lỗi. Chạy lại đúng lệnh này để làm tiếp từ chỗ dừng.");
            return CommandLine.Stopped;
        }

        await Indexing.FinishAsync(context, store, cancellation);
        context.Print($"{Summary(tally)}, {failures.Count:N0} lỗi");
        return await TellRestingAsync(context, source, store, cancellation) == 0 && failures.Count == 0 ? CommandLine.Done : CommandLine.NotAllDone;
    }

    /// <summary>What a host that is left alone has was not asked for, and is not done.</summary>
    private static async Task<int> TellRestingAsync(CommandContext context, WebSource source, ArticleStore store, CancellationToken cancellation)
    {
        var now = context.Clock.GetUtcNow();
        var resting = (await store.ReadHostsAsync(cancellation)).Where(host => source.Scope.Holds(host.Name) && host.BlockedUntil > now).ToList();
        foreach (var host in resting)
        {
            context.Tell($"{host.Name} đang được để yên đến {Say.Moment(host.BlockedUntil!.Value)}, nên chưa hỏi gì thêm ở đó: {Say.Of(host.Block!).What}");
        }

        return resting.Count;
    }

    private static string Summary(CrawlTally tally) => string.Create(
        CommandContext.Vietnamese,
        $"{tally.Lists:N0} danh sách, {tally.Found:N0} bài mới thấy, {tally.Pages:N0} trang đã hỏi: {tally.Articles.New:N0} bài mới, {tally.Articles.Revised:N0} bài có bản mới, {tally.Articles.Unchanged:N0} bài không đổi");

    private static DateOnly? DayOf(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"--since: '{result.Tokens[0].Value}' không phải ngày như 2018-02-09 hoặc 9/2/2018");
        return null;
    }
}
