using static ArticleSearch.Eval.Extraction.Folding;

namespace ArticleSearch.Eval.Extraction;

/// <summary>One way to compare what was found with what was marked by hand; together they are the measures of the gold's guide.</summary>
/// <param name="Judge">Marked by hand, found by the extractor.</param>
internal sealed record Measure(string Name, Func<Sheet, Sheet, IReadOnlyList<Verdict>> Judge)
{
    /// <summary>How much of a direct quote must be the same: nearly all.</summary>
    private const double DirectOverlap = 0.9;

    /// <summary>Where an indirect quote or a mention begins and ends is to some extent a matter of taste.</summary>
    private const double LooseOverlap = 0.5;

    public static readonly IReadOnlyList<Measure> All =
    [
        new("officials", Officials.Judge),
        Places("mentions", sheet => sheet.Mentions, (gold, found) => gold.Overlap(found) >= LooseOverlap && Fold(gold.Person) == Fold(found.Person)),
        Places("quotes-direct", Direct, IsSameDirect),
        Places("quotes-direct-speaker", Direct, (gold, found) => IsSameDirect(gold, found) && HasSameSpeaker(gold, found)),
        Places("quotes-indirect", Indirect, IsSameIndirect),
        Places("quotes-indirect-speaker", Indirect, (gold, found) => IsSameIndirect(gold, found) && HasSameSpeaker(gold, found)),
        Places("dates", sheet => sheet.Dates, (gold, found) => gold.Touches(found) && gold.From == found.From && gold.To == found.To),
        Places("figures", sheet => sheet.Figures, IsSameFigure),
        Places("figures-value", sheet => sheet.Figures, (gold, found) => gold.Touches(found) && Rounded(gold.Value) == Rounded(found.Value)),
        Places("documents", sheet => sheet.Documents, (gold, found) => gold.Touches(found) && Fold(gold.Code) == Fold(found.Code)),
        new("reviews", JudgeReview),
    ];

    private static Measure Places<T>(string name, Func<Sheet, IEnumerable<T>> select, Func<T, T, bool> isSame)
        where T : Mark => new(name, (gold, found) => Pairing.Judge([.. select(gold)], [.. select(found)], isSame));

    private static IEnumerable<QuoteMark> Direct(Sheet sheet) => sheet.Quotes.Where(quote => quote.IsDirect);

    private static IEnumerable<QuoteMark> Indirect(Sheet sheet) => sheet.Quotes.Where(quote => !quote.IsDirect);

    private static bool IsSameDirect(QuoteMark gold, QuoteMark found) => gold.Overlap(found) >= DirectOverlap;

    private static bool IsSameIndirect(QuoteMark gold, QuoteMark found) => gold.Overlap(found) >= LooseOverlap;

    private static bool HasSameSpeaker(QuoteMark gold, QuoteMark found) => Fold(gold.Speaker) == Fold(found.Speaker);

    private static bool IsSameFigure(FigureMark gold, FigureMark found) => gold.Touches(found)
        && Rounded(gold.Value) == Rounded(found.Value)
        && Rounded(gold.Value2) == Rounded(found.Value2)
        && IsSameTerm(Fold(gold.Unit), Fold(found.Unit));

    private static decimal? Rounded(decimal? value) => value is { } known ? Math.Round(known, 6) : null;

    private static IReadOnlyList<Verdict> JudgeReview(Sheet gold, Sheet found)
    {
        if (gold.Review is { } marked && found.Review is { } same && Fold(marked.Kind) == Fold(same.Kind))
        {
            return [new Verdict(Outcome.Right, same.Rule, same.Kind)];
        }

        var verdicts = new List<Verdict>();
        if (gold.Review is { } missed)
        {
            verdicts.Add(new Verdict(Outcome.Missed, "", missed.Kind));
        }

        if (found.Review is { } wrong)
        {
            verdicts.Add(new Verdict(Outcome.Wrong, wrong.Rule, wrong.Kind));
        }

        return verdicts;
    }
}
