using ArticleSearch.Search.Lucene;

namespace ArticleSearch.Eval;

/// <summary>The ranking with one part taken away or changed: what is each worth?</summary>
internal static class Ablations
{
    public static IReadOnlyList<(string Name, Ranking Ranking)> All { get; } =
    [
        ("as it is", Ranking.Default),
        ("common 0", Ranking.Default with { CommonIdf = 0 }),
        ("common .1", Ranking.Default with { CommonIdf = .1 }),
        ("common .2", Ranking.Default with { CommonIdf = .2 }),
        ("common 0, long 6", Ranking.Default with { CommonIdf = 0, LongQuery = 6 }),
        ("common 0, most .2", Ranking.Default with { CommonIdf = 0, SentenceWords = .2 }),
        ("common 0, ppair .4", Ranking.Default with { CommonIdf = 0, PassagePair = .4 }),
        ("common 0, ppair .3 pass .5", Ranking.Default with { CommonIdf = 0, Passage = .5 }),
        ("common 0, head .5", Ranking.Default with { CommonIdf = 0, Head = .5 }),
        ("common 0, pair .7", Ranking.Default with { CommonIdf = 0, Pair = .7 }),
    ];
}
