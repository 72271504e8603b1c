using ArticleSearch.Search.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>Which articles of a segment hold what is wanted: a bit for each.</summary>
/// <param name="marks">How faithful to the typed marks the words must be.</param>
/// <param name="excluded">The same for words that must not be there.</param>
internal sealed class Matching(LeafSearch search, Vocabulary vocabulary, MarksKept marks, MarksKept excluded, CancellationToken cancellation)
{
    private readonly AtomicReader _reader = search.Leaf.AtomicReader;

    /// <returns>Bits of its own for the caller to change.</returns>
    public FixedBitSet Of(Wanted wanted)
    {
        cancellation.ThrowIfCancellationRequested();
        return wanted switch
        {
            Wanted.One one when IndexFields.IsPartOfText(one.Field) => RowOf(new Wanted.Row([one.Word], one.Field)),
            Wanted.One one => Copy(Word(one.Word, one.Field)),
            Wanted.Whole whole => AnyOf([new Wanted.One(whole.Word, whole.Field), new Wanted.Row(whole.Parts, whole.Field)]),
            Wanted.Row row => RowOf(row),
            Wanted.All all => AllOf(all.Nodes),
            Wanted.Any any => AnyOf(any.Nodes),
            Wanted.Most most => MostOf(most),
            Wanted.Not not => AllOf([not]),
            Wanted.Days days => DaysOf(days),
            Wanted.Value value => ValueOf(value),
            _ => throw new ArgumentOutOfRangeException(nameof(wanted), wanted, "Not a form of what can be wanted"),
        };
    }

    private FixedBitSet Word(TypedWord word, string field) => search.Of(vocabulary.Find(field, word), AsTyped(word));

    private bool AsTyped(TypedWord word) => marks == MarksKept.AsTyped || (marks == MarksKept.WhereTyped && word.HasMarks);

    private FixedBitSet AllOf(IReadOnlyList<Wanted> nodes)
    {
        FixedBitSet? all = null;
        foreach (var node in nodes.Where(node => node is not Wanted.Not))
        {
            if (node is Wanted.One one && !IndexFields.IsPartOfText(one.Field))
            {
                Intersect(ref all, Word(one.Word, one.Field));
            }
            else
            {
                Intersect(ref all, Of(node));
            }
        }

        all ??= Everything();
        var without = new Matching(search, vocabulary, excluded, excluded, cancellation);
        foreach (var not in nodes.OfType<Wanted.Not>())
        {
            all.AndNot(without.Of(not.Node));
        }

        return all;
    }

    private static void Intersect(ref FixedBitSet? all, FixedBitSet one)
    {
        if (all is null)
        {
            all = Copy(one);
        }
        else
        {
            all.And(one);
        }
    }

    private FixedBitSet AnyOf(IReadOnlyList<Wanted> nodes)
    {
        var any = Empty();
        foreach (var node in nodes)
        {
            any.Or(Of(node));
        }

        return any;
    }

    private FixedBitSet MostOf(Wanted.Most most)
    {
        var counts = new BitCounts(Math.Max(search.MaxDoc, 1), most.Words.Count);
        foreach (var word in most.Words)
        {
            counts.Add(Word(word, IndexFields.Text));
        }

        return counts.AtLeast(most.AtLeast);
    }

    private FixedBitSet RowOf(Wanted.Row row)
    {
        var inText = IndexFields.TermsOf(row.Field);
        var words = row.Words.Select(word => vocabulary.Find(inText, word)).ToList();
        var found = AllOf([.. row.Words.Select(word => new Wanted.One(word, inText))]);
        var matcher = new RowMatcher(search.Leaf, vocabulary, words, row, AsTyped);
        for (var doc = search.Next(found, 0); doc >= 0; doc = search.Next(found, doc + 1))
        {
            if ((doc & 0xFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (!matcher.Matches(doc))
            {
                found.Clear(doc);
            }
        }

        return found;
    }

    private FixedBitSet DaysOf(Wanted.Days days)
    {
        var found = Empty();
        var (from, to) = (days.From?.DayNumber ?? 1, days.To?.DayNumber ?? int.MaxValue);
        if (_reader.GetNumericDocValues(IndexFields.Day) is not { } day)
        {
            return found;
        }

        for (var doc = 0; doc < search.MaxDoc; doc++)
        {
            if (day.Get(doc) is var number && number >= from && number <= to)
            {
                found.Set(doc);
            }
        }

        And(found, _reader.LiveDocs);
        return found;
    }

    private FixedBitSet ValueOf(Wanted.Value value)
    {
        var found = Empty();
        if (_reader.GetTermDocsEnum(new Term(value.Field, value.Text)) is { } docs)
        {
            for (int doc; (doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
            {
                found.Set(doc);
            }
        }

        And(found, _reader.LiveDocs);
        return found;
    }

    private FixedBitSet Everything()
    {
        var all = Empty();
        if (search.MaxDoc > 0)
        {
            all.Set(0, search.MaxDoc);
        }

        And(all, _reader.LiveDocs);
        return all;
    }

    private void And(FixedBitSet bits, IBits? live)
    {
        for (var doc = 0; live is not null && doc < search.MaxDoc; doc++)
        {
            if (!live.Get(doc))
            {
                bits.Clear(doc);
            }
        }
    }

    private FixedBitSet Empty() => new(Math.Max(search.MaxDoc, 1));

    private static FixedBitSet Copy(FixedBitSet bits) => bits.Clone();
}
