using System.Security.Cryptography;
using System.Text;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse.Reading;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Parse;

/// <summary>Which article a page holds: its key, its address if it has one, and its slug.</summary>
internal sealed record ArticleIdentity(ArticleKey Key, CanonicalUrl? Url, string Slug)
{
    /// <summary>The first address that names an article of the paper wins; then the first of any other house.</summary>
    public static ArticleIdentity Of(IReadOnlyList<CanonicalUrl> addresses, string title, DateTimeOffset? published)
    {
        foreach (var address in addresses)
        {
            if (PaperAddress.Of(address) is { } paper)
            {
                return new ArticleIdentity(paper.Key, address, paper.Slug ?? Text.Slug.Of(title));
            }
        }

        var slug = Text.Slug.Of(title);
        return addresses.FirstOrDefault(address => address.Path.Length > 1) is { } web
            ? new ArticleIdentity(WebKey(web), web, slug)
            : new ArticleIdentity(TextKey(slug, title, published), null, slug);
    }

    /// <summary>A host name can be longer than a key, or hold letters that a key may not; the hash alone names the page, too.</summary>
    private static ArticleKey WebKey(CanonicalUrl url)
    {
        var hash = Hash(url.Value);
        return ArticleKey.TryParse($"web:{url.Host}-{hash}", out var key) ? key : ArticleKey.Of($"web:{hash}");
    }

    private static ArticleKey TextKey(string slug, string title, DateTimeOffset? published)
    {
        var day = published is { } time ? $"{time.ToOffset(PublishTime.Vietnam):yyyy-MM-dd}" : "undated";
        var start = $"text:{day}-";
        var name = slug.Length == 0 ? Hash(title) : Cut(slug, ArticleKey.MaxLength - start.Length);
        return ArticleKey.Of(start + name);
    }

    /// <summary>Cut between words, where there is a word's end.</summary>
    private static string Cut(string slug, int length)
    {
        if (slug.Length <= length)
        {
            return slug;
        }

        var end = slug.LastIndexOf('-', length);
        return slug[..(end > 0 ? end : length)];
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
