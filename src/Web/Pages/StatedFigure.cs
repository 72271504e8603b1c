using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search.Facts;

namespace ArticleSearch.Web.Pages;

/// <summary>A figure within a statement.</summary>
/// <param name="Printed">As the article prints it.</param>
public sealed record StatedFigure(Article Article, Figure Figure, string Printed)
{
    public string Place => ArticleAddress.Of(Article.Key, Article.Revision) + "#" + FactText.FigureAnchor(Figure.Span.Start);

    /// <summary>The figures of these statements, in their order.</summary>
    public static async Task<IReadOnlyList<StatedFigure>> InAsync(
        ArticleStore store, IEnumerable<FactHit<Statement>> statements, int most, CancellationToken cancellation)
    {
        var stated = new List<StatedFigure>();
        foreach (var group in statements.GroupBy(hit => hit.Source.Key))
        {
            if (stated.Count < most && await store.ReadAsync(group.Key, revision: null, cancellation) is { } article)
            {
                stated.AddRange(article.Annotations.Figures
                    .Where(figure => group.Any(hit => hit.Fact.Passage.Start <= figure.Span.Start && figure.Span.End <= hit.Fact.Passage.End && hit.Source.Revision == article.Revision))
                    .Select(figure => new StatedFigure(article, figure, figure.Span.In(article.Text.Value).ToString())));
            }
        }

        return [.. stated.Take(most)];
    }
}
