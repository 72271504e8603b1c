using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>How long the articles of a segment are, in one byte each, as Lucene's BM25 keeps it: with three binary digits.</summary>
internal static class FieldLength
{
    private static readonly ConditionalWeakTable<object, byte[]> OfSegments = [];

    /// <summary>By document number of the segment; read once for as long as the segment is open.</summary>
    public static byte[] Of(AtomicReader reader) => OfSegments.GetValue(reader.CoreCacheKey, _ => Read(reader));

    public static double Decode(byte length)
    {
        var root = SmallSingle.Byte315ToSingle(length);
        return root > 0 ? 1 / (root * root) : 0;
    }

    private static byte[] Read(AtomicReader reader)
    {
        var lengths = new byte[reader.MaxDoc];
        if (reader.GetNormValues(IndexFields.Text) is { } norms)
        {
            for (var doc = 0; doc < lengths.Length; doc++)
            {
                lengths[doc] = (byte)norms.Get(doc);
            }
        }

        return lengths;
    }
}
