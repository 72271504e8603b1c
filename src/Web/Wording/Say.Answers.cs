using ArticleSearch.Search;
using ArticleSearch.Search.Query;
using ArticleSearch.Web.Pages;

namespace ArticleSearch.Web.Wording;

/// <summary>What a reader must know about an answer before relying on it.</summary>
public static partial class Say
{
    public const string Literal = "Câu tìm có dấu ngoặc hoặc phép tìm không trọn, kho đã tìm theo nghĩa đen.";

    public const string GaveUp = "Câu tìm này quá nặng, kho đã dừng trước khi tìm xong nên chưa biết có bài nào. Hãy bớt dấu *, bớt từ hoặc lọc thêm.";

    /// <summary>Also said of a question as long as a sentence, where nobody has looked whether some article holds all words.</summary>
    public const string Relaxed = "Dưới đây là những bài chứa phần lớn các từ đã gõ, không nhất thiết đủ mọi từ.";

    public const string TolerantOnly = "Không có bài nào viết đúng dấu như đã gõ. Dưới đây là những bài có cùng chữ nhưng khác dấu.";

    public const string TolerantOnlyFacts = "Không có chỗ nào viết đúng dấu như đã gõ. Dưới đây là những chỗ có cùng chữ nhưng khác dấu.";

    public const string DidYouMean = "Có phải bạn tìm:";

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
        { GaveUp: true } => "Chưa tìm xong",
        { Total: 0 } => "Không tìm thấy bài nào",
        _ when answer.Listed < answer.Total => $"{Articles(answer.Total)}, gộp trùng còn {Number(answer.Listed)}",
        _ => Articles(answer.Total),
    };

    private static string[] Said(string sentence, bool isTrue) => isTrue ? [sentence] : [];
}
