using System.Globalization;
using ArticleSearch.Search;

namespace ArticleSearch.Web.Pages;

/// <summary>
/// The hits over time as bars of equal width, gaps included: one a month, or one a year where months would be too many.
/// Empty when there is nothing to compare.
/// </summary>
public sealed record Histogram(IReadOnlyList<Bar> Bars)
{
    /// <summary>Of the highest bar, in CSS pixels.</summary>
    public const int Height = 56;

    private const int MaxMonths = 36;
    private const int MaxYears = 60;
    private const int MaxLabels = 6;

    /// <param name="months">By the first day of the month, the oldest first.</param>
    public static Histogram Of(ArticleQuery query, IReadOnlyList<FacetCount<DateOnly>> months)
    {
        if (months.Count < 2)
        {
            return new Histogram([]);
        }

        var (first, last) = (months[0].Value, months[^1].Value);
        return MonthsFrom(first, last) < MaxMonths ? new Histogram(ByMonth(query, months))
            : last.Year - first.Year < MaxYears ? new Histogram(ByYear(query, months))
            : new Histogram([]);
    }

    private static Bar[] ByMonth(ArticleQuery query, IReadOnlyList<FacetCount<DateOnly>> months)
    {
        var counts = months.ToDictionary(month => month.Value, month => month.Count);
        return ToBars(
            [.. Enumerable.Range(0, MonthsFrom(months[0].Value, months[^1].Value) + 1).Select(months[0].Value.AddMonths)],
            counts,
            month => month.ToString("M/yyyy", CultureInfo.InvariantCulture),
            month => Within(query, month, new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month))));
    }

    private static Bar[] ByYear(ArticleQuery query, IReadOnlyList<FacetCount<DateOnly>> months)
    {
        var counts = months.GroupBy(month => month.Value.Year).ToDictionary(year => year.Key, year => year.Sum(month => month.Count));
        return ToBars(
            [.. Enumerable.Range(months[0].Value.Year, months[^1].Value.Year - months[0].Value.Year + 1)],
            counts,
            year => year.ToString(CultureInfo.InvariantCulture),
            year => query with { Years = [year] });
    }

    private static Bar[] ToBars<T>(T[] periods, Dictionary<T, int> counts, Func<T, string> label, Func<T, ArticleQuery> narrow)
        where T : notnull
    {
        var (most, step) = (counts.Values.Max(), (periods.Length + MaxLabels - 1) / MaxLabels);
        return [.. periods.Select((period, place) =>
        {
            var count = counts.GetValueOrDefault(period);
            // Rounded up: one hit beside a thousand is still to be seen.
            var height = (int)(((long)count * Height + most - 1) / most);
            return new Bar(label(period), count, height, place % step == 0, SearchAddress.Of(SearchAddress.FirstPage(narrow(period))));
        })];
    }

    /// <summary>Never wider than what is searched already.</summary>
    private static ArticleQuery Within(ArticleQuery query, DateOnly first, DateOnly last) => query with
    {
        From = query.From > first ? query.From : first,
        To = query.To < last ? query.To : last,
    };

    private static int MonthsFrom(DateOnly first, DateOnly last) => (12 * (last.Year - first.Year)) + last.Month - first.Month;
}

/// <summary>One month or year.</summary>
/// <param name="Height">0 to <see cref="Histogram.Height"/>.</param>
/// <param name="HasLabel">Whether there is room to name it below.</param>
/// <param name="Address">The search narrowed to it.</param>
public sealed record Bar(string Label, int Count, int Height, bool HasLabel, string Address);
