using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ArticleSearch.Search;
using ArticleSearch.Search.Lucene;
using ArticleSearch.Web.Formats;
using ArticleSearch.Web.Pages;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Commands;

/// <summary><c>search QUERY</c>, or <c>search --batch QUERIES.tsv</c> for measuring.</summary>
public static class SearchCommand
{
    private const string Articles = "articles";

    private static readonly Argument<string[]> Query = new("QUERY") { Description = "từ cần tìm", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string> Kind = new("--kind") { Description = "tìm gì: articles, quotes, figures, officials", DefaultValueFactory = _ => Articles };
    private static readonly Option<bool> Json = new("--json") { Description = "in kết quả dạng JSON" };
    private static readonly Option<int> Limit = new("--limit") { Description = "số kết quả tối đa", DefaultValueFactory = _ => 10, CustomParser = ReadLimit };
    private static readonly Option<FileInfo?> Batch = new("--batch") { Description = "mỗi dòng một câu hỏi: mã, tab, từ cần tìm", HelpName = "QUERIES.tsv" };

    static SearchCommand() => Kind.AcceptOnlyFromAmong([Articles, .. FactView.All.Select(view => view.Kind)]);

    public static Command Build()
    {
        var command = new Command("search", "tìm trong kho bài") { Query, Kind, Json, Limit, Batch };
        FilterOptions.AddTo(command);
        command.Validators.Add(Check);
        command.SetAction((parsed, cancellation) => CommandContext.ReadAsync(parsed, context =>
            parsed.GetValue(Batch) is { } file
                ? BatchAsync(context, file, parsed.GetValue(Limit), cancellation)
                : FactView.All.FirstOrDefault(view => view.Kind == parsed.GetValue(Kind)) is { } view
                    ? FactsAsync(context, parsed, view, cancellation)
                    : SearchAsync(context, parsed, cancellation)));
        return command;
    }

    private static void Check(CommandResult command)
    {
        var hasWords = command.GetResult(Query)?.Tokens.Any(token => token.Value.Trim().Length > 0) == true;
        if (command.GetResult(Batch) is null)
        {
            // Facts may be listed all; articles are what export is for.
            if (!hasWords && !FilterOptions.NarrowsIn(command) && command.GetResult(Kind) is not { Implicit: false })
            {
                command.AddError("search: cần từ cần tìm, hoặc ít nhất một điều kiện lọc");
            }
        }
        else if (hasWords || FilterOptions.AnyIn(command) || command.GetResult(Json) is { Implicit: false } || command.GetResult(Kind) is { Implicit: false })
        {
            command.AddError("search: --batch không dùng cùng từ cần tìm, --kind, --json hay điều kiện lọc");
        }
    }

    private static int ReadLimit(ArgumentResult typed)
    {
        if (int.TryParse(typed.Tokens[^1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit is >= 1 and <= ArticleQuery.MaxPageSize)
        {
            return limit;
        }

        typed.AddError($"--limit: một số từ 1 đến {ArticleQuery.MaxPageSize}");
        return 0;
    }

    private static async Task<int> SearchAsync(CommandContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var request = SearchRequest.Read(FilterOptions.AddressOf(parsed, WordsOf(parsed)));
        var understood = Understood(context, request.Complaints, request.Strangers, Articles);
        var query = request.Query with { PageSize = parsed.GetValue(Limit) };
        await using var engine = LuceneEngine.OpenForReading(context.Archive.IndexFolder);
        await Indexing.TellIfBehindAsync(context, engine, cancellation);
        var page = await engine.SearchAsync(query, cancellation);
        if (parsed.GetValue(Json))
        {
            await using var output = Console.OpenStandardOutput();
            await SearchJson.WriteAsync(query, page, output, cancellation);
            await output.WriteAsync("\n"u8.ToArray(), cancellation);
        }
        else
        {
            Show(context, page);
        }

        return understood ? CommandLine.Done : CommandLine.NotAllDone;
    }

    private static async Task<int> FactsAsync(CommandContext context, ParseResult parsed, FactView view, CancellationToken cancellation)
    {
        var request = FactRequest.Read(view, FilterOptions.AddressOf(parsed, WordsOf(parsed)));
        var understood = Understood(context, request.Complaints, request.Strangers, view.Kind);
        var query = request.Query with { PageSize = parsed.GetValue(Limit) };
        await using var engine = LuceneEngine.OpenForReading(context.Archive.IndexFolder);
        await Indexing.TellIfBehindAsync(context, engine, cancellation);
        if (parsed.GetValue(Json))
        {
            await using var output = Console.OpenStandardOutput();
            await FactRoutes.WriteAsync(query, engine, output, cancellation);
            await output.WriteAsync("\n"u8.ToArray(), cancellation);
        }
        else
        {
            await FactLines.ShowAsync(context, query, engine, cancellation);
        }

        return understood ? CommandLine.Done : CommandLine.NotAllDone;
    }

    private static string WordsOf(ParseResult parsed) => string.Join(' ', parsed.GetValue(Query) ?? []);

    /// <summary>A filter that was not understood, or that this kind does not have, was not applied: not all that was asked for.</summary>
    private static bool Understood(CommandContext context, IEnumerable<Complaint> complaints, IEnumerable<Complaint> strangers, string kind)
    {
        var all = complaints.Concat(strangers.Select(stranger => stranger with { Sentence = $"không dùng được với --kind {kind}, đã bỏ qua." })).ToList();
        foreach (var complaint in all)
        {
            context.Tell($"{(complaint.Parameter == SearchAddress.Text ? Query.Name : "--" + complaint.Parameter)}: {complaint.Sentence}");
        }

        return all.Count == 0;
    }

    private static void Show(CommandContext context, SearchPage page)
    {
        context.Tell($"{page.Total:N0} bài");
        foreach (var sentence in Say.Notices(page))
        {
            context.Tell($"{sentence}");
        }

        if (page.DidYouMean is { } other)
        {
            context.Tell($"{Say.DidYouMean} {other.Text} ({Say.Articles(other.Total)})");
        }

        foreach (var hit in page.Hits)
        {
            context.Print($"{hit.Published:d/M/yyyy}\t{hit.Key}\t{Say.Title(hit).Text}\t{string.Join(", ", hit.Writers)}\n    {hit.Snippet.Text}");
        }
    }

    private static async Task<int> BatchAsync(CommandContext context, FileInfo file, int limit, CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            context.Tell($"{file}: không có tệp này");
            return CommandLine.NotAllDone;
        }

        await using var engine = LuceneEngine.OpenForReading(context.Archive.IndexFolder);
        await Indexing.TellIfBehindAsync(context, engine, cancellation);
        var (number, broken) = (0, 0);
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancellation))
        {
            number++;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0)
            {
                broken++;
                context.Tell($"{file}:{number}: mỗi dòng cần có mã, dấu tab, rồi từ cần tìm");
                continue;
            }

            var page = await engine.SearchAsync(new ArticleQuery { Text = line[(tab + 1)..], PageSize = limit }, cancellation);
            for (var rank = 0; rank < page.Hits.Count; rank++)
            {
                context.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{line[..tab]}\t{page.Hits[rank].Key}\t{rank + 1}\t{page.Hits[rank].Score}"));
            }
        }

        return broken == 0 ? CommandLine.Done : CommandLine.NotAllDone;
    }
}
