using System.Globalization;
using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Rules;

namespace ArticleSearch.Ingest.Extract.Dates;

/// <summary>Several days that share one month or year: "ngày 15, 16 và 17-4". Each is a date of its own.</summary>
internal static partial class DayLists
{
    /// <summary>Groups <c>list</c> (days before the last one) and <c>rest</c> (the last one with its month).</summary>
    public static IEnumerable<Found> OfOneMonth(PatternMatch match, Clock clock)
    {
        if (DateResolvers.DayOf(match, clock, "day2", "month") is not { } last)
        {
            yield break;
        }

        var list = match.Match.Groups["list"];
        var start = list.Index;
        foreach (Match member in Member().Matches(list.Value))
        {
            var number = member.Groups["day"];
            if (Days.Day(last.From.Year, last.From.Month, int.Parse(number.ValueSpan, CultureInfo.InvariantCulture)) is { } day)
            {
                yield return new Found(
                    new TextSpan(start, list.Index + number.Index + number.Length), Days.Single(day, last.IsYearPrinted), match.Rule.Id);
            }

            start = list.Index + member.Index + member.Length;
        }

        var rest = match.Match.Groups["rest"];
        yield return new Found(new TextSpan(rest.Index, rest.Index + rest.Length), last, match.Rule.Id);
    }

    /// <summary>"30-4 và 1-5": what only the second one tells of the year holds for both.</summary>
    public static IEnumerable<Found> Two(PatternMatch match, Clock clock)
    {
        if (DateResolvers.DayOf(match, clock, "day", "month") is { } first && DateResolvers.DayOf(match, clock, "day2", "month2") is { } second)
        {
            var (list, rest) = (match.Match.Groups["list"], match.Match.Groups["rest"]);
            yield return new Found(new TextSpan(list.Index, list.Index + list.Length), first, match.Rule.Id);
            yield return new Found(new TextSpan(rest.Index, rest.Index + rest.Length), second, match.Rule.Id);
        }
    }

    /// <summary>A day and what parts it from the next.</summary>
    [GeneratedRegex(@"(?<day>\d+)\D*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Member();
}
