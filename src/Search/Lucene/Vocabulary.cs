using ArticleSearch.Search.Analysis;
using Lucene.Net.Index;

namespace ArticleSearch.Search.Lucene;

/// <summary>The words of one query in the dictionary of one state of the index, each looked up once.</summary>
/// <param name="typedOnly">Marks count exactly: no other reading is ever asked for.</param>
internal sealed class Vocabulary(IndexReader reader, Ranking ranking, bool typedOnly)
{
    private readonly Dictionary<(string Field, TypedWord Word), FieldWord> _words = [];
    private readonly Dictionary<(string Field, string Term), FieldWord> _terms = [];
    private readonly Dictionary<(int Leaf, string Field), TermsEnum?> _dictionaries = [];

    public IndexReader Reader => reader;

    /// <summary>What earlier queries looked up.</summary>
    public KnownWords Known { get; } = KnownWords.In(reader);

    public Bm25 Bm25 { get; } = new(reader, ranking);

    public Ranking Ranking => ranking;

    public bool TypedOnly => typedOnly;

    public FieldWord Find(string field, TypedWord word)
    {
        if (!_words.TryGetValue((field, word), out var found))
        {
            _words[(field, word)] = found = new FieldWord(this, field, word, IndexTerm.Of(word), typedOnly);
        }

        return found;
    }

    /// <summary>A term as it stands in the dictionary; it has one reading.</summary>
    public FieldWord FindTerm(string field, string term)
    {
        if (!_terms.TryGetValue((field, term), out var found))
        {
            _terms[(field, term)] = found = new FieldWord(this, field, new TypedWord(term, term), term, typedOnly: true);
        }

        return found;
    }

    /// <summary>All marks with which a folded form is written, the most frequent first.</summary>
    public IEnumerable<string> Readings(string folded)
    {
        var word = Find(IndexFields.Text, new TypedWord(folded, folded));
        return reader.Leaves.SelectMany(leaf => word.In(leaf, asTyped: false))
            .GroupBy(reading => IndexTerm.Marked(reading.Term.Utf8ToString()).ToString())
            .OrderByDescending(reading => reading.Sum(one => one.Frequency)).ThenBy(reading => reading.Key, StringComparer.Ordinal)
            .Select(reading => reading.Key);
    }

    /// <summary>The dictionary of a field, to be moved to the wanted term; null where the segment has no such field.</summary>
    public TermsEnum? Terms(AtomicReaderContext leaf, string field)
    {
        if (!_dictionaries.TryGetValue((leaf.Ord, field), out var terms))
        {
            _dictionaries[(leaf.Ord, field)] = terms = leaf.AtomicReader.GetTerms(field)?.GetEnumerator();
        }

        return terms;
    }
}
