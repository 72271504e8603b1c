using System.Collections.Frozen;
using System.Globalization;
using ArticleSearch.Ingest.Rules;

namespace ArticleSearch.Ingest.Extract.Dates;

/// <summary>How the groups of a rule become days; a rule names its way in the line <c>resolve</c>.</summary>
internal static class DateResolvers
{
    /// <returns>Null when the groups name no days of the calendar, or when publication is needed and not known.</returns>
    public delegate Days? Resolver(PatternMatch match, Clock clock);

    public static readonly FrozenDictionary<string, Resolver> ByName = new Dictionary<string, Resolver>
    {
        ["nothing"] = (_, _) => null,
        ["day"] = Day,
        ["days-of-month"] = DaysOfMonth,
        ["first-months"] = FirstMonths,
        ["half-year"] = HalfYear,
        ["quarter"] = (match, clock) => Quarters(match, clock, "quarter"),
        ["quarter-span"] = (match, clock) => Quarters(match, clock, "quarter2"),
        ["month"] = Month,
        ["month-span"] = MonthSpan,
        ["month-year-span"] = MonthYearSpan,
        ["school-year"] = SchoolYear,
        ["year-span"] = YearSpan,
        ["decade"] = Decade,
        ["year"] = (match, _) => match.Number("year") is { } year ? Days.Years(year, year) : null,
        ["day-offset"] = (match, clock) => clock.Published is { } published
            ? Days.Single(published.AddDays(int.Parse(match.Rule.Rule.Value("offset"), CultureInfo.InvariantCulture)), isYearPrinted: true)
            : null,
        ["same-day"] = (_, clock) => (clock.LastDay ?? clock.Published) is { } day ? Days.Single(day, isYearPrinted: true) : null,
        ["weekday"] = NearDates.Weekday,
        ["period"] = NearDates.Period,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static Days? Day(PatternMatch match, Clock clock) => DayOf(match, clock, "day", "month");

    /// <summary>The day of two groups in the year that the rule caught, or else in the one nearest to publication.</summary>
    internal static Days? DayOf(PatternMatch match, Clock clock, string dayGroup, string monthGroup)
    {
        var (day, month) = (match.Number(dayGroup) ?? 0, match.Number(monthGroup) ?? 0);
        if (match.Year(clock) is { } year)
        {
            return Days.Day(year, month, day) is { } known ? Days.Single(known, isYearPrinted: true) : null;
        }

        return NearDates.Nearest(clock, candidate => Days.Day(candidate, month, day), match.Text("toward")) is { } nearest
            ? Days.Single(nearest, isYearPrinted: false)
            : null;
    }

    private static Days? DaysOfMonth(PatternMatch match, Clock clock)
    {
        if (DayOf(match, clock, "day2", "month") is not { } last)
        {
            return null;
        }

        return Days.Day(last.To.Year, last.To.Month, match.Number("day") ?? 0) is { } first && first <= last.To
            ? last with { From = first }
            : null;
    }

    private static Days? FirstMonths(PatternMatch match, Clock clock)
    {
        var count = match.Number("n") ?? 0;
        return (match.Year(clock) ?? clock.Published?.Year) is { } year
            ? IsLast(match)
                ? Days.Months(year, 13 - count, 12, IsPrinted(match))
                : Days.Months(year, 1, count, IsPrinted(match))
            : null;
    }

    private static Days? HalfYear(PatternMatch match, Clock clock) =>
        (match.Year(clock) ?? clock.Published?.Year) is { } year
            ? IsLast(match) ? Days.Months(year, 7, 12, IsPrinted(match)) : Days.Months(year, 1, 6, IsPrinted(match))
            : null;

    private static bool IsLast(PatternMatch match) => match.Text("end")?.Contains("đầu", StringComparison.OrdinalIgnoreCase) == false;

    private static bool IsPrinted(PatternMatch match) => match.Text("year") is not null || match.Text("yearword") is not null;

    private static Days? Quarters(PatternMatch match, Clock clock, string lastGroup)
    {
        var (first, last) = (match.Number("quarter") ?? 0, match.Number(lastGroup) ?? 0);
        var year = match.Year(clock) ?? NearDates.YearOfQuarter(clock, last);
        return year is { } known ? Days.Months(known, (3 * first) - 2, 3 * last, IsPrinted(match)) : null;
    }

    private static Days? Month(PatternMatch match, Clock clock)
    {
        var month = match.Number("month") ?? 0;
        var year = match.Year(clock) ?? NearDates.YearOfMonth(clock, month, match.Text("toward"));
        return year is { } known ? Days.Months(known, month, month, IsPrinted(match)) : null;
    }

    private static Days? MonthSpan(PatternMatch match, Clock clock)
    {
        var (first, last) = (match.Number("month") ?? 0, match.Number("month2") ?? 0);
        if ((match.Year(clock) ?? NearDates.YearOfMonth(clock, last)) is not { } year)
        {
            return null;
        }

        return first <= last
            ? Days.Months(year, first, last, IsPrinted(match))
            : Days.Months(year, last, last, IsPrinted(match)) is { } end && Days.Months(year - 1, first, first, true) is { } start
                ? end with { From = start.From }
                : null;
    }

    private static Days? MonthYearSpan(PatternMatch match, Clock clock) =>
        Days.Months(match.Number("year") ?? 0, match.Number("month") ?? 0, match.Number("month") ?? 0, isYearPrinted: true) is { } first
        && Days.Months(match.Number("year2") ?? 0, match.Number("month2") ?? 0, match.Number("month2") ?? 0, isYearPrinted: true) is { } last
        && first.From < last.To
            ? first with { To = last.To }
            : null;

    /// <summary>A school year begins in September and ends in May; the season of a league does so, too.</summary>
    private static Days? SchoolYear(PatternMatch match, Clock clock) =>
        match.Number("year") is { } year && SecondYear(match, year) == year + 1
            ? new Days(new DateOnly(year, 9, 1), new DateOnly(year + 1, 5, 31), true)
            : null;

    private static Days? YearSpan(PatternMatch match, Clock clock) =>
        match.Number("year") is { } year && SecondYear(match, year) is { } last ? Days.Years(year, last) : null;

    private static int? SecondYear(PatternMatch match, int first) =>
        match.Number("year2") is { } year ? year < 100 ? (first / 100 * 100) + year : year : null;

    private static Days? Decade(PatternMatch match, Clock clock) =>
        match.Number("year") is { } year
            ? (year < 100 ? 1900 + year : year) is var first && first % 10 == 0 ? Days.Years(first, first + 9) : Days.Years(first, first)
            : null;
}
