using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>Which of the best hits are copies of a better one: the same story posted twice.</summary>
internal sealed class Copies
{
    /// <summary>Among so many of the best they are looked for; behind them each article stands for itself.</summary>
    public const int Window = 100;

    public static readonly Copies None = new();

    private readonly Dictionary<int, List<Candidate>> _byBest = [];
    private readonly HashSet<int> _copies = [];

    private Copies()
    {
    }

    public int Count => _copies.Count;

    /// <param name="best">In order.</param>
    public static Copies Among(IReadOnlyList<Candidate> best, IndexSearcher searcher)
    {
        var copies = new Copies();
        var originals = new List<(Candidate Candidate, byte[] Sketch)>();
        var byBeginning = new Dictionary<int, List<int>>();
        foreach (var candidate in best.Take(Window))
        {
            var sketch = SketchOf(candidate, searcher.IndexReader);
            var beginning = TextSketch.Beginning(sketch);
            var alike = beginning.SelectMany(hash => byBeginning.GetValueOrDefault(hash) ?? []).Where(original => TextSketch.AreCopies(originals[original].Sketch, sketch));
            var at = alike.DefaultIfEmpty(-1).Min();
            if (at >= 0)
            {
                copies._copies.Add(candidate.Doc);
                copies.ListOf(originals[at].Candidate).Add(candidate);
                continue;
            }

            foreach (var hash in beginning)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(byBeginning, hash, out _) ??= []).Add(originals.Count);
            }

            originals.Add((candidate, sketch));
        }

        return copies;
    }

    public IReadOnlyList<Candidate> Listed(IReadOnlyList<Candidate> best) =>
        _copies.Count == 0 ? best : [.. best.Where(candidate => !_copies.Contains(candidate.Doc))];

    public IReadOnlyList<Candidate> Of(Candidate original) => _byBest.GetValueOrDefault(original.Doc) ?? [];

    private List<Candidate> ListOf(Candidate original)
    {
        if (!_byBest.TryGetValue(original.Doc, out var list))
        {
            _byBest[original.Doc] = list = [];
        }

        return list;
    }

    private static byte[] SketchOf(Candidate candidate, IndexReader reader)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(candidate.Doc, reader.Leaves)];
        var sketch = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(IndexFields.Sketch)?.Get(candidate.Doc - leaf.DocBase, sketch);
        return sketch.Bytes.AsSpan(sketch.Offset, sketch.Length).ToArray();
    }
}
