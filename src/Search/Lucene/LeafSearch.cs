using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>
/// One segment and one query: which of its articles match, and how well. Works a word at a time: its postings are read
/// once, into a bit for each article (for matching) and the article's score. On two cores that is several times faster than
/// a tree of scorers that asks article by article.
/// </summary>
internal sealed class LeafSearch : IDisposable
{
    private readonly AtomicReaderContext _leaf;
    private readonly Vocabulary _vocabulary;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<(FieldWord, bool AsTyped), FixedBitSet> _bits = [];
    private readonly byte[] _frequencies;
    private readonly ushort[] _lengths;
    private readonly float[] _once;
    private DocsEnum? _docs;

    public LeafSearch(AtomicReaderContext leaf, Vocabulary vocabulary, CancellationToken cancellation)
    {
        (_leaf, _vocabulary, _cancellation) = (leaf, vocabulary, cancellation);
        MaxDoc = leaf.Reader.MaxDoc;
        _frequencies = ArrayPool<byte>.Shared.Rent(MaxDoc);
        Scores = ArrayPool<float>.Shared.Rent(MaxDoc);
        Array.Clear(_frequencies, 0, MaxDoc);
        Array.Clear(Scores, 0, MaxDoc);
        _lengths = FieldLength.In(leaf.AtomicReader).Of;
        _once = ArrayPool<float>.Shared.Rent(MaxDoc);
        for (var doc = 0; doc < _lengths.Length; doc++)
        {
            _once[doc] = vocabulary.Bm25.Saturated(1, _lengths[doc]);
        }
    }

    public AtomicReaderContext Leaf => _leaf;

    public int MaxDoc { get; }

    /// <summary>By document number of the segment; longer than needed.</summary>
    public float[] Scores { get; }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_frequencies);
        ArrayPool<float>.Shared.Return(Scores);
        ArrayPool<float>.Shared.Return(_once);
    }

    /// <summary>Adds what a word is worth where it stands, counting repetitions.</summary>
    /// <param name="asTyped">Weight of the word as typed.</param>
    /// <param name="any">Weight of the word in any reading; its frequency is that of all readings together.</param>
    public void Score(FieldWord word, float asTyped, float any)
    {
        if (any > 0)
        {
            ScoreAny(word, any * (float)_vocabulary.Bm25.Idf(word.AnyFrequency));
        }

        if (asTyped > 0)
        {
            Add(word.In(_leaf, asTyped: true), word.Field, asTyped * (float)_vocabulary.Bm25.Idf(word.TypedFrequency), New((word, true)));
        }
    }

    /// <summary>Adds the same wherever the word stands, however often.</summary>
    public void ScoreOnce(FieldWord word, bool asTyped, float worth) => ScoreOnce(Of(word, asTyped), worth);

    public void ScoreOnce(FixedBitSet bits, float worth)
    {
        for (var doc = Next(bits, 0); doc >= 0; doc = Next(bits, doc + 1))
        {
            Scores[doc] += worth;
        }
    }

    /// <summary>The articles that have the word. Not to be changed.</summary>
    public FixedBitSet Of(FieldWord word, bool asTyped)
    {
        if (_bits.TryGetValue((word, asTyped), out var known))
        {
            return known;
        }

        var bits = New((word, asTyped));
        foreach (var reading in word.In(_leaf, asTyped))
        {
            _cancellation.ThrowIfCancellationRequested();
            var docs = Docs(word.Field, reading, DocsFlags.NONE);
            for (int doc; (doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
            {
                bits.Set(doc);
            }
        }

        return bits;
    }

    /// <summary>-1 behind the last one.</summary>
    public int Next(FixedBitSet bits, int from) => from < MaxDoc ? bits.NextSetBit(from) : -1;

    private void Add(IReadOnlyList<Reading> readings, string field, float worth, FixedBitSet bits)
    {
        foreach (var reading in readings)
        {
            var docs = Docs(field, reading, DocsFlags.FREQS);
            for (int doc; (doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
            {
                bits.Set(doc);
                Scores[doc] += worth * Saturated(docs.Freq, doc);
            }
        }
    }

    /// <summary>Frequencies of several readings are added before they are saturated, up to 255.</summary>
    private void ScoreAny(FieldWord word, float weight)
    {
        var readings = word.In(_leaf, asTyped: false);
        var bits = New((word, false));
        if (readings.Count == 1)
        {
            Add(readings, word.Field, weight, bits);
            return;
        }

        foreach (var reading in readings)
        {
            _cancellation.ThrowIfCancellationRequested();
            var docs = Docs(word.Field, reading, DocsFlags.FREQS);
            for (int doc; (doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
            {
                _frequencies[doc] = (byte)Math.Min(_frequencies[doc] + docs.Freq, byte.MaxValue);
            }
        }

        var frequencies = _frequencies.AsSpan(0, MaxDoc);
        for (var doc = 0; doc < frequencies.Length && frequencies[doc..].IndexOfAnyExcept((byte)0) is >= 0 and var skipped; doc++)
        {
            doc += skipped;
            bits.Set(doc);
            Scores[doc] += weight * Saturated(frequencies[doc], doc);
            frequencies[doc] = 0;
        }
    }

    /// <summary>Most words stand in an article once, and a division is dear.</summary>
    private float Saturated(int frequency, int doc) => frequency == 1 ? _once[doc] : _vocabulary.Bm25.Saturated(frequency, _lengths[doc]);

    /// <remarks>Valid until the next call.</remarks>
    private DocsEnum Docs(string field, Reading reading, DocsFlags flags)
    {
        var terms = _vocabulary.Terms(_leaf, field)!;
        terms.SeekExact(reading.Term, reading.State);
        return _docs = terms.Docs(_leaf.AtomicReader.LiveDocs, _docs, flags);
    }

    private FixedBitSet New((FieldWord, bool) key) => _bits[key] = new FixedBitSet(Math.Max(MaxDoc, 1));
}
