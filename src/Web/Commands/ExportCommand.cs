using System.CommandLine;
using ArticleSearch.Web.Formats;
using Microsoft.Win32.SafeHandles;

namespace ArticleSearch.Web.Commands;

/// <summary><c>export --kind articles --format jsonl</c>: everything, streamed; the lines can be ingested again.</summary>
public static class ExportCommand
{
    private static readonly Option<string> Kind = new("--kind") { Description = "loại dữ liệu", Required = true };
    private static readonly Option<string> Format = new("--format") { Description = "dạng", Required = true };

    static ExportCommand()
    {
        Kind.AcceptOnlyFromAmong("articles");
        Format.AcceptOnlyFromAmong("jsonl");
    }

    public static Command Build()
    {
        var command = new Command("export", "xuất kho bài") { Kind, Format };
        command.SetAction((parsed, cancellation) => CommandContext.ReadAsync(parsed, context => RunAsync(context, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        await using var store = await context.OpenStoreAsync(cancellation);
        await using var output = new BufferedStream(OpenOutput(), 1 << 16);
        await foreach (var article in store.ReadAllAsync(cancellation))
        {
            await output.WriteAsync(ArticleJson.Line(article), cancellation);
        }

        return CommandLine.Done;
    }

    /// <summary>
    /// The console's own stream keeps silent when the reader of a pipe has gone, and the whole archive would be read for
    /// nobody. A plain stream tells; but in a file it would not move the position that the next program goes on from.
    /// </summary>
    private static Stream OpenOutput()
    {
        if (!OperatingSystem.IsWindows())
        {
            var plain = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!plain.CanSeek)
            {
                return plain;
            }
        }

        return Console.OpenStandardOutput();
    }
}
