using System.Diagnostics;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest;

/// <summary>Annotates an article and proves what came of it. An article that the extractor breaks on is kept without annotations.</summary>
internal static class Extraction
{
    public static ProvenAnnotations Of(ParsedArticle article)
    {
        try
        {
            return ProvenAnnotations.Of(article.Text, Extractor.Annotate(article.Text, article.Day));
        }
#pragma warning disable CA1031 // A text that breaks a finder is that article's failure; the others go on.
        catch (Exception unexpected)
#pragma warning restore CA1031
        {
            return ProvenAnnotations.NothingOf(Extractor.Version, $"{PlaceOf(unexpected)}: {unexpected.Message}");
        }
    }

    /// <summary>The innermost of our own types: which finder it was.</summary>
    private static string PlaceOf(Exception unexpected) =>
        new StackTrace(unexpected).GetFrames().Select(frame => frame.GetMethod()?.DeclaringType)
            .FirstOrDefault(type => type?.Assembly == typeof(Extraction).Assembly)?.Name ?? unexpected.GetType().Name;
}
