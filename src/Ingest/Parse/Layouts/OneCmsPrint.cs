using AngleSharp.Dom;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse.Reading;

namespace ArticleSearch.Ingest.Parse.Layouts;

/// <summary><c>hanoimoi.vn/print/{id}.html</c>: "Section - Ngày đăng : 16:31, 22/01/2019", title, lead, body, byline.</summary>
internal sealed class OneCmsPrint : IPageLayout
{
    private const string Dated = "Ngày đăng";

    public bool Shows(HtmlPage page) => (page.Class("c-print") ?? page.Id("print")) is not null && OneCms.Entry(page) is not null;

    public Draft Read(HtmlPage page)
    {
        var meta = page.TextOfClass("c-print__meta", "date") ?? "";
        return new Draft(Layout.OneCmsPrint, BodyReader.Read(OneCms.Entry(page)))
        {
            Title = page.TextOfClass("c-print__title") ?? InlineRun.TextOf(page.Tag("h1")),
            Lead = page.TextOfClass("c-print__sapo", "sapo"),
            Byline = Byline.Parse(page.TextOfClass("c-print__author", "author")),
            PrintedTime = PublishTime.FromPrinted(meta)?.Time,
            Sections = Section(meta),
        };
    }

    /// <summary>Sections have hyphens of their own ("Lao động - Việc làm"), so only the last one before the date cuts.</summary>
    private static string[] Section(string meta)
    {
        var dated = meta.IndexOf(Dated, StringComparison.Ordinal);
        var section = dated < 0 ? "" : meta[..dated].TrimEnd(' ', '-', '–');
        return section.Length == 0 ? [] : [section];
    }
}
