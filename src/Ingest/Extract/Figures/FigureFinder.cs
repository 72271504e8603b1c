using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>Counted and measured quantities.</summary>
internal static class FigureFinder
{
    public static IReadOnlyList<Figure> In(TokenizedText text, IReadOnlyList<CitedDocument> documents, IReadOnlyList<DateMention> dates) => [];
}
