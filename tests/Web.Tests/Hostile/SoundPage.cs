using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ArticleSearch.Web.Tests.Hostile;

/// <summary>What must hold of a page whatever somebody wrote into it: its own parts are there once, and nothing of it runs or leads away.</summary>
internal static class SoundPage
{
    private const string NeverOurs = "iframe, object, embed, applet, base, style, template, frame, frameset, dialog, marquee, math, video, audio, noscript, [style], [srcdoc], [formaction], [background]";

    private static readonly string[] OwnScripts = ["/search.js?", "/reading.js?", "/quotes.js?"];

    private static readonly string[] Addresses = ["href", "src", "action", "srcset", "data", "poster", "xlink:href"];

    /// <summary>What is wrong; empty for a sound page.</summary>
    public static IEnumerable<string> FaultsOf(IHtmlDocument page)
    {
        foreach (var (part, count) in new[] { ("html", 1), ("head > title", 1), ("body > header.masthead", 1), ("main", 1), ("#noi-dung", 1), ("body > footer", 1) })
        {
            if (page.QuerySelectorAll(part).Length != count)
            {
                yield return $"{page.QuerySelectorAll(part).Length} times {part}";
            }
        }

        foreach (var element in page.QuerySelectorAll(NeverOurs).Concat(page.QuerySelectorAll("meta[http-equiv]").Where(meta => !IsOwnRefresh(meta))))
        {
            yield return $"a stranger: {element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)]}";
        }

        foreach (var script in page.QuerySelectorAll("script").Where(script => !IsOwn(script)))
        {
            yield return $"a script: {script.OuterHtml}";
        }

        foreach (var attribute in page.All.SelectMany(element => element.Attributes))
        {
            if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || (Addresses.Contains(attribute.Name) && !IsHarmless(attribute.Value)))
            {
                yield return $"{attribute.OwnerElement!.LocalName} {attribute.Name}={attribute.Value}";
            }
        }
    }

    /// <summary>One of our files; or data, which no browser runs, without a letter that could end it.</summary>
    private static bool IsOwn(IElement script) => script.GetAttribute("type") == "application/ld+json"
        ? !script.HasAttribute("src") && !script.TextContent.Contains('<', StringComparison.Ordinal) && JsonDocument.Parse(script.TextContent) is not null
        : script.TextContent.Length == 0 && OwnScripts.Any(own => script.GetAttribute("src")?.StartsWith(own, StringComparison.Ordinal) == true);

    /// <summary>A page of ours, a place in this one, or a page of the web.</summary>
    private static bool IsHarmless(string address) =>
        address.Length == 0 || address[0] is '#' or '?'
        || (address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\')))
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host != "evil.example");

    private static bool IsOwnRefresh(IElement meta) => meta.GetAttribute("content") == "10;url=/nap-lieu";
}
