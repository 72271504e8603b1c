using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArticleSearch.Web.Pages;

namespace ArticleSearch.Web.Tests.Pages;

public sealed partial class DescriptionsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_api_document_has_every_route_for_programs_and_no_other()
    {
        await using var host = await PagesHost.StartAsync();

        var told = JsonDocument.Parse(await host.Browser.GetStringAsync("/openapi.json", Token)).RootElement
            .GetProperty("paths").EnumerateObject().Select(path => Shape().Replace(path.Name, "{}")).Where(path => !path.StartsWith("/bai/", StringComparison.Ordinal));
        var mapped = host.Routes.Where(route => (Path.HasExtension(route) && route != "/robots.txt") || route == "/unapi").Select(route => Shape().Replace(route, "{}"));

        Assert.Equal(mapped.Distinct().Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_browser_learns_how_to_search_here()
    {
        await using var host = await PagesHost.StartAsync(Printed.Article("hnm-new:720001", "Mùa nước"));

        var page = await host.ReadAsync("/");
        var description = XDocument.Parse(await host.Browser.GetStringAsync(page.QuerySelector("link[rel=search]")!.GetAttribute("href"), Token)).Root!;
        var template = description.Elements().Single(url => url.Attribute("type")?.Value == "text/html").Attribute("template")!.Value;

        Assert.Single((await host.ReadAsync(template.Replace("{searchTerms}", "m%C3%B9a+n%C6%B0%E1%BB%9Bc", StringComparison.Ordinal))).QuerySelectorAll(".hits article"));
    }

    [Fact]
    public async Task There_is_no_sitemap_for_search_engines_that_are_kept_out()
    {
        await using var host = await PagesHost.StartAsync(Printed.Article("hnm-new:720001", "Mùa nước"));

        using var index = await host.GetAsync("/sitemap.xml");
        using var part = await host.GetAsync("/sitemap/0.xml");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (index.StatusCode, part.StatusCode));
        Assert.Contains("noindex", index.Headers.GetValues("X-Robots-Tag"));
    }

    [Fact]
    public async Task The_sitemap_leads_to_our_pages_and_articles()
    {
        await using var host = await PagesHost.StartForSearchEnginesAsync();
        await host.PutAsync(Printed.Article("hnm-new:720001", "Mùa nước"));

        var index = XDocument.Parse(await host.Browser.GetStringAsync("/sitemap.xml", Token)).Root!;
        var part = XDocument.Parse(await host.Browser.GetStringAsync(index.Elements().Single().Elements().Single().Value, Token)).Root!;
        var addresses = part.Elements().Select(url => new Uri(url.Elements().First().Value)).ToList();

        Assert.Equal(["/", "/tim-kiem", .. FactView.All.Select(view => view.Path), "/bai/hnm-new:720001"], addresses.Select(address => address.AbsolutePath));
        foreach (var address in addresses)
        {
            using var answer = await host.GetAsync(address.PathAndQuery);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("X-Robots-Tag"));
        }
    }

    [GeneratedRegex("\\{[^}]*\\}", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
