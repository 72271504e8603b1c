using System.CommandLine;
using ArticleSearch.Web.Formats;

namespace ArticleSearch.Web.Commands;

/// <summary><c>officials ledger [--official N] [--format jsonl|csv]</c>: the corrections that editors made to officials, the first one first.</summary>
public static class OfficialsCommand
{
    private const string Jsonl = "jsonl";
    private const string CommaSeparated = "csv";

    private static readonly Option<string> Format = new("--format") { Description = "dạng", DefaultValueFactory = _ => Jsonl };

    private static readonly Option<long?> Official = new("--official") { Description = "chỉ của nhân sự mang số này", HelpName = "N" };

    static OfficialsCommand() => Format.AcceptOnlyFromAmong(Jsonl, CommaSeparated);

    public static Command Build()
    {
        var ledger = new Command("ledger", "xuất sổ chỉnh sửa nhân sự") { Official, Format };
        ledger.SetAction((parsed, cancellation) => CommandContext.ReadAsync(parsed, context => ExportAsync(context, parsed.GetValue(Official), parsed.GetValue(Format)!, cancellation)));
        return new Command("officials", "nhân sự: sổ chỉnh sửa của biên tập") { ledger };
    }

    private static async Task<int> ExportAsync(CommandContext context, long? official, string format, CancellationToken cancellation)
    {
        await using var store = await context.OpenStoreAsync(cancellation);
        await using var output = new BufferedStream(ExportCommand.OpenOutput(), 1 << 16);
        if (format == CommaSeparated)
        {
            await output.WriteAsync(Csv.Head(LedgerColumns.All), cancellation);
        }

        var entries = official is { } one ? await store.ReadCorrectionsAsync(one, cancellation) : await store.ReadCorrectionsAsync(cancellation);
        foreach (var entry in entries)
        {
            await output.WriteAsync(format == CommaSeparated ? Csv.Line(LedgerColumns.All, entry) : RowJson.Line(LedgerColumns.All, entry), cancellation);
        }

        return CommandLine.Done;
    }
}
