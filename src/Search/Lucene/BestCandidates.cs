namespace ArticleSearch.Search.Lucene;

/// <summary>Keeps the best of many candidates.</summary>
internal sealed class BestCandidates
{
    /// <summary>Room for a first page is made at once; for one far down it grows as articles come.</summary>
    private const int MostAtOnce = 2_500;

    private readonly int _keep;
    private readonly Candidate? _behind;
    private readonly List<Candidate> _kept;

    /// <summary>Sorting now and then is faster than a heap: after the first time nearly everything is worse than the worst.</summary>
    private readonly int _room;

    private Candidate? _worst;

    /// <param name="keep">How many.</param>
    /// <param name="behind">Only what comes behind it counts.</param>
    public BestCandidates(int keep, Candidate? behind)
    {
        (_keep, _behind, _room) = (keep, behind, (2 * keep) + 256);
        _kept = new List<Candidate>(Math.Min(_room, MostAtOnce));
    }

    /// <summary>Tells most of what would not be kept before its tie is read.</summary>
    public bool MayTake(bool asTyped, double rank) =>
        _worst is not { } worst || (asTyped == worst.AsTyped ? rank >= worst.Rank : asTyped);

    /// <summary>What is below this is not kept, if all are as typed; 0 while anything may be.</summary>
    public double Least => _worst?.Rank ?? 0;

    public void Add(Candidate candidate)
    {
        if ((_worst is { } worst && candidate.CompareTo(worst) >= 0) || (_behind is { } last && candidate.CompareTo(last) <= 0))
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
        if (_kept.Count > _keep)
        {
            _kept.RemoveRange(_keep, _kept.Count - _keep);
            _worst = _keep > 0 ? _kept[^1] : new Candidate(-1, AsTyped: true, double.PositiveInfinity, long.MinValue);
        }
    }
}
