using AngleSharp.Dom;

namespace ArticleSearch.Ingest.Parse.Reading;

/// <summary>A breadcrumb: section names from the outer to the inner one, without the front page.</summary>
internal static class Crumbs
{
    public static IReadOnlyList<string> Of(IEnumerable<IElement> items) =>
        [.. items.Select(InlineRun.TextOf).Where(text => text.Length > 0 && text is not ("Trang chủ" or "Home" or "»" or ">" or "/"))];
}
