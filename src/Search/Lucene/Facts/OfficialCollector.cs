using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene.Facts;

/// <summary>Gathers the posts that match by the person who holds them.</summary>
internal sealed class OfficialCollector(SortOrder sort, Filter? asTyped, CancellationToken cancellation) : ICollector
{
    private readonly Dictionary<string, int> _numbers = [];
    private List<Holder> _holders = [];
    private readonly List<LeafHits> _leaves = [];
    private Scorer? _scorer;
    private AtomicReaderContext _leaf = null!;
    private FixedBitSet _hits = null!;
    private FixedBitSet? _typed;
    private SortedDocValues? _officials;
    private NumericDocValues? _published;
    private int[] _numberOf = [];

    /// <summary>Everybody found, in no order.</summary>
    public IReadOnlyList<Holder> Holders => _holders;

    public IReadOnlyList<LeafHits> Leaves => _leaves;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        cancellation.ThrowIfCancellationRequested();
        _leaf = context;
        _hits = new FixedBitSet(Math.Max(context.Reader.MaxDoc, 1));
        _officials = context.AtomicReader.GetSortedDocValues(FactFields.Official);
        _numberOf = new int[_officials?.ValueCount ?? 0];
        Array.Fill(_numberOf, -1);
        _leaves.Add(new LeafHits(context, _hits, _numberOf));
        _published = context.AtomicReader.GetNumericDocValues(IndexFields.Published);
        _typed = null;
        if (asTyped?.GetDocIdSet(context, context.AtomicReader.LiveDocs)?.GetIterator() is { } typed)
        {
            _typed = new FixedBitSet(Math.Max(context.Reader.MaxDoc, 1));
            _typed.Or(typed);
        }
    }

    public void Collect(int doc)
    {
        if (_officials?.GetOrd(doc) is not (>= 0 and var ordinal))
        {
            return;
        }

        _hits.Set(doc);
        var holder = _holders[NumberOf(ordinal)];
        var published = _published?.Get(doc) ?? 0;
        holder.Add(_leaf.DocBase + doc, asTyped is null || _typed?.Get(doc) == true, sort == SortOrder.Relevance ? _scorer!.GetScore() : 0, published);
    }

    /// <summary>Afterwards only these count.</summary>
    public void Keep(Predicate<Holder> isKept)
    {
        foreach (var numbers in _leaves.Select(leaf => leaf.HolderOf!))
        {
            for (var ordinal = 0; ordinal < numbers.Length; ordinal++)
            {
                numbers[ordinal] = numbers[ordinal] >= 0 && isKept(_holders[numbers[ordinal]]) ? numbers[ordinal] : -1;
            }
        }

        _holders = _holders.FindAll(isKept);
    }

    private int NumberOf(int ordinal)
    {
        if (_numberOf[ordinal] >= 0)
        {
            return _numberOf[ordinal];
        }

        var name = new BytesRef();
        _officials!.LookupOrd(ordinal, name);
        var official = name.Utf8ToString();
        if (!_numbers.TryGetValue(official, out var number))
        {
            _numbers[official] = number = _holders.Count;
            _holders.Add(new Holder(official));
        }

        return _numberOf[ordinal] = number;
    }

    /// <summary>A person and what matches of his posts.</summary>
    /// <param name="official">Of <see cref="FactFields.Official"/>.</param>
    internal sealed class Holder(string official)
    {
        public string Official => official;

        /// <summary>The document of his that matches best.</summary>
        public int Doc { get; private set; } = -1;

        public bool AsTyped { get; private set; }

        public double Score { get; private set; }

        /// <summary>Seconds since 1970; 0 when no article has a day.</summary>
        public long First { get; private set; }

        public long Last { get; private set; }

        public void Add(int doc, bool isTyped, double score, long published)
        {
            if (Doc < 0 || score > Score)
            {
                (Doc, Score) = (doc, score);
            }

            AsTyped |= isTyped;
            First = First == 0 ? published : published == 0 ? First : Math.Min(First, published);
            Last = Math.Max(Last, published);
        }
    }
}
