using System.Globalization;
using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Rules;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Dates;

/// <summary>Points and spans of the calendar, by the rules of <c>Rules/dates.txt</c>.</summary>
internal static partial class DateFinder
{
    public const string RuleFileName = "dates.txt";

    private static readonly PatternSet Patterns = new(RuleFileName);

    public static IReadOnlyList<PatternRule> Rules => Patterns.Rules;

    /// <param name="text">The text to read.</param>
    /// <param name="documents">What it cites: their numbers are no dates.</param>
    /// <param name="published">The day that incomplete and relative dates are counted from; null leaves them out.</param>
    public static IReadOnlyList<DateMention> In(TokenizedText text, IReadOnlyList<CitedDocument> documents, DateOnly? published)
    {
        var found = new List<Found>();
        var clock = new Clock(published, LastDay: null);
        var document = 0;
        foreach (var match in text.Sentences.Where(sentence => DateClues.Has(text, sentence)).SelectMany(sentence => Patterns.In(text, sentence, DateClues.CanBegin)))
        {
            while (document < documents.Count && documents[document].Span.End <= match.Start)
            {
                document++;
            }

            if (document < documents.Count && documents[document].Span.Start < match.End)
            {
                continue;
            }

            foreach (var one in Read(match, clock))
            {
                found.Add(one);
                clock = one.Days.From == one.Days.To ? clock with { LastDay = one.Days.From } : clock;
            }
        }

        return [.. DateSpans.Join(text.Value, found).Select(one => new DateMention(one.Span, one.Days.From, one.Days.To, one.Rule))];
    }

    private static IEnumerable<Found> Read(PatternMatch match, Clock clock)
    {
        switch (match.Rule.Rule.Value("resolve"))
        {
            case "day-list":
                return DayLists.OfOneMonth(match, clock);
            case "two-days":
                return DayLists.Two(match, clock);
            case var name:
                return DateResolvers.ByName[name](match, clock) is { } days && IsNear(match.Rule, days, clock)
                    ? [new Found(new TextSpan(match.Start, match.End), days, match.Rule.Id)]
                    : [];
        }
    }

    /// <summary>Two small numbers are a day only when it is one that a paper of that day would speak of.</summary>
    private static bool IsNear(PatternRule rule, Days days, Clock clock) =>
        days.IsYearPrinted
        || rule.Rule.Values["within"].FirstOrDefault() is not { } within
        || (clock.Published is { } published
            && Math.Abs(days.From.DayNumber - published.DayNumber) <= int.Parse(within, CultureInfo.InvariantCulture));
}
