using ArticleSearch.Search.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>
/// In how many articles words stand side by side, with the marks that were typed or, typed plain, in any reading: those that have
/// the rarest words, and all pairs in their <see cref="PairSignature"/>; told for certain from positions.
/// </summary>
internal sealed class SideBySide(Vocabulary vocabulary, CancellationToken cancellation)
{
    /// <summary>Of two words that stand in thousands of articles together so many are looked at.</summary>
    private const int MostArticles = 400;

    /// <summary>Articles that have so many of the rarest words are few; of the other words their signatures tell sooner.</summary>
    private const int RarestWords = 3;

    /// <param name="neighbours">All of them are to stand in an article.</param>
    /// <param name="enough">It is not counted any further.</param>
    public int Count(IReadOnlyList<(TypedWord First, TypedWord Second)> neighbours, int enough)
    {
        var words = neighbours.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct()
            .Select(word => vocabulary.Find(IndexFields.Text, word)).OrderBy(word => word.Frequency(word.Word.HasMarks)).ToList();
        if (words.Count == 0)
        {
            return 0;
        }

        var (count, left) = (0, MostArticles);
        foreach (var leaf in vocabulary.Reader.Leaves)
        {
            count += Count(leaf, words, neighbours, enough - count, ref left);
            if (count >= enough || left == 0)
            {
                break;
            }
        }

        return count;
    }

    private int Count(
        AtomicReaderContext leaf, List<FieldWord> words, IReadOnlyList<(TypedWord First, TypedWord Second)> neighbours, int enough, ref int left)
    {
        cancellation.ThrowIfCancellationRequested();
        if (words.Exists(word => word.In(leaf, word.Word.HasMarks).Length == 0))
        {
            return 0;
        }

        // Positions are opened when an article seems to have all pairs: most headlines fail before.
        WordArticles[] articles = [.. words.Take(RarestWords).Select(word => new WordArticles(leaf, vocabulary, word))];
        var positions = new WordPositions[words.Count];
        var pairs = neighbours.Select(pair => (First: PlaceOf(pair.First), Second: PlaceOf(pair.Second))).ToList();
        var hashes = neighbours.Where(pair => !AreNumbers(pair)).Select(pair => PairSignature.Hash(pair.First.Folded, pair.Second.Folded)).ToArray();
        var signatures = leaf.AtomicReader.GetBinaryDocValues(IndexFields.Pairs);
        var places = new List<int>[words.Count];
        var count = 0;
        for (var doc = NextWithAll(articles, 0); doc != DocIdSetIterator.NO_MORE_DOCS && count < enough && left > 0; doc = NextWithAll(articles, doc + 1))
        {
            left--;
            if (!MayHave(signatures, doc, hashes))
            {
                continue;
            }

            for (var word = 0; word < places.Length; word++)
            {
                places[word] = (positions[word] ??= new WordPositions(leaf, vocabulary, words[word], words[word].Word.HasMarks)).In(doc);
            }

            count += pairs.TrueForAll(pair => AreSideBySide(places[pair.First], places[pair.Second])) ? 1 : 0;
        }

        return count;

        int PlaceOf(TypedWord word) => words.FindIndex(one => one.Word == word);
    }

    /// <summary>Two numbers are no pair of a signature.</summary>
    private static bool AreNumbers((TypedWord First, TypedWord Second) pair) => char.IsDigit(pair.First.Folded[0]) && char.IsDigit(pair.Second.Folded[0]);

    private static bool MayHave(BinaryDocValues? signatures, int doc, uint[] pairs)
    {
        var signature = new BytesRef();
        signatures?.Get(doc, signature);
        return Array.TrueForAll(pairs, pair => PairSignature.Count(signature.Bytes.AsSpan(signature.Offset, signature.Length), pair) > 0);
    }

    private static int NextWithAll(WordArticles[] words, int from)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var next = words[at].NextFrom(from);
            if (next == DocIdSetIterator.NO_MORE_DOCS)
            {
                return next;
            }

            // The first word finds the next candidate; whoever goes beyond it sends the others after it.
            (from, at) = (next, at > 0 && next > from ? -1 : at);
        }

        return from;
    }

    private static bool AreSideBySide(List<int> first, List<int> second)
    {
        for (int one = 0, other = 0; one < first.Count && other < second.Count;)
        {
            var distance = second[other] - first[one];
            if (distance == 1)
            {
                return true;
            }

            (one, other) = distance > 1 ? (one + 1, other) : (one, other + 1);
        }

        return false;
    }
}
