using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>A document that may come onto the page.</summary>
/// <param name="Tier">Of the plan: the first that it belongs to.</param>
/// <param name="Rank">Higher is better within a tier: the score, or the time it was published.</param>
internal readonly record struct Candidate(int Doc, int Tier, double Rank, float Score);

/// <summary>One pass over all hits: the best of them in order, the exact total, the tiers' sizes and the facets.</summary>
internal sealed class HitCollector(
    IndexSearcher searcher, SearchPlan plan, SortOrder sort, int keep, CancellationToken cancellation) : ICollector
{
    private readonly int _keep = sort == SortOrder.Relevance && keep > 0 ? Math.Max(keep, Ranking.Candidates) : keep;
    private const int DocsBetweenChecks = 1024;

    private readonly Weight[] _weights = [.. plan.Tiers.Select(tier => searcher.CreateNormalizedWeight(tier.Matches))];
    private readonly Scorer?[] _tiers = new Scorer?[plan.Tiers.Count];
    private readonly CandidateOrder _order = new(searcher.IndexReader, sort == SortOrder.Relevance ? plan : null);
    private readonly PriorityQueue<Candidate, Candidate> _worstFirst = new(new CandidateOrder(searcher.IndexReader, sort == SortOrder.Relevance ? plan : null).WorstFirst);
    private Scorer? _scorer;
    private NumericDocValues? _published;
    private IBits? _dated;
    private int _base;

    public int Total { get; private set; }

    /// <summary>Hits in each tier; the last number is the rest.</summary>
    public int[] TierSizes { get; } = new int[plan.Tiers.Count + 1];

    public FacetCounter Facets { get; } = new();

    public bool AcceptsDocsOutOfOrder => false;

    public List<Candidate> BestFirst()
    {
        var best = _worstFirst.UnorderedItems.Select(item => item.Element).ToList();
        best.Sort(_order);
        return sort == SortOrder.Relevance ? Refined(best) : best;
    }

    /// <summary>The first candidates in the order of their full score; those behind them stay where they are.</summary>
    private List<Candidate> Refined(List<Candidate> best)
    {
        var close = best.GetRange(0, Math.Min(best.Count, Ranking.Candidates));
        close.Sort((one, other) => one.Doc.CompareTo(other.Doc));
        var weight = searcher.CreateNormalizedWeight(plan.Refinement);
        var leaves = searcher.IndexReader.Leaves;
        Scorer? scorer = null;
        for (int i = 0, leaf = -1; i < close.Count; i++)
        {
            var of = ReaderUtil.SubIndex(close[i].Doc, leaves);
            if (of != leaf)
            {
                cancellation.ThrowIfCancellationRequested();
                leaf = of;
                scorer = weight.GetScorer(leaves[leaf], acceptDocs: null);
            }

            var doc = close[i].Doc - leaves[leaf].DocBase;
            if (scorer is not null && (scorer.DocID == doc || (scorer.DocID < doc && scorer.Advance(doc) == doc)))
            {
                var score = close[i].Score + scorer.GetScore();
                close[i] = close[i] with { Rank = score, Score = score };
            }
        }

        close.Sort(_order);
        return [.. close, .. best.Skip(close.Count)];
    }

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        cancellation.ThrowIfCancellationRequested();
        _base = context.DocBase;
        var reader = context.AtomicReader;
        Facets.SetNextReader(reader);
        for (var i = 0; i < _weights.Length; i++)
        {
            _tiers[i] = _weights[i].GetScorer(context, reader.LiveDocs);
        }

        if (sort != SortOrder.Relevance)
        {
            _published = reader.GetNumericDocValues(IndexFields.Published);
            _dated = reader.GetDocsWithField(IndexFields.Published);
        }
    }

    public void Collect(int doc)
    {
        if (Total++ % DocsBetweenChecks == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        Facets.Count(doc);
        var tier = TierOf(doc);
        TierSizes[tier]++;
        if (_keep > 0)
        {
            var score = sort == SortOrder.Relevance ? _scorer!.GetScore() : 0;
            Keep(new Candidate(_base + doc, tier, sort == SortOrder.Relevance ? score : Time(doc), score));
        }
    }

    private void Keep(Candidate candidate)
    {
        if (_worstFirst.Count < _keep)
        {
            _worstFirst.Enqueue(candidate, candidate);
        }
        else if (_order.Compare(candidate, _worstFirst.Peek()) < 0)
        {
            _worstFirst.DequeueEnqueue(candidate, candidate);
        }
    }

    private int TierOf(int doc)
    {
        for (var i = 0; i < _tiers.Length; i++)
        {
            if (_tiers[i] is { } tier && (tier.DocID == doc || (tier.DocID < doc && tier.Advance(doc) == doc)))
            {
                return i;
            }
        }

        return _tiers.Length;
    }

    /// <summary>Later is better, or earlier; undated is last both ways. Seconds are exact in a double.</summary>
    private double Time(int doc) => (_published, sort) switch
    {
        (null, _) => double.NegativeInfinity,
        _ when !_dated!.Get(doc) => double.NegativeInfinity,
        (_, SortOrder.Newest) => _published.Get(doc),
        _ => -_published.Get(doc),
    };
}

/// <summary>Best first, by the groups of tiers if there are any; equal ranks by key, so that pages never overlap however the index is merged.</summary>
internal sealed class CandidateOrder(IndexReader reader, SearchPlan? tiers) : IComparer<Candidate>
{
    private readonly IList<AtomicReaderContext> _leaves = reader.Leaves;
    private readonly BinaryDocValues?[] _keys = new BinaryDocValues?[reader.Leaves.Count];
    private readonly BytesRef _one = new();
    private readonly BytesRef _other = new();

    public IComparer<Candidate> WorstFirst => Comparer<Candidate>.Create((one, other) => Compare(other, one));

    public int Compare(Candidate one, Candidate other)
    {
        if (tiers is not null && tiers.Group(one.Tier) != tiers.Group(other.Tier))
        {
            return tiers.Group(one.Tier).CompareTo(tiers.Group(other.Tier));
        }

        var rank = other.Rank.CompareTo(one.Rank);
        return rank != 0 || one.Doc == other.Doc ? rank : Key(one.Doc, _one).CompareTo(Key(other.Doc, _other));
    }

    private BytesRef Key(int doc, BytesRef key)
    {
        var leaf = ReaderUtil.SubIndex(doc, _leaves);
        _keys[leaf] ??= _leaves[leaf].AtomicReader.GetBinaryDocValues(IndexFields.Key);
        _keys[leaf]!.Get(doc - _leaves[leaf].DocBase, key);
        return key;
    }
}
