using static ArticleSearch.Eval.Extraction.Folding;

namespace ArticleSearch.Eval.Extraction;

/// <summary>Officials have no place: what counts is that a person is given an office, in whichever printing.</summary>
internal static class Officials
{
    private sealed record Folded(string Name, string Office, OfficePair Printed);

    public static IReadOnlyList<Verdict> Judge(Sheet gold, Sheet found)
    {
        var left = Fold(found.Offices);
        var missed = Fold(gold.Offices.Where(pair => !pair.IsOptional));
        var verdicts = new List<Verdict>();
        Match((one, other) => one == other);
        Match(IsSameTerm);

        var open = Fold(gold.Offices.Where(pair => pair.IsOptional)).Select(pair => pair.Name).ToHashSet();
        verdicts.AddRange(missed.Select(pair => Of(Outcome.Missed, pair)));
        verdicts.AddRange(left.Select(pair => Of(open.Contains(pair.Name) ? Outcome.Open : Outcome.Wrong, pair)));
        return verdicts;

        // The same office as printed before one that only begins like it: each is taken once.
        void Match(Func<string, string, bool> isSame)
        {
            foreach (var pair in missed.ToList())
            {
                var at = left.FindIndex(other => other.Name == pair.Name && isSame(other.Office, pair.Office));
                if (at >= 0)
                {
                    verdicts.Add(Of(Outcome.Right, left[at]));
                    left.RemoveAt(at);
                    missed.Remove(pair);
                }
            }
        }
    }

    private static List<Folded> Fold(IEnumerable<OfficePair> pairs) =>
    [
        .. pairs
            .Select(pair => new Folded(Folding.Fold(pair.Name), Folding.Fold(pair.Office), pair))
            .DistinctBy(pair => (pair.Name, pair.Office))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Office, StringComparer.Ordinal),
    ];

    private static Verdict Of(Outcome outcome, Folded pair) => new(outcome, pair.Printed.Rule, $"{pair.Printed.Name}: {pair.Printed.Office}");
}
