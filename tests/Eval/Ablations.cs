using ArticleSearch.Search.Lucene;

namespace ArticleSearch.Eval;

/// <summary>The ranking with one part taken away or changed: what is each worth?</summary>
internal static class Ablations
{
    public static IReadOnlyList<(string Name, Ranking Ranking)> All { get; } =
    [
        ("as it is", Ranking.Default),
        ("pass .7", Ranking.Default with { Passage = .7 }),
        ("common 0", Ranking.Default with { CommonIdf = 0 }),
    ];
}
