namespace ArticleSearch.Benchmarks.Measuring;

/// <summary>One of the ways to do the same work; its turn returns how long the measured part took.</summary>
internal sealed record Contender(string Name, Func<CancellationToken, Task<TimeSpan>> Turn);

/// <summary>The turns of one contender, in the order of the rounds.</summary>
internal sealed record Times(string Name, IReadOnlyList<TimeSpan> Turns)
{
    /// <param name="per">Into how many parts a turn divides; the result is milliseconds a part.</param>
    public Spread Milliseconds(double per) => Spread.Of(Turns.Select(turn => turn.TotalMilliseconds / per));

    /// <param name="amount">How much a turn does; the result is that a second.</param>
    public Spread Rate(double amount) => Spread.Of(Turns.Select(turn => amount / turn.TotalSeconds));

    /// <summary>Round by round, so that a slow minute of the machine falls on both.</summary>
    public Spread Against(Times baseline) => Spread.Of(Turns.Zip(baseline.Turns, (turn, bare) => turn / bare));
}

/// <summary>Contenders take turns: A B C, A B C, …</summary>
internal static class Race
{
    /// <param name="warmUps">Rounds that do not count.</param>
    public static async Task<IReadOnlyList<Times>> RunAsync(
        IReadOnlyList<Contender> contenders, int warmUps, int rounds, CancellationToken cancellation)
    {
        var turns = contenders.Select(_ => new List<TimeSpan>()).ToList();
        for (var round = -warmUps; round < rounds; round++)
        {
            for (var i = 0; i < contenders.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                CollectGarbage();
                var time = await contenders[i].Turn(cancellation);
                if (round >= 0)
                {
                    turns[i].Add(time);
                }
            }
        }

        return [.. contenders.Zip(turns, (contender, times) => new Times(contender.Name, times))];
    }

    /// <summary>Nobody pays for what the one before left behind.</summary>
    public static void CollectGarbage()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
