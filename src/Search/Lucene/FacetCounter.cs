using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>Counts the hits by year and section while they are collected.</summary>
internal sealed class FacetCounter
{
    private readonly Dictionary<int, int> _years = [];
    private readonly Dictionary<string, int> _sections = [];
    private NumericDocValues? _year;
    private IBits? _dated;
    private SortedSetDocValues? _section;
    private int[] _bySection = [];

    public void SetNextReader(AtomicReader reader)
    {
        AddSections();
        _year = reader.GetNumericDocValues(IndexFields.Year);
        _dated = reader.GetDocsWithField(IndexFields.Year);
        _section = reader.GetSortedSetDocValues(IndexFields.Section);
        _bySection = new int[_section?.ValueCount ?? 0];
    }

    public void Count(int doc)
    {
        if (_year is not null && _dated!.Get(doc))
        {
            var year = (int)_year.Get(doc);
            _years[year] = _years.GetValueOrDefault(year) + 1;
        }

        if (_section is not null)
        {
            _section.SetDocument(doc);
            for (long ordinal; (ordinal = _section.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS;)
            {
                _bySection[ordinal]++;
            }
        }
    }

    public Facets ToFacets()
    {
        AddSections();
        return new Facets(
            [.. _years.OrderByDescending(year => year.Key).Select(year => new FacetCount<int>(year.Key, year.Value))],
            [.. _sections.OrderByDescending(section => section.Value).ThenBy(section => section.Key, StringComparer.Ordinal)
                .Select(section => new FacetCount<string>(section.Key, section.Value))]);
    }

    /// <summary>Ordinals mean something within one segment only.</summary>
    private void AddSections()
    {
        var name = new BytesRef();
        for (var ordinal = 0; ordinal < _bySection.Length; ordinal++)
        {
            if (_bySection[ordinal] > 0)
            {
                _section!.LookupOrd(ordinal, name);
                var section = name.Utf8ToString();
                _sections[section] = _sections.GetValueOrDefault(section) + _bySection[ordinal];
            }
        }

        _bySection = [];
    }
}
