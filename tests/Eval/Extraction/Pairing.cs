namespace ArticleSearch.Eval.Extraction;

/// <summary>Pairs marked and found places one to one, those first that have most in common.</summary>
internal static class Pairing
{
    public static IReadOnlyList<Verdict> Judge<T>(IReadOnlyList<T> gold, IReadOnlyList<T> found, Func<T, T, bool> isSame)
        where T : Mark
    {
        var (partner, isTaken) = (new int?[gold.Count], new bool[found.Count]);
        var candidates =
            from g in Enumerable.Range(0, gold.Count)
            from f in Enumerable.Range(0, found.Count)
            where isSame(gold[g], found[f])
            orderby gold[g].Overlap(found[f]) descending
            select (g, f);
        foreach (var (g, f) in candidates)
        {
            if (partner[g] is null && !isTaken[f])
            {
                (partner[g], isTaken[f]) = (f, true);
            }
        }

        var open = gold.Where(mark => mark.IsOptional).ToList();
        return
        [
            .. gold.Select((mark, at) => OfGold(mark, partner[at] is { } f ? found[f] : null)).OfType<Verdict>(),
            .. found.Where((_, at) => !isTaken[at]).Select(mark => Of(open.Exists(mark.Touches) ? Outcome.Open : Outcome.Wrong, mark)),
        ];
    }

    private static Verdict? OfGold(Mark gold, Mark? found) => (gold.IsOptional, found) switch
    {
        (true, null) => null,
        (true, not null) => Of(Outcome.Open, found),
        (false, null) => Of(Outcome.Missed, gold),
        (false, not null) => Of(Outcome.Right, found),
    };

    private static Verdict Of(Outcome outcome, Mark mark) => new(outcome, mark.Rule, mark.Describe());
}
