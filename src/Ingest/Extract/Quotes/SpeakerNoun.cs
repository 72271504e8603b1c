using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>A noun that can speak; <c>Rules/speaker-nouns.txt</c>.</summary>
/// <param name="Kind">Body or document.</param>
/// <param name="IsProper">Counts only when the text writes it with a capital.</param>
internal sealed record SpeakerNoun(SpeakerKind Kind, bool IsProper);
