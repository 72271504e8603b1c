using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>The noun phrase before a verb of saying, and who it means.</summary>
/// <param name="Role">The office that it prints; null when it prints none.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">Behind its last token.</param>
internal sealed record Subject(Speaker Speaker, TextSpan? Role, int First, int End);
