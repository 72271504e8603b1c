namespace ArticleSearch.Ingest.Parse;

/// <summary>A page as text, NFC if it was decomposed.</summary>
/// <param name="Text">The whole page.</param>
/// <param name="Note">What it was before, in no language: <c>windows-1258</c>, <c>UTF-16BE</c>, <c>NFD</c>; null when it is as it came.</param>
internal sealed record DecodedPage(string Text, string? Note);
