using ArticleSearch.Ingest.Rules;

namespace ArticleSearch.Ingest.Extract.Dates;

/// <summary>Days that are told by their distance from publication.</summary>
internal static class NearDates
{
    /// <summary>So far a day may lie against what the words around it say: "sẽ" in a text that came out late.</summary>
    private const int NearBy = 60;

    /// <summary>So far into the next year a paper looks without a word of it.</summary>
    private const int Ahead = 92;

    /// <summary>The day in the year before, of or after publication that lies nearest to it: a paper looks a little back or ahead.</summary>
    /// <param name="clock">Knows the day of publication; without it there is no near day.</param>
    /// <param name="inYear">The day in a year.</param>
    /// <param name="toward">"vừa qua": not ahead; "tới": not back; null: either, as the words around it say.</param>
    public static DateOnly? Nearest(Clock clock, Func<int, DateOnly?> inYear, string? toward = null)
    {
        if (clock.Published is not { } published)
        {
            return null;
        }

        var direction = toward is null ? 0 : DateParts.Direction(toward);
        DateOnly? nearest = null;
        for (var year = published.Year - 1; year <= published.Year + 1; year++)
        {
            if (inYear(year) is { } day && IsPossible(clock, day.DayNumber - published.DayNumber, day.Year, direction)
                && (nearest is not { } best || Distance(day) < Distance(best)))
            {
                nearest = day;
            }
        }

        return nearest;

        int Distance(DateOnly day) => Math.Abs(day.DayNumber - published.DayNumber);
    }

    /// <param name="distance">From publication, in days.</param>
    private static bool IsPossible(Clock clock, int distance, int year, int direction) =>
        direction != 0 ? Math.Sign(distance) * direction >= 0 : clock.Tense switch
        {
            Tense.Past => distance <= NearBy,
            Tense.Future => distance >= -NearBy,
            _ => distance <= Ahead || year == clock.Published?.Year,
        };

    /// <param name="month">1 to 12.</param>
    /// <param name="toward">"tới": the next one from publication; "vừa qua": the last one; null: the nearest.</param>
    public static int? YearOfMonth(Clock clock, int month, string? toward = null)
    {
        if (clock.Published is not { } published)
        {
            return null;
        }

        return toward is null ? Nearest(clock, year => Days.Day(year, month, 15))?.Year
            : DateParts.Direction(toward) switch
            {
                > 0 => IsStillAhead(month, published) ? published.Year : published.Year + 1,
                < 0 => month <= published.Month ? published.Year : published.Year - 1,
                _ => published.Year,
            };
    }

    /// <summary>In its first half a month may still be called the one to come.</summary>
    private static bool IsStillAhead(int month, DateOnly published) => month > published.Month || (month == published.Month && published.Day <= 15);

    /// <summary>
    /// The year of publication; but in its first months the last quarter is that of the year before, and at its end the first
    /// quarter that something has to be done in is that of the next one.
    /// </summary>
    public static int? YearOfQuarter(Clock clock, int quarter) => clock.Published is { } published
        ? quarter == 4 && published.Month <= 3 && clock.Tense != Tense.Future ? published.Year - 1
            : quarter == 1 && published.Month >= 10 && clock.Tense == Tense.Future ? published.Year + 1
            : published.Year
        : null;

    /// <summary>The weekday of the week that is told, or else the nearest one; "hôm thứ hai" never lies ahead.</summary>
    public static Days? Weekday(PatternMatch match, Clock clock)
    {
        if (clock.Published is not { } published || clock.IsHabit || match.Text("weekday") is not { } name)
        {
            return null;
        }

        var monday = published.AddDays(-DayOfWeek(published));
        var day = monday.AddDays(DayOfName(name));
        var distance = day.DayNumber - published.DayNumber;
        day = match.Text("which") is { } which
            ? which.Contains("tuần", StringComparison.OrdinalIgnoreCase) ? day.AddDays(7 * DateParts.Direction(which))
                : DateParts.Direction(which) switch { > 0 when distance <= 0 => day.AddDays(7), < 0 when distance >= 0 => day.AddDays(-7), _ => day }
            : match.Value.Contains("hôm", StringComparison.OrdinalIgnoreCase)
                ? distance > 0 ? day.AddDays(-7) : day
                : distance > 3 ? day.AddDays(-7) : distance < -3 ? day.AddDays(7) : day;
        return Days.Single(day, isYearPrinted: true);
    }

    /// <summary>The week, month, quarter or year beside the one of publication; the rule's line <c>unit</c> tells which.</summary>
    public static Days? Period(PatternMatch match, Clock clock)
    {
        if (clock.Published is not { } published)
        {
            return null;
        }

        var step = DateParts.Direction(match.Text("which") ?? "");
        switch (match.Rule.Rule.Value("unit"))
        {
            case "week":
                var monday = published.AddDays((7 * step) - DayOfWeek(published));
                return new Days(monday, monday.AddDays(6), IsYearPrinted: true);
            case "month":
                var month = published.AddMonths(step);
                return Days.Months(month.Year, month.Month, month.Month, isYearPrinted: true);
            case "quarter":
                var inside = published.AddMonths(3 * step);
                var first = ((inside.Month - 1) / 3 * 3) + 1;
                return Days.Months(inside.Year, first, first + 2, isYearPrinted: true);
            default:
                return Days.Years(published.Year + step, published.Year + step);
        }
    }

    /// <summary>0 for Monday.</summary>
    private static int DayOfWeek(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;

    private static int DayOfName(string name) => name.ToLowerInvariant()[^1] switch
    {
        '2' or 'i' => 0,
        '3' or 'a' => 1,
        '4' or 'ư' => 2,
        '5' or 'm' => 3,
        '6' or 'u' => 4,
        '7' or 'y' => 5,
        _ => 6,
    };
}
