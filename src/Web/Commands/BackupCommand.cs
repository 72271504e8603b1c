using System.CommandLine;
using System.Globalization;
using ArticleSearch.Web.Hosting;

namespace ArticleSearch.Web.Commands;

/// <summary><c>backup PATH</c>: the store as it is now, in one new file; everything may go on meanwhile.</summary>
public static class BackupCommand
{
    private static readonly Argument<string> Target = new("PATH") { Description = "tệp mới, hoặc thư mục để đặt tệp mang tên ngày giờ" };

    public static Command Build()
    {
        var command = new Command("backup", "sao lưu kho bài ra một tệp, không phải dừng máy chủ") { Target };
        command.SetAction((parsed, cancellation) => CommandContext.ReadAsync(parsed, context =>
            RunAsync(context, parsed.GetRequiredValue(Target), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string target, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(Directory.Exists(target) ? Path.Combine(target, NameOf(context.Clock.GetUtcNow())) : target);
        if (File.Exists(path))
        {
            context.Tell($"Đã có tệp {path}: hãy chọn tên khác.");
            return CommandLine.NotAllDone;
        }

        if (!File.Exists(context.Archive.Database))
        {
            context.Tell($"Chưa có kho bài ở {context.Archive.Folder}.");
            return CommandLine.NotAllDone;
        }

        await StoreCopy.MakeAsync(context.Archive, path, cancellation);
        await using var copy = await Archive.OpenStoreAsync(path, context.Clock, pooled: false, cancellation);
        var counts = await copy.CountAsync(cancellation);
        context.Print($"{path}: {counts.Articles:N0} bài, {counts.Revisions:N0} bản, {counts.Pages:N0} trang gốc, {new FileInfo(path).Length / (1024 * 1024.0):N1} MB");
        return CommandLine.Done;
    }

    /// <summary>In the newspaper's time, so that the names sort as its days do.</summary>
    private static string NameOf(DateTimeOffset now) =>
        now.ToOffset(TimeSpan.FromHours(7)).ToString("'articles-'yyyyMMdd'-'HHmmss'.db'", CultureInfo.InvariantCulture);
}
