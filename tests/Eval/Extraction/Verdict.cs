namespace ArticleSearch.Eval.Extraction;

internal enum Outcome
{
    Right,
    Wrong,
    Missed,

    /// <summary>Found where reasonable readers differ.</summary>
    Open,
}

/// <summary>What one measure says of one item that was marked, found or both.</summary>
/// <param name="Rule">The rule that found it; empty for what was missed.</param>
/// <param name="Text">The item, for people.</param>
internal readonly record struct Verdict(Outcome Outcome, string Rule, string Text);

/// <summary>Shares from 0 to 1, to the four places in which they are kept and compared.</summary>
/// <param name="Gold">Items that had to be found.</param>
internal sealed record Score(double Precision, double Recall, double F1, int Gold)
{
    public static Score Of(IReadOnlyCollection<Verdict> verdicts)
    {
        var right = verdicts.Count(verdict => verdict.Outcome == Outcome.Right);
        var precision = Share(right, verdicts.Count(verdict => verdict.Outcome == Outcome.Wrong));
        var missed = verdicts.Count(verdict => verdict.Outcome == Outcome.Missed);
        var recall = Share(right, missed);
        var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new Score(Math.Round(precision, 4), Math.Round(recall, 4), Math.Round(f1, 4), right + missed);
    }

    private static double Share(int right, int others) => right + others == 0 ? 0 : (double)right / (right + others);
}
