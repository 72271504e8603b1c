using System.CommandLine;
using System.CommandLine.Parsing;
using ArticleSearch.Search;
using ArticleSearch.Web.Pages;

namespace ArticleSearch.Web.Commands;

/// <summary>The filters of the search page as options of the command line: same names, same values, same reading.</summary>
internal static class FilterOptions
{
    private static readonly Option<string[]> Section = Many(SearchAddress.Section, "chuyên mục");
    private static readonly Option<string[]> Year = Many(SearchAddress.Year, "năm đăng");
    private static readonly Option<string[]> Writer = Many(SearchAddress.Writer, "tác giả");
    private static readonly Option<string[]> Tag = Many(SearchAddress.Tag, "thẻ");
    private static readonly Option<string[]> Kind = Many(SearchAddress.Kind, "loại bài: tin-bai, tong-ket, dai-ky, bao-in");
    private static readonly Option<string[]> WithoutSection = Many(SearchAddress.WithoutSection, "trừ chuyên mục");
    private static readonly Option<string[]> WithoutYear = Many(SearchAddress.WithoutYear, "trừ năm đăng");
    private static readonly Option<string[]> WithoutWriter = Many(SearchAddress.WithoutWriter, "trừ tác giả");
    private static readonly Option<string[]> WithoutTag = Many(SearchAddress.WithoutTag, "trừ thẻ");
    private static readonly Option<string[]> WithoutKind = Many(SearchAddress.WithoutKind, "trừ loại bài");
    private static readonly Option<string?> From = new($"--{SearchAddress.From}") { Description = "từ ngày (2018, 2/2018, 9-2-2018)" };
    private static readonly Option<string?> To = new($"--{SearchAddress.To}") { Description = "đến ngày" };
    private static readonly Option<string?> Sort = new($"--{SearchAddress.Sort}") { Description = "thứ tự: lien-quan, moi, cu" };
    private static readonly Option<bool> ExactMarks = new($"--{SearchAddress.ExactMarks}") { Description = "đúng dấu như đã gõ" };

    private static readonly Option<string?> After = new($"--{SearchAddress.After}") { Description = "đi tiếp sau một trang: “next” của --json" };

    private static readonly Option<string[]>[] Lists =
        [Section, Year, Writer, Tag, Kind, WithoutSection, WithoutYear, WithoutWriter, WithoutTag, WithoutKind];

    private static readonly Option[] Filters = [.. Lists, From, To];
    private static readonly Option[] All = [.. Filters, Sort, ExactMarks, After];

    /// <summary>Something is asked for even without words.</summary>
    public static bool NarrowsIn(CommandResult command) => Array.Exists(Filters, option => command.GetResult(option) is { Implicit: false });

    public static bool AnyIn(CommandResult command) => Array.Exists(All, option => command.GetResult(option) is { Implicit: false });

    public static void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The query that these options and words make; what cannot be understood is a complaint, as on the page.</summary>
    public static SearchRequest Read(ParseResult parsed, string words)
    {
        var address = QueryString.Create(SearchAddress.Text, words);
        foreach (var option in Lists)
        {
            foreach (var value in parsed.GetValue(option) ?? [])
            {
                address = address.Add(NameOf(option), value);
            }
        }

        foreach (var option in (Option<string?>[])[From, To, Sort, After])
        {
            if (parsed.GetValue(option) is { } value)
            {
                address = address.Add(NameOf(option), value);
            }
        }

        return SearchRequest.Read(parsed.GetValue(ExactMarks) ? address.Add(SearchAddress.ExactMarks, "1") : address);
    }

    private static Option<string[]> Many(string name, string description) =>
        new($"--{name}") { Description = description, AllowMultipleArgumentsPerToken = false };

    private static string NameOf(Option option) => option.Name[2..];
}
