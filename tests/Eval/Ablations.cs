using ArticleSearch.Search.Lucene;

namespace ArticleSearch.Eval;

/// <summary>The ranking with one part taken away or changed: what is each worth?</summary>
internal static class Ablations
{
    public static IReadOnlyList<(string Name, Ranking Ranking)> All { get; } =
    [
        ("as it is", Ranking.Default),
        ("no pairs", Ranking.Default with { Pair = 0 }),
        ("pairs of the best 200 only", Ranking.Default with { PairReadingUnmarked = 200 }),
        ("pairs of the best 3000", Ranking.Default with { PairReading = 3_000, PairReadingUnmarked = 3_000 }),
        ("no close reading", Ranking.Default with { CloseReading = 0 }),
        ("no head", Ranking.Default with { Head = 0 }),
        ("no passage", Ranking.Default with { Passage = 0 }),
        ("every word of a headline of 6 to 8", Ranking.Default with { LongQuery = 9 }),
        ("every word of a sentence", Ranking.Default with { LongQuery = int.MaxValue }),
    ];
}
