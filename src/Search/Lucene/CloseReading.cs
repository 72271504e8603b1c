using System.Runtime.InteropServices;
using Lucene.Net.Index;

namespace ArticleSearch.Search.Lucene;

/// <summary>
/// A second look at the best candidates, at where their words stand: at the head of the article, and close together in one
/// passage. It reads the positions of the words, so it is for some tens of articles only; more do not change the first page.
/// </summary>
internal sealed class CloseReading
{
    private readonly Vocabulary _vocabulary;
    private readonly Ranking _ranking;
    private readonly IReadOnlyList<WeightedWord> _words;
    private readonly Dictionary<(int First, int Second), int> _pairs;

    /// <summary>Where words and, behind them, pairs stand in the article that is read: position, then which.</summary>
    private readonly List<long> _places = [];

    /// <summary>What each word and, behind them, each pair is worth.</summary>
    private readonly double[] _worth;
    private readonly int[] _inPassage;
    private readonly bool[] _inHead;

    public CloseReading(Vocabulary vocabulary, IReadOnlyList<WeightedWord> words, IReadOnlyList<WeightedPair> pairs)
    {
        (_vocabulary, _ranking, _words) = (vocabulary, vocabulary.Ranking, words);
        _pairs = pairs.Index().ToDictionary(pair => (pair.Item.First, pair.Item.Second), pair => words.Count + pair.Index);
        _worth = [.. words.Select(_ => 0.0), .. pairs.Select(pair => _ranking.PassagePair * pair.Worth)];
        _inPassage = new int[_worth.Length];
        _inHead = new bool[words.Count];
    }

    /// <summary>The candidates with what the second look adds to their ranks.</summary>
    /// <param name="candidates">In any order; afterwards in that of their new ranks.</param>
    public void Read(Span<Candidate> candidates, IList<AtomicReaderContext> leaves, CancellationToken cancellation)
    {
        candidates.Sort((one, other) => one.Doc.CompareTo(other.Doc));
        WordPlaces[] places = [];
        for (int i = 0, leaf = -1; i < candidates.Length; i++)
        {
            var of = ReaderUtil.SubIndex(candidates[i].Doc, leaves);
            if (of != leaf)
            {
                cancellation.ThrowIfCancellationRequested();
                leaf = of;
                places = [.. _words.Select(word => new WordPlaces(leaves[of], _vocabulary, word))];
            }

            FindPlaces(places, candidates[i].Doc - leaves[leaf].DocBase);
            candidates[i] = candidates[i] with { Rank = candidates[i].Rank + (_ranking.Head * Head()) + (_ranking.Passage * BestPassage()) };
        }

        candidates.Sort();
    }

    /// <summary>Where the words stand, in the order of the text.</summary>
    private void FindPlaces(WordPlaces[] words, int doc)
    {
        _places.Clear();
        for (var word = 0; word < words.Length; word++)
        {
            var (found, asTyped) = words[word].In(doc);
            _worth[word] = asTyped
                ? _words[word].AsTyped * _vocabulary.Bm25.Idf(_words[word].Word.TypedFrequency)
                : _words[word].Any * _vocabulary.Bm25.Idf(_words[word].Word.AnyFrequency);
            foreach (var position in found)
            {
                _places.Add(Place(position, word));
            }
        }

        _places.Sort();
        AddPairs();
    }

    private void AddPairs()
    {
        var words = _places.Count;
        for (int i = 1, before = 0; i < words; i++)
        {
            var position = PositionOf(_places[i]);
            while (PositionOf(_places[before]) < position - 1)
            {
                before++;
            }

            for (var first = before; first < i && PositionOf(_places[first]) == position - 1; first++)
            {
                if (_pairs.TryGetValue((FeatureOf(_places[first]), FeatureOf(_places[i])), out var pair))
                {
                    _places.Add(Place(position, pair));
                }
            }
        }

        if (_places.Count > words)
        {
            _places.Sort();
        }
    }

    private double Head()
    {
        Array.Clear(_inHead);
        var worth = 0.0;
        foreach (var place in _places)
        {
            if (PositionOf(place) >= _ranking.HeadLength)
            {
                break;
            }

            if (FeatureOf(place) < _inHead.Length && !_inHead[FeatureOf(place)])
            {
                _inHead[FeatureOf(place)] = true;
                worth += _worth[FeatureOf(place)];
            }
        }

        return worth;
    }

    /// <summary>Different words and pairs in the best stretch of text, as a window moves over the places.</summary>
    private double BestPassage()
    {
        Array.Clear(_inPassage);
        var (best, worth) = (0.0, 0.0);
        var places = CollectionsMarshal.AsSpan(_places);
        for (int last = 0, first = 0; last < places.Length; last++)
        {
            for (var begin = PositionOf(places[last]) - _ranking.PassageLength; PositionOf(places[first]) <= begin; first++)
            {
                worth -= --_inPassage[FeatureOf(places[first])] == 0 ? _worth[FeatureOf(places[first])] : 0;
            }

            worth += ++_inPassage[FeatureOf(places[last])] == 1 ? _worth[FeatureOf(places[last])] : 0;
            best = Math.Max(best, worth);
        }

        return best;
    }

    /// <summary>One number, because they sort several times as fast as values with a comparison of their own.</summary>
    private static long Place(int position, int feature) => ((long)position << 32) | (uint)feature;

    private static int PositionOf(long place) => (int)(place >> 32);

    private static int FeatureOf(long place) => (int)(place & int.MaxValue);

    /// <summary>Where a word stands. As typed it counts only so where it stands so; most articles are read no further.</summary>
    private sealed class WordPlaces(AtomicReaderContext leaf, Vocabulary vocabulary, WeightedWord word)
    {
        /// <summary>A prefix has thousands.</summary>
        private const int MostReadings = 64;

        private WordPositions? _asTyped;
        private WordPositions? _any;

        public (List<int> Positions, bool AsTyped) In(int doc)
        {
            if (word.AsTyped > 0)
            {
                _asTyped ??= new WordPositions(leaf, vocabulary, word.Word, asTyped: true, MostReadings);
                if (_asTyped.In(doc) is { Count: > 0 } found)
                {
                    return (found, true);
                }
            }

            if (word.Any == 0)
            {
                return ([], false);
            }

            _any ??= new WordPositions(leaf, vocabulary, word.Word, asTyped: false, MostReadings);
            return (_any.In(doc), false);
        }
    }
}
