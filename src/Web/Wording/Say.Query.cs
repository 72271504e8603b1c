using ArticleSearch.Search;
using ArticleSearch.Search.Query;
using static ArticleSearch.Search.Query.QueryNode;

namespace ArticleSearch.Web.Wording;

/// <summary>What was understood of a query, in the reader's words.</summary>
public static partial class Say
{
    /// <summary>One part of a query; several words beside each other may be told as one.</summary>
    public static string Of(QueryNode node) => node switch
    {
        Word word => word.Text,
        Phrase { Slop: 0 } phrase => $"nguyên cụm “{phrase.Text}”",
        Phrase phrase => $"“{phrase.Text}” cách nhau không quá {phrase.Slop} từ",
        Together { Scope: Scope.Sentence } together => $"“{together.Text}” trong cùng một câu",
        Together together => $"“{together.Text}” trong cùng một đoạn",
        Prefix prefix => $"từ bắt đầu bằng “{prefix.Text}”",
        All all => string.Join(" và ", Runs(all.Nodes).Select(run => run is [Any any] ? $"({Of(any)})" : OfRun(run))),
        Any any => "một trong: " + string.Join(", ", any.Nodes.Select(Of)),
        Not not => OfNot(not.Node),
        In { Node: Any any } field => $"{Of(field.Field)}: {string.Join(" hoặc ", any.Nodes.Select(Of))}",
        In field => $"{Of(field.Field)}: {Of(field.Node)}",
        Published days => "đăng " + Of(days),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "A part of a query without words"),
    };

    /// <summary>The parts in their order; neighbours that are plain words stay together, as they were typed.</summary>
    public static IEnumerable<IReadOnlyList<QueryNode>> Runs(IReadOnlyList<QueryNode> parts)
    {
        for (var (first, end) = (0, 0); first < parts.Count; first = end)
        {
            end = first + 1;
            while (parts[first] is Word && end < parts.Count && parts[end] is Word)
            {
                end++;
            }

            yield return [.. parts.Skip(first).Take(end - first)];
        }
    }

    public static string OfRun(IReadOnlyList<QueryNode> run) => string.Join(' ', run.Select(Of));

    public static string Of(QueryField field) => field switch
    {
        QueryField.Title => "trong tiêu đề",
        QueryField.Lead => "trong sapo",
        QueryField.Body => "trong thân bài",
        QueryField.Person => "người",
        QueryField.Office => "chức vụ",
        QueryField.Organisation => "cơ quan",
        QueryField.Section => "chuyên mục",
        QueryField.Document => "số văn bản",
        QueryField.Kind => "loại bài",
        QueryField.Writer => "tác giả",
        QueryField.Tag => "từ khóa",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "A field without a name"),
    };

    public static string Of(QueryLimit limit) => limit switch
    {
        QueryLimit.TooLong => $"Câu tìm quá dài, kho chỉ dùng {ArticleQuery.MaxTextLength} ký tự đầu.",
        QueryLimit.TooManyTerms => $"Câu tìm có quá nhiều từ, kho chỉ dùng {ParsedQuery.MaxTerms} từ đầu và {ParsedQuery.MaxPrefixes} dấu * đầu.",
        QueryLimit.TooDeep => $"Câu tìm có quá {ParsedQuery.MaxDepth} lớp ngoặc, kho đã tìm theo nghĩa đen.",
        _ => throw new ArgumentOutOfRangeException(nameof(limit), limit, "A limit without a sentence"),
    };

    public static string Of(ArticleKind kind) => kind switch
    {
        ArticleKind.News => "Tin, bài",
        ArticleKind.Review => "Sơ kết, tổng kết",
        ArticleKind.Longform => "Bài dài (megastory)",
        ArticleKind.Print => "Báo in",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a name"),
    };

    private static string OfNot(QueryNode node) => node switch
    {
        Word word => $"không có “{word.Text}”",
        // Not one of them: each is missing.
        Any any => string.Join(", ", any.Nodes.Select(OfNot)),
        All all => $"không có cùng lúc {Of(all)}",
        In { Field: not (QueryField.Title or QueryField.Lead or QueryField.Body) } field => $"trừ {Of(field)}",
        Published days => $"trừ bài {Of((QueryNode)days)}",
        Not not => Of(not.Node),
        _ => $"không có {Of(node)}",
    };

    private static string Of(Published days) => (days.From, days.To) switch
    {
        ({ } first, { } last) when first == last => $"ngày {Day(first)}",
        ({ DayOfYear: 1 } first, { Month: 12, Day: 31 } last) when first.Year == last.Year => $"năm {first.Year}",
        ({ Day: 1 } first, { } last) when IsEndOfMonth(first, last) => $"tháng {first.Month}/{first.Year}",
        ({ } first, { } last) => $"từ {Day(first)} đến {Day(last)}",
        ({ } first, null) => $"từ {Day(first)}",
        (null, { } last) => $"đến hết {Day(last)}",
        _ => "",
    };

    private static bool IsEndOfMonth(DateOnly first, DateOnly last) =>
        (first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)) == (last.Year, last.Month, last.Day);
}
