using ArticleSearch.Search.Lucene;

namespace ArticleSearch.Eval;

/// <summary>The ranking with one part taken away or changed: what is each worth?</summary>
internal static class Ablations
{
    public static IReadOnlyList<(string Name, Ranking Ranking)> All { get; } =
    [
        ("as it is", Ranking.Default),
        ("close 30", Ranking.Default with { CloseReading = 30 }),
        ("close 100", Ranking.Default with { CloseReading = 100 }),
        ("k1 2 b .9", Ranking.Default with { K1 = 2, B = .9 }),
        ("ppair .5", Ranking.Default with { PassagePair = .5 }),
        ("ppair 0", Ranking.Default with { PassagePair = 0 }),
        ("share .25", Ranking.Default with { SentenceWords = .25 }),
    ];
}
