using System.CommandLine;
using System.CommandLine.Parsing;
using ArticleSearch.Ingest.Archives;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Formats;
using Microsoft.Win32.SafeHandles;

namespace ArticleSearch.Web.Commands;

/// <summary><c>export --kind … --format …</c>: everything of a kind, streamed; the lines of articles can be ingested again, and a reference manager takes their citations.</summary>
public static class ExportCommand
{
    private const string Articles = "articles";
    private const string Quotes = "quotes";
    private const string Figures = "figures";
    private const string Officials = "officials";
    private const string Pages = "pages";
    private const string Jsonl = "jsonl";
    private const string CommaSeparated = "csv";
    private const string Warc = "warc";

    private static readonly string[] Tables = [Jsonl, CommaSeparated];
    private static readonly string[] Citations = [.. CitationFormat.All.Select(format => format.Name)];

    private static readonly Option<string?> Kind = new("--kind") { Description = "loại dữ liệu" };
    private static readonly Option<string> Format = new("--format") { Description = "dạng", Required = true };
    private static readonly Option<string?> Out = new("--out") { Description = "tệp để ghi (mặc định: đầu ra chuẩn)", HelpName = "FILE" };

    static ExportCommand()
    {
        Kind.AcceptOnlyFromAmong(Articles, Quotes, Figures, Officials, Pages);
        Format.AcceptOnlyFromAmong([.. Tables, .. Citations, Warc]);
    }

    public static Command Build()
    {
        var command = new Command("export", "xuất bài, phát biểu, số liệu, nhân sự, trang gốc của kho") { Kind, Format, Out };
        command.Validators.Add(Check);
        command.SetAction((parsed, cancellation) => CommandContext.ReadAsync(parsed, context =>
            RunAsync(context, parsed.GetValue(Kind) ?? Pages, parsed.GetRequiredValue(Format), parsed.GetValue(Out), cancellation)));
        return command;
    }

    private static void Check(CommandResult command)
    {
        if (command.Errors.Any() || command.GetValue(Format) is not { } format)
        {
            return;
        }

        var kind = command.GetValue(Kind);
        if (kind is null && format != Warc)
        {
            command.AddError("export: thiếu --kind");
        }
        else if (FormatsOf(kind) is var formats && !formats.Contains(format))
        {
            var why = Citations.Contains(format) ? $"{format} trích dẫn bài, chỉ dành cho {Articles} và {Quotes}; " : "";
            command.AddError($"export: {why}{kind} xuất được dạng {string.Join(", ", formats)}");
        }
    }

    private static string[] FormatsOf(string? kind) => kind switch
    {
        Articles or Quotes => [.. Tables, .. Citations],
        Figures or Officials => Tables,
        _ => [Warc],
    };

    private static async Task<int> RunAsync(CommandContext context, string kind, string format, string? file, CancellationToken cancellation)
    {
        await using var store = await context.OpenStoreAsync(cancellation);
        await using var output = new BufferedStream(file is null ? OpenOutput() : File.Create(file), 1 << 16);
        await (kind switch
        {
            Pages => WritePagesAsync(output, isPacked: file?.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ?? true, store, context.Clock, cancellation),
            _ when CitationFormat.All.FirstOrDefault(cited => cited.Name == format) is { } citing => citing.WriteAsync(output, CitationsOf(kind, store, cancellation), cancellation),
            Quotes => WriteAsync(output, format, ExportColumns.OfQuotes, OfArticlesAsync(store, article => article.Annotations.Quotes.Select(quote => new QuoteRow(article, quote)), cancellation), cancellation),
            Figures => WriteAsync(output, format, ExportColumns.OfFigures, OfArticlesAsync(store, article => article.Annotations.Figures.Select(figure => new FigureRow(article, figure)), cancellation), cancellation),
            Officials => WriteOfficialsAsync(output, format, store, cancellation),
            _ when format == CommaSeparated => WriteAsync(output, format, ExportColumns.OfArticles, store.ReadAllAsync(cancellation), cancellation),
            _ => WriteArticlesAsync(output, store, cancellation),
        });
        return CommandLine.Done;
    }

    /// <summary>Nobody reaches this archive by an address that a command would know, so none is cited.</summary>
    private static IAsyncEnumerable<Citation> CitationsOf(string kind, ArticleStore store, CancellationToken cancellation) =>
        from article in store.ReadAllAsync(cancellation)
        where kind == Articles || article.Annotations.Quotes.Count > 0
        select Citation.Of(article, archived: null) with
        {
            Quotes = kind == Articles ? [] : [.. article.Annotations.Quotes.Select(quote => QuoteNote.Of(article, quote))],
        };

    private static async Task WriteArticlesAsync(Stream output, ArticleStore store, CancellationToken cancellation)
    {
        await foreach (var article in store.ReadAllAsync(cancellation))
        {
            await output.WriteAsync(ArticleJson.Line(article), cancellation);
        }
    }

    private static async Task WritePagesAsync(Stream output, bool isPacked, ArticleStore store, TimeProvider clock, CancellationToken cancellation)
    {
        var warc = new WarcWriter(output, isPacked);
        await warc.WriteInfoAsync("ArticleSearch/0.1", clock.GetUtcNow(), cancellation);
        await foreach (var page in store.ReadPagesAsync(cancellation))
        {
            await warc.WriteAsync(page, cancellation);
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
