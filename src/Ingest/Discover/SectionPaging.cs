using System.Globalization;
using AngleSharp.Dom;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Discover;

/// <summary>The way from one page of a section to the next older one: the same path with the next number behind it, so that it leads in no circle.</summary>
internal static class SectionPaging
{
    /// <summary>What is older is for sitemaps.</summary>
    private const int MaxPages = 50;

    /// <summary>What HTML has for it, and what the old site has below its lists.</summary>
    private const string Links = "link[rel~=next], a[rel~=next], .paging .next a";

    private const string Page = "trang-";

    public static CanonicalUrl? NextOf(IDocument document, string address)
    {
        if (!CanonicalUrl.TryParse(address, out var here))
        {
            return null;
        }

        foreach (var link in document.QuerySelectorAll(Links))
        {
            if (Uri.TryCreate(new Uri(address), link.GetAttribute("href"), out var target) && CanonicalUrl.TryParse(target.AbsoluteUri, out var next)
                && next.Host == here.Host && Follows(next.Path, here.Path))
            {
                return next;
            }
        }

        return null;
    }

    private static bool Follows(string next, string here) =>
        Read(next) is var (section, number) && number <= MaxPages
        && (number == 2 && section == here.TrimEnd('/') || Read(here) is var (same, before) && section == same && number == before + 1);

    /// <returns>Null for a path without a number at its end.</returns>
    private static (string Section, int Number)? Read(string path)
    {
        var parts = path.TrimEnd('/').Split('/');
        var last = parts[^1].StartsWith(Page, StringComparison.OrdinalIgnoreCase) ? parts[^1][Page.Length..] : parts[^1];
        return int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (string.Join('/', parts[..^1]), number) : null;
    }
}
