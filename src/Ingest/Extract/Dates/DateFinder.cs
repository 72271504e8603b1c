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
        foreach (var (sentence, match) in Matches(text))
        {
            while (document < documents.Count && documents[document].Span.End <= match.Start)
            {
                document++;
            }

            if (document < documents.Count && documents[document].Span.Start < match.End)
            {
                continue;
            }

            if (IsYearly(text, sentence, match))
            {
                continue;
            }

            foreach (var one in Read(match, Around(text, sentence, match, clock)))
            {
                found.Add(one);
                clock = IsTold(one.Days, clock) ? clock with { LastDay = one.Days.From } : clock;
            }
        }

        return [.. DateSpans.Join(text.Value, found).Select(one => new DateMention(one.Span, one.Days.From, one.Days.To, one.Rule))];
    }

    private static IEnumerable<(Sentence Sentence, PatternMatch Match)> Matches(TokenizedText text) =>
        from sentence in text.Sentences
        where DateClues.Has(text, sentence)
        from match in Patterns.In(text, sentence, DateClues.CanBegin)
        select (sentence, match);

    /// <summary>A day that is told of, not one that is only announced: the next "cùng ngày" goes back to it.</summary>
    private static bool IsTold(Days days, Clock clock) => days.From == days.To && (clock.Published is not { } published || days.From <= published);

    private static bool IsYearly(TokenizedText text, Sentence sentence, PatternMatch match) =>
        (match.Text("month") ?? match.Text("last")) is not null && match.Text("year") is null && match.Text("yearword") is null
        && Tenses.IsYearly(text, sentence, text.TokenAt(match.Start), text.TokenAt(match.End - 1) + 1);

    /// <summary>With what the sentence says of the time of a find whose year it does not tell.</summary>
    private static Clock Around(TokenizedText text, Sentence sentence, PatternMatch match, Clock clock) =>
        match.Text("weekday") is not null ? clock with { IsHabit = Tenses.IsHabit(text, sentence) }
        : match.Text("year") is not null ? clock
        : clock with { Tense = Tenses.Around(text, sentence, text.TokenAt(match.Start), text.TokenAt(match.End - 1) + 1) };

    private static IEnumerable<Found> Read(PatternMatch match, Clock clock)
    {
        switch (match.Rule.Rule.Value("resolve"))
        {
            case "day-list":
                return DateLists.OfOneMonth(match, clock);
            case "two-days":
                return DateLists.TwoDays(match, clock);
            case "list-of-months":
                return DateLists.OfMonths(match, clock);
            case "list-of-quarters":
                return DateLists.OfQuarters(match, clock);
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
