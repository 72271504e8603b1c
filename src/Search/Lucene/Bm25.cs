using Lucene.Net.Search.Similarities;
using Lucene.Net.Index;

namespace ArticleSearch.Search.Lucene;

/// <summary>BM25 in pieces, for scores that are summed word by word (Robertson and Zaragoza 2009; idf as in Lucene, never negative).</summary>
internal sealed class Bm25
{
    private readonly double _k1;
    private readonly float[] _norms = new float[256];
    private readonly double _articles;

    public Bm25(IndexReader reader, Ranking ranking)
    {
        _k1 = ranking.K1;
        _articles = Math.Max(reader.MaxDoc, 1);
        var lengths = reader.Leaves.Sum(leaf => leaf.AtomicReader.GetTerms(IndexFields.Text)?.SumTotalTermFreq ?? 0);
        var average = Math.Max(lengths / _articles, 1);
        for (var length = 0; length < _norms.Length; length++)
        {
            _norms[length] = (float)(_k1 * (1 - ranking.B + (ranking.B * FieldLength.Decode((byte)length) / average)));
        }
    }

    public double Idf(int frequency) => Math.Log(1 + ((_articles - Math.Min(frequency, _articles) + 0.5) / (frequency + 0.5)));

    /// <summary>Between 0 and k1 + 1.</summary>
    public float Saturated(int frequency, byte length) => (float)(frequency * (_k1 + 1) / (frequency + _norms[length]));
}
