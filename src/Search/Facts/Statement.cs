using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Search.Facts;

/// <summary>Somebody's words, or what an article reports of them.</summary>
/// <param name="OfficialId">Which official of the whole archive the speaker is; null when he is none, or not settled yet.</param>
/// <param name="Speaker">Null when the article does not tell, or leaves several open.</param>
/// <param name="Candidates">Full names of those who fit when the speaker is unknown.</param>
/// <param name="Role">The office as the same sentence prints it; null when it prints none.</param>
/// <param name="RoleElsewhere">The speaker's offices as the article prints them elsewhere, when the sentence prints none.</param>
/// <param name="Confidence">From 0 to 1: how often the rule was right where it was measured.</param>
public sealed record Statement(
    Passage Passage,
    QuoteKind Kind,
    SpeakerKind SpeakerKind,
    string? Speaker,
    long? OfficialId,
    IReadOnlyList<string> Candidates,
    string? Role,
    string? RoleElsewhere,
    string? Cue,
    double Confidence,
    string Rule);
