using System.CommandLine;
using System.CommandLine.Parsing;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Formats;
using Microsoft.Win32.SafeHandles;

namespace ArticleSearch.Web.Commands;

/// <summary><c>export --kind … --format …</c>: everything of a kind, streamed; the lines of articles can be ingested again.</summary>
public static class ExportCommand
{
    private const string Articles = "articles";
    private const string Quotes = "quotes";
    private const string Figures = "figures";
    private const string Officials = "officials";
    private const string Jsonl = "jsonl";
    private const string CommaSeparated = "csv";

    private static readonly Option<string> Kind = new("--kind") { Description = "loại dữ liệu", Required = true };
    private static readonly Option<string> Format = new("--format") { Description = "dạng", Required = true };

    static ExportCommand()
    {
        Kind.AcceptOnlyFromAmong(Articles, Quotes, Figures, Officials);
        Format.AcceptOnlyFromAmong(Jsonl, CommaSeparated, "ris", "bibtex", "csl");
    }

    public static Command Build()
    {
        var command = new Command("export", "xuất bài, phát biểu, số liệu, nhân sự của kho") { Kind, Format };
        command.Validators.Add(Check);
        command.SetAction((parsed, cancellation) => CommandContext.ReadAsync(parsed, context =>
            RunAsync(context, parsed.GetRequiredValue(Kind), parsed.GetRequiredValue(Format), cancellation)));
        return command;
    }

    private static void Check(CommandResult command)
    {
        if (command.Errors.Any() || command.GetValue(Format) is not { } format || format == Jsonl)
        {
            return;
        }

        if (format != CommaSeparated)
        {
            command.AddError($"export: dạng {format} chưa có trong bản này; hiện có jsonl, và csv cho phát biểu, số liệu, nhân sự");
        }
        else if (command.GetValue(Kind) == Articles)
        {
            command.AddError("export: bài chỉ xuất được dạng jsonl (csv dành cho quotes, figures, officials)");
        }
    }

    private static async Task<int> RunAsync(CommandContext context, string kind, string format, CancellationToken cancellation)
    {
        await using var store = await context.OpenStoreAsync(cancellation);
        await using var output = new BufferedStream(OpenOutput(), 1 << 16);
        await (kind switch
        {
            Quotes => WriteAsync(output, format, ExportColumns.OfQuotes, OfArticlesAsync(store, article => article.Annotations.Quotes.Select(quote => new QuoteRow(article, quote)), cancellation), cancellation),
            Figures => WriteAsync(output, format, ExportColumns.OfFigures, OfArticlesAsync(store, article => article.Annotations.Figures.Select(figure => new FigureRow(article, figure)), cancellation), cancellation),
            Officials => WriteOfficialsAsync(output, format, store, cancellation),
            _ => WriteArticlesAsync(output, store, cancellation),
        });
        return CommandLine.Done;
    }

    private static async Task WriteArticlesAsync(Stream output, ArticleStore store, CancellationToken cancellation)
    {
        await foreach (var article in store.ReadAllAsync(cancellation))
        {
            await output.WriteAsync(ArticleJson.Line(article), cancellation);
        }
    }

    private static async Task WriteOfficialsAsync(Stream output, string format, ArticleStore store, CancellationToken cancellation)
    {
        // What was stored since the last indexing has no numbers yet.
        await store.SettleOfficialsAsync(cancellation);
        await WriteAsync(
            output,
            format,
            ExportColumns.OfTenures,
            store.ReadOfficialsAsync(cancellation).SelectMany(official => official.Tenures.Select(tenure => new TenureRow(official, tenure))),
            cancellation);
    }

    private static IAsyncEnumerable<T> OfArticlesAsync<T>(
        ArticleStore store, Func<Ingest.Articles.Article, IEnumerable<T>> rows, CancellationToken cancellation) =>
        store.ReadAllAsync(cancellation).SelectMany(rows);

    private static async Task WriteAsync<T>(
        Stream output, string format, IReadOnlyList<Column<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancellation)
    {
        if (format == CommaSeparated)
        {
            await output.WriteAsync(Csv.Head(columns), cancellation);
        }

        await foreach (var row in rows.WithCancellation(cancellation))
        {
            await output.WriteAsync(format == CommaSeparated ? Csv.Line(columns, row) : RowJson.Line(columns, row), cancellation);
        }
    }

    /// <summary>
    /// The console's own stream keeps silent when the reader of a pipe has gone, and the whole archive would be read for
    /// nobody. A plain stream tells; but in a file it would not move the position that the next program goes on from.
    /// </summary>
    internal static Stream OpenOutput()
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
