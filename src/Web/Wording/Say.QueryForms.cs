namespace ArticleSearch.Web.Wording;

/// <summary>How to search, by examples. README has the same ones; a test compares them with what the parser reads.</summary>
public static partial class Say
{
    public static readonly IReadOnlyList<QueryForm> QueryForms =
    [
        new("tinh giản biên chế", "bài có đủ các từ, bài viết đúng dấu đứng trước"),
        new("hoang van nam", "gõ không dấu: mọi cách đánh dấu"),
        new("\"nông thôn mới\"", "nguyên cụm, đúng thứ tự"),
        new("\"hội nghị tổng kết\"~5", "các từ gần nhau, cách nhau không quá 5 từ"),
        new("\"bí thư nông thôn\"~câu", "các từ trong cùng một câu, thứ tự nào cũng được"),
        new("\"chỉ tiêu thu nhập\"~đoạn", "các từ trong cùng một đoạn"),
        new("nghị*", "từ bắt đầu bằng “nghị”, ít nhất hai chữ cái trước dấu *"),
        new("nông thôn OR đô thị", "bài có “nông thôn” hoặc có “đô thị”; OR viết hoa"),
        new("\"sơ kết\" AND \"tổng kết\"", "bài có cả hai, như khi chỉ viết cách nhau"),
        new("nông thôn -\"đô thị\"", "bài không có cụm sau dấu trừ"),
        new("nông thôn NOT đất", "bài không có từ sau NOT"),
        new("(sơ kết OR tổng kết) nông thôn", "ngoặc đơn gộp các phép tìm"),
        new("tieude:\"tổng kết\"", "chỉ trong tiêu đề"),
        new("tieude:(lúa OR ngô)", "một trong các từ, chỉ trong tiêu đề"),
        new("sapo:lúa", "chỉ trong đoạn mở đầu"),
        new("noidung:lúa", "chỉ trong thân bài"),
        new("nguoi:\"Hoàng Văn Nam\"", "tên người"),
        new("chucvu:\"chủ tịch\"", "chức vụ"),
        new("coquan:\"sở y tế\"", "cơ quan"),
        new("chuyenmuc:\"Chính trị\"", "chuyên mục"),
        new("sovb:39-NQ/TW", "số văn bản"),
        new("loai:\"tổng kết\"", "loại bài"),
        new("tacgia:\"Đỗ Quyên\"", "tác giả"),
        new("the:\"nông thôn mới\"", "từ khóa của bài"),
        new("tu:2/2018", "đăng từ ngày, tháng hay năm ấy"),
        new("den:2018", "đăng đến hết ngày, tháng hay năm ấy"),
        new("ngay:9/2/2018", "đăng đúng ngày, tháng hay năm ấy"),
        new("ngay:quý1/2018", "đăng trong quý I"),
        new("ngay:2/2018..5/2018", "đăng trong khoảng ấy"),
    ];
}

/// <summary>One form of the query language.</summary>
/// <param name="Typed">An example.</param>
/// <param name="Finds">What it asks for.</param>
public sealed record QueryForm(string Typed, string Finds);
