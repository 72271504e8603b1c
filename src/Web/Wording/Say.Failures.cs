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
            (Reason.NothingFound, Stage.Discover) => new Remedy(
                "Danh sách này không có bài nào.",
                "Mở địa chỉ trong trình duyệt; nếu báo đã đổi chỗ danh sách, sửa địa chỉ ấy trong appsettings.json."),
            (Reason.Challenge, _) when failure.MayRetry => new Remedy(
                "Website trả về trang kiểm tra trình duyệt: máy này đang bị chặn.",
                "Kho nghỉ rồi tự thử lại; nếu kéo dài, giảm nhịp lấy bài và liên hệ tòa soạn, hoặc lưu trang bằng trình duyệt rồi nạp tệp."),
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
        Reason.NotConfigured => new("Chưa khai báo cách lấy bài từ địa chỉ này.", "Khai báo nguồn và Contact trong appsettings.json, hoặc lưu trang bằng trình duyệt rồi nạp tệp đã lưu."),
        Reason.NotVerbatim => new("Điều trích được không khớp nguyên văn với bài, nên không được lưu hay hiển thị.", "Gửi dòng này cho người phát triển; bài vẫn đọc và tìm được."),
        Reason.TakenDown => new("Bài này đã được gỡ khỏi kho nên không được nạp lại.", "Không phải sửa gì; nếu được phép đưa lại, chạy lệnh takedown --lift."),
        Reason.BadAddress => new("Địa chỉ viết sai, không dùng được.", "Không phải sửa gì nếu do trang báo viết; nếu do bạn gõ, gõ lại cho đủ https://."),
        Reason.OtherHost => new("Địa chỉ thuộc một máy chủ chưa khai báo.", "Nếu muốn lấy bài ở đó, thêm tên máy chủ vào Hosts của nguồn trong appsettings.json."),
        Reason.Excluded => new("Địa chỉ nằm trong phần đã khai báo bỏ qua.", "Nếu muốn lấy, bỏ phần ấy khỏi Excluded của nguồn trong appsettings.json."),
        Reason.NotAList => new("Nơi này không trả về danh sách bài nào.", "Mở địa chỉ trong trình duyệt; nếu báo đã đổi chỗ danh sách, sửa địa chỉ ấy trong appsettings.json."),
        Reason.BrokenXml => new("Danh sách viết sai cú pháp XML từ dòng này trở đi.", "Các bài đứng trước vẫn được lấy; kho tự đọc lại lần sau, báo cho tòa soạn nếu lỗi kéo dài."),
        Reason.BrokenList => new("Danh sách bài viết sai cú pháp.", "Kho tự đọc lại lần sau; báo cho tòa soạn nếu lỗi kéo dài."),
        Reason.RobotsForbid => new("Website không cho chương trình tự động đọc địa chỉ này (robots.txt).", "Tôn trọng quy định ấy; muốn có bài, xin phép tòa soạn hoặc lưu trang bằng trình duyệt."),
        Reason.HostRests => new("Website đang được để yên nên chưa hỏi lại.", "Chờ đến giờ ghi ở đây rồi thử lại; đừng thử dồn dập."),
        Reason.PrivateAddress => new("Tên máy chủ trỏ về mạng nội bộ nên không gửi yêu cầu đi.", "Nếu đúng là máy của bạn, khai báo trong Via của nguồn; nếu không, kiểm tra DNS."),
        Reason.TooManyRedirects => new("Website chuyển hướng quá nhiều lần hoặc vòng tròn.", "Mở địa chỉ trong trình duyệt để xem bài còn ở đâu, rồi bấm Thử lại."),
        Reason.WrongType => new("Website trả về loại nội dung khác, không phải trang bài hay danh sách.", "Không phải sửa gì nếu đó là ảnh, phim hay tệp tải về."),
        Reason.Gone => new("Website báo trang này không còn.", "Bản đã lưu trong kho vẫn giữ nguyên; không phải sửa gì."),
        Reason.Forbidden => new("Website từ chối phục vụ (403), có thể đang chặn máy này.", "Kho nghỉ rồi tự thử lại; nếu kéo dài, giảm nhịp lấy bài và liên hệ tòa soạn."),
        Reason.TooManyRequests => new("Website yêu cầu đi chậm lại (429).", "Kho nghỉ đúng thời gian website yêu cầu rồi tự thử lại; nếu lặp lại, tăng Pace của nguồn."),
        Reason.Unavailable => new("Website tạm không phục vụ (503).", "Kho nghỉ rồi tự thử lại."),
        Reason.ServerError => new("Website gặp lỗi khi trả trang.", "Kho tự thử lại; nếu kéo dài, mở trang trong trình duyệt xem còn lỗi không."),
        Reason.Rejected => new("Website không nhận yêu cầu này.", "Mở địa chỉ trong trình duyệt xem có đúng không; nếu đúng, bấm Thử lại."),
        Reason.Unreachable => new("Không kết nối được tới website.", "Kiểm tra mạng và DNS của máy; kho tự thử lại."),
        Reason.TimedOut => new("Website trả lời quá chậm nên đã dừng chờ.", "Kho tự thử lại; nếu kéo dài, thử lại vào giờ vắng."),
        Reason.CutOff => new("Nội dung nhận được bị cắt giữa chừng.", "Kho tự thử lại; nếu là tệp, tải lại cho đủ."),
        Reason.DecompressionBomb => new("Nội dung nén nở ra quá mức cho phép.", "Không mở tệp này bằng chương trình khác; báo cho người quản trị website."),
        Reason.Unexpected => new("Chương trình gặp lỗi bất ngờ.", "Bấm Thử lại; nếu vẫn lỗi, gửi dòng này kèm nhật ký cho người phát triển."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without words"),
    };
}
