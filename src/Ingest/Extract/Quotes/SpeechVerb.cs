namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>What a verb of saying governs; <c>Rules/speech-verbs.txt</c> explains each.</summary>
internal enum SpeechClass
{
    None,
    Says,
    States,
    Asks,
    Voices,
    Shows,
}

/// <summary>A verb of saying.</summary>
internal sealed record SpeechVerb(SpeechClass Class);
