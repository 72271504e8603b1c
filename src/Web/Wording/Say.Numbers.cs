using System.Globalization;

namespace ArticleSearch.Web.Wording;

/// <summary>Numbers and days as they are written in Vietnam: 1.234, 30/6/2024, 15:32.</summary>
public static partial class Say
{
    private static readonly CultureInfo Vietnam = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Vietnam has kept this offset, without summer time, for as long as the archive reaches back.</summary>
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    public static string Number(long number) => number.ToString("N0", Vietnam);

    public static string Articles(long number) => Number(number) + " bài";

    public static string Day(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset at) => Local(at).ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset at) => Local(at).ToString("HH:mm, d/M/yyyy", CultureInfo.InvariantCulture);

    /// <summary>With the day of the week, as above an article.</summary>
    public static string LongMoment(DateTimeOffset at)
    {
        var local = Local(at);
        var weekday = local.DayOfWeek switch
        {
            DayOfWeek.Monday => "Thứ hai",
            DayOfWeek.Tuesday => "Thứ ba",
            DayOfWeek.Wednesday => "Thứ tư",
            DayOfWeek.Thursday => "Thứ năm",
            DayOfWeek.Friday => "Thứ sáu",
            DayOfWeek.Saturday => "Thứ bảy",
            _ => "Chủ nhật",
        };
        return weekday + local.ToString(", d/M/yyyy, HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>For machines (the datetime attribute).</summary>
    public static string Machine(DateTimeOffset at) => Local(at).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>"2019–2025", or "2019" when both are the same.</summary>
    public static string Years(int first, int last) =>
        first == last ? first.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{first}–{last}");

    private static DateTimeOffset Local(DateTimeOffset at) => at.ToOffset(VietnamOffset);
}
