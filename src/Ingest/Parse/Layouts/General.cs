using AngleSharp.Dom;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse.Reading;

namespace ArticleSearch.Ingest.Parse.Layouts;

/// <summary>
/// Any other house's page: by microdata and the class names that content systems give their parts, and where those
/// are missing by SmartReader, which costs several times as much as parsing the page.
/// </summary>
internal sealed class General : IPageLayout
{
    private static readonly string[] BodyClasses =
    [
        "entry-content", "post-content", "article-content", "article__body", "article-body", "detail-content", "content-detail",
        "singular-content", "fck_detail", "cms-body", "news-content", "story-body", "td-post-content", "the-article-body",
    ];

    private static readonly string[] CrumbClasses = ["breadcrumb", "breadcrumbs", "crumb", "crumbs", "path", "kicker"];
    private static readonly string[] TagClasses = ["tags", "tags-links", "detail-tag", "tag-list", "article-tags"];

    public bool Shows(HtmlPage page) => true;

    public Draft Read(HtmlPage page)
    {
        var byline = Byline.Parse(InlineRun.TextOf(page.Property("author") ?? page.Class("byline") ?? page.Class("vcard") ?? page.Tag("address")));
        var draft = new Draft(Layout.General, Body.Empty)
        {
            Title = Title(page),
            Lead = Lead(page),
            Byline = byline,
            PrintedTime = Time(page) ?? byline.Published,
            Sections = Sections(page),
            Tags = Tags(page),
        };
        // Last, because SmartReader takes the document apart.
        return draft with { Body = BodyReader.Read(MarkedBody(page) ?? ReadableBody.Of(page)) };
    }

    private static IElement? MarkedBody(HtmlPage page)
    {
        var marked = page.Property("articleBody") ?? BodyClasses.Select(page.Class).FirstOrDefault(found => found is not null);
        return marked ?? page.Classes("content").FirstOrDefault(element => element.Closest("article") is not null);
    }

    private static string? Title(HtmlPage page)
    {
        var headline = InlineRun.TextOf(page.Property("headline") ?? page.Class("entry-title") ?? page.Tag("h1"));
        return headline.Length > 0 ? headline : page.Meta("og:title") ?? InlineRun.TextOf(page.Tag("title")?.FirstChild);
    }

    private static string? Lead(HtmlPage page) =>
        page.TextOfClass("sapo", "standfirst", "detail-sapo", "summary", "lead", "article-lead", "entry-summary")
        ?? (page.Property("description") is { LocalName: not "meta" } described ? InlineRun.TextOf(described) : null);

    private static DateTimeOffset? Time(HtmlPage page) =>
        PublishTime.FromMachine(page.Tag("time")?.GetAttribute("datetime"))
        ?? PublishTime.FromPrinted(page.TextOfClass("date", "detail-info", "entry-date", "posted-on", "time", "publish-date"))?.Time;

    private static IReadOnlyList<string> Sections(HtmlPage page)
    {
        var trail = CrumbClasses.Select(page.Class).FirstOrDefault(found => found is not null);
        if (trail is null)
        {
            return [];
        }

        var links = trail.GetElementsByTagName("a");
        return Crumbs.Of(links.Length > 0 ? links : trail.Children);
    }

    private static IReadOnlyList<string> Tags(HtmlPage page)
    {
        var marked = page.Tags("a").Where(link => link.GetAttribute("rel") == "tag").Select(InlineRun.TextOf).Where(text => text.Length > 0).ToList();
        return marked.Count > 0 ? marked : Links.Texts(TagClasses.Select(page.Class).FirstOrDefault(found => found is not null));
    }
}
