using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArticleSearch.Replica;

/// <summary>The lists of the paper, with the habits of its feeds.</summary>
internal static class ReplicaLists
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>A mark in front, the zone as GMT+7, an ampersand as it is, the description's CDATA escaped once more.</summary>
    public static string Feed(IEnumerable<ReplicaArticle> newestFirst) =>
        "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>Xã hội & đời sống</title>"
        + string.Concat(newestFirst.Take(30).Select(article =>
            $"<item><title>{article.Title}</title>"
            + $"<description>&lt;![CDATA[&lt;a href=\"{article.Url}\"&gt;&lt;img src=\"a.jpg\"/&gt;&lt;/a&gt;&lt;br/&gt;{WebUtility.HtmlEncode(article.Title)}]]&gt;</description>"
            + $"<pubDate>{article.Published.ToOffset(Vietnam).ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} GMT+7</pubDate>"
            + $"<link>{article.Url}</link><guid>{article.Url}</guid></item>\n"))
        + "</channel></rss>";

    public static string SitemapIndex(IEnumerable<ReplicaArticle> newestFirst) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
        + string.Concat(newestFirst.GroupBy(DayOf).Select(day =>
            $"<sitemap><loc>https://hanoimoi.vn/sitemap-article-{day.Key:yyyy-MM-dd}.xml</loc><lastmod>{Iso(day.Max(article => article.Modified))}</lastmod></sitemap>\n"))
        + "</sitemapindex>";

    public static string SitemapOf(string day, IEnumerable<ReplicaArticle> newestFirst) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\">"
        + string.Concat(newestFirst.Where(article => DayOf(article).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == day).Select(article =>
            $"<url><loc>{article.Url}</loc><lastmod>{Iso(article.Modified)}</lastmod><image:image><image:loc>https://hnm.1cdn.vn/a.jpg</image:loc></image:image></url>\n"))
        + "</urlset>";

    public static string Section(IEnumerable<ReplicaArticle> newestFirst) =>
        "<!DOCTYPE html><html><head><title>Mới nhất</title></head><body><h1 class=\"c-category-title\">Mới nhất</h1><ul>"
        + string.Concat(newestFirst.Take(20).Select(article =>
            $"<li pid=\"{article.Number}\"><div class=\"b-grid\"><h3 class=\"b-grid__title\"><a href=\"{article.Path}\">{WebUtility.HtmlEncode(article.Title)}</a></h3>"
            + $"<span class=\"b-grid__time\">{article.Published.ToOffset(Vietnam):dd/MM/yyyy - HH:mm}</span></div></li>\n"))
        + "</ul></body></html>";

    /// <summary>A page of a section of the old site, which says where the next older one is.</summary>
    /// <param name="page">From 1.</param>
    public static string OldSection(string section, int page, IReadOnlyCollection<ReplicaArticle> newestFirst)
    {
        const int OnePage = 20;
        var next = page * OnePage < newestFirst.Count ? $"<li class=\"next\"><a href=\"{section}/{page + 1}\">Sau</a></li>" : "";
        return "<!DOCTYPE html><html><head><title>Xã hội</title></head><body><ul id=\"article-cate-more\">"
            + string.Concat(newestFirst.Skip((page - 1) * OnePage).Take(OnePage).Select(article =>
                $"<li><a href=\"{article.Path}\"><h4>{WebUtility.HtmlEncode(article.Title)}</h4></a>"
                + $"<div class=\"period\">{article.Published.ToOffset(Vietnam):HH:mm | dd/MM/yyyy}</div></li>\n"))
            + $"</ul><div class=\"paging\"><b>{page}</b>{next}</div></body></html>";
    }

    /// <param name="last">The number behind which to go on; 0 for the newest.</param>
    public static string Pager(long last, IEnumerable<ReplicaArticle> newestFirst)
    {
        var rest = last == 0 ? newestFirst : newestFirst.SkipWhile(article => article.Number != last).Skip(1);
        return JsonSerializer.Serialize(
            rest.Take(10).Select(article => new
            {
                PublisherId = article.Number,
                LinktoMe2 = article.Url.AbsoluteUri,
                article.Title,
                PublishedTime = string.Create(CultureInfo.InvariantCulture, $"/Date({article.Published.ToUnixTimeMilliseconds()})/"),
            }),
            Relaxed);
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static DateOnly DayOf(ReplicaArticle article) => DateOnly.FromDateTime(article.Published.ToOffset(Vietnam).DateTime);

    private static string Iso(DateTimeOffset at) => at.ToOffset(Vietnam).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
