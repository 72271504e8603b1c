using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ArticleSearch.Replica;

/// <summary>One address of the replica and what it shows. Immutable: a change is another value.</summary>
/// <param name="Url">The paper's address, with its scheme and host.</param>
/// <param name="Number">The article's number in the number space of its host.</param>
public sealed record ReplicaArticle(Uri Url, long Number, string Title, DateTimeOffset Published, byte[] Html)
{
    /// <summary>What the site itself knows as the last change (its sitemap's lastmod).</summary>
    public DateTimeOffset Modified { get; init; } = Published;

    /// <summary>Where a visitor is sent instead.</summary>
    public Uri? MovedTo { get; init; }

    public string Path => Url.AbsolutePath;

    /// <summary>An invented article in the layout that the paper uses today.</summary>
    public static ReplicaArticle Of(long number, string slug, string title, DateTimeOffset published, params string[] paragraphs)
    {
        var url = new Uri(string.Create(CultureInfo.InvariantCulture, $"https://hanoimoi.vn/{slug}-{number}.html"));
        return new ReplicaArticle(url, number, title, published, Encoding.UTF8.GetBytes(Page(url, title, published, paragraphs)));
    }

    /// <summary>The same article with another text.</summary>
    public ReplicaArticle Changed(DateTimeOffset at, params string[] paragraphs) =>
        this with { Modified = at, Html = Encoding.UTF8.GetBytes(Page(Url, Title, Published, paragraphs)) };

    /// <summary>The pages of the corpus that are articles of the paper, each under its own address.</summary>
    public static IEnumerable<ReplicaArticle> OfCorpus(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "page.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var expected = JsonDocument.Parse(File.ReadAllBytes(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, "expected.json")));
            var root = expected.RootElement;
            if (root.TryGetProperty("url", out var url) && url.GetString() is { } address && root.GetProperty("published").GetString() is { } published
                && new Uri(address) is { Host: "hanoimoi.vn" or "hanoimoi.com.vn" } uri)
            {
                var number = long.Parse(root.GetProperty("key").GetString()!.Split(':')[1], CultureInfo.InvariantCulture);
                yield return new ReplicaArticle(
                    uri, number, root.GetProperty("title").GetString()!, DateTimeOffset.Parse(published, CultureInfo.InvariantCulture), File.ReadAllBytes(path));
            }
        }
    }

    private static string Page(Uri url, string title, DateTimeOffset published, string[] paragraphs) =>
        $$"""
        <!DOCTYPE html><html lang="vi"><head><title>{{WebUtility.HtmlEncode(title)}}</title>
        <link rel="canonical" href="{{url}}" /><meta property="og:title" content="{{WebUtility.HtmlEncode(title)}}" />
        <meta property="og:site_name" content="hanoimoi.vn" />
        <script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":{{JsonSerializer.Serialize(title)}},"datePublished":"{{published:yyyy-MM-ddTHH:mm:sszzz}}"}</script>
        </head><body><div class="l-main"><nav aria-label="breadcrumb"><ol class="breadcrumb"><li class="breadcrumb-item"><a href="/xa-hoi">Xã hội</a></li></ol></nav>
        <div class="c-news-detail"><div class="b-maincontent"><div class="entry entry-no-padding">
        <div class="sc-longform-header block-sc-longform-header"><div class="sc-longform-header-text">
        <span class="sc-longform-header-cate block-sc-cate-name">Xã hội</span>
        <h1 class="sc-longform-header-title block-sc-title"><span class="sc-longform-header-title-sub">{{WebUtility.HtmlEncode(title)}}</span></h1>
        <div class="sc-longform-header-meta"><span class="sc-longform-header-author block-sc-author">Lê Bình Chi</span>
        <span class="sc-longform-header-date block-sc-publish-time">{{published.ToOffset(TimeSpan.FromHours(7)):dd/MM/yyyy - HH:mm}}</span></div>
        <p class="sc-longform-header-sapo block-sc-sapo">{{WebUtility.HtmlEncode(paragraphs[0])}}</p></div></div>
        {{string.Concat(paragraphs.Skip(1).Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>\n"))}}
        <div class="sc-empty-layer"></div></div></div></div></div></body></html>
        """;
}
