using AngleSharp.Dom;
using ArticleSearch.Ingest.Parse.Reading;

namespace ArticleSearch.Ingest.Parse.Layouts;

/// <summary>What all pages of hanoimoi.vn since 2023 share.</summary>
internal static class OneCms
{
    /// <summary>
    /// <c>.entry</c>, a div or an article. Never <c>.b-maincontent</c> alone: the footer carries that class twice.
    /// </summary>
    public static IElement? Entry(HtmlPage page) => page.Class("entry");

    public static IReadOnlyList<string> Sections(HtmlPage page) => Crumbs.Of(page.Classes("breadcrumb-item"));

    /// <summary>The tag box; <c>meta keywords</c> holds one word and a comma.</summary>
    public static IReadOnlyList<string> Tags(HtmlPage page) => Links.Texts(page.Class("onecms__tags") ?? page.Class("c-tags"));
}
