using ArticleSearch.Search.Lucene;

namespace ArticleSearch.Eval;

/// <summary>The ranking with one part taken away or changed: what is each worth?</summary>
internal static class Ablations
{
    public static IReadOnlyList<(string Name, Ranking Ranking)> All { get; } =
    [
        ("as it is", Ranking.Default),
        ("LQ8", Ranking.Default with { LongQuery = 8 }),
        ("LQ7", Ranking.Default with { LongQuery = 7 }),
        ("LQ7 k40", Ranking.Default with { LongQuery = 7, OtherReadings = 0 }),
    ];
}
