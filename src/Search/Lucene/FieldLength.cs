using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace ArticleSearch.Search.Lucene;

/// <summary>How many words the articles of a segment have.</summary>
/// <remarks>Lucene's own norms keep three binary digits of it; the difference shows in the order of long queries.</remarks>
internal sealed class FieldLength
{
    private static readonly ConditionalWeakTable<object, FieldLength> OfSegments = [];

    private Once? _once;

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

    /// <summary>What a word is worth that stands in an article once, by document number: most do, and a division is dear.</summary>
    public float[] SaturatedOnce(Bm25 bm25)
    {
        var known = _once;
        if (known is null || known.Of != bm25)
        {
            var values = new float[Of.Length];
            for (var doc = 0; doc < values.Length; doc++)
            {
                values[doc] = bm25.Saturated(1, Of[doc]);
            }

            _once = known = new Once(bm25, values);
        }

        return known.Values;
    }

    /// <summary>Read once for as long as the segment is open.</summary>
    public static FieldLength In(AtomicReader reader) => OfSegments.GetValue(reader.CoreCacheKey, _ => new FieldLength(reader));

    private sealed record Once(Bm25 Of, float[] Values);
}
