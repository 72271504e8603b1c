namespace ArticleSearch.Ingest.Parse.Layouts;

/// <summary>One shape of page. Chosen by what the page shows, since addresses of all eras redirect into each other.</summary>
internal interface IPageLayout
{
    bool Shows(HtmlPage page);

    Draft Read(HtmlPage page);
}
