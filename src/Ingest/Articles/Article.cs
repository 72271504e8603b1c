namespace ArticleSearch.Ingest.Articles;

/// <summary>A stored article with what was extracted from it; only this can be indexed.</summary>
/// <param name="Parsed">The article as printed, of this revision.</param>
/// <param name="Revision">1 for the first content, one more for every change of content.</param>
/// <param name="FirstSeen">When this archive first held the article.</param>
/// <param name="Annotations">What the extractors found in this revision's text.</param>
public sealed record Article(ParsedArticle Parsed, int Revision, DateTimeOffset FirstSeen, Annotations Annotations)
{
    public ArticleKey Key => Parsed.Key;

    public ArticleText Text => Parsed.Text;

    /// <summary>When this archive first held this revision.</summary>
    public DateTimeOffset RevisedAt { get; init; } = FirstSeen;

    /// <summary>
    /// For names of <see cref="Annotations.Officials"/>, the official of the whole archive that each is. Of the latest
    /// revision only; a name that is not settled yet is missing.
    /// </summary>
    public IReadOnlyDictionary<string, long> OfficialIds { get; init; } = new Dictionary<string, long>();

    /// <summary>For names of officials whom an editor calls by another printing, that printing.</summary>
    public IReadOnlyDictionary<string, string> ShownNames { get; init; } = new Dictionary<string, string>();
}
