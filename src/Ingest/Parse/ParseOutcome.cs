using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Parse;

/// <summary>A page is an article, or there is a reason why not.</summary>
public abstract record ParseOutcome
{
    private ParseOutcome()
    {
    }

    /// <param name="Article">What the page holds.</param>
    /// <param name="Note">What the page was before it was changed, as data: an encoding's name or <c>NFD</c>.</param>
    public sealed record Parsed(ParsedArticle Article, string? Note = null) : ParseOutcome;

    public sealed record Refused(Failure Failure) : ParseOutcome;
}
