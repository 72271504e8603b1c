using AngleSharp.Dom;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse.Reading;

namespace ArticleSearch.Ingest.Parse.Layouts;

/// <summary>hanoimoi.com.vn, about 2019 to 2022: lead and body share one box, the byline ends it.</summary>
internal sealed class Old2019 : IPageLayout
{
    public bool Shows(HtmlPage page) => Heading(page) is not null && page.Class("article") is not null;

    public static IElement? Heading(HtmlPage page) => page.Classes("caption").FirstOrDefault(element => element.LocalName == "h1");

    public Draft Read(HtmlPage page)
    {
        var body = BodyReader.Read(page.Class("article"));
        var lead = Lead(page.TextOfClass("sapo"), body);
        return new Draft(Layout.Old2019, lead is null ? body : body.Without(lead))
        {
            Title = InlineRun.TextOf(Heading(page)),
            Lead = lead?.Text,
            PrintedTime = PublishTime.FromPrinted(page.Class("definfo")?.QuerySelector(".period") is { } period ? InlineRun.TextOf(period) : null)?.Time,
            Sections = Crumbs.Of(page.Class("breadcrumb")?.GetElementsByTagName("a") ?? Enumerable.Empty<IElement>()),
            Tags = Links.Texts(page.Class("taglist")),
        };
    }

    /// <summary>Marked as <c>sapo</c>, or the first paragraph when all of it is bold.</summary>
    private static BodyBlock? Lead(string? marked, Body body) =>
        body.Blocks is [var first, ..] && (first.Text == marked || (first.IsSetApart && first.Kind is LineKind.Paragraph or LineKind.SubHeading)) ? first : null;
}
