using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>Counts the hits by month, year, section, writer and kind, a segment at a time.</summary>
internal sealed class FacetCounter
{
    private readonly int[] _months;
    private readonly int _firstMonth;
    private readonly Dictionary<string, int> _sections = [];
    private readonly Dictionary<string, int> _writers = [];
    private readonly int[] _kinds = new int[Enum.GetValues<ArticleKind>().Length];

    public FacetCounter(IList<AtomicReaderContext> leaves)
    {
        var columns = leaves.Select(leaf => FacetColumns.In(leaf.AtomicReader)).ToList();
        var (first, last) = (columns.Select(column => column.First).DefaultIfEmpty(0).Min(), columns.Select(column => column.Last).DefaultIfEmpty(0).Max());
        (_firstMonth, _months) = (first, new int[Math.Max(last - first + 1, 0)]);
    }

    public void Count(LeafSearch search, FixedBitSet hits)
    {
        var reader = search.Leaf.AtomicReader;
        CountNumbers(search, hits, FacetColumns.In(reader));
        CountNames(search, hits, reader.GetSortedSetDocValues(IndexFields.Section), _sections);
        CountNames(search, hits, reader.GetSortedSetDocValues(IndexFields.Writer), _writers);
    }

    public Facets ToFacets()
    {
        var months = _months.Index().Where(month => month.Item > 0).Select(month => new FacetCount<DateOnly>(FacetColumns.BeginOf(_firstMonth + month.Index), month.Item)).ToList();
        return new(
            [.. months.GroupBy(month => month.Value.Year, month => month.Count).OrderByDescending(year => year.Key).Select(year => new FacetCount<int>(year.Key, year.Sum()))],
            [.. MostFrequent(_sections)])
        {
            Writers = [.. MostFrequent(_writers).Take(Facets.MostWriters)],
            Kinds = [.. _kinds.Index().Where(kind => kind.Item > 0).Select(kind => new FacetCount<ArticleKind>((ArticleKind)kind.Index, kind.Item))],
            Months = months,
        };
    }

    private void CountNumbers(LeafSearch search, FixedBitSet hits, FacetColumns columns)
    {
        var (months, kinds) = (columns.Months, columns.Kinds);
        for (var doc = search.Next(hits, 0); doc >= 0; doc = search.Next(hits, doc + 1))
        {
            _kinds[kinds[doc]]++;
            if (months[doc] > 0)
            {
                _months[months[doc] - _firstMonth]++;
            }
        }
    }

    /// <summary>Ordinals mean something within one segment only.</summary>
    private static void CountNames(LeafSearch search, FixedBitSet hits, SortedSetDocValues? names, Dictionary<string, int> counts)
    {
        if (names is null)
        {
            return;
        }

        var byOrdinal = new int[names.ValueCount];
        for (var doc = search.Next(hits, 0); doc >= 0; doc = search.Next(hits, doc + 1))
        {
            names.SetDocument(doc);
            for (long ordinal; (ordinal = names.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS;)
            {
                byOrdinal[ordinal]++;
            }
        }

        var name = new BytesRef();
        foreach (var (ordinal, count) in byOrdinal.Index().Where(ordinal => ordinal.Item > 0))
        {
            names.LookupOrd(ordinal, name);
            counts[name.Utf8ToString()] = counts.GetValueOrDefault(name.Utf8ToString()) + count;
        }
    }

    private static IEnumerable<FacetCount<string>> MostFrequent(Dictionary<string, int> counts) =>
        counts.OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).Select(name => new FacetCount<string>(name.Key, name.Value));
}
