using ArticleSearch.Web.Hosting;
using Microsoft.Extensions.Options;

namespace ArticleSearch.Web.Pages;

/// <summary><c>/robots.txt</c>: search engines stay out unless the setting lets them in, and even then out of what is ours alone.</summary>
internal static class RobotsFile
{
    private const string StayOut = "User-agent: *\nDisallow: /\n";

    private const string MostOfIt =
        "User-agent: *\nDisallow: /hangfire\nDisallow: /nap-lieu\nDisallow: /dang-nhap\nDisallow: /goi-y.json\nDisallow: /*.json\nDisallow: /*.csv\nDisallow: /*.ris\nCrawl-delay: 5\n";

    public static void MapRobots(this WebApplication app) =>
        app.MapGet("/robots.txt", (HttpContext context, IOptions<Settings> settings) =>
            settings.Value.NoIndex ? StayOut : $"{MostOfIt}Sitemap: {PageRoutes.SiteOf(context.Request)}{Descriptions.SitemapPath}\n");
}
