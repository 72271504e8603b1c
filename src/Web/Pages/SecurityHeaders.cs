using ArticleSearch.Web.Hosting;
using Microsoft.Extensions.Options;

namespace ArticleSearch.Web.Pages;

/// <summary>
/// What every answer tells the browser: nothing but our own stylesheet, script and pictures, nothing written into the
/// page, no frames. Texts of articles are encoded anyway; this is the second lock.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>The job dashboard brings its own scripts and its own gate.</summary>
    private const string Dashboard = "/hangfire";

    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string NoDevices = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
    private const string AlwaysSecure = "max-age=31536000";

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        // At the last moment, because an exception handler empties the headers; asked now, because it changes the path.
        var withPolicy = !context.Request.Path.StartsWithSegments(Dashboard, StringComparison.OrdinalIgnoreCase);
        var noIndex = context.RequestServices.GetRequiredService<IOptions<Settings>>().Value.NoIndex;
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = NoDevices;
            if (context.Request.IsHttps)
            {
                headers.StrictTransportSecurity = AlwaysSecure;
            }

            if (noIndex)
            {
                headers["X-Robots-Tag"] = "noindex";
            }

            if (withPolicy)
            {
                headers.ContentSecurityPolicy = Policy;
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
