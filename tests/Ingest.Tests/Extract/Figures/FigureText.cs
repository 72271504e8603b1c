using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.Dates;
using ArticleSearch.Ingest.Extract.Documents;
using ArticleSearch.Ingest.Extract.Figures;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Extract.Figures;

internal static class FigureText
{
    /// <summary>The figures of a text as the extractor finds them, published on 9 February 2018.</summary>
    public static IReadOnlyList<Figure> Read(string text)
    {
        var tokens = new TokenizedText(ArticleText.Verbatim(text));
        var documents = DocumentFinder.In(tokens);
        return FigureFinder.In(tokens, documents, DateFinder.In(tokens, documents, new DateOnly(2018, 2, 9)));
    }
}
