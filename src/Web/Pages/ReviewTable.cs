using ArticleSearch.Search;
using ArticleSearch.Search.Facts;

namespace ArticleSearch.Web.Pages;

/// <summary>A programme and its reviews.</summary>
/// <param name="Years">Reviewed, or of publication where no article tells; in order.</param>
public sealed record ProgrammeRow(string Name, int Reviews, IReadOnlyList<int> Years)
{
    public string Address => FactAddress.Of(new ReviewQuery { Sort = SortOrder.Newest, Filters = [new FactFilter(FactFacet.Programme, Name)] });

    /// <summary>Those with the most years first. A review of many years is one of each of them.</summary>
    public static IReadOnlyList<ProgrammeRow> Of(IEnumerable<FactHit<Reviewed>> reviews) =>
    [
        .. reviews.Where(review => review.Fact.Programme is not null)
            .GroupBy(review => review.Fact.Programme!, StringComparer.OrdinalIgnoreCase)
            .Select(group => new ProgrammeRow(group.First().Fact.Programme!, group.Count(), [.. group.Select(ReviewTable.YearOf).OfType<int>().Distinct().Order()]))
            .OrderByDescending(row => row.Years.Count).ThenByDescending(row => row.Reviews).ThenBy(row => row.Name, StringComparer.Ordinal),
    ];
}

/// <summary>The reviews of one programme, a column for each year, the figures that they report in rows.</summary>
/// <param name="Years">In order.</param>
/// <param name="Left">Rows that are not shown.</param>
public sealed record ReviewTable(IReadOnlyList<ReviewYear> Years, IReadOnlyList<ReviewRow> Rows, int Left)
{
    private const int MaxRows = 40;

    /// <summary>The year in which the time reviewed ends; of publication when no article tells.</summary>
    public static int? YearOf<T>(FactHit<T> hit) => (hit.Source.ReviewedTo ?? hit.Source.ReviewedFrom)?.Year ?? hit.Source.Published?.ToOffset(Vietnam).Year;

    public static ReviewTable Of(IReadOnlyList<FactHit<Reviewed>> reviews, IReadOnlyList<FactHit<Quantity>> figures)
    {
        var years = reviews.GroupBy(review => YearOf(review)).Where(group => group.Key is not null).OrderBy(group => group.Key)
            .Select(group => new ReviewYear(group.Key!.Value, [.. group.OrderBy(review => review.Source.Published)])).ToList();
        var rows = figures.Select(figure => (Indicator: Indicator.Of(figure.Fact), Figure: figure)).Where(one => one.Indicator is not null)
            .GroupBy(one => one.Indicator! with { Body = null }, one => one.Figure)
            .Select(group => new ReviewRow(group.First().Fact.Thing!, group.First().Fact.Unit, group.Key.IsChange, group.ToLookup(figure => YearOf(figure) ?? 0)))
            .OrderByDescending(row => row.Cells.Count).ThenBy(row => row.Thing, StringComparer.OrdinalIgnoreCase).ToList();
        return new ReviewTable(years, [.. rows.Take(MaxRows)], Math.Max(rows.Count - MaxRows, 0));
    }

    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);
}

/// <summary>The reviews of one year.</summary>
public sealed record ReviewYear(int Year, IReadOnlyList<FactHit<Reviewed>> Reviews);

/// <summary>Figures of the same thing and unit.</summary>
/// <param name="Cells">By the year of the review that reports them.</param>
public sealed record ReviewRow(string Thing, string? Unit, bool IsChange, ILookup<int, FactHit<Quantity>> Cells)
{
    public string Address => FactAddress.Of(new FigureQuery
    {
        Sort = SortOrder.Newest,
        Filters = [.. Unit is { } unit ? [new FactFilter(FactFacet.Unit, unit)] : Array.Empty<FactFilter>(), new FactFilter(FactFacet.Thing, Thing)],
    });
}
