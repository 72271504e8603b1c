using System.Globalization;
using ArticleSearch.Ingest;

namespace ArticleSearch.Web.Wording;

/// <summary>What is wrong and what to do: one entry for every reason. Long enough for a file a language.</summary>
public static partial class Say
{
    /// <summary>The failure with its line and its detail, where it has them.</summary>
    public static Remedy Of(Failure failure)
    {
        var (what, cure) = (failure.Reason, failure.Stage) switch
        {
            // The file was there; what it holds is the site's "not found" page.
            (Reason.NotFound, Stage.Parse) => new Remedy(
                Either("Trang đã lưu là trang báo “không tìm thấy” của website, không phải bài báo.", "The saved page is the site's “not found” page, not an article."),
                Either(
                    "Mở lại địa chỉ bài trong trình duyệt; nếu bài còn, lưu lại trang rồi nạp lại.",
                    "Open the address in a browser; if the article is still there, save the page and ingest it again.")),
            (Reason.NothingFound, Stage.Discover) => new Remedy(
                Either("Danh sách này không có bài nào.", "This list has no articles."),
                Either(
                    "Mở địa chỉ trong trình duyệt; nếu báo đã đổi chỗ danh sách, sửa địa chỉ ấy trong appsettings.json.",
                    "Open the address in a browser; if the list has moved, correct the address in appsettings.json.")),
            (Reason.Challenge, _) when failure.MayRetry => new Remedy(
                Either("Website trả về trang kiểm tra trình duyệt: máy này đang bị chặn.", "The site answers with a browser check: this machine is blocked."),
                Either(
                    "Kho nghỉ rồi tự thử lại; nếu kéo dài, giảm nhịp lấy bài và liên hệ tòa soạn, hoặc lưu trang bằng trình duyệt rồi nạp tệp.",
                    "It is tried again after a rest; if it goes on, slow down and ask the paper, or save pages in a browser and ingest the files.")),
            _ => Of(failure.Reason),
        };
        var line = failure.Line is { } number ? Either("Dòng ", "Line ") + number.ToString(CultureInfo.InvariantCulture) + ": " : "";
        var detail = failure.Detail.Length > 0 ? $" ({Either("Chi tiết", "Detail")}: {failure.Detail})" : "";
        return new Remedy(line + what + detail, cure);
    }

    public static Remedy Of(Reason reason) => Language.Current == Language.English ? InEnglish(reason) : InVietnamese(reason);
}
