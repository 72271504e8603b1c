namespace ArticleSearch.Ingest.Extract.Dates;

/// <summary>What an incomplete date is completed from.</summary>
/// <param name="Published">The day of publication; null when it is not known.</param>
/// <param name="LastDay">The last single day that the text told of so far: "cùng ngày".</param>
/// <param name="Tense">Whether what is said lies back or ahead.</param>
/// <param name="IsHabit">Whether what is said comes back every week.</param>
internal readonly record struct Clock(DateOnly? Published, DateOnly? LastDay, Tense Tense = Tense.Open, bool IsHabit = false);

/// <summary>A span of the calendar, both ends inclusive.</summary>
/// <param name="IsYearPrinted">Whether the text itself tells the year.</param>
internal readonly record struct Days(DateOnly From, DateOnly To, bool IsYearPrinted)
{
    public static Days Single(DateOnly day, bool isYearPrinted) => new(day, day, isYearPrinted);

    /// <summary>Whole months; null when there are no such ones in the calendar.</summary>
    public static Days? Months(int year, int first, int last, bool isYearPrinted) =>
        year is >= 1 and <= 9999 && first is >= 1 and <= 12 && last >= first && last <= 12
            ? new(new DateOnly(year, first, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)), isYearPrinted)
            : null;

    public static Days? Years(int first, int last) =>
        first is >= 1 and <= 9999 && last >= first && last <= 9999 ? new(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31), true) : null;

    /// <summary>Null when the calendar has no such day.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    public Days AddYears(int years) => new(From.AddYears(years), To.AddYears(years), IsYearPrinted);
}
