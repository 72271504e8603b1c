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
        Phrase { Slop: 0 } phrase => Either($"nguyên cụm “{phrase.Text}”", $"the phrase “{phrase.Text}”"),
        Phrase phrase => Either($"“{phrase.Text}” cách nhau không quá {phrase.Slop} từ", $"“{phrase.Text}” at most {phrase.Slop} words apart"),
        Together { Scope: Scope.Sentence } together => Either($"“{together.Text}” trong cùng một câu", $"“{together.Text}” in one sentence"),
        Together together => Either($"“{together.Text}” trong cùng một đoạn", $"“{together.Text}” in one paragraph"),
        Prefix prefix => Either($"từ bắt đầu bằng “{prefix.Text}”", $"words that begin with “{prefix.Text}”"),
        All all => string.Join(Either(" và ", " and "), Runs(all.Nodes).Select(run => run is [Any any] ? $"({Of(any)})" : OfRun(run))),
        Any any => Either("một trong: ", "one of: ") + string.Join(", ", any.Nodes.Select(Of)),
        Not not => OfNot(not.Node),
        In { Node: Any any } field => $"{Of(field.Field)}: {string.Join(Either(" hoặc ", " or "), any.Nodes.Select(Of))}",
        In field => $"{Of(field.Field)}: {Of(field.Node)}",
        Published days => Either("đăng ", "published ") + Of(days),
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
        QueryField.Title => Either("trong tiêu đề", "in the title"),
        QueryField.Lead => Either("trong sapo", "in the lead"),
        QueryField.Body => Either("trong thân bài", "in the body"),
        QueryField.Person => Either("người", "person"),
        QueryField.Office => Either("chức vụ", "office"),
        QueryField.Organisation => Either("cơ quan", "organisation"),
        QueryField.Section => Either("chuyên mục", "section"),
        QueryField.Document => Either("số văn bản", "document number"),
        QueryField.Kind => Either("loại bài", "kind of article"),
        QueryField.Writer => Either("tác giả", "writer"),
        QueryField.Tag => Either("từ khóa", "tag"),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "A field without a name"),
    };

    public static string Of(QueryLimit limit) => limit switch
    {
        QueryLimit.TooLong => Either(
            $"Câu tìm quá dài, kho chỉ dùng {ArticleQuery.MaxTextLength} ký tự đầu.",
            $"The search is too long; only the first {ArticleQuery.MaxTextLength} characters are used."),
        QueryLimit.TooManyTerms => Either(
            $"Câu tìm có quá nhiều từ, kho chỉ dùng {ParsedQuery.MaxTerms} từ đầu và {ParsedQuery.MaxPrefixes} dấu * đầu.",
            $"Too many words; only the first {ParsedQuery.MaxTerms} words and the first {ParsedQuery.MaxPrefixes} * are used."),
        QueryLimit.TooDeep => Either(
            $"Câu tìm có quá {ParsedQuery.MaxDepth} lớp ngoặc, kho đã tìm theo nghĩa đen.",
            $"More than {ParsedQuery.MaxDepth} brackets in each other; the words were searched literally."),
        _ => throw new ArgumentOutOfRangeException(nameof(limit), limit, "A limit without a sentence"),
    };

    public static string Of(ArticleKind kind) => kind switch
    {
        ArticleKind.News => Either("Tin, bài", "News"),
        ArticleKind.Review => Either("Sơ kết, tổng kết", "Reviews"),
        ArticleKind.Longform => Either("Bài dài (megastory)", "Long reads"),
        ArticleKind.Print => Either("Báo in", "Printed paper"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a name"),
    };

    private static string OfNot(QueryNode node) => node switch
    {
        Word word => Either($"không có “{word.Text}”", $"without “{word.Text}”"),
        // Not one of them: each is missing.
        Any any => string.Join(", ", any.Nodes.Select(OfNot)),
        All all => Either($"không có cùng lúc {Of(all)}", $"without all of {Of(all)}"),
        In { Field: not (QueryField.Title or QueryField.Lead or QueryField.Body) } field => Either($"trừ {Of(field)}", $"without {Of(field)}"),
        Published days => Either($"trừ bài {Of((QueryNode)days)}", $"without those {Of((QueryNode)days)}"),
        Not not => Of(not.Node),
        _ => Either($"không có {Of(node)}", $"without {Of(node)}"),
    };

    private static string Of(Published days) => (days.From, days.To) switch
    {
        ({ } first, { } last) when first == last => Either($"ngày {Day(first)}", $"on {Day(first)}"),
        ({ DayOfYear: 1 } first, { Month: 12, Day: 31 } last) when first.Year == last.Year => Either($"năm {first.Year}", $"in {first.Year}"),
        ({ Day: 1 } first, { } last) when IsEndOfMonth(first, last) => Either($"tháng {Month(first)}", $"in {Month(first)}"),
        ({ } first, { } last) => Either($"từ {Day(first)} đến {Day(last)}", $"from {Day(first)} to {Day(last)}"),
        ({ } first, null) => Either($"từ {Day(first)}", $"from {Day(first)}"),
        (null, { } last) => Either($"đến hết {Day(last)}", $"up to {Day(last)}"),
        _ => "",
    };

    private static bool IsEndOfMonth(DateOnly first, DateOnly last) =>
        (first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)) == (last.Year, last.Month, last.Day);
}
