using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Rules;

namespace ArticleSearch.Ingest.Extract.Dates;

/// <summary>
/// Several days, months or quarters that share what the last one tells of month or year: "ngày 15, 16 và 17-4". Each is a date
/// of its own. Groups <c>list</c> (all before the last one) and <c>rest</c> (the last one with its month or year).
/// </summary>
internal static partial class DateLists
{
    public static IEnumerable<Found> OfOneMonth(PatternMatch match, Clock clock) =>
        DateResolvers.DayOf(match, clock, "day2", "month") is { } last
            ? Members(match, last, number => Days.Day(last.From.Year, last.From.Month, number) is { } day ? Days.Single(day, last.IsYearPrinted) : null)
            : [];

    /// <summary>"30-4 và 1-5": what only the second one tells of the year holds for both.</summary>
    public static IEnumerable<Found> TwoDays(PatternMatch match, Clock clock)
    {
        if (DateResolvers.DayOf(match, clock, "day", "month") is { } first && DateResolvers.DayOf(match, clock, "day2", "month2") is { } second)
        {
            yield return new Found(match.Group("list"), first, match.Rule.Id);
            yield return new Found(match.Group("rest"), second, match.Rule.Id);
        }
    }

    /// <summary>"Tháng 3, 4 và 5-2017".</summary>
    public static IEnumerable<Found> OfMonths(PatternMatch match, Clock clock) =>
        OfYear(match, clock, NearDates.YearOfMonth(clock, match.Number("last") ?? 0), (year, month, isPrinted) => Days.Months(year, month, month, isPrinted));

    /// <summary>"Quý I và II/2017".</summary>
    public static IEnumerable<Found> OfQuarters(PatternMatch match, Clock clock) =>
        OfYear(
            match,
            clock,
            NearDates.YearOfQuarter(clock, match.Number("last") ?? 0),
            (year, quarter, isPrinted) => Days.Months(year, (3 * quarter) - 2, 3 * quarter, isPrinted));

    private static IEnumerable<Found> OfYear(PatternMatch match, Clock clock, int? nearYear, Func<int, int, bool, Days?> part)
    {
        var last = match.Number("last") ?? 0;
        var isPrinted = match.Year(clock) is not null;
        return (match.Year(clock) ?? nearYear) is { } year && part(year, last, isPrinted) is { } end
            ? Members(match, end, number => part(number <= last ? year : year - 1, number, isPrinted))
            : [];
    }

    private static IEnumerable<Found> Members(PatternMatch match, Days last, Func<int, Days?> part)
    {
        var list = match.Group("list").Start;
        var start = list;
        foreach (Match member in Member().Matches(match.Text("list")!))
        {
            var number = member.Groups["number"];
            if (DateParts.NumberOf(number.Value) is { } one && part(one) is { } days)
            {
                yield return new Found(new TextSpan(start, list + number.Index + number.Length), days, match.Rule.Id);
            }

            start = list + member.Index + member.Length;
        }

        yield return new Found(match.Group("rest"), last, match.Rule.Id);
    }

    /// <summary>A day, month or quarter and what parts it from the next.</summary>
    [GeneratedRegex(
        @"\b(?<number>\d+|iv|i{1,3})\b[\s,]*((và|hoặc|hay)\s+)?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Member();
}
