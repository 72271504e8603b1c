using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.Dates;
using ArticleSearch.Ingest.Extract.Documents;
using ArticleSearch.Ingest.Extract.Figures;
using ArticleSearch.Ingest.Extract.People;
using ArticleSearch.Ingest.Extract.Quotes;
using ArticleSearch.Ingest.Extract.Reviews;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract;

/// <summary>Who, when, how many, who said what? The order of work over one article.</summary>
public static class Extractor
{
    /// <summary>Raise it with every change of rules or finders: stored articles are then read again.</summary>
    public const int Version = 3;

    /// <param name="text">The text that every span points into.</param>
    /// <param name="published">The day that relative dates are counted from; null leaves them out.</param>
    public static Annotations Annotate(ArticleText text, DateOnly? published)
    {
        var tokens = new TokenizedText(text);
        var documents = DocumentFinder.In(tokens);
        var dates = DateFinder.In(tokens, documents, published);
        var figures = FigureFinder.In(tokens, documents, dates);
        var cast = PeopleFinder.In(tokens);
        return new Annotations(Version)
        {
            Documents = documents,
            Dates = dates,
            Figures = figures,
            Officials = cast.Officials,
            Mentions = cast.Mentions,
            Quotes = QuoteFinder.In(tokens, cast),
            Review = ReviewFinder.In(tokens, dates, published),
        };
    }
}
