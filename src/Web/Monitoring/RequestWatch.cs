using ArticleSearch.Web.Hosting;
using Microsoft.Extensions.Options;

namespace ArticleSearch.Web.Monitoring;

/// <summary>
/// Measures every answer, and says one line of those that took long. Neither names who asked, nor what for: what people
/// look for is their own business.
/// </summary>
public sealed class RequestWatch(
    RequestDelegate next, Measurements measurements, TimeProvider clock, IOptions<Settings> settings, ILogger<RequestWatch> log)
{
    private static readonly string[] Pages = ["tim-kiem", "phat-bieu", "so-lieu", "nhan-su", "bai", "so-ket", "goi-y", "nap-lieu", "dang-nhap", "hangfire", "health", "metrics"];

    private readonly TimeSpan _slow = settings.Value.SlowRequest;

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        // Now: an error page runs under another path.
        var page = PageOf(context.Request.Path);
        var start = clock.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var took = clock.GetElapsedTime(start);
            measurements.Answered(page, context.Response.StatusCode, took);
            if (took >= _slow)
            {
                log.LogWarning("Slow answer: {Page} {Status} {Milliseconds:F0} ms", page, context.Response.StatusCode, took.TotalMilliseconds);
            }
        }
    }

    /// <summary>The page behind the address, without what was asked of it; a word of ours, whatever was asked for.</summary>
    internal static string PageOf(PathString path)
    {
        var first = (path.Value ?? "").TrimStart('/').Split('/', 2)[0];
        var name = first.Split('.', 2)[0];
        return first.Length == 0 ? "home" : Pages.FirstOrDefault(page => page == name) ?? "other";
    }
}
