using System.CommandLine;
using ArticleSearch.Web.Hosting;

namespace ArticleSearch.Web.Commands;

/// <summary><c>restore PATH</c>: a backup becomes the store, and its index is made again.</summary>
public static class RestoreCommand
{
    private static readonly Argument<string> Source = new("PATH") { Description = "tệp do lệnh backup ghi" };
    private static readonly Option<bool> Replace = new("--replace") { Description = "thay kho đang có" };

    public static Command Build()
    {
        var command = new Command("restore", "khôi phục kho bài từ bản sao lưu, rồi lập lại chỉ mục") { Source, Replace };
        command.SetAction((parsed, cancellation) => RunAsync(
            CommandContext.Of(parsed), parsed.GetRequiredValue(Source), parsed.GetValue(Replace), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string source, bool replace, CancellationToken cancellation)
    {
        if (!File.Exists(source))
        {
            context.Tell($"Không có tệp {source}.");
            return CommandLine.NotAllDone;
        }

        if (File.Exists(context.Archive.Database) && !replace)
        {
            context.Tell($"Đã có kho bài ở {context.Archive.Folder}: thêm --replace nếu muốn thay hẳn bằng bản sao lưu.");
            return CommandLine.NotAllDone;
        }

        await StoreCopy.CheckAsync(source, cancellation);
        await using var engine = context.OpenIndex();
        using var alone = context.Archive.HoldAlone();
        if (engine is null || alone is null)
        {
            context.Tell($"Máy chủ hoặc một lệnh khác đang dùng kho: hãy dừng nó rồi chạy lại lệnh này.");
            return CommandLine.NotAllDone;
        }

        await StoreCopy.PutBackAsync(context.Archive, source, context.Clock, cancellation);
        await using var store = await context.OpenStoreAsync(cancellation);
        var indexed = await Indexing.CatchUpAsync(context, store, engine, cancellation);
        var counts = await store.CountAsync(cancellation);
        context.Print($"{counts.Articles:N0} bài, {counts.Revisions:N0} bản, {counts.Pages:N0} trang gốc; {indexed:N0} bài trong chỉ mục");
        return CommandLine.Done;
    }
}
