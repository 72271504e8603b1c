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
    private readonly Reading[][] _readings;

    private FieldWord(TypedWord word, string field, Reading[][] readings, int typedFrequency, int anyFrequency)
    {
        (Word, Field, TypedFrequency, AnyFrequency) = (word, field, typedFrequency, anyFrequency);
        _readings = readings;
    }

    public TypedWord Word { get; }

    public string Field { get; }

    /// <summary>Articles that have the word as typed.</summary>
    public int TypedFrequency { get; }

    /// <summary>Articles that have it in any reading; those with two readings may count twice.</summary>
    public int AnyFrequency { get; }

    public int Frequency(bool asTyped) => asTyped ? TypedFrequency : AnyFrequency;

    public IReadOnlyList<Reading> In(AtomicReaderContext leaf) => _readings[leaf.Ord];

    /// <param name="typedOnly">Other readings will not be asked for.</param>
    public static FieldWord Find(IndexReader reader, string field, TypedWord word, bool typedOnly)
    {
        var readings = new Reading[reader.Leaves.Count][];
        var (typed, any) = (0, 0);
        foreach (var leaf in reader.Leaves)
        {
            readings[leaf.Ord] = leaf.AtomicReader.GetTerms(field) is { } terms
                ? [.. Find(terms.GetEnumerator(), word, typedOnly, ref typed, ref any)]
                : [];
        }

        return new FieldWord(word, field, readings, Math.Min(typed, reader.MaxDoc), Math.Min(any, reader.MaxDoc));
    }

    /// <summary>A term as it stands in the dictionary; it has one reading.</summary>
    public static FieldWord FindTerm(IndexReader reader, string field, string term)
    {
        var (bytes, frequency) = (new BytesRef(term), 0);
        var readings = new Reading[reader.Leaves.Count][];
        foreach (var leaf in reader.Leaves)
        {
            readings[leaf.Ord] = [];
            if (leaf.AtomicReader.GetTerms(field)?.GetEnumerator() is { } terms && terms.SeekExact(bytes))
            {
                readings[leaf.Ord] = [new Reading(bytes, terms.GetTermState(), terms.DocFreq, IsTyped: true)];
                frequency += terms.DocFreq;
            }
        }

        return new FieldWord(new TypedWord(term, term), field, readings, frequency, frequency);
    }

    private static List<Reading> Find(TermsEnum terms, TypedWord word, bool typedOnly, ref int typed, ref int any)
    {
        var found = new List<Reading>();
        var wanted = new BytesRef(typedOnly && !word.IsPrefix ? IndexTerm.Of(word) : IndexTerm.Beginning(word));
        if (terms.SeekCeil(wanted) == TermsEnum.SeekStatus.END)
        {
            return found;
        }

        do
        {
            if (!StringHelper.StartsWith(terms.Term, wanted))
            {
                break;
            }

            var isTyped = IsTyped(word, terms.Term);
            if (isTyped || !typedOnly)
            {
                found.Add(new Reading(BytesRef.DeepCopyOf(terms.Term), terms.GetTermState(), terms.DocFreq, isTyped));
                typed += isTyped ? terms.DocFreq : 0;
                any += terms.DocFreq;
            }
        }
        while (terms.MoveNext());
        return found;
    }

    private static bool IsTyped(TypedWord word, BytesRef term)
    {
        var marked = IndexTerm.Marked(term.Utf8ToString());
        return word.IsPrefix ? marked.StartsWith(word.Marked, StringComparison.Ordinal) : marked.SequenceEqual(word.Marked);
    }
}
