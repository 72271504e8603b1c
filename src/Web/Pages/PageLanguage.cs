using System.Globalization;
using ArticleSearch.Web.Wording;
using Microsoft.AspNetCore.Diagnostics;

namespace ArticleSearch.Web.Pages;

/// <summary>
/// Chooses the language of an answer by its address alone, so that the answer depends on nothing else and may be cached and cited.
/// </summary>
internal static class PageLanguage
{
    /// <remarks>Asynchronous, because the culture that it sets must end with the request.</remarks>
    public static async Task ChooseAsync(HttpContext context, RequestDelegate next)
    {
        var language = Language.Named(context.Request.Query[Language.Parameter].LastOrDefault());
        CultureInfo.CurrentUICulture = language.Culture;
        context.Response.OnStarting(() =>
        {
            if (context.Response.Headers.Location is [{ } address] && Language.IsOurs(address))
            {
                context.Response.Headers.Location = language.AddressOf(address);
            }

            return Task.CompletedTask;
        });
        await next(context);
    }

    /// <summary>The page that was asked for in a language, also where another one stands in its place.</summary>
    public static string AddressIn(Language language, HttpContext context)
    {
        var asked = context.Features.Get<IStatusCodeReExecuteFeature>() is { } refused
            ? new PathString(refused.OriginalPath).ToUriComponent() + refused.OriginalQueryString
            : context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent();
        return language.AddressOf(asked);
    }
}
