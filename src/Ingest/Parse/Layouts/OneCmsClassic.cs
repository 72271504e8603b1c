using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse.Reading;

namespace ArticleSearch.Ingest.Parse.Layouts;

/// <summary>hanoimoi.vn since 2023, layout B: a head above the body, mostly on articles imported from the old site.</summary>
internal sealed class OneCmsClassic : IPageLayout
{
    public bool Shows(HtmlPage page) =>
        (page.Class("c-detail-head__title") ?? page.Class("c-detail-head__author")) is not null && OneCms.Entry(page) is not null;

    public Draft Read(HtmlPage page)
    {
        var head = Byline.Parse(page.TextOfClass("c-detail-head__author"));
        return new Draft(Layout.OneCmsClassic, BodyReader.Read(OneCms.Entry(page)))
        {
            Title = page.TextOfClass("c-detail-head__title"),
            Lead = page.TextOfClass("c-detail-head__sapo", "Headlines", "desc", "fixh22"),
            Byline = head.IsEmpty ? Byline.Parse(page.TextOfClass("c-detail-head__cat")) : head,
            PrintedTime = head.Published ?? PublishTime.FromPrinted(page.TextOfClass("c-detail-head__time"))?.Time,
            Sections = OneCms.Sections(page),
            Tags = OneCms.Tags(page),
        };
    }
}
