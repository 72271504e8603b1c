using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>Counts the hits by month, year, section, writer and kind, a segment at a time.</summary>
internal sealed class FacetCounter
{
    private readonly SortedDictionary<int, int> _months = [];
    private readonly Dictionary<string, int> _sections = [];
    private readonly Dictionary<string, int> _writers = [];
    private readonly int[] _kinds = new int[Enum.GetValues<ArticleKind>().Length];

    public void Count(LeafSearch search, FixedBitSet hits)
    {
        var reader = search.Leaf.AtomicReader;
        CountNumbers(search, hits, reader.GetNumericDocValues(IndexFields.Day), reader.GetNumericDocValues(IndexFields.Kind));
        CountNames(search, hits, reader.GetSortedSetDocValues(IndexFields.Section), _sections);
        CountNames(search, hits, reader.GetSortedSetDocValues(IndexFields.Writer), _writers);
    }

    public Facets ToFacets() => new(
        [.. _months.GroupBy(month => month.Key / 12, month => month.Value).OrderByDescending(year => year.Key).Select(year => new FacetCount<int>(year.Key, year.Sum()))],
        [.. MostFrequent(_sections)])
    {
        Writers = [.. MostFrequent(_writers).Take(Facets.MostWriters)],
        Kinds = [.. _kinds.Index().Where(kind => kind.Item > 0).Select(kind => new FacetCount<ArticleKind>((ArticleKind)kind.Index, kind.Item))],
        Months = [.. _months.Select(month => new FacetCount<DateOnly>(new DateOnly(month.Key / 12, (month.Key % 12) + 1, 1), month.Value))],
    };

    /// <summary>Days are counted first: there are few different ones, and dates are dear.</summary>
    private void CountNumbers(LeafSearch search, FixedBitSet hits, NumericDocValues? days, NumericDocValues? kinds)
    {
        var byDay = new Dictionary<int, int>();
        for (var doc = search.Next(hits, 0); doc >= 0; doc = search.Next(hits, doc + 1))
        {
            if (days is not null && days.Get(doc) is > 0 and var day)
            {
                byDay[(int)day] = byDay.GetValueOrDefault((int)day) + 1;
            }

            if (kinds is not null)
            {
                _kinds[kinds.Get(doc)]++;
            }
        }

        foreach (var (day, count) in byDay)
        {
            var date = DateOnly.FromDayNumber(day);
            var month = (date.Year * 12) + date.Month - 1;
            _months[month] = _months.GetValueOrDefault(month) + count;
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
