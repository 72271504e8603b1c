namespace ArticleSearch.Search.Lucene;

/// <summary>Keeps the best of many candidates.</summary>
/// <param name="keep">How many.</param>
/// <param name="behind">Only what comes behind it counts.</param>
internal sealed class BestCandidates(int keep, Candidate? behind)
{
    private readonly List<Candidate> _kept = new(1024);

    /// <summary>Sorting now and then is faster than a heap: after the first time nearly everything is worse than the worst.</summary>
    private readonly int _room = (2 * keep) + 1024;

    private Candidate? _worst;

    /// <summary>Tells most of what would not be kept before its tie is read.</summary>
    public bool MayTake(bool asTyped, double rank) =>
        _worst is not { } worst || (asTyped == worst.AsTyped ? rank >= worst.Rank : asTyped);

    public void Add(Candidate candidate)
    {
        if ((_worst is { } worst && candidate.CompareTo(worst) >= 0) || (behind is { } last && candidate.CompareTo(last) <= 0))
        {
            return;
        }

        _kept.Add(candidate);
        if (_kept.Count >= _room)
        {
            Cut();
        }
    }

    public List<Candidate> InOrder()
    {
        Cut();
        return _kept;
    }

    private void Cut()
    {
        _kept.Sort();
        if (_kept.Count > keep)
        {
            _kept.RemoveRange(keep, _kept.Count - keep);
            _worst = keep > 0 ? _kept[^1] : new Candidate(-1, AsTyped: true, double.PositiveInfinity, long.MinValue);
        }
    }
}
