using System.Collections.Frozen;
using AngleSharp.Dom;

namespace ArticleSearch.Ingest.Parse.Reading;

/// <summary>Which elements carry an article's text, and which are never part of it.</summary>
internal static class PageParts
{
    private static readonly FrozenSet<string> NoText = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "video", "audio", "form",
        "input", "textarea", "select", "button", "ins", "aside", "nav", "head", "title");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "blockquote", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    /// <summary>Boxes inside the body that are not the body: advertisements, sharing, lists of other articles.</summary>
    private static readonly FrozenSet<string> Boxes = FrozenSet.Create(
        StringComparer.Ordinal,
        "__cf_email__", "adv", "ads", "adsbygoogle", "oneads", "c-main-banner", "c-banner-item", "c-box", "c-share-detail",
        "c-widget-tags", "c-tags", "c-comments", "sc-longform-header", "sc-longform-credit", "sc-empty-layer", "relate",
        "related", "related-news", "relatednews", "othernews", "taglist", "tags", "tools", "share", "fontsize", "copyright");

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary><c>__cf_email__</c> is Cloudflare's "[email protected]"; without its script nobody reads an address there.</summary>
    public static bool IsNoText(IElement element) => NoText.Contains(element.LocalName) || HasClass(element, IsBox) || IsAdZone(element.Id);

    /// <summary>A picture or its frame with a caption, in the markup of any era.</summary>
    public static bool IsImageFrame(IElement element) =>
        element.LocalName == "figure" || HasClass(element, static name => name is "image" or "sc-image" or "wp-caption" or "picBox");

    public static bool IsCaption(IElement element) =>
        element.LocalName == "figcaption" || HasClass(element, static name => name is "caption" or "image-caption" or "pic-desc" or "wp-caption-text");

    public static bool HasClass(IElement element, string name) =>
        element.GetAttribute("class") is { } classes && Any(classes, name, static (part, wanted) => part.SequenceEqual(wanted));

    /// <summary>Set to the right or in the middle: signatures and captions stand so, paragraphs do not.</summary>
    public static bool IsAligned(IElement element, string side) =>
        string.Equals(element.GetAttribute("align"), side, StringComparison.OrdinalIgnoreCase)
        || (element.GetAttribute("style") is { } style
            && style.Replace(" ", "", StringComparison.Ordinal).Contains("text-align:" + side, StringComparison.OrdinalIgnoreCase));

    private static bool IsBox(string name) =>
        Boxes.Contains(name) || name.StartsWith("adv-", StringComparison.Ordinal) || name.StartsWith("ads-", StringComparison.Ordinal);

    /// <summary>The advertising system numbers its places: <c>zone-14</c>.</summary>
    private static bool IsAdZone(string? id) =>
        id is not null && id.StartsWith("zone-", StringComparison.Ordinal) && id.Length > 5 && id.AsSpan(5).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool HasClass(IElement element, Func<string, bool> test) =>
        element.GetAttribute("class") is { Length: > 0 } classes && Any(classes, test, static (part, test) => test(part.ToString()));

    private static bool Any<T>(string classes, T argument, Func<ReadOnlySpan<char>, T, bool> test)
    {
        var span = classes.AsSpan();
        foreach (var range in span.SplitAny(" \t\r\n\f"))
        {
            if (!span[range].IsEmpty && test(span[range], argument))
            {
                return true;
            }
        }

        return false;
    }
}
