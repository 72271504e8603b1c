using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
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
    private readonly float[] _norms;
    private readonly float[] _once;
    private readonly float _most;
    private DocsEnum? _docs;

    public LeafSearch(AtomicReaderContext leaf, Vocabulary vocabulary, CancellationToken cancellation)
    {
        (_leaf, _vocabulary, _cancellation) = (leaf, vocabulary, cancellation);
        MaxDoc = leaf.Reader.MaxDoc;
        _frequencies = ArrayPool<byte>.Shared.Rent(MaxDoc);
        Scores = ArrayPool<float>.Shared.Rent(MaxDoc);
        Array.Clear(_frequencies, 0, MaxDoc);
        Array.Clear(Scores, 0, MaxDoc);
        var lengths = FieldLength.In(leaf.AtomicReader).For(vocabulary.Bm25);
        (_norms, _once, _most) = (lengths.Norms, lengths.Once, vocabulary.Bm25.Most);
    }

    public AtomicReaderContext Leaf => _leaf;

    public int MaxDoc { get; }

    /// <summary>By document number of the segment; longer than needed.</summary>
    public float[] Scores { get; }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_frequencies);
        ArrayPool<float>.Shared.Return(Scores);
    }

    /// <summary>Adds what a word is worth where it stands, counting repetitions.</summary>
    /// <param name="asTyped">Weight of the word as typed.</param>
    /// <param name="any">Weight of the word in any reading; its frequency is that of all readings together.</param>
    public void Score(FieldWord word, float asTyped, float any)
    {
        asTyped = asTyped > 0 ? asTyped * (float)_vocabulary.Bm25.Idf(word.TypedFrequency) : 0;
        any = any > 0 ? any * (float)_vocabulary.Bm25.Idf(word.AnyFrequency) : 0;
        if (any == 0)
        {
            Add(word.In(_leaf, asTyped: true), word.Field, asTyped, New((word, true)));
        }
        else if (word.In(_leaf, asTyped: false) is [{ IsTyped: true }] single)
        {
            Add(single, word.Field, any + asTyped, _bits[(word, false)] = New((word, true)));
        }
        else
        {
            ScoreAny(word, any, asTyped);
        }
    }

    /// <summary>The same for the word as typed, where nobody asks which articles have it.</summary>
    public void ScoreTyped(FieldWord word) =>
        Add(word.In(_leaf, asTyped: true), word.Field, (float)_vocabulary.Bm25.Idf(word.TypedFrequency), bits: null);

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
            var set = bits.GetBits();
            for (int doc; (doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
            {
                Set(set, doc);
            }
        }

        return bits;
    }

    /// <summary>-1 behind the last one.</summary>
    public int Next(FixedBitSet bits, int from) => from < MaxDoc ? bits.NextSetBit(from) : -1;

    /// <summary>The next article that has a score, and at least this one; -1 behind the last one.</summary>
    public int NextScored(int from, double least)
    {
        var scores = Scores.AsSpan(0, MaxDoc);
        var wanted = Math.Max((float)least, float.Epsilon);
        for (var wide = new Vector<float>(wanted); from <= scores.Length - Vector<float>.Count; from += Vector<float>.Count)
        {
            if (Vector.GreaterThanOrEqualAny(new Vector<float>(scores[from..]), wide))
            {
                break;
            }
        }

        while (from < scores.Length && scores[from] < wanted)
        {
            from++;
        }

        return from < scores.Length ? from : -1;
    }

    private void Add(Reading[] readings, string field, float worth, FixedBitSet? bits)
    {
        var (scores, set) = (Scores, bits?.GetBits());
        foreach (var reading in readings)
        {
            var docs = Docs(field, reading, DocsFlags.FREQS);
            for (int doc; (doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
            {
                if (set is not null)
                {
                    Set(set, doc);
                }

                scores[doc] += worth * Saturated(docs.Freq, doc);
            }
        }
    }

    /// <summary>Frequencies of several readings are added before they are saturated, up to 255; the one as typed counts by itself as well.</summary>
    private void ScoreAny(FieldWord word, float any, float asTyped)
    {
        var typed = asTyped > 0 ? New((word, true)).GetBits() : null;
        foreach (var reading in word.In(_leaf, asTyped: false))
        {
            _cancellation.ThrowIfCancellationRequested();
            var docs = Docs(word.Field, reading, DocsFlags.FREQS);
            for (int doc; (doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
            {
                var frequency = docs.Freq;
                _frequencies[doc] = (byte)Math.Min(_frequencies[doc] + frequency, byte.MaxValue);
                if (typed is not null && reading.IsTyped)
                {
                    Set(typed, doc);
                    Scores[doc] += asTyped * Saturated(frequency, doc);
                }
            }
        }

        var bits = New((word, false));
        var frequencies = _frequencies.AsSpan(0, MaxDoc);
        for (var doc = 0; doc < frequencies.Length && frequencies[doc..].IndexOfAnyExcept((byte)0) is >= 0 and var skipped; doc++)
        {
            doc += skipped;
            bits.Set(doc);
            Scores[doc] += any * Saturated(frequencies[doc], doc);
            frequencies[doc] = 0;
        }
    }

    /// <remarks><see cref="Bm25.Saturated"/>, of what was computed for each article before.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float Saturated(int frequency, int doc) => frequency == 1 ? _once[doc] : frequency * _most / (frequency + _norms[doc]);

    /// <remarks>Lucene's own is a call for each posting.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Set(long[] bits, int doc) => bits[doc >> 6] |= 1L << doc;

    /// <remarks>Valid until the next call.</remarks>
    private DocsEnum Docs(string field, Reading reading, DocsFlags flags)
    {
        var terms = _vocabulary.Terms(_leaf, field)!;
        terms.SeekExact(reading.Term, reading.State);
        return _docs = terms.Docs(_leaf.AtomicReader.LiveDocs, _docs, flags);
    }

    private FixedBitSet New((FieldWord, bool) key) => _bits[key] = new FixedBitSet(Math.Max(MaxDoc, 1));
}
