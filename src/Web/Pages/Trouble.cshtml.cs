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
        StatusCodes.Status400BadRequest => Say.Either("Yêu cầu không dùng được", "This request cannot be used"),
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => Say.Either("Việc này dành cho người điều hành", "This is for the operator"),
        StatusCodes.Status404NotFound => IsArticle ? Say.Either("Kho không có bài này", "The archive has no such article") : Say.Either("Không có trang này", "There is no such page"),
        StatusCodes.Status410Gone => Say.Either("Bài này đã được gỡ", "This article was taken down"),
        StatusCodes.Status429TooManyRequests => Say.Either("Xin chậm lại một chút", "Please slow down"),
        < StatusCodes.Status500InternalServerError => Say.Either("Yêu cầu không dùng được", "This request cannot be used"),
        _ => Say.Either("Kho đang gặp lỗi", "Something went wrong"),
    };

    public string Sentence => Code switch
    {
        StatusCodes.Status400BadRequest => Say.Either("Có thể trang đã mở quá lâu. Hãy tải lại trang trước đó rồi làm lại.", "The page may have been open for too long. Load it again and repeat."),
        StatusCodes.Status401Unauthorized => Say.Either("Hãy đăng nhập bằng tên và mật khẩu của người điều hành.", "Sign in with the name and the password of the operator."),
        StatusCodes.Status403Forbidden => Say.Either("Chỉ người ngồi tại máy chủ, hoặc người điều hành đã đăng nhập, mới làm được.", "Only whoever sits at the server, or a signed-in operator, may do this."),
        StatusCodes.Status404NotFound => IsArticle
            ? Say.Either("Địa chỉ bài có thể bị chép thiếu, hoặc bài chưa được nạp vào kho. Hãy tìm theo tiêu đề.", "The address may be incomplete, or the article is not in the archive yet. Search for its title.")
            : Say.Either("Địa chỉ có thể bị chép thiếu. Hãy tìm bài theo tiêu đề.", "The address may be incomplete. Search for the title of the article."),
        StatusCodes.Status410Gone => Say.Either(
            "Kho không còn giữ bài này, theo yêu cầu của bên có quyền.", "This archive no longer holds the article, as whoever has the right asked for."),
        StatusCodes.Status429TooManyRequests => Say.TooMany,
        < StatusCodes.Status500InternalServerError => Say.Either("Trang này không nhận yêu cầu như vậy.", "This page does not take such requests."),
        _ => Say.Either("Lỗi đã được ghi vào nhật ký. Hãy thử lại sau ít phút; nếu vẫn lỗi, báo cho người điều hành.", "The error was logged. Try again in a few minutes; if it happens again, tell the operator."),
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
