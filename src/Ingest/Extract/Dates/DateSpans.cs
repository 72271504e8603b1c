using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Extract.Dates;

/// <summary>A date of the text before its neighbours were looked at.</summary>
internal readonly record struct Found(TextSpan Span, Days Days, string Rule);

/// <summary>"Từ A đến B" is one span; a year that only one of its ends tells holds for both.</summary>
internal static partial class DateSpans
{
    public const string Rule = "date.span";

    public static IEnumerable<Found> Join(string text, IReadOnlyList<Found> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (i + 1 < found.Count && IsBetween(text, found[i].Span, found[i + 1].Span) && Joined(found[i], found[i + 1]) is { } span)
            {
                yield return span;
                i++;
            }
            else if (i + 1 < found.Count && IsExplained(text, found[i], found[i + 1]))
            {
                yield return found[i] with { Days = found[i + 1].Days };
            }
            else
            {
                yield return found[i];
            }
        }
    }

    private static bool IsBetween(string text, TextSpan first, TextSpan second) =>
        second.Start - first.End is > 0 and <= 40 && To().IsMatch(text.AsSpan(first.End, second.Start - first.End));

    /// <summary>"Hôm qua (8-2)": the bracket knows better than the day of publication, which may be the day after.</summary>
    private static bool IsExplained(string text, Found first, Found second) =>
        first.Days.From == first.Days.To && second.Days.From == second.Days.To
        && Math.Abs(first.Days.From.DayNumber - second.Days.From.DayNumber) <= 2
        && second.Span.Start > first.Span.End && text.AsSpan(first.Span.End, second.Span.Start - first.Span.End).Trim() is "(";

    private static Found? Joined(Found first, Found second)
    {
        var (from, to) = (first.Days, second.Days);
        if (!from.IsYearPrinted)
        {
            from = from.AddYears(to.From.Year - from.From.Year);
            from = from.From > to.To ? from.AddYears(-1) : from;
        }
        else if (!to.IsYearPrinted)
        {
            to = to.AddYears(from.From.Year - to.From.Year);
            to = to.To < from.From ? to.AddYears(1) : to;
        }

        return from.From <= to.To && from != to
            ? new Found(new TextSpan(first.Span.Start, second.Span.End), new Days(from.From, to.To, from.IsYearPrinted || to.IsYearPrinted), Rule)
            : null;
    }

    [GeneratedRegex(
        @"^\s*([-–—]|đến hết|đến|tới|cho đến|cho tới)( khoảng| lúc)?( \d{1,2}( ?giờ| ?h| ?g)( ?\d\d)?( ?phút|’|')?)?( cùng)?( của)?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex To();
}
