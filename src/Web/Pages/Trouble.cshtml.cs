using System.Globalization;
using ArticleSearch.Web.Wording;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArticleSearch.Web.Pages;

/// <summary>What stands in the place of a page that cannot be shown. It never shows why the program failed.</summary>
/// <remarks>It answers to every method: the request that failed is run again with this path. Hence properties, no handlers.</remarks>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TroubleModel : PageModel
{
    public int Code => int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);

    public string Title => Code switch
    {
        StatusCodes.Status400BadRequest => "Yêu cầu không dùng được",
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => "Việc này dành cho người điều hành",
        StatusCodes.Status404NotFound => IsArticle ? "Kho không có bài này" : "Không có trang này",
        StatusCodes.Status410Gone => Say.Either("Bài này đã được gỡ", "This article was taken down"),
        StatusCodes.Status429TooManyRequests => Say.Either("Xin chậm lại một chút", "Please slow down"),
        < StatusCodes.Status500InternalServerError => "Yêu cầu không dùng được",
        _ => "Kho đang gặp lỗi",
    };

    public string Sentence => Code switch
    {
        StatusCodes.Status400BadRequest => "Có thể trang đã mở quá lâu. Hãy tải lại trang trước đó rồi làm lại.",
        StatusCodes.Status401Unauthorized => "Hãy đăng nhập bằng tên và mật khẩu của người điều hành, rồi làm lại.",
        StatusCodes.Status403Forbidden => "Chỉ người ngồi tại máy chủ, hoặc người điều hành đã đăng nhập, mới làm được.",
        StatusCodes.Status404NotFound => IsArticle
            ? "Địa chỉ bài có thể bị chép thiếu, hoặc bài chưa được nạp vào kho. Hãy tìm theo tiêu đề."
            : "Địa chỉ có thể bị chép thiếu. Hãy tìm bài theo tiêu đề.",
        StatusCodes.Status410Gone => Say.Either(
            "Kho không còn giữ bài này, theo yêu cầu của bên có quyền.", "This archive no longer holds the article, as whoever has the right asked for."),
        StatusCodes.Status429TooManyRequests => Say.TooMany,
        < StatusCodes.Status500InternalServerError => "Trang này không nhận yêu cầu như vậy.",
        _ => "Lỗi đã được ghi vào nhật ký. Hãy thử lại sau ít phút; nếu vẫn lỗi, báo cho người điều hành.",
    };

    private bool IsArticle =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath.StartsWith(ArticleAddress.Path, StringComparison.Ordinal) == true;

    /// <summary>Asked for by itself it is no page either.</summary>
    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        var isReExecution = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        if (!isReExecution)
        {
            context.Result = NotFound();
        }
    }
}
