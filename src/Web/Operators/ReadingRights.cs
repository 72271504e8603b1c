using ArticleSearch.Web.Hosting;
using Microsoft.Extensions.Options;

namespace ArticleSearch.Web.Operators;

/// <summary>
/// The articles belong to the paper: who may read them whole is a setting. To be asked by every answer over HTTP that
/// holds more of an article than sentences that were found or extracted.
/// </summary>
public sealed class ReadingRights(IOptions<Settings> settings)
{
    private readonly FullTexts _fullTexts = settings.Value.FullTexts;

    public bool Allows(HttpContext context) => _fullTexts switch
    {
        FullTexts.Everyone => true,
        FullTexts.Local when LocalRequest.Is(context) => true,
        _ => context.User.Identity?.IsAuthenticated == true,
    };

    /// <summary>A cache between us and the reader must not hand one reader's page to another.</summary>
    public void KeepPrivate(HttpContext context)
    {
        if (_fullTexts != FullTexts.Everyone)
        {
            context.Response.Headers.CacheControl = "private, no-cache";
            context.Response.Headers.Vary = "Cookie";
        }
    }
}
