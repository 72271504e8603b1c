using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ArticleSearch.Search.Lucene;

/// <summary>
/// Which articles of a segment have a word, one after the other: with the marks that were typed, or in any reading when none were.
/// Opened when it is asked for the first time.
/// </summary>
internal sealed class WordArticles(AtomicReaderContext leaf, Vocabulary vocabulary, FieldWord word)
{
    private DocsEnum[]? _readings;

    /// <summary>The next article that has the word, this one included.</summary>
    public int NextFrom(int doc)
    {
        var next = DocIdSetIterator.NO_MORE_DOCS;
        foreach (var reading in _readings ??= Open())
        {
            next = Math.Min(next, reading.DocID < doc ? reading.Advance(doc) : reading.DocID);
        }

        return next;
    }

    private DocsEnum[] Open()
    {
        var terms = vocabulary.Terms(leaf, word.Field)!;
        return [.. word.In(leaf, word.Word.HasMarks).Select(reading =>
        {
            terms.SeekExact(reading.Term, reading.State);
            return terms.Docs(leaf.AtomicReader.LiveDocs, reuse: null, DocsFlags.NONE);
        })];
    }
}
