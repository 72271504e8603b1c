using AngleSharp.Dom;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse.Reading;

namespace ArticleSearch.Ingest.Parse.Layouts;

/// <summary>A megastory: the header of layout A, its text scattered over sections and columns, its credits at the end.</summary>
internal sealed class OneCmsLongform : IPageLayout
{
    public bool Shows(HtmlPage page) => OneCms.Entry(page) is { } entry && PageParts.HasClass(entry, "longform");

    public Draft Read(HtmlPage page)
    {
        var draft = OneCmsHeader.Read(page, Layout.OneCmsLongform);
        return draft.Byline.IsEmpty && page.Class("sc-longform-credit") is { } credit
            ? draft with { Byline = credit.Children.Select(line => Byline.Parse(InlineRun.TextOf(line))).Aggregate(Byline.None, (all, line) => all.With(line)) }
            : draft;
    }
}
