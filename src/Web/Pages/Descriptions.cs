using System.Text;
using System.Xml.Linq;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Formats;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Wording;
using Microsoft.Extensions.Options;

namespace ArticleSearch.Web.Pages;

/// <summary>What the site tells programs of itself: how to search it, its API, its pages.</summary>
internal static class Descriptions
{
    public const string OpenSearchPath = "/opensearch.xml";
    public const string OpenApiPath = "/openapi.json";
    public const string SitemapPath = "/sitemap.xml";

    /// <summary>The protocol allows 50,000 addresses a file.</summary>
    private const int SitemapSize = 20_000;

    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapDescriptions(this WebApplication app)
    {
        app.MapGet(OpenSearchPath, (HttpContext context) => Xml(OpenSearchOf(PageRoutes.SiteOf(context.Request)), "application/opensearchdescription+xml"));
        app.MapGet(OpenApiPath, (HttpContext context) => Results.Bytes(OpenApi.Write(PageRoutes.SiteOf(context.Request)), SearchJson.ContentType));
        app.MapGet(SitemapPath, SitemapIndexAsync);
        app.MapGet("/sitemap/{after:long}.xml", SitemapAsync);
    }

    private static XElement OpenSearchOf(string site) => new(
        OpenSearch + "OpenSearchDescription",
        new XElement(OpenSearch + "ShortName", "Kho bài HNM"),
        new XElement(OpenSearch + "Description", "Tìm bài, phát biểu, số liệu trong kho bài Hànộimới"),
        new XElement(OpenSearch + "InputEncoding", "UTF-8"),
        new XElement(OpenSearch + "Language", "vi"),
        UrlOf("text/html", $"{site}{SearchAddress.Path}?{SearchAddress.Text}={{searchTerms}}"),
        UrlOf("application/atom+xml", $"{site}{SearchAddress.Path}.atom?{SearchAddress.Text}={{searchTerms}}"),
        UrlOf("application/json", $"{site}{SearchAddress.JsonPath}?{SearchAddress.Text}={{searchTerms}}"),
        new XElement(OpenSearch + "Url", new XAttribute("type", "application/opensearchdescription+xml"), new XAttribute("rel", "self"), new XAttribute("template", site + OpenSearchPath)));

    private static XElement UrlOf(string type, string template) => new(OpenSearch + "Url", new XAttribute("type", type), new XAttribute("template", template));

    /// <summary>Only where search engines are let in; the first file has our own pages, too.</summary>
    private static async Task<IResult> SitemapIndexAsync(HttpContext context, ArticleStore store, IOptions<Settings> settings)
    {
        if (settings.Value.NoIndex)
        {
            return Results.NotFound();
        }

        var site = PageRoutes.SiteOf(context.Request);
        var parts = new List<long> { 0 };
        while (await store.ReadKeysAsync(parts[^1], SitemapSize, context.RequestAborted) is { Count: SitemapSize } keys)
        {
            parts.Add(keys[^1].Id);
        }

        return Xml(new XElement(Sitemaps + "sitemapindex", parts.Select(part => new XElement(Sitemaps + "sitemap", new XElement(Sitemaps + "loc", $"{site}/sitemap/{part}.xml")))), "application/xml");
    }

    private static async Task<IResult> SitemapAsync(long after, HttpContext context, ArticleStore store, IOptions<Settings> settings)
    {
        if (settings.Value.NoIndex)
        {
            return Results.NotFound();
        }

        var site = PageRoutes.SiteOf(context.Request);
        var keys = await store.ReadKeysAsync(after, SitemapSize, context.RequestAborted);
        string[] own = after > 0 ? [] : ["/", SearchAddress.Path, .. FactView.All.Select(view => view.Path)];
        return Xml(
            new XElement(
                Sitemaps + "urlset",
                own.Select(path => new XElement(Sitemaps + "url", new XElement(Sitemaps + "loc", site + path))),
                keys.Select(key => new XElement(
                    Sitemaps + "url", new XElement(Sitemaps + "loc", site + ArticleAddress.Of(key.Key)), new XElement(Sitemaps + "lastmod", Say.Machine(key.ChangedAt))))),
            "application/xml");
    }

    private static IResult Xml(XElement root, string type) =>
        Results.Bytes(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root), type + "; charset=utf-8");
}
