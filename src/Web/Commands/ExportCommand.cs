using System.CommandLine;
using ArticleSearch.Web.Formats;

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
        command.SetAction((parsed, cancellation) => RunAsync(CommandContext.Of(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        await using var store = await context.OpenStoreAsync(cancellation);
        await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        await foreach (var article in store.ReadAllAsync(cancellation))
        {
            await output.WriteAsync(ArticleJson.Line(article), cancellation);
        }

        return CommandLine.Done;
    }
}
