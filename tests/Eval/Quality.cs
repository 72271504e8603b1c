using System.Globalization;

namespace ArticleSearch.Eval;

/// <summary>How good a ranking is, by judgements of yes or no; each from 0 to 1.</summary>
/// <param name="Ndcg10">Gain of the first ten, discounted by log2(rank + 1), over that of the best order there could be.</param>
/// <param name="Mrr">One over the rank of the first relevant hit; 0 when none of the first hundred is relevant.</param>
/// <param name="Recall100">The share of the relevant articles that is among the first hundred.</param>
internal sealed record Quality(double Ndcg10, double Mrr, double Recall100)
{
    /// <summary>Hits that are looked at.</summary>
    public const int Depth = 100;

    /// <summary>Hits that nDCG looks at.</summary>
    public const int GainDepth = 10;

    /// <param name="ranked">Keys, the best first.</param>
    public static Quality Of(IReadOnlyList<string> ranked, IReadOnlySet<string> relevant)
    {
        var looked = ranked.Take(Depth).ToList();
        var gain = looked.Take(GainDepth).Select((key, at) => relevant.Contains(key) ? Discount(at) : 0).Sum();
        var best = Enumerable.Range(0, Math.Min(GainDepth, relevant.Count)).Sum(Discount);
        var first = looked.FindIndex(relevant.Contains);
        return new Quality(gain / best, first < 0 ? 0 : 1.0 / (first + 1), (double)looked.Count(relevant.Contains) / relevant.Count);
    }

    public static Quality Mean(IReadOnlyCollection<Quality> all) => new(
        all.Average(one => one.Ndcg10), all.Average(one => one.Mrr), all.Average(one => one.Recall100));

    /// <summary>To the four places in which figures are kept and compared.</summary>
    public Quality Rounded() => new(Math.Round(Ndcg10, 4), Math.Round(Mrr, 4), Math.Round(Recall100, 4));

    public bool IsBelow(Quality other) => Ndcg10 < other.Ndcg10 || Mrr < other.Mrr || Recall100 < other.Recall100;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"nDCG@10 {Ndcg10:0.0000}, MRR {Mrr:0.0000}, recall@100 {Recall100:0.0000}");

    private static double Discount(int at) => 1 / Math.Log2(at + 2);
}
