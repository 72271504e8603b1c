using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Documents;

/// <summary>Cited documents with a number.</summary>
internal static class DocumentFinder
{
    public static IReadOnlyList<CitedDocument> In(TokenizedText text) => [];
}
