using System.Globalization;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Formats;

/// <summary>What one needs to cite a newspaper article. Names are whole: Vietnamese ones have no part to sort by that could be split off.</summary>
/// <param name="Key">The article's key in this archive.</param>
/// <param name="Paper">The newspaper, or the host of another house.</param>
/// <param name="Url">Its address at the paper; null when it is not known.</param>
/// <param name="Archived">The address of this revision here; null when nobody can reach it by one.</param>
/// <param name="Seen">The Vietnamese day on which this archive first held the revision.</param>
public sealed record Citation(
    ArticleKey Key,
    int Revision,
    string Title,
    IReadOnlyList<string> Writers,
    string Paper,
    DateOnly? Day,
    string? Section,
    string? Url,
    string? Archived,
    DateOnly Seen)
{
    /// <summary>Whose the article is.</summary>
    public required string Rights { get; init; }

    /// <summary>What was said in the article, word for word, for a reference manager to keep beside it.</summary>
    public IReadOnlyList<string> Quotes { get; init; } = [];

    /// <param name="archived">The address of this revision here, absolute.</param>
    public static Citation Of(Article article, string? archived) => new(
        article.Key,
        article.Revision,
        Say.Title(article.Text),
        article.Parsed.Writers,
        Say.House(article.Parsed.Url),
        article.Parsed.Day,
        article.Parsed.Section,
        article.Parsed.Url?.Value,
        archived,
        VietnamTime.DayOf(article.RevisedAt))
    {
        Rights = Say.RightsOf(article.Parsed),
    };

    /// <summary>Letters, digits, <c>-</c> and <c>:</c> only: what every program takes for an identifier, and a file name but for the colon.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{string.Concat(Key.Value.Select(c => char.IsAsciiLetterOrDigit(c) || c == ':' ? c : '-'))}-{Revision}");

    public string? Address => Url ?? Archived;
}
