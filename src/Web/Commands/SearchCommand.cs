using System.CommandLine;
using System.Globalization;
using ArticleSearch.Search;
using ArticleSearch.Search.Lucene;
using ArticleSearch.Web.Formats;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Commands;

/// <summary><c>search QUERY</c>, or <c>search --batch QUERIES.tsv</c> for measuring.</summary>
public static class SearchCommand
{
    private static readonly Argument<string[]> Query = new("QUERY") { Description = "từ cần tìm", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string> Kind = new("--kind") { Description = "loại kết quả", DefaultValueFactory = _ => "articles" };
    private static readonly Option<bool> Json = new("--json") { Description = "in kết quả dạng JSON" };
    private static readonly Option<int> Limit = new("--limit") { Description = "số kết quả tối đa", DefaultValueFactory = _ => 10 };
    private static readonly Option<FileInfo?> Batch = new("--batch") { Description = "mỗi dòng một câu hỏi: mã, tab, từ cần tìm", HelpName = "QUERIES.tsv" };

    static SearchCommand()
    {
        Kind.AcceptOnlyFromAmong("articles");
        Limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > ArticleQuery.MaxPageSize)
            {
                result.AddError($"--limit: từ 1 đến {ArticleQuery.MaxPageSize}");
            }
        });
    }

    public static Command Build()
    {
        var command = new Command("search", "tìm trong kho bài") { Query, Kind, Json, Limit, Batch };
        FilterOptions.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var context = CommandContext.Of(parsed);
            return parsed.GetValue(Batch) is { } file
                ? BatchAsync(context, file, parsed.GetValue(Limit), cancellation)
                : SearchAsync(context, parsed, cancellation);
        });
        return command;
    }

    private static async Task<int> SearchAsync(CommandContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var words = string.Join(' ', parsed.GetValue(Query) ?? []);
        var request = FilterOptions.Read(parsed, words);
        foreach (var complaint in request.Complaints)
        {
            context.Tell($"--{complaint.Parameter}: {complaint.Sentence}");
        }

        var query = request.Query with { PageSize = parsed.GetValue(Limit) };
        await using var engine = LuceneEngine.OpenForReading(context.Archive.IndexFolder);
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

        // A filter that was not understood was not applied: not all that was asked for.
        return request.Complaints.Count == 0 ? CommandLine.Done : CommandLine.NotAllDone;
    }

    private static void Show(CommandContext context, SearchPage page)
    {
        context.Tell($"{page.Total:N0} bài");
        foreach (var hit in page.Hits)
        {
            context.Print($"{hit.Published:d/M/yyyy}\t{hit.Key}\t{Say.Title(hit).Text}\n    {hit.Snippet.Text}");
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
