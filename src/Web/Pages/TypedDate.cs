using System.Globalization;

namespace ArticleSearch.Web.Pages;

/// <summary>
/// A day, a month or a year as people type it: 9/2/2018, 9-2-2018, 9.2.2018, 2018-02-09, 2/2018, 2018-02, 2018. The day
/// comes before the month.
/// </summary>
public static class TypedDate
{
    private static readonly string[] Days = ["d/M/yyyy", "yyyy/M/d"];
    private static readonly string[] Months = ["M/yyyy", "yyyy/M"];

    /// <summary>The first and the last day of what was typed; null when it is no date.</summary>
    public static (DateOnly First, DateOnly Last)? Read(string typed)
    {
        var text = typed.Trim().Replace('-', '/').Replace('.', '/');
        if (Is(text, Days, out var day))
        {
            return (day, day);
        }

        if (Is(text, Months, out var month))
        {
            return (month, month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1));
        }

        return Is(text, ["yyyy"], out var year) ? (year, new DateOnly(year.Year, 12, 31)) : null;
    }

    private static bool Is(string text, string[] formats, out DateOnly day) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
