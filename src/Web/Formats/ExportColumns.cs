using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Formats;

/// <summary>A quote with the article that prints it.</summary>
public sealed record QuoteRow(Article Article, Quote Quote);

/// <summary>A figure with the article that prints it.</summary>
public sealed record FigureRow(Article Article, Figure Figure);

/// <summary>A tenure with the official whose it is.</summary>
public sealed record TenureRow(OfficialProfile Official, Tenure Tenure);

/// <summary>What <c>export</c> writes of articles, quotes, figures and tenures as tables; offsets are UTF-16, half open, into the article's text.</summary>
public static class ExportColumns
{
    /// <summary>Articles without their text, which no cell of a spreadsheet holds.</summary>
    public static readonly IReadOnlyList<Column<Article>> OfArticles =
    [
        .. OfArticle<Article>(article => article),
        new("lead", article => article.Text.Lead),
        new("authors", article => article.Parsed.Writers),
        new("tags", article => article.Parsed.Tags),
        new("rights", article => Say.RightsOf(article.Parsed)),
    ];

    public static readonly IReadOnlyList<Column<QuoteRow>> OfQuotes =
    [
        .. OfArticle<QuoteRow>(row => row.Article),
        .. OfPlace<QuoteRow>(row => row.Article, row => row.Quote.Span),
        new("kind", row => AnnotationsJson.Word(row.Quote.Kind)),
        new("speaker", row => row.Quote.Speaker.Name),
        new("speakerKind", row => AnnotationsJson.Word(row.Quote.Speaker.Kind)),
        new("candidates", row => row.Quote.Speaker.Candidates),
        new("official", row => row.Quote.Speaker.Name is { } name && row.Article.OfficialIds.TryGetValue(name, out var id) ? id : null),
        new("role", row => Slice(row.Article, row.Quote.Role)),
        new("cue", row => Slice(row.Article, row.Quote.Cue)),
        new("confidence", row => row.Quote.Confidence),
        new("rule", row => row.Quote.Rule),
        new("rights", row => Say.RightsOf(row.Article.Parsed)),
    ];

    public static readonly IReadOnlyList<Column<FigureRow>> OfFigures =
    [
        .. OfArticle<FigureRow>(row => row.Article),
        .. OfPlace<FigureRow>(row => row.Article, row => row.Figure.Span),
        new("value", row => row.Figure.Value),
        new("value2", row => row.Figure.Value2),
        new("unit", row => row.Figure.Unit),
        new("hedge", row => row.Figure.Hedge),
        new("change", row => AnnotationsJson.Word(row.Figure.Change)),
        new("figureKind", row => AnnotationsJson.Word(row.Figure.Kind)),
        new("thing", row => row.Figure.Thing),
        new("of", row => row.Figure.Of),
        new("from", row => row.Figure.From),
        new("to", row => row.Figure.To),
        new("rule", row => row.Figure.Rule),
        new("rights", row => Say.RightsOf(row.Article.Parsed)),
    ];

    public static readonly IReadOnlyList<Column<TenureRow>> OfTenures =
    [
        new("id", row => row.Official.Id),
        new("name", row => row.Official.Name),
        new("variants", row => row.Official.Variants),
        new("office", row => row.Tenure.Office),
        new("organisation", row => row.Tenure.Organisation),
        new("asPrinted", row => row.Tenure.AsPrinted),
        new("standing", row => AnnotationsJson.Word(row.Tenure.Standing)),
        new("from", row => row.Tenure.From),
        new("to", row => row.Tenure.To),
        new("articles", row => row.Tenure.Articles),
        new("firstEvidence", row => row.Tenure.FirstEvidence.Article.Value),
        new("lastEvidence", row => row.Tenure.LastEvidence.Article.Value),
        new("rights", _ => Say.RightsOfAll),
    ];

    private static IEnumerable<Column<T>> OfArticle<T>(Func<T, Article> article) =>
    [
        new("key", row => article(row).Key.Value),
        new("revision", row => article(row).Revision),
        new("url", row => article(row).Parsed.Url?.Value),
        new("title", row => article(row).Text.Title),
        new("published", row => article(row).Parsed.Published),
        new("section", row => article(row).Parsed.Section),
    ];

    private static IEnumerable<Column<T>> OfPlace<T>(Func<T, Article> article, Func<T, TextSpan> span) =>
    [
        new("text", row => Slice(article(row), span(row))),
        new("start", row => span(row).Start),
        new("end", row => span(row).End),
    ];

    private static string? Slice(Article article, TextSpan? span) => span?.In(article.Text.Value).ToString();
}
