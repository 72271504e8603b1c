using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Parse;

/// <summary>A page is an article, or there is a reason why not.</summary>
public abstract record ParseOutcome
{
    private ParseOutcome()
    {
    }

    /// <param name="Article">What the page holds.</param>
    /// <param name="Note">Something the operator should know although all went well, such as a changed encoding.</param>
    public sealed record Parsed(ParsedArticle Article, string? Note = null) : ParseOutcome;

    public sealed record Refused(Failure Failure) : ParseOutcome;
}
