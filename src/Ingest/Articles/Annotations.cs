namespace ArticleSearch.Ingest.Articles;

/// <summary>What was extracted from one revision of an article. Nothing yet: the extractors are still to come.</summary>
/// <param name="RulesVersion">The version of the rules that ran; 0 when none did.</param>
public sealed record Annotations(int RulesVersion)
{
    public static readonly Annotations None = new(RulesVersion: 0);
}
