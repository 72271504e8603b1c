using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Officials;

/// <summary>Who held an office on a day, as far as articles tell.</summary>
public abstract record Holder
{
    private Holder()
    {
    }

    /// <summary>Articles name this person, and nobody else, nearest to the day.</summary>
    public sealed record Known(HolderCandidate Candidate) : Holder;

    /// <summary>Several held it at once (deputies, members), or articles name different people before and after the day.</summary>
    /// <param name="Candidates">The one with the nearest article first.</param>
    /// <param name="IsShared">True for an office that several hold at once.</param>
    public sealed record Several(IReadOnlyList<HolderCandidate> Candidates, bool IsShared) : Holder;

    /// <summary>No article near enough to the day names anybody.</summary>
    public sealed record Unknown : Holder;
}

/// <summary>Somebody who may have held the office on the day, with the articles nearest to the day that print it with his name.</summary>
/// <param name="Before">The last one up to the day itself; null when there is none near enough.</param>
/// <param name="After">The first one from the day itself on; null when there is none near enough.</param>
public sealed record HolderCandidate(long OfficialId, string Name, string AsPrinted, Standing Standing, NearestArticle? Before, NearestArticle? After);

/// <param name="Days">Days between the article and the day asked for, 0 or more.</param>
public sealed record NearestArticle(ArticleKey Key, DateOnly Day, int Days);

/// <summary>
/// A person proposed for a place that names an office only and nobody of its article: concluded from what other articles
/// print around that day. Never to be shown as printed.
/// </summary>
/// <param name="Span">The place in the text: "Bí thư Thành ủy".</param>
public sealed record Inferred(TextSpan Span, Holder Holder);
