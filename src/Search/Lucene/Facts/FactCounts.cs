using ArticleSearch.Search.Facts;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene.Facts;

/// <summary>How the facts found spread over the values of each facet.</summary>
internal static class FactCounts
{
    /// <summary>Years and kinds are few; of names nobody reads more.</summary>
    private const int MostValues = 60;

    private static readonly FactFacet[] OfArticle = [FactFacet.Section, FactFacet.Year, FactFacet.ArticleKind];

    public static Dictionary<FactFacet, IReadOnlyList<FacetCount<string>>> Of(
        FactQuery query, IReadOnlyList<(AtomicReaderContext Leaf, FixedBitSet Hits)> leaves, CancellationToken cancellation) =>
        FacetsOf(query).ToDictionary(facet => facet, facet => Count(facet, leaves, cancellation));

    public static IEnumerable<FactFacet> FacetsOf(FactQuery query) => query switch
    {
        QuoteQuery => [FactFacet.Person, FactFacet.Office, FactFacet.Organisation, FactFacet.QuoteKind, FactFacet.SpeakerKind, .. OfArticle],
        FigureQuery => [FactFacet.Unit, FactFacet.Thing, FactFacet.Of, FactFacet.PeriodYear, FactFacet.FigureKind, FactFacet.Change, .. OfArticle],
        _ => [FactFacet.Office, FactFacet.Organisation, .. OfArticle],
    };

    private static IReadOnlyList<FacetCount<string>> Count(
        FactFacet facet, IReadOnlyList<(AtomicReaderContext Leaf, FixedBitSet Hits)> leaves, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, int>();
        foreach (var (leaf, hits) in leaves)
        {
            cancellation.ThrowIfCancellationRequested();
            if (leaf.AtomicReader.GetSortedSetDocValues(FactFields.Of(facet)) is { } values)
            {
                Count(values, hits, counts);
            }
        }

        return [.. counts.OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal)
            .Take(MostValues).Select(value => new FacetCount<string>(value.Key, value.Value))];
    }

    /// <summary>Ordinals mean something within one segment only.</summary>
    private static void Count(SortedSetDocValues values, FixedBitSet hits, Dictionary<string, int> counts)
    {
        var byOrdinal = new int[values.ValueCount];
        var docs = hits.GetIterator();
        for (int doc; (doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
        {
            values.SetDocument(doc);
            for (long ordinal; (ordinal = values.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS;)
            {
                byOrdinal[ordinal]++;
            }
        }

        var name = new BytesRef();
        foreach (var (ordinal, count) in byOrdinal.Index().Where(ordinal => ordinal.Item > 0))
        {
            values.LookupOrd(ordinal, name);
            counts[name.Utf8ToString()] = counts.GetValueOrDefault(name.Utf8ToString()) + count;
        }
    }
}
