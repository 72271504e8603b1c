namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>A verb of saying that reports something.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="Subject">Who says it; null when the sentence does not tell.</param>
/// <param name="Join">Where the verb with its subject begins to belong together: the subject's first token, or of a verb that is joined
/// to an earlier one the word that joins it.</param>
/// <param name="IsChained">Joined to an earlier verb, whose subject it shares.</param>
internal sealed record Cue(SpeechClass Class, int First, int End, Subject? Subject, int Join, bool IsChained);
