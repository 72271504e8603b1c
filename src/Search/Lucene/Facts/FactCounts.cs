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

    public static Dictionary<FactFacet, IReadOnlyList<FacetCount<string>>> Of(FactQuery query, IReadOnlyList<LeafHits> leaves, CancellationToken cancellation) =>
        FacetsOf(query).ToDictionary(facet => facet, facet => Count(facet, leaves, cancellation));

    private static FactFacet[] FacetsOf(FactQuery query) => query switch
    {
        QuoteQuery => [FactFacet.Person, FactFacet.Office, FactFacet.Organisation, FactFacet.QuoteKind, FactFacet.SpeakerKind, .. OfArticle],
        FigureQuery => [FactFacet.Unit, FactFacet.Thing, FactFacet.Of, FactFacet.PeriodYear, FactFacet.FigureKind, FactFacet.Change, FactFacet.Programme, .. OfArticle],
        ReviewQuery => [FactFacet.Programme, FactFacet.ReviewKind, FactFacet.PeriodYear, .. OfArticle],
        _ => [FactFacet.Office, FactFacet.Organisation, FactFacet.Standing, .. OfArticle],
    };

    private static IReadOnlyList<FacetCount<string>> Count(FactFacet facet, IReadOnlyList<LeafHits> leaves, CancellationToken cancellation)
    {
        var (counts, seen) = (new Dictionary<string, int>(), new HashSet<(int Holder, string Value)>());
        foreach (var leaf in leaves)
        {
            cancellation.ThrowIfCancellationRequested();
            if (leaf.Leaf.AtomicReader.GetSortedSetDocValues(FactFields.Of(facet)) is not { } values)
            {
                continue;
            }

            if (leaf.HolderOf is null)
            {
                CountFacts(values, leaf.Hits, counts);
            }
            else
            {
                CountHolders(values, leaf, counts, seen);
            }
        }

        return [.. counts.OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal)
            .Take(MostValues).Select(value => new FacetCount<string>(value.Key, value.Value))];
    }

    /// <summary>Ordinals mean something within one segment only.</summary>
    private static void CountFacts(SortedSetDocValues values, FixedBitSet hits, Dictionary<string, int> counts)
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

        foreach (var (ordinal, count) in byOrdinal.Index().Where(ordinal => ordinal.Item > 0))
        {
            var value = ValueOf(values, ordinal);
            counts[value] = counts.GetValueOrDefault(value) + count;
        }
    }

    /// <summary>A person counts once, however many articles print his office.</summary>
    private static void CountHolders(SortedSetDocValues values, LeafHits leaf, Dictionary<string, int> counts, HashSet<(int, string)> seen)
    {
        var names = new string?[values.ValueCount];
        var holders = leaf.Leaf.AtomicReader.GetSortedDocValues(FactFields.Official);
        var docs = leaf.Hits.GetIterator();
        for (int doc; (doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
        {
            var holder = leaf.HolderOf![holders.GetOrd(doc)];
            values.SetDocument(doc);
            for (long ordinal; holder >= 0 && (ordinal = values.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS;)
            {
                var value = names[ordinal] ??= ValueOf(values, ordinal);
                counts[value] = counts.GetValueOrDefault(value) + (seen.Add((holder, value)) ? 1 : 0);
            }
        }
    }

    private static string ValueOf(SortedSetDocValues values, long ordinal)
    {
        var value = new BytesRef();
        values.LookupOrd(ordinal, value);
        return value.Utf8ToString();
    }
}

/// <summary>What was found in one segment.</summary>
/// <param name="HolderOf">For officials: the number of each person, by his ordinal in the segment; -1 for who does not count.</param>
internal sealed record LeafHits(AtomicReaderContext Leaf, FixedBitSet Hits, int[]? HolderOf = null);
