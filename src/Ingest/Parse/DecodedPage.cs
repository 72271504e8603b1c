namespace ArticleSearch.Ingest.Parse;

/// <summary>A page as text, NFC if it was decomposed.</summary>
/// <param name="Text">The whole page.</param>
/// <param name="Note">What was changed on the way: <c>decoded from windows-1258</c>, <c>text was NFD</c>.</param>
internal sealed record DecodedPage(string Text, string? Note);
