namespace ArticleSearch.Web.Wording;

/// <summary>A failure in an operator's words: what is wrong, and what to do about it. Plain text.</summary>
public sealed record Remedy(string What, string Cure);
