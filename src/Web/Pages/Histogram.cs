using System.Globalization;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>
/// The hits over time: bars of equal width, gaps included, one a month, or one a year where months would be too many; and the
/// same as a table of years and months. Empty when there is nothing to compare.
/// </summary>
/// <param name="Years">The newest first.</param>
public sealed record Histogram(string Title, IReadOnlyList<Bar> Bars, IReadOnlyList<YearRow> Years)
{
    /// <summary>Of the highest bar, in CSS pixels.</summary>
    public const int Height = 56;

    /// <summary>With the names of the bars below them.</summary>
    public const int FullHeight = Height + 20;

    /// <summary>Of a bar, in characters: each address repeats the query, and a page of 150 links is to stay below 60 KB.</summary>
    private const int LongestAddress = 220;

    private const int MaxMonths = 36;
    private const int MaxYears = 60;
    private const int MaxLabels = 6;

    /// <summary>Not where the query is very long; the table has the same links.</summary>
    public bool BarsLead => Bars.All(bar => bar.Address.Length <= LongestAddress);

    public bool HasMonths => Years.Any(year => year.Months.Count > 0);

    /// <summary>Where a bar begins and how wide it is, in percent of the picture.</summary>
    public string Left(int place) => Percent(100m * place / Bars.Count);

    public string Middle(int place) => Percent(100m * (place + 0.5m) / Bars.Count);

    public string Slot => Percent(100m / Bars.Count);

    public string Width => Percent(88m / Bars.Count);

    /// <param name="months">By the first day of the month, the oldest first.</param>
    public static Histogram Of(ArticleQuery query, IReadOnlyList<FacetCount<DateOnly>> months)
    {
        var title = Say.Either("Số bài theo thời gian", "Articles over time");
        if (months.Count < 2 || months[^1].Value.Year - months[0].Value.Year >= MaxYears)
        {
            return new Histogram(title, [], []);
        }

        var counts = months.ToDictionary(month => month.Value, month => (long)month.Count);
        var years = Between(months[0].Value.Year, months[^1].Value.Year, year => year + 1).ToList();
        var byYear = months.GroupBy(month => month.Value.Year).ToDictionary(year => year.Key, year => year.Sum(month => (long)month.Count));
        var isByMonth = MonthsFrom(months[0].Value, months[^1].Value) < MaxMonths;
        var bars = isByMonth
            ? ToBars([.. Between(months[0].Value, months[^1].Value, month => month.AddMonths(1))], counts, Say.Month, Say.ShortMonth, month => AddressOf(query, month))
            : ToBars(years, byYear, Year, Year, year => AddressOf(query, year));
        var rows = years.Select(year => new YearRow(
            Year(year), byYear.GetValueOrDefault(year), AddressOf(query, year),
            [.. Between(1, 12, month => month + 1).Select(month => new DateOnly(year, month, 1)).Select(month =>
                new MonthCell(Say.Month(month), counts.GetValueOrDefault(month), isByMonth ? AddressOf(query, month) : null))]));
        return new Histogram(title, bars, [.. rows.Reverse()]);
    }

    /// <summary>Of facts only the years are counted.</summary>
    public static Histogram Of(FactQuery query, IReadOnlyList<FacetCount<string>> counts)
    {
        var title = Say.Either($"{Say.View(query)} theo năm", $"{Say.View(query)} by year");
        var byYear = counts.ToDictionary(count => int.Parse(count.Value, CultureInfo.InvariantCulture), count => (long)count.Count);
        if (byYear.Count < 2 || byYear.Keys.Max() - byYear.Keys.Min() >= MaxYears)
        {
            return new Histogram(title, [], []);
        }

        var years = Between(byYear.Keys.Min(), byYear.Keys.Max(), year => year + 1).ToList();
        var bars = ToBars(years, byYear, Year, Year, Narrowed);
        return new Histogram(title, bars, [.. years.Select(year => new YearRow(Year(year), byYear.GetValueOrDefault(year), Narrowed(year), [])).Reverse()]);

        string Narrowed(int year) => FactAddress.Of(FactAddress.FirstPage(query) with
        {
            Filters = [.. query.Filters.Where(filter => filter.Facet != FactFacet.Year), new FactFilter(FactFacet.Year, Year(year))],
        });
    }

    private static Bar[] ToBars<T>(IReadOnlyList<T> periods, Dictionary<T, long> counts, Func<T, string> label, Func<T, string> mark, Func<T, string> address)
        where T : notnull
    {
        var (most, step) = (counts.Values.Max(), (periods.Count + MaxLabels - 1) / MaxLabels);
        return [.. periods.Select((period, place) =>
        {
            var count = counts.GetValueOrDefault(period);
            // Rounded up: one hit beside a thousand is still to be seen.
            var height = (int)((count * Height + most - 1) / most);
            return new Bar(label(period), count, height, place % step == 0 ? mark(period) : "", address(period));
        })];
    }

    private static string AddressOf(ArticleQuery query, int year) => SearchAddress.Of(SearchAddress.FirstPage(query) with { Years = [year] });

    /// <summary>Never wider than what is searched already.</summary>
    private static string AddressOf(ArticleQuery query, DateOnly month)
    {
        var last = month.AddMonths(1).AddDays(-1);
        return SearchAddress.Of(SearchAddress.FirstPage(query) with
        {
            From = query.From > month ? query.From : month,
            To = query.To < last ? query.To : last,
        });
    }

    private static IEnumerable<T> Between<T>(T first, T last, Func<T, T> next)
        where T : IComparable<T>
    {
        for (var at = first; at.CompareTo(last) <= 0; at = next(at))
        {
            yield return at;
        }
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Percent(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private static int MonthsFrom(DateOnly first, DateOnly last) => (12 * (last.Year - first.Year)) + last.Month - first.Month;
}

/// <summary>One month or year.</summary>
/// <param name="Height">0 to <see cref="Histogram.Height"/>.</param>
/// <param name="Mark">Its name below, where there is room for it; else empty.</param>
/// <param name="Address">The search narrowed to it.</param>
public sealed record Bar(string Label, long Count, int Height, string Mark, string Address);

/// <summary>One year of the table.</summary>
/// <param name="Months">Twelve; none where months are not counted.</param>
public sealed record YearRow(string Label, long Count, string Address, IReadOnlyList<MonthCell> Months);

/// <param name="Address">The search narrowed to the month; null where the bars are years.</param>
public sealed record MonthCell(string Label, long Count, string? Address);
