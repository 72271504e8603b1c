namespace ArticleSearch.Web.Wording;

/// <summary>How to search, by examples. README has the same ones; a test compares them with what the parser reads.</summary>
public static partial class Say
{
    public static readonly IReadOnlyList<QueryForm> QueryForms =
    [
        new("tinh giản biên chế", "bài có đủ các từ, bài viết đúng dấu đứng trước", "articles with all the words, those with these marks first"),
        new("hoang van nam", "gõ không dấu: mọi cách đánh dấu", "typed without marks: any marks will do"),
        new("\"nông thôn mới\"", "nguyên cụm, đúng thứ tự", "the words side by side, in this order"),
        new("\"hội nghị tổng kết\"~5", "các từ gần nhau, cách nhau không quá 5 từ", "the words near each other, at most 5 words apart"),
        new("\"bí thư nông thôn\"~câu", "các từ trong cùng một câu, thứ tự nào cũng được", "the words in one sentence, in any order; ~s works as well"),
        new("\"chỉ tiêu thu nhập\"~đoạn", "các từ trong cùng một đoạn", "the words in one paragraph; ~p works as well"),
        new("nghị*", "từ bắt đầu bằng “nghị”, ít nhất hai chữ cái trước dấu *", "words that begin so, at least two letters before the *"),
        new("nông thôn OR đô thị", "bài có “nông thôn” hoặc có “đô thị”; OR viết hoa", "one or the other; OR in capitals"),
        new("\"sơ kết\" AND \"tổng kết\"", "bài có cả hai, như khi chỉ viết cách nhau", "both, as without AND"),
        new("nông thôn -\"đô thị\"", "bài không có cụm sau dấu trừ", "without what stands behind the hyphen"),
        new("nông thôn NOT đất", "bài không có từ sau NOT", "without the word behind NOT"),
        new("(sơ kết OR tổng kết) nông thôn", "ngoặc đơn gộp các phép tìm", "parentheses hold together"),
        new("tieude:\"tổng kết\"", "chỉ trong tiêu đề", "in the title only; title: works as well"),
        new("tieude:(lúa OR ngô)", "một trong các từ, chỉ trong tiêu đề", "one of the words, in the title only"),
        new("sapo:lúa", "chỉ trong đoạn mở đầu", "in the lead only (lead:)"),
        new("noidung:lúa", "chỉ trong thân bài", "in the body only (body:)"),
        new("nguoi:\"Hoàng Văn Nam\"", "tên người", "a person (person:)"),
        new("chucvu:\"chủ tịch\"", "chức vụ", "an office (office:)"),
        new("coquan:\"sở y tế\"", "cơ quan", "an organisation (org:)"),
        new("chuyenmuc:\"Chính trị\"", "chuyên mục", "a section of the paper (section:)"),
        new("sovb:39-NQ/TW", "số văn bản", "the number of a document (doc:)"),
        new("loai:\"tổng kết\"", "loại bài", "a kind of article (kind:)"),
        new("tacgia:\"Đỗ Quyên\"", "tác giả", "a writer (writer:)"),
        new("the:\"nông thôn mới\"", "từ khóa của bài", "a tag (tag:)"),
        new("tu:2/2018", "đăng từ ngày, tháng hay năm ấy", "published on this day, month or year or later (from:)"),
        new("den:2018", "đăng đến hết ngày, tháng hay năm ấy", "published on it or before (to:)"),
        new("ngay:9/2/2018", "đăng đúng ngày, tháng hay năm ấy", "published within it, the day before the month (date:)"),
        new("ngay:quý1/2018", "đăng trong quý I", "published within the first quarter"),
        new("ngay:2/2018..5/2018", "đăng trong khoảng ấy", "published between the two, both included"),
    ];
}

/// <summary>One form of the query language.</summary>
/// <param name="Typed">An example.</param>
public sealed record QueryForm(string Typed, string Vietnamese, string English)
{
    /// <summary>What it asks for.</summary>
    public string Finds => Say.Either(Vietnamese, English);
}
