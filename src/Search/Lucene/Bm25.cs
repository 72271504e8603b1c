using Lucene.Net.Index;

namespace ArticleSearch.Search.Lucene;

/// <summary>BM25 in pieces, for scores that are summed word by word (Robertson and Zaragoza 2009; idf as in Lucene, never negative).</summary>
internal sealed record Bm25
{
    private readonly double _articles;
    private readonly float _base;
    private readonly float _byLength;

    public Bm25(IndexReader reader, Ranking ranking)
    {
        _articles = Math.Max(reader.MaxDoc, 1);
        var average = Math.Max(reader.Leaves.Sum(leaf => FieldLength.In(leaf.AtomicReader).Sum) / _articles, 1);
        Most = (float)(ranking.K1 + 1);
        _base = (float)(ranking.K1 * (1 - ranking.B));
        _byLength = (float)(ranking.K1 * ranking.B / average);
    }

    /// <summary>What a word is worth at most, however often it stands in an article.</summary>
    public float Most { get; }

    public double Idf(int frequency) => Math.Log(1 + ((_articles - Math.Min(frequency, _articles) + 0.5) / (frequency + 0.5)));

    /// <summary>Between 0 and k1 + 1.</summary>
    /// <param name="frequency">How often the word stands in the article.</param>
    /// <param name="length">Words of the article.</param>
    public float Saturated(int frequency, ushort length) => frequency * Most / (frequency + Norm(length));

    /// <summary>How often a word must stand in an article of this length for half of <see cref="Most"/>.</summary>
    public float Norm(ushort length) => _base + (_byLength * length);
}
