namespace ArticleSearch.Ingest.Articles;

/// <summary>A document with a number that a text cites.</summary>
/// <param name="Span">As printed with its kind word: "Nghị quyết số 39-NQ/TW".</param>
/// <param name="Code">The code alone as printed: "39-NQ/TW".</param>
/// <param name="Kind">"Nghị quyết"; null when the text leaves it out and the code does not tell.</param>
/// <param name="Signed">The day of the document; null when not told.</param>
/// <param name="Issuer">Who issued it, as printed; null when not told.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record CitedDocument(TextSpan Span, string Code, string? Kind, DateOnly? Signed, string? Issuer, string Rule);
