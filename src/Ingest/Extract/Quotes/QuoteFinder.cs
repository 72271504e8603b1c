using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.People;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>Who said what.</summary>
internal static class QuoteFinder
{
    public static IReadOnlyList<Quote> In(TokenizedText text, Cast cast) => [];
}
