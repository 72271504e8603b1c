namespace ArticleSearch.Ingest.Articles;

/// <summary>What was extracted from one revision of an article. Every span points into <see cref="ArticleText.Value"/>.</summary>
/// <param name="RulesVersion">The version of the rules that ran; 0 when none did.</param>
public sealed record Annotations(int RulesVersion)
{
    public static readonly Annotations None = new(RulesVersion: 0);

    /// <summary>Named people to whom the text gives an office, in the order in which they are first named.</summary>
    public IReadOnlyList<Official> Officials { get; init; } = [];

    /// <summary>Every place that means a person, in the order of the text, not overlapping.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    public IReadOnlyList<Figure> Figures { get; init; } = [];

    public IReadOnlyList<CitedDocument> Documents { get; init; } = [];

    /// <summary>Null when the article is not about a review.</summary>
    public Review? Review { get; init; }
}
