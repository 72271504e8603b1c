using Lucene.Net.Index;

namespace ArticleSearch.Search.Lucene;

/// <summary>
/// A second look at the best candidates, at where their words stand: at the head of the article, and close together in one
/// passage. It reads the positions of the words, so it is for some tens of articles only; more do not change the first page.
/// </summary>
internal sealed class CloseReading
{
    /// <summary>A prefix has thousands.</summary>
    private const int MostReadings = 64;

    private readonly Vocabulary _vocabulary;
    private readonly Ranking _ranking;
    private readonly IReadOnlyList<WeightedWord> _words;
    private readonly Dictionary<(int First, int Second), (int Feature, double Worth)> _pairs;
    private readonly List<Place> _places = [];
    private readonly int[] _inPassage;
    private readonly bool[] _inHead;

    public CloseReading(Vocabulary vocabulary, IReadOnlyList<WeightedWord> words, IReadOnlyList<WeightedPair> pairs)
    {
        (_vocabulary, _ranking, _words) = (vocabulary, vocabulary.Ranking, words);
        _pairs = pairs.Index().ToDictionary(pair => (pair.Item.First, pair.Item.Second), pair => (words.Count + pair.Index, WorthOf(pair.Item)));
        _inPassage = new int[words.Count + pairs.Count];
        _inHead = new bool[words.Count];
    }

    /// <summary>The candidates with what the second look adds to their ranks.</summary>
    /// <param name="candidates">In any order; afterwards in that of their new ranks.</param>
    public void Read(Span<Candidate> candidates, IReadOnlyList<AtomicReaderContext> leaves, CancellationToken cancellation)
    {
        candidates.Sort((one, other) => one.Doc.CompareTo(other.Doc));
        WordPositions[] positions = [];
        for (int i = 0, leaf = -1; i < candidates.Length; i++)
        {
            var of = ReaderUtil.SubIndex(candidates[i].Doc, [.. leaves]);
            if (of != leaf)
            {
                cancellation.ThrowIfCancellationRequested();
                leaf = of;
                positions = [.. _words.Select(word => new WordPositions(leaves[of], _vocabulary, word.Word, word.Any == 0, most: word.Counts ? MostReadings : 0))];
            }

            FindPlaces(positions, candidates[i].Doc - leaves[leaf].DocBase);
            candidates[i] = candidates[i] with { Rank = candidates[i].Rank + (_ranking.Head * Head()) + (_ranking.Passage * BestPassage()) };
        }

        candidates.Sort();
    }

    /// <summary>Where the words stand, in the order of the text. A word that stands there as typed counts only so.</summary>
    private void FindPlaces(WordPositions[] positions, int doc)
    {
        _places.Clear();
        for (var word = 0; word < positions.Length; word++)
        {
            var found = positions[word].In(doc);
            var asTyped = _words[word].AsTyped > 0 && found.Any(place => place.IsTyped);
            var worth = asTyped
                ? _words[word].AsTyped * _vocabulary.Bm25.Idf(_words[word].Word.TypedFrequency)
                : _words[word].Any * _vocabulary.Bm25.Idf(_words[word].Word.AnyFrequency);
            foreach (var (position, isTyped) in found)
            {
                if (isTyped || !asTyped)
                {
                    _places.Add(new Place(position, word, word, worth));
                }
            }
        }

        _places.Sort((one, other) => one.Position.CompareTo(other.Position));
        AddPairs();
    }

    private void AddPairs()
    {
        var words = _places.Count;
        for (int i = 1, before = 0; i < words; i++)
        {
            while (_places[before].Position < _places[i].Position - 1)
            {
                before++;
            }

            for (var first = before; first < i && _places[first].Position == _places[i].Position - 1; first++)
            {
                if (_pairs.TryGetValue((_places[first].Word, _places[i].Word), out var pair))
                {
                    _places.Add(new Place(_places[i].Position, -1, pair.Feature, pair.Worth));
                }
            }
        }

        if (_places.Count > words)
        {
            _places.Sort((one, other) => one.Position.CompareTo(other.Position));
        }
    }

    private double Head()
    {
        Array.Clear(_inHead);
        var worth = 0.0;
        foreach (var place in _places)
        {
            if (place.Position < _ranking.HeadLength && place.Word >= 0 && !_inHead[place.Word])
            {
                _inHead[place.Word] = true;
                worth += place.Worth;
            }
        }

        return worth;
    }

    /// <summary>Different words and pairs in the best stretch of text, as a window moves over the places.</summary>
    private double BestPassage()
    {
        Array.Clear(_inPassage);
        var (best, worth) = (0.0, 0.0);
        for (int last = 0, first = 0; last < _places.Count; last++)
        {
            while (_places[first].Position <= _places[last].Position - _ranking.PassageLength)
            {
                worth -= --_inPassage[_places[first].Feature] == 0 ? _places[first].Worth : 0;
                first++;
            }

            worth += ++_inPassage[_places[last].Feature] == 1 ? _places[last].Worth : 0;
            best = Math.Max(best, worth);
        }

        return best;
    }

    private double WorthOf(WeightedPair pair) =>
        _ranking.PassagePair * _ranking.Pair * Math.Pow(_vocabulary.Bm25.Idf(pair.Pair.TypedFrequency), _ranking.PairPower);

    /// <param name="Word">-1 for a pair.</param>
    /// <param name="Feature">What counts once in a passage: the word, or behind all words the pair.</param>
    private readonly record struct Place(int Position, int Word, int Feature, double Worth);
}
