using ArticleSearch.Search.Facts;
using ArticleSearch.Search.Query;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>A search for facts as it stands in an address, and what of it could not be understood.</summary>
public sealed class FactRequest
{
    private FactRequest(FactView view, AddressReader address)
    {
        (View, Address) = (view, address);
        Query = Read();
    }

    public FactView View { get; }

    public AddressReader Address { get; }

    public FactQuery Query { get; }

    public IReadOnlyList<Complaint> Complaints => Address.Complaints;

    /// <summary>What this view has no parameter for.</summary>
    public IEnumerable<Complaint> Strangers => Address.StrangersTo(View.Parameters);

    /// <summary>Whether the address is the one spelling of this search that we link to.</summary>
    public bool IsCanonical => FactAddress.ParametersOf(Query).SequenceEqual(Address.Parameters);

    public static FactRequest Read(FactView view, QueryString address) => new(view, new AddressReader(address));

    private FactQuery Read()
    {
        var text = Address.ReadText();
        var (from, to) = (Address.ReadDay(SearchAddress.From), Address.ReadDay(SearchAddress.To));
        if (from?.First > to?.Last)
        {
            (from, to) = (to, from);
        }

        var query = View.Blank with
        {
            Text = text,
            Filters = [.. View.Facets.SelectMany(facet => ReadFilters(facet, FactAddress.ParameterOf(facet)))],
            Without = [.. View.Facets.SelectMany(facet => ReadFilters(facet, FactAddress.WithoutParameterOf(facet)))],
            From = from?.First,
            To = to?.Last,
            Sort = Address.ReadSort(text, hasNames: View == FactView.Officials),
            Page = Address.ReadPage(),
            After = Address.ReadAfter(),
        };
        return query switch
        {
            FigureQuery figures => ReadFigures(figures),
            OfficialQuery officials => officials with { On = Address.ReadDay(FactAddress.On)?.First },
            _ => query,
        };
    }

    private IEnumerable<FactFilter> ReadFilters(FactFacet facet, string parameter)
    {
        if (facet is FactFacet.Year or FactFacet.PeriodYear)
        {
            return Address.ReadYears(parameter).Select(year => new FactFilter(facet, $"{year}"));
        }

        return FactAddress.HasNamedValues(facet)
            ? ReadNamed(facet, parameter)
            : Address.ReadWords(parameter).Select(value => new FactFilter(facet, value));
    }

    private List<FactFilter> ReadNamed(FactFacet facet, string parameter)
    {
        var filters = new List<FactFilter>();
        foreach (var typed in Address.ValuesOf(parameter).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (FactAddress.ValueNamed(facet, typed) is { } value)
            {
                filters.Add(new FactFilter(facet, value));
            }
            else
            {
                Address.Complain(parameter, Say.Either($"Không có giá trị “{AddressReader.Short(typed)}”, đã bỏ qua.", $"There is no value “{AddressReader.Short(typed)}”; it was left out."));
            }
        }

        return filters;
    }

    /// <summary>Whoever types a unit with a value means figures of that unit.</summary>
    private FigureQuery ReadFigures(FigureQuery query)
    {
        var (least, most) = (ReadAmount(FactAddress.Least), ReadAmount(FactAddress.Most));
        if (least?.Value > most?.Value)
        {
            (least, most) = (most, least);
        }

        var period = ReadPeriod();
        var unit = query.ValuesOf(FactFacet.Unit).Any() ? null : least?.Unit ?? most?.Unit;
        return query with
        {
            Least = least?.Value,
            Most = most?.Value,
            PeriodFrom = period.First,
            PeriodTo = period.Last,
            Filters = unit is null ? query.Filters : [new FactFilter(FactFacet.Unit, unit), .. query.Filters],
        };
    }

    private Amount? ReadAmount(string parameter)
    {
        var typed = Address.Typed(parameter);
        var amount = Amount.Read(typed);
        if (amount is null && typed.Length > 0)
        {
            Address.Complain(parameter, Say.Either(
                $"Không hiểu giá trị “{AddressReader.Short(typed)}”, đã bỏ qua. Viết như 1.500, 2,5% hoặc 100 tỷ đồng.",
                $"“{AddressReader.Short(typed)}” is no value and was left out. Write it the Vietnamese way: 1.500 or 2,5%."));
        }

        return amount;
    }

    private (DateOnly? First, DateOnly? Last) ReadPeriod()
    {
        var typed = Address.Typed(FactAddress.Period);
        if (typed.Length == 0 || Period.Between(typed) is not { } period)
        {
            if (typed.Length > 0)
            {
                Address.Complain(FactAddress.Period, Say.Either(
                    $"Không hiểu kỳ “{AddressReader.Short(typed)}”, đã bỏ qua. Viết như 2018, quý1/2018 hoặc 2016..2020.",
                    $"“{AddressReader.Short(typed)}” is no period and was left out. Write 2018, quý1/2018 (a quarter) or 2016..2020."));
            }

            return (null, null);
        }

        return period;
    }
}
