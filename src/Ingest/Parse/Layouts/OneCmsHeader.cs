using AngleSharp.Dom;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse.Reading;

namespace ArticleSearch.Ingest.Parse.Layouts;

/// <summary>hanoimoi.vn since 2023, layout A: the header block lies inside the body.</summary>
internal sealed class OneCmsHeader : IPageLayout
{
    public bool Shows(HtmlPage page) =>
        ShowsHeader(page) && OneCms.Entry(page) is { } entry && !PageParts.HasClass(entry, "longform");

    public Draft Read(HtmlPage page) => Read(page, Layout.OneCmsHeader);

    /// <summary>Some headers lack the title, which is then in the page's facts; layout B has a head of its own.</summary>
    private static bool ShowsHeader(HtmlPage page) =>
        page.Class("sc-longform-header-title") is not null
        || (page.Class("sc-longform-header") is not null && page.Class("c-detail-head__title") is null);

    /// <summary>The header block, which a megastory shares.</summary>
    public static Draft Read(HtmlPage page, Layout layout)
    {
        var body = BodyReader.Read(OneCms.Entry(page));
        var media = BodyReader.Read(page.Class("sc-longform-header-media"));
        return new Draft(layout, body with { Captions = [.. media.Captions, .. body.Captions] })
        {
            Title = Title(page),
            Lead = page.TextOfClass("sc-longform-header-sapo"),
            Byline = Byline.Parse(page.TextOfClass("sc-longform-header-author")),
            PrintedTime = PublishTime.FromPrinted(page.TextOfClass("sc-longform-header-date"))?.Time,
            Sections = OneCms.Sections(page),
            Tags = OneCms.Tags(page),
        };
    }

    /// <summary>The parts of a title stand in spans without a blank between them.</summary>
    private static string? Title(HtmlPage page)
    {
        var parts = page.Classes("sc-longform-header-title-sub");
        return parts.Count > 0 ? string.Join(' ', parts.Select(InlineRun.TextOf)) : page.TextOfClass("sc-longform-header-title");
    }
}
