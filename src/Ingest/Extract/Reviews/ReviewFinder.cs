using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Reviews;

/// <summary>What a review conference or report looks back on.</summary>
internal static class ReviewFinder
{
    public static Review? In(TokenizedText text, IReadOnlyList<DateMention> dates) => null;
}
