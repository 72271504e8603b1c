using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search.Facts;
using ArticleSearch.Web.Formats;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>A statement as an editor pastes it: what was said, who said it, where it was printed, where to look it up.</summary>
public static class QuoteCitation
{
    /// <param name="site">Scheme and host of our own addresses.</param>
    public static string Of(FactHit<Statement> hit, string site)
    {
        var (quote, source) = (hit.Fact, hit.Source);
        var printed = string.Join(", ", new[] { Say.House(CanonicalUrl.TryParse(source.Url, out var url) ? url : null), source.Published is { } day ? Say.Day(day) : null }.OfType<string>());
        string?[] lines =
        [
            QuoteNote.Words(quote.Kind, quote.Passage.Text),
            QuoteNote.Speaker(quote.Kind, quote.Speaker, quote.Role ?? quote.RoleElsewhere),
            $"{printed}: {Say.Title(source)}",
            source.Url,
            site + FactAddress.PlaceOf(source, FactText.QuoteAnchor(quote.Passage.Start)),
        ];
        return string.Join('\n', lines.OfType<string>());
    }
}
