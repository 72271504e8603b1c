namespace ArticleSearch.Ingest.Articles;

public enum QuoteKind
{
    /// <summary>Word for word: what stands between quotation marks.</summary>
    Direct,

    /// <summary>Reported: the clause that a verb of saying governs.</summary>
    Indirect,
}

/// <summary>A statement that an article reports as somebody's.</summary>
/// <param name="Span">The statement itself, without marks of quotation and without the final full stop.</param>
/// <param name="Cue">Where the verb of saying or "theo" stands; null when there is none.</param>
/// <param name="Role">Where this sentence prints the office under which he speaks; null when it prints none.</param>
/// <param name="Confidence">From 0 to 1: how often the rule was right where it was measured.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record Quote(TextSpan Span, QuoteKind Kind, TextSpan? Cue, Speaker Speaker, TextSpan? Role, double Confidence, string Rule);

public enum SpeakerKind
{
    /// <summary>The text does not tell, or leaves several open.</summary>
    Unknown,

    Person,

    /// <summary>A body, a group or a place that speaks: "Sở Y tế", "lãnh đạo phường", "Hà Nội".</summary>
    Organisation,

    /// <summary>"Báo cáo", "Công văn".</summary>
    Document,
}

/// <summary>Who a statement is ascribed to.</summary>
/// <param name="Name">A person's full name, or the body or document as printed; null when unknown.</param>
/// <param name="Span">Where the sentence names the speaker; null when it does not.</param>
/// <param name="Candidates">Full names of those who fit when the kind is <see cref="SpeakerKind.Unknown"/>.</param>
public sealed record Speaker(SpeakerKind Kind, string? Name, TextSpan? Span, IReadOnlyList<string> Candidates)
{
    public static readonly Speaker Unknown = new(SpeakerKind.Unknown, Name: null, Span: null, Candidates: []);
}
