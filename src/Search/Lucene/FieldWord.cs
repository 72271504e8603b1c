using System.Text;
using ArticleSearch.Search.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>One way in which a typed word stands in a segment.</summary>
/// <param name="Frequency">Articles of the segment that have it.</param>
/// <param name="IsTyped">With the marks as typed.</param>
internal sealed record Reading(BytesRef Term, TermState State, int Frequency, bool IsTyped);

/// <summary>The readings of a word, by segment.</summary>
/// <param name="Frequency">Articles that have one; those with two of them count twice.</param>
internal sealed record Readings(Reading[][] BySegment, int Frequency)
{
    public static Readings Of(Reading[][] bySegment) => new(bySegment, bySegment.Sum(segment => segment.Sum(reading => reading.Frequency)));
}

/// <summary>A typed word in one field: its readings in every segment, and how many articles have them.</summary>
internal sealed class FieldWord
{
    private readonly Vocabulary _vocabulary;
    private readonly string _term;
    private readonly bool _typedOnly;
    private Readings? _typed;
    private Readings? _any;

    /// <param name="term">As it stands in the index; of a prefix, what it begins with.</param>
    /// <param name="typedOnly">There are no other readings, or none is wanted.</param>
    public FieldWord(Vocabulary vocabulary, string field, TypedWord word, string term, bool typedOnly) =>
        (_vocabulary, Field, Word, _term, _typedOnly) = (vocabulary, field, word, term, typedOnly);

    public TypedWord Word { get; }

    public string Field { get; }

    /// <summary>Articles that have the word as typed.</summary>
    public int TypedFrequency => Math.Min(Typed.Frequency, _vocabulary.Reader.MaxDoc);

    /// <summary>Articles that have it in any reading; those with two readings may count twice.</summary>
    public int AnyFrequency => Math.Min(Any.Frequency, _vocabulary.Reader.MaxDoc);

    public int Frequency(bool asTyped) => asTyped ? TypedFrequency : AnyFrequency;

    /// <summary>Its readings in a segment; looked up when they are asked for the first time.</summary>
    public Reading[] In(AtomicReaderContext leaf, bool asTyped) => (asTyped ? Typed : Any).BySegment[leaf.Ord];

    private Readings Typed => _typed ??= Word.IsPrefix
        ? Readings.Of([.. Find(AllIn).BySegment.Select(segment => segment.Where(reading => reading.IsTyped).ToArray())])
        : _vocabulary.Known.Find(Field, _term, asTyped: true, () => Find(TypedIn));

    private Readings Any => _any ??= _typedOnly ? Typed : Word.IsPrefix ? Find(AllIn) : _vocabulary.Known.Find(Field, _term, asTyped: false, () => Find(AllIn));

    private Readings Find(Func<TermsEnum, Reading[]> find) =>
        Readings.Of([.. _vocabulary.Reader.Leaves.Select(leaf => _vocabulary.Terms(leaf, Field) is { } terms ? find(terms) : [])]);

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
