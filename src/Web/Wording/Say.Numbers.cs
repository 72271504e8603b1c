using System.Globalization;

namespace ArticleSearch.Web.Wording;

/// <summary>
/// Numbers and days as they are written in Vietnam (1.234,5 and 30/6/2024) or in English (1,234.5 and 30 June 2024); the time of
/// day is Vietnam's.
/// </summary>
public static partial class Say
{
    /// <summary>Vietnam has kept this offset, without summer time, for as long as the archive reaches back.</summary>
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    public static string Number(long number) => number.ToString("N0", Language.Current.Format);

    /// <summary>A value with all its digits.</summary>
    public static string Number(decimal value) => value.ToString("#,0.############", Language.Current.Format);

    public static string Articles(long number) => Counted(number, "bài", "article", "articles");

    public static string Day(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset at) => Day(LocalDay(at));

    /// <summary>The day in Vietnam.</summary>
    public static DateOnly LocalDay(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    /// <summary>2/2018, February 2018.</summary>
    public static string Month(DateOnly month) => month.ToString(Either("M/yyyy", "MMMM yyyy"), CultureInfo.InvariantCulture);

    /// <summary>As short as there is room below a bar: 2/2018, Feb 2018.</summary>
    public static string ShortMonth(DateOnly month) => month.ToString(Either("M/yyyy", "MMM yyyy"), CultureInfo.InvariantCulture);

    /// <summary>Above a column of months, 1 to 12: T2, Feb.</summary>
    public static string MonthNumber(int month) =>
        Either($"T{month}", CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month));

    /// <summary>A day as it is typed into a field, the same in both languages: the day stands before the month.</summary>
    public static string Typed(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset at) => Local(at).ToString("HH:mm, " + DayForm, CultureInfo.InvariantCulture);

    /// <summary>With the day of the week, as above an article.</summary>
    public static string LongMoment(DateTimeOffset at)
    {
        var local = Local(at);
        return Of(local.DayOfWeek) + local.ToString($", {DayForm}, HH:mm", CultureInfo.InvariantCulture);
    }

    public static string Of(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => Either("Thứ hai", "Monday"),
        DayOfWeek.Tuesday => Either("Thứ ba", "Tuesday"),
        DayOfWeek.Wednesday => Either("Thứ tư", "Wednesday"),
        DayOfWeek.Thursday => Either("Thứ năm", "Thursday"),
        DayOfWeek.Friday => Either("Thứ sáu", "Friday"),
        DayOfWeek.Saturday => Either("Thứ bảy", "Saturday"),
        DayOfWeek.Sunday => Either("Chủ nhật", "Sunday"),
        _ => throw new ArgumentOutOfRangeException(nameof(day), day, "A day without a name"),
    };

    /// <summary>For machines (the datetime attribute).</summary>
    public static string Machine(DateTimeOffset at) => Local(at).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>"2019–2025", or "2019" when both are the same.</summary>
    public static string Years(int first, int last) =>
        first == last ? first.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{first}–{last}");

    /// <summary>Months have their English names in the invariant culture.</summary>
    private static string DayForm => Either("d/M/yyyy", "d MMMM yyyy");

    private static DateTimeOffset Local(DateTimeOffset at) => at.ToOffset(VietnamOffset);
}
