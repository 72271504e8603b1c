using AngleSharp.Dom;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse.Reading;

namespace ArticleSearch.Ingest.Parse.Layouts;

/// <summary>hanoimoi.com.vn, about 2012 to 2018, and its printable view: everything lies in <c>#NewsDetails</c>.</summary>
internal sealed class Old2012 : IPageLayout
{
    public bool Shows(HtmlPage page) => page.Id("NewsDetails") is not null;

    public Draft Read(HtmlPage page)
    {
        var details = page.Id("NewsDetails")!;
        var refer = page.Class("refer");
        var signed = details.QuerySelector("div.author");
        return new Draft(Layout.Old2012, BodyReader.Read(page.Id("abody")))
        {
            Title = InlineRun.TextOf(details.QuerySelector("h1")),
            Lead = Lead(page),
            Byline = Byline.Parse(InlineRun.TextOf(signed)),
            PrintedTime = PublishTime.FromPrinted(InlineRun.TextOf(refer))?.Time,
            Sections = Crumbs.Of(refer?.QuerySelectorAll("a.cap") ?? Enumerable.Empty<IElement>()),
        };
    }

    /// <summary>The first box before the body, all in bold.</summary>
    private static string? Lead(HtmlPage page) =>
        page.Class("article")?.FirstElementChild is { LocalName: "div", Id: not "abody" } first && first.QuerySelector("strong") is { } strong
            ? InlineRun.TextOf(strong)
            : null;
}
