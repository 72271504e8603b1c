using System.Globalization;
using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Articles;

/// <summary>What an address of the paper says about its article: number space, number and, mostly, the slug.</summary>
/// <remarks>
/// The old and the new site count in different number spaces, and the new site imported old articles under new
/// numbers: the same article is recognised across eras by its slug and its day, never by its number.
/// </remarks>
public sealed partial record PaperAddress(string Space, long Id, string? Slug)
{
    public const string NewSite = "hnm-new";
    public const string OldSite = "hnm-old";

    public ArticleKey Key => ArticleKey.Of(string.Create(CultureInfo.InvariantCulture, $"{Space}:{Id}"));

    public static bool IsPaperHost(string host) =>
        host is "hanoimoi.vn" or "hanoimoi.com.vn"
        || host.EndsWith(".hanoimoi.vn", StringComparison.Ordinal)
        || host.EndsWith(".hanoimoi.com.vn", StringComparison.Ordinal);

    /// <summary>Null for an address of the paper that does not name an article (lists, topics, tags, the front page).</summary>
    public static PaperAddress? Of(CanonicalUrl url)
    {
        if (!IsPaperHost(url.Host) || NotAnArticle().IsMatch(url.Path))
        {
            return null;
        }

        return Match(NewArticle(), NewSite, url.Path)
            ?? Match(NewPrint(), NewSite, url.Path)
            ?? Match(OldArticle(), OldSite, url.Path)
            ?? Match(OldestArticle(), OldSite, url.Path);
    }

    /// <summary>What an address of the paper is a list or a show of, when <see cref="Of"/> finds no article in it.</summary>
    public static Reason WhyNot(CanonicalUrl url) =>
        Tag().IsMatch(url.Path) ? Reason.TagList
        : Topic().IsMatch(url.Path) ? Reason.TopicList
        : Show().IsMatch(url.Path) ? Reason.Video
        : Reason.SectionList;

    private static PaperAddress? Match(Regex shape, string space, string path)
    {
        var match = shape.Match(path);
        if (!match.Success)
        {
            return null;
        }

        var slug = match.Groups["slug"].Value;
        var id = long.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture);
        return new PaperAddress(space, id, slug.Length == 0 ? null : Text.Slug.Of(slug));
    }

    [GeneratedRegex(@"-event\d+\.html$|-ptag\.html$|/trang-\d+/?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NotAnArticle();

    [GeneratedRegex(@"-ptag\.html$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"-event\d+\.html$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Topic();

    /// <summary>Pictures, films and sound: there is no text to read.</summary>
    [GeneratedRegex(@"^/(?:video|photo|multimedia|podcast|infographic|emagazine)(?:/|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Show();

    [GeneratedRegex(@"^/(?<slug>[^/]+)-(?<id>\d{3,8})\.html$", RegexOptions.IgnoreCase)]
    private static partial Regex NewArticle();

    [GeneratedRegex(@"^/print/(?<id>\d{3,8})\.html$", RegexOptions.IgnoreCase)]
    private static partial Regex NewPrint();

    /// <summary>Sections are spelled one way today and another tomorrow, so they take no part in the key.</summary>
    [GeneratedRegex(@"^/(?:tin-tuc|media|ban-in|newsdetail)/(?:[^/]+/)*?(?<id>\d{4,8})(?:/(?<slug>[^/]+?)(?:\.html?)?)?/?$", RegexOptions.IgnoreCase)]
    private static partial Regex OldArticle();

    [GeneratedRegex(@"^/vn/\d+/(?<id>\d{4,8})/?$", RegexOptions.IgnoreCase)]
    private static partial Regex OldestArticle();
}
