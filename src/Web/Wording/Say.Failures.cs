using System.Globalization;
using ArticleSearch.Ingest;

namespace ArticleSearch.Web.Wording;

/// <summary>What is wrong and what to do: one entry for every reason.</summary>
public static partial class Say
{
    /// <summary>The failure with its line and its detail, where it has them.</summary>
    public static Remedy Of(Failure failure)
    {
        var (what, cure) = (failure.Reason, failure.Stage) switch
        {
            // The file was there; what it holds is the site's "not found" page.
            (Reason.NotFound, Stage.Parse) => new Remedy(
                "Trang đã lưu là trang báo “không tìm thấy” của website, không phải bài báo.",
                "Mở lại địa chỉ bài trong trình duyệt; nếu bài còn, lưu lại trang rồi nạp lại."),
            _ => Of(failure.Reason),
        };
        var line = failure.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $"Dòng {number}: ") : "";
        var detail = failure.Detail.Length > 0 ? $" (Chi tiết: {failure.Detail})" : "";
        return new Remedy(line + what + detail, cure);
    }

    public static Remedy Of(Reason reason) => reason switch
    {
        Reason.EmptyFile => new("Tệp rỗng, không có chữ nào.", "Lưu lại trang từ trình duyệt rồi nạp lại."),
        Reason.TooLarge => new("Nội dung lớn quá mức cho phép.", "Nếu là một bài, lưu lại trang không kèm ảnh; nếu là tệp nhiều bài, tách thành nhiều phần rồi nạp lại."),
        Reason.NotReadable => new("Không đọc được tệp.", "Kiểm tra quyền đọc tệp và ổ đĩa, rồi bấm Thử lại."),
        Reason.NotFound => new("Không tìm thấy tệp ở đường dẫn này.", "Kiểm tra lại đường dẫn; nếu tệp đã chuyển chỗ, nạp lại từ chỗ mới."),
        Reason.UnknownFormat => new("Kho không đọc loại tệp này.", "Dùng trang web đã lưu (.html), văn bản chép từ trang (.txt) hoặc bài có sẵn (.jsonl, .jsonl.gz)."),
        Reason.NotText => new("Nội dung không phải văn bản, dù tên tệp nói khác.", "Mở tệp xem thật ra là gì; xuất ra trang web hoặc văn bản rồi nạp lại."),
        Reason.BrokenEncoding => new("Chữ trong tệp sai bảng mã, không đọc được.", "Lưu lại tệp bằng mã UTF-8 rồi nạp lại."),
        Reason.TooDeep => new("Trang lồng quá nhiều lớp thẻ, không giống một trang báo.", "Nếu đúng là bài báo, chép phần chữ vào tệp .txt rồi nạp tệp ấy."),
        Reason.TooSlow => new("Phân tích trang quá lâu nên đã dừng lại.", "Bấm Thử lại khi máy rảnh; nếu vẫn vậy, chép phần chữ vào tệp .txt rồi nạp tệp ấy."),
        Reason.Challenge => new("Đây là trang kiểm tra trình duyệt của hệ thống chặn truy cập tự động, không phải bài báo.", "Mở bài trong trình duyệt, đợi bài hiện ra, lưu trang rồi nạp lại."),
        Reason.SectionList => new("Đây là trang danh sách của một chuyên mục, không phải một bài.", "Không phải sửa gì; muốn có các bài trong đó, hãy lưu và nạp từng bài."),
        Reason.TopicList => new("Đây là trang danh sách của một chủ đề, không phải một bài.", "Không phải sửa gì; muốn có các bài trong đó, hãy lưu và nạp từng bài."),
        Reason.TagList => new("Đây là trang danh sách của một từ khóa, không phải một bài.", "Không phải sửa gì; muốn có các bài trong đó, hãy lưu và nạp từng bài."),
        Reason.Video => new("Đây là trang video, không có thân bài để đọc.", "Không phải sửa gì."),
        Reason.NoArticle => new("Không tìm thấy thân bài trong trang.", "Mở trang xem có đúng là bài báo; nếu đúng, chép phần chữ vào tệp .txt rồi nạp tệp ấy."),
        Reason.NoTitle => new("Có thân bài nhưng không tìm thấy tiêu đề.", "Lưu lại trang cho đủ; nếu vẫn vậy, chép phần chữ vào tệp .txt, dòng đầu là tiêu đề, rồi nạp tệp ấy."),
        Reason.BrokenJson => new("Không phải một đối tượng JSON hoàn chỉnh.", "Sửa dòng này cho đúng cú pháp: mỗi bài một dòng, đặt trong { }, rồi nạp lại tệp."),
        Reason.MissingField => new("Thiếu một trường bắt buộc.", "Thêm trường còn thiếu vào dòng này rồi nạp lại tệp."),
        Reason.BadField => new("Một trường có giá trị không dùng được.", "Sửa giá trị ấy trong dòng này rồi nạp lại tệp."),
        Reason.NothingFound => new("Không có tệp nào đọc được ở đây.", "Chỉ đến thư mục có tệp .html, .txt, .jsonl hoặc .jsonl.gz."),
        Reason.NotConfigured => new("Chưa khai báo cách lấy bài từ địa chỉ này.", "Lưu trang bằng trình duyệt rồi nạp tệp đã lưu."),
        Reason.NotVerbatim => new("Điều trích được không khớp nguyên văn với bài, nên không được lưu hay hiển thị.", "Gửi dòng này cho người phát triển; bài vẫn đọc và tìm được."),
        Reason.Unexpected => new("Chương trình gặp lỗi bất ngờ.", "Bấm Thử lại; nếu vẫn lỗi, gửi dòng này kèm nhật ký cho người phát triển."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without words"),
    };
}
