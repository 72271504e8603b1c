using ArticleSearch.Search.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>
/// A second look at the best candidates: which neighbours of the query stand side by side in them, too. It reads the
/// <see cref="PairSignature"/> of an article, so it is for some hundreds of articles.
/// </summary>
/// <remarks>How rare a pair is, is told by the candidates alone: among articles that hold its words, a pair that few have says most.</remarks>
internal sealed class PairReading(Vocabulary vocabulary, Question question)
{
    private readonly uint[] _hashes =
        [.. question.Neighbours.Select(pair => PairSignature.Hash(question.Words[pair.First].Folded, question.Words[pair.Second].Folded))];

    /// <summary>The candidates with what their pairs add to their ranks.</summary>
    /// <param name="candidates">In any order; afterwards in that of their new ranks.</param>
    /// <returns>The pairs with their worth.</returns>
    public IReadOnlyList<WeightedPair> Read(Span<Candidate> candidates, IList<AtomicReaderContext> leaves, CancellationToken cancellation)
    {
        if (_hashes.Length == 0)
        {
            return [];
        }

        candidates.Sort((one, other) => one.Doc.CompareTo(other.Doc));
        var saturated = Count(candidates, leaves, cancellation);
        var pairs = question.Neighbours.Index()
            .Select(pair => new WeightedPair(pair.Item.First, pair.Item.Second, WorthOf(saturated.AsSpan(pair.Index * saturated.Length / _hashes.Length, saturated.Length / _hashes.Length))))
            .ToList();
        for (var at = 0; at < saturated.Length; at++)
        {
            ref var candidate = ref candidates[at % candidates.Length];
            candidate = candidate with { Rank = candidate.Rank + (pairs[at / candidates.Length].Worth * saturated[at]) };
        }

        candidates.Sort();
        return pairs;
    }

    /// <returns>The saturated frequency of each pair in each candidate: those of the first pair, then of the second.</returns>
    private float[] Count(ReadOnlySpan<Candidate> candidates, IList<AtomicReaderContext> leaves, CancellationToken cancellation)
    {
        var (saturated, counts) = (new float[_hashes.Length * candidates.Length], new int[_hashes.Length]);
        var (leaf, signatures, lengths, signature) = (-1, (BinaryDocValues?)null, Array.Empty<ushort>(), new BytesRef());
        for (var at = 0; at < candidates.Length; at++)
        {
            var of = ReaderUtil.SubIndex(candidates[at].Doc, leaves);
            if (of != leaf)
            {
                cancellation.ThrowIfCancellationRequested();
                (leaf, signatures, lengths) = (of, leaves[of].AtomicReader.GetBinaryDocValues(IndexFields.Pairs), FieldLength.In(leaves[of].AtomicReader).Of);
            }

            var doc = candidates[at].Doc - leaves[leaf].DocBase;
            signatures?.Get(doc, signature);
            PairSignature.Count(signature.Bytes.AsSpan(signature.Offset, signature.Length), _hashes, counts);
            for (var pair = 0; pair < counts.Length; pair++)
            {
                saturated[(pair * candidates.Length) + at] = counts[pair] == 0 ? 0 : vocabulary.Bm25.Saturated(counts[pair], lengths[doc]);
            }
        }

        return saturated;
    }

    private double WorthOf(ReadOnlySpan<float> saturated) =>
        vocabulary.Ranking.Pair * Math.Pow(vocabulary.Bm25.Idf(saturated.Length - saturated.Count(0f)), vocabulary.Ranking.PairPower);
}
