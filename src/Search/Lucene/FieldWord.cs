using System.Text;
using ArticleSearch.Search.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>One way in which a typed word stands in a segment.</summary>
/// <param name="Frequency">Articles of the segment that have it.</param>
/// <param name="IsTyped">With the marks as typed.</param>
internal sealed record Reading(BytesRef Term, TermState State, int Frequency, bool IsTyped);

/// <summary>A typed word in one field: its readings in every segment, and how many articles have them.</summary>
internal sealed class FieldWord
{
    private readonly Vocabulary _vocabulary;
    private readonly string _term;
    private readonly bool _typedOnly;
    private Reading[][]? _typed;
    private Reading[][]? _any;
    private int? _typedFrequency;
    private int? _anyFrequency;

    /// <param name="term">As it stands in the index; of a prefix, what it begins with.</param>
    /// <param name="typedOnly">There are no other readings, or none is wanted.</param>
    public FieldWord(Vocabulary vocabulary, string field, TypedWord word, string term, bool typedOnly) =>
        (_vocabulary, Field, Word, _term, _typedOnly) = (vocabulary, field, word, term, typedOnly);

    public TypedWord Word { get; }

    public string Field { get; }

    /// <summary>Articles that have the word as typed.</summary>
    public int TypedFrequency => _typedFrequency ??= FrequencyOf(Typed);

    /// <summary>Articles that have it in any reading; those with two readings may count twice.</summary>
    public int AnyFrequency => _anyFrequency ??= FrequencyOf(Any);

    public int Frequency(bool asTyped) => asTyped ? TypedFrequency : AnyFrequency;

    /// <summary>Its readings in a segment; looked up when they are asked for the first time.</summary>
    public Reading[] In(AtomicReaderContext leaf, bool asTyped) => (asTyped ? Typed : Any)[leaf.Ord];

    private Reading[][] Typed => _typed ??= Word.IsPrefix
        ? [.. Find(AllIn).Select(leaf => leaf.Where(reading => reading.IsTyped).ToArray())]
        : _vocabulary.Known.Find(Field, _term, asTyped: true, () => Find(TypedIn));

    private Reading[][] Any => _any ??= _typedOnly ? Typed : Word.IsPrefix ? Find(AllIn) : _vocabulary.Known.Find(Field, _term, asTyped: false, () => Find(AllIn));

    private int FrequencyOf(Reading[][] readings) => Math.Min(readings.Sum(leaf => leaf.Sum(reading => reading.Frequency)), _vocabulary.Reader.MaxDoc);

    private Reading[][] Find(Func<TermsEnum, Reading[]> find) =>
        [.. _vocabulary.Reader.Leaves.Select(leaf => _vocabulary.Terms(leaf, Field) is { } terms ? find(terms) : [])];

    private Reading[] TypedIn(TermsEnum terms)
    {
        var wanted = new BytesRef(_term);
        return terms.SeekExact(wanted) ? [new Reading(wanted, terms.GetTermState(), terms.DocFreq, IsTyped: true)] : [];
    }

    private Reading[] AllIn(TermsEnum terms)
    {
        var beginning = new BytesRef(IndexTerm.Beginning(Word));
        if (terms.SeekCeil(beginning) == TermsEnum.SeekStatus.END)
        {
            return [];
        }

        var (found, typed) = (new List<Reading>(), Encoding.UTF8.GetBytes(_term));
        do
        {
            var term = terms.Term;
            if (!StringHelper.StartsWith(term, beginning))
            {
                break;
            }

            var isTyped = Word.IsPrefix ? IsTypedPrefix(term) : term.Bytes.AsSpan(term.Offset, term.Length).SequenceEqual(typed);
            found.Add(new Reading(BytesRef.DeepCopyOf(term), terms.GetTermState(), terms.DocFreq, isTyped));
        }
        while (terms.MoveNext());
        return [.. found];
    }

    private bool IsTypedPrefix(BytesRef term) => (!Word.HasMarks && !_typedOnly) || IndexTerm.Marked(term.Utf8ToString()).StartsWith(Word.Marked, StringComparison.Ordinal);
}
