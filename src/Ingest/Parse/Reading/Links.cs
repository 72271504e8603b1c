using AngleSharp.Dom;

namespace ArticleSearch.Ingest.Parse.Reading;

/// <summary>The texts of the links inside a box.</summary>
internal static class Links
{
    public static IReadOnlyList<string> Texts(IElement? box) =>
        box is null ? [] : [.. box.GetElementsByTagName("a").Select(InlineRun.TextOf).Where(text => text.Length > 0)];
}
