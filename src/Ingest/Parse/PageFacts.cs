using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse.Reading;

namespace ArticleSearch.Ingest.Parse;

/// <summary>What a page says about itself beside its layout: addresses, JSON-LD and meta elements, the most trusted first.</summary>
internal sealed partial record PageFacts
{
    public static readonly PageFacts None = new();

    /// <summary>The page's own addresses; where it was fetched or saved from comes last.</summary>
    public IReadOnlyList<CanonicalUrl> Addresses { get; private init; } = [];

    public string? Title { get; private init; }

    public string? Description { get; private init; }

    public string? Author { get; private init; }

    public DateTimeOffset? JsonLdTime { get; private init; }

    public DateTimeOffset? MetaTime { get; private init; }

    /// <summary>Section names from the outer to the inner one.</summary>
    public IReadOnlyList<string> Sections { get; private init; } = [];

    public IReadOnlyList<string> Keywords { get; private init; } = [];

    public static PageFacts Of(HtmlPage page, FetchedPage fetched) => new()
    {
        Addresses = AddressesOf(page, fetched),
        Title = page.JsonLd.Headline ?? page.Meta("og:title"),
        Description = page.Meta("og:description") ?? page.JsonLd.Description ?? page.Meta("description"),
        Author = AuthorOf(page),
        JsonLdTime = PublishTime.FromMachine(page.JsonLd.Published),
        MetaTime = PublishTime.FromMachine(page.Meta("article:published_time") ?? page.Meta("pubdate") ?? page.Meta("datePublished")),
        Sections = page.JsonLd.Crumbs.Count > 0 ? page.JsonLd.Crumbs : page.Meta("article:section") is { } section ? [section] : [],
        Keywords = page.JsonLd.Keywords,
    };

    public static PageFacts Of(FetchedPage fetched) => new() { Addresses = [.. Fetched(fetched)] };

    private static CanonicalUrl[] AddressesOf(HtmlPage page, FetchedPage fetched)
    {
        var canonical = page.Tags("link").FirstOrDefault(link => string.Equals(link.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase));
        var saved = SavedFrom().Match(page.Source[..Math.Min(page.Source.Length, 2000)]);
        string?[] own = [canonical?.GetAttribute("href"), page.Meta("og:url"), page.JsonLd.Url, saved.Success ? saved.Groups["url"].Value : null];
        return [.. own.Select(Parse).OfType<CanonicalUrl>(), .. Fetched(fetched)];
    }

    private static IEnumerable<CanonicalUrl> Fetched(FetchedPage fetched)
    {
        var address = Parse(fetched.Address);
        return new[] { fetched.Url, address }.OfType<CanonicalUrl>();
    }

    private static CanonicalUrl? Parse(string? address) => CanonicalUrl.TryParse(address, out var url) ? url : null;

    /// <summary>Sites put their own name where an author belongs.</summary>
    private static string? AuthorOf(HtmlPage page)
    {
        string?[] candidates = [page.JsonLd.Author, page.Meta("article:author"), page.Meta("author")];
        var site = page.Meta("og:site_name");
        return candidates.FirstOrDefault(author => author is not null
            && !author.Equals(site, StringComparison.OrdinalIgnoreCase)
            && !HostLike().IsMatch(author));
    }

    [GeneratedRegex(@"<!--\s*saved from url=\(\d+\)(?<url>\S+)\s*-->", RegexOptions.NonBacktracking)]
    private static partial Regex SavedFrom();

    [GeneratedRegex(@"^(?:https?://\S+|(?:[\w-]+\.)+\p{Ll}{2,})$", RegexOptions.NonBacktracking)]
    private static partial Regex HostLike();
}
