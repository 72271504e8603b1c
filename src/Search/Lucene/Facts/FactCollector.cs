using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene.Facts;

/// <summary>Counts what matches, remembers it for the facets, and keeps the best.</summary>
/// <param name="asTyped">What matches with the marks as typed; null when none were typed.</param>
internal sealed class FactCollector(BestCandidates best, SortOrder sort, Filter? asTyped, CancellationToken cancellation) : ICollector
{
    private readonly List<LeafHits> _leaves = [];
    private Scorer? _scorer;
    private AtomicReaderContext _leaf = null!;
    private FixedBitSet _hits = null!;
    private FixedBitSet? _typed;
    private NumericDocValues? _moments;
    private NumericDocValues? _tie;

    public int Total { get; private set; }

    public int AsTyped { get; private set; }

    public IReadOnlyList<LeafHits> Leaves => _leaves;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        cancellation.ThrowIfCancellationRequested();
        _leaf = context;
        _hits = new FixedBitSet(Math.Max(context.Reader.MaxDoc, 1));
        _leaves.Add(new LeafHits(context, _hits));
        _moments = context.AtomicReader.GetNumericDocValues(IndexFields.MomentsOf(sort));
        _tie = context.AtomicReader.GetNumericDocValues(IndexFields.Tie);
        _typed = null;
        if (asTyped?.GetDocIdSet(context, context.AtomicReader.LiveDocs)?.GetIterator() is { } typed)
        {
            _typed = new FixedBitSet(Math.Max(context.Reader.MaxDoc, 1));
            _typed.Or(typed);
        }
    }

    public void Collect(int doc)
    {
        if ((++Total & 0xFFFF) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        _hits.Set(doc);
        var isTyped = asTyped is null || _typed?.Get(doc) == true;
        AsTyped += isTyped ? 1 : 0;
        best.Add(new Candidate(_leaf.DocBase + doc, sort != SortOrder.Relevance || isTyped, RankOf(doc), _tie?.Get(doc) ?? 0));
    }

    private double RankOf(int doc) => sort == SortOrder.Relevance
        ? _scorer!.GetScore()
        : IndexFields.RankOf(sort, _moments?.Get(doc) ?? 0);
}
