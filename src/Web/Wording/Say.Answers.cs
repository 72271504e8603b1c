using ArticleSearch.Search;
using ArticleSearch.Search.Query;
using ArticleSearch.Web.Pages;

namespace ArticleSearch.Web.Wording;

/// <summary>What a reader must know about an answer before relying on it.</summary>
public static partial class Say
{
    public static string Literal => Either(
        "Câu tìm có dấu ngoặc hoặc phép tìm không trọn, kho đã tìm theo nghĩa đen.",
        "A quotation mark, bracket or operator was incomplete, so the words were searched literally.");

    public static string GaveUp => Either(
        "Câu tìm này quá nặng, kho đã dừng trước khi tìm xong nên chưa biết có bài nào. Hãy bớt dấu *, bớt từ hoặc lọc thêm.",
        "This search was too heavy and was stopped before it was done, so nothing is known yet. Use fewer * and words, or add filters.");

    /// <summary>Also said of a question as long as a sentence, where nobody has looked whether some article holds all words.</summary>
    public static string Relaxed => Either(
        "Dưới đây là những bài chứa phần lớn các từ đã gõ, không nhất thiết đủ mọi từ.",
        "These articles hold most of the words, not necessarily all of them.");

    public static string TolerantOnly => Either(
        "Không có bài nào viết đúng dấu như đã gõ. Dưới đây là những bài có cùng chữ nhưng khác dấu.",
        "No article has the marks as typed. These have the same letters with other marks.");

    public static string TolerantOnlyFacts => Either(
        "Không có chỗ nào viết đúng dấu như đã gõ. Dưới đây là những chỗ có cùng chữ nhưng khác dấu.",
        "Nothing has the marks as typed. These have the same letters with other marks.");

    public static string DidYouMean => Either("Có phải bạn tìm:", "Did you mean:");

    public static IEnumerable<string> Notices(SearchPage answer) =>
    [
        .. Said(Literal, answer.Understood is { Literal: true, Limit: not QueryLimit.TooDeep }),
        .. answer.Understood.Limit is { } limit ? [Of(limit)] : Array.Empty<string>(),
        .. Said(GaveUp, answer.GaveUp),
        .. Said(Relaxed, answer.Relaxed),
        .. Said(TolerantOnly, answer.TolerantOnly),
    ];

    public static IEnumerable<string> Notices(FactSummary answer) =>
    [
        .. Said(Literal, answer.Understood is { Literal: true, Limit: not QueryLimit.TooDeep }),
        .. answer.Understood.Limit is { } limit ? [Of(limit)] : Array.Empty<string>(),
        .. Said(GaveUp, answer.GaveUp),
        .. Said(Around, answer.Around),
        .. Said(TolerantOnlyFacts, answer.TolerantOnly),
    ];

    /// <summary>How many articles, and how many are left to read when copies stand under each other.</summary>
    public static string Found(SearchPage answer) => answer switch
    {
        { GaveUp: true } => Unfinished,
        { Total: 0 } => Either("Không tìm thấy bài nào", "No article found"),
        _ when answer.Listed < answer.Total => Articles(answer.Total)
            + Either($", gộp trùng còn {Number(answer.Listed)}", $", {Number(answer.Listed)} without copies"),
        _ => Articles(answer.Total),
    };

    public static string Unfinished => Either("Chưa tìm xong", "Search not finished");

    public static string Sorted(SortOrder sort) => Either($"sắp theo {Of(sort)}", sort == SortOrder.Name ? "by given name" : $"{Of(sort)} first");

    public static string PagesOnly(int pages) => Either($"Kết quả chỉ có {Number(pages)} trang.", $"There are only {Number(pages)} pages of results.");

    public static string ExactMarks => Either("Đúng dấu", "Exact marks");

    public static string Since(DateOnly day) => Either($"Từ {Day(day)}", $"From {Day(day)}");

    public static string UpTo(DateOnly day) => Either($"Đến {Day(day)}", $"To {Day(day)}");

    private static string[] Said(string sentence, bool isTrue) => isTrue ? [sentence] : [];
}
