using System.Globalization;
using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Parse.Reading;

/// <summary>
/// The times a page prints, as Vietnam's time (+07:00) to the minute. Printed dates name the day first; only the
/// machine written <c>meta article:published_time</c> names the month first, and is known by its AM or PM.
/// </summary>
internal static partial class PublishTime
{
    public static readonly TimeSpan Vietnam = VietnamTime.Offset;

    /// <summary>The paper's first issue; anything older is a fault of the page.</summary>
    private static readonly DateTimeOffset FirstIssue = new(1957, 10, 24, 0, 0, 0, Vietnam);

    private static readonly string[] AmericanForms = ["M/d/yyyy h:mm:ss tt", "M/d/yyyy h:mm tt"];

    /// <summary>A printed time and where it stands in its line.</summary>
    public readonly record struct Found(DateTimeOffset Time, int Start, int End);

    /// <summary>What JSON-LD, <c>time[datetime]</c> and meta elements write: ISO 8601, or the American form.</summary>
    public static DateTimeOffset? FromMachine(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (DateTime.TryParseExact(text, AmericanForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var american))
        {
            return ToMinute(new DateTimeOffset(american, Vietnam));
        }

        if (!Iso().IsMatch(text) || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var iso))
        {
            return null;
        }

        return ToMinute(Zone().IsMatch(text) ? iso.ToOffset(Vietnam) : new DateTimeOffset(iso.DateTime, Vietnam));
    }

    /// <summary>The first date of a line, with the time of day that stands within a few letters before or behind it.</summary>
    public static Found? FromPrinted(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        foreach (var form in new[] { DayThenTime(), TimeThenDay(), Day() })
        {
            var match = form.Match(text);
            if (match.Success)
            {
                return Time(match) is { } time ? new Found(time, match.Index, match.Index + match.Length) : null;
            }
        }

        return null;
    }

    /// <summary>A page cannot have been printed after it was fetched, give or take a clock that is wrong by a day.</summary>
    public static bool IsPossible(DateTimeOffset time, DateTimeOffset fetchedAt) =>
        time >= FirstIssue && time <= fetchedAt.AddDays(1);

    private static DateTimeOffset? Time(Match match)
    {
        var hour = match.Groups["hour"].Success ? Number("hour") : 0;
        var minute = match.Groups["minute"].Success ? Number("minute") : 0;
        var (day, month, year) = (Number("day"), Number("month"), Number("year"));
        var exists = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && hour < 24 && minute < 60;
        return exists ? new DateTimeOffset(year, month, day, hour, minute, 0, Vietnam) : null;

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    private static DateTimeOffset ToMinute(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute));

    private const string Date = @"\b(?<day>\d{1,2})(?:/(?<month>\d{1,2})/|-(?<month>\d{1,2})-)(?<year>\d{4})\b";
    private const string Clock = @"\b(?<hour>\d{1,2})[:h](?<minute>\d{2})(?::\d{2})?\b";
    private const string Between = @"[^\d]{1,12}?";

    [GeneratedRegex(Date + Between + Clock, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DayThenTime();

    [GeneratedRegex(Clock + Between + Date, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TimeThenDay();

    [GeneratedRegex(Date, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Day();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Iso();

    [GeneratedRegex(@"T.*(?:Z|[+-]\d{2}:?\d{2})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Zone();
}
