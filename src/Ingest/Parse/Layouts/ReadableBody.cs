using AngleSharp.Dom;
using ArticleSearch.Ingest.Parse.Reading;
using SmartReader;

namespace ArticleSearch.Ingest.Parse.Layouts;

/// <summary>SmartReader's guess at the body. It works on the page's own document, which is changed by it.</summary>
internal static class ReadableBody
{
    /// <summary>It takes time by more than the size of a page; real pages have a tenth of this.</summary>
    private const int MaxElements = 20_000;

    /// <summary>In letters; a news item of three sentences has more, what stands between lists of links has less.</summary>
    private const int ShortestArticle = 250;

    public static IElement? Of(HtmlPage page)
    {
        if (page.ElementCount > MaxElements)
        {
            return null;
        }

        IElement? body = null;
        using var reader = new Reader("https://page.invalid/", page.Document) { KeepClasses = true, CharThreshold = ShortestArticle };
        // The result is offered as a string only; the last custom operation sees it as an element.
        reader.AddCustomOperationEnd(element => body = element);
        return reader.GetArticle().Completed && body is not null && IsRunningText(body) ? body : null;
    }

    /// <summary>Its own <c>IsReadable</c> wants paragraphs of more than 140 letters, which news does not always have.</summary>
    private static bool IsRunningText(IElement body)
    {
        var linked = body.GetElementsByTagName("a").Sum(link => link.TextContent.Length);
        var all = InlineRun.TextOf(body).Length;
        return all >= ShortestArticle && linked * 3 < all;
    }
}
