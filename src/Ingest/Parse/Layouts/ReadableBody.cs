using AngleSharp.Dom;
using SmartReader;

namespace ArticleSearch.Ingest.Parse.Layouts;

/// <summary>SmartReader's guess at the body. It works on the page's own document, which is changed by it.</summary>
internal static class ReadableBody
{
    /// <summary>It takes time by more than the size of a page; real pages have a tenth of this.</summary>
    private const int MaxElements = 20_000;

    public static IElement? Of(HtmlPage page)
    {
        if (page.ElementCount > MaxElements)
        {
            return null;
        }

        IElement? body = null;
        using var reader = new Reader("https://page.invalid/", page.Document) { KeepClasses = true };
        // The result is offered as a string only; the last custom operation sees it as an element.
        reader.AddCustomOperationEnd(element => body = element);
        var article = reader.GetArticle();
        return article.IsReadable ? body : null;
    }
}
