namespace ArticleSearch.Benchmarks.Measuring;

/// <summary>How long answers took.</summary>
/// <param name="Milliseconds">By round, then by question.</param>
internal sealed record Latencies(IReadOnlyList<double[]> Milliseconds)
{
    public Spread Percentile(double share) => Spread.Of(ByRound(share));

    /// <summary>Round by round, so that a slow minute of the machine falls on both.</summary>
    public Spread Against(Latencies baseline, double share) =>
        Spread.Of(ByRound(share).Zip(baseline.ByRound(share), (one, bare) => one / bare));

    private IEnumerable<double> ByRound(double share) =>
        Milliseconds.Select(round => Spread.Percentile([.. round.Order()], share));
}
