using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace ArticleSearch.Search.Lucene;

/// <summary>How many words the articles of a segment have.</summary>
/// <remarks>Lucene's own norms keep three binary digits of it; the difference shows in the order of long queries.</remarks>
internal sealed class FieldLength
{
    private static readonly ConditionalWeakTable<object, FieldLength> OfSegments = [];

    private Weighed? _weighed;

    private FieldLength(AtomicReader reader)
    {
        Of = new ushort[reader.MaxDoc];
        if (reader.GetNumericDocValues(IndexFields.Length) is { } lengths)
        {
            for (var doc = 0; doc < Of.Length; doc++)
            {
                Of[doc] = (ushort)Math.Min(lengths.Get(doc), ushort.MaxValue);
                Sum += Of[doc];
            }
        }
    }

    /// <summary>By document number of the segment.</summary>
    public ushort[] Of { get; }

    public long Sum { get; }

    /// <summary>What the lengths mean for scores.</summary>
    public Weighed For(Bm25 bm25)
    {
        var known = _weighed;
        if (known is null || known.By != bm25)
        {
            _weighed = known = new Weighed(bm25, Array.ConvertAll(Of, bm25.Norm), Array.ConvertAll(Of, length => bm25.Saturated(1, length)));
        }

        return known;
    }

    /// <summary>Read once for as long as the segment is open.</summary>
    public static FieldLength In(AtomicReader reader) => OfSegments.GetValue(reader.CoreCacheKey, _ => new FieldLength(reader));

    /// <param name="Norms"><see cref="Bm25.Norm"/> by document number of the segment.</param>
    /// <param name="Once">What a word is worth that stands in the article once: most do, and a division is dear.</param>
    public sealed record Weighed(Bm25 By, float[] Norms, float[] Once);
}
