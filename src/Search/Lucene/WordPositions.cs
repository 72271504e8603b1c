using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ArticleSearch.Search.Lucene;

/// <summary>Where a word stands in one article after the other of a segment.</summary>
internal sealed class WordPositions
{
    private readonly List<DocsAndPositionsEnum> _readings = [];
    private readonly List<int> _found = [];

    /// <param name="asTyped">Without the readings that have other marks.</param>
    /// <param name="most">With more readings (a prefix has thousands) only the first so many are looked at.</param>
    public WordPositions(AtomicReaderContext leaf, Vocabulary vocabulary, FieldWord word, bool asTyped, int most = int.MaxValue)
    {
        foreach (var reading in word.In(leaf, asTyped).Take(most))
        {
            var terms = vocabulary.Terms(leaf, word.Field)!;
            terms.SeekExact(reading.Term, reading.State);
            _readings.Add(terms.DocsAndPositions(leaf.AtomicReader.LiveDocs, reuse: null, DocsAndPositionsFlags.NONE));
        }
    }

    /// <param name="doc">Not before the one asked for last.</param>
    /// <returns>In ascending order; valid until the next call.</returns>
    public List<int> In(int doc)
    {
        _found.Clear();
        var readings = 0;
        foreach (var postings in _readings)
        {
            if (postings.DocID < doc)
            {
                postings.Advance(doc);
            }

            if (postings.DocID != doc)
            {
                continue;
            }

            readings++;
            for (var left = postings.Freq; left > 0; left--)
            {
                _found.Add(postings.NextPosition());
            }
        }

        if (readings > 1)
        {
            _found.Sort();
        }

        return _found;
    }
}
