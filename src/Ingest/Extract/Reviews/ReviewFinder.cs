using System.Collections.Frozen;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Rules;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Reviews;

/// <summary>
/// What a review conference or report looks back on, by the rules of <c>Rules/reviews.txt</c>. Title, lead and first paragraph
/// tell what an article is about, else a conference of the last few days that it reports from; the first find counts.
/// </summary>
internal static class ReviewFinder
{
    /// <summary>How much of the first paragraph is read, UTF-16.</summary>
    private const int BeginLength = 600;

    /// <summary>How old the conference may be that an article reports from further down.</summary>
    private const int LastDays = 5;

    private static readonly PatternSet Patterns = new("reviews.txt");

    /// <summary>What the patterns begin with.</summary>
    private static readonly FrozenSet<string> Openers =
        new[] { "hội", "cuộc", "phiên", "buổi", "lễ", "họp", "tọa", "báo", "tổ", "tiến", "đã", "vừa", "dự", "chủ", "sơ", "tổng", "kiểm", "nhìn", "tại" }
            .Select(Spelling.Of).ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlyList<PatternRule> Rules => Patterns.Rules;

    /// <param name="text">The article.</param>
    /// <param name="dates">Its dates.</param>
    /// <param name="published">Null when it is not known.</param>
    public static Review? In(TokenizedText text, IReadOnlyList<DateMention> dates, DateOnly? published)
    {
        foreach (var sentence in text.Sentences)
        {
            foreach (var match in Patterns.In(text, sentence, token => token.IsWord && Openers.Contains(token.Term)))
            {
                if (IsWhere(match.Rule.Rule.Value("where"), text, sentence, dates, published))
                {
                    return Read(text, match, dates);
                }
            }
        }

        return null;
    }

    private static bool IsWhere(string where, TokenizedText text, Sentence sentence, IReadOnlyList<DateMention> dates, DateOnly? published)
    {
        var line = text.Lines[sentence.Line];
        return line.Kind <= LineKind.Lead || where switch
        {
            "begin" => sentence.Line <= FirstBodyLine(text) && sentence.Span.Start <= line.Span.Start + BeginLength,
            "body" => dates.Any(date => date.Span.Start >= sentence.Span.Start && date.Span.End <= sentence.Span.End && IsOfLastDays(date, published)),
            _ => false,
        };
    }

    private static bool IsOfLastDays(DateMention date, DateOnly? published) =>
        published is { } day && date.From == date.To && day.DayNumber - date.From.DayNumber is >= 0 and <= LastDays;

    private static int FirstBodyLine(TokenizedText text)
    {
        var first = 0;
        while (text.Lines[first].Kind <= LineKind.Lead)
        {
            first++;
        }

        return first;
    }

    private static Review Read(TokenizedText text, PatternMatch match, IReadOnlyList<DateMention> dates)
    {
        var kind = match.Text("kind") ?? match.Rule.Rule.Value("kind");
        var line = text.Lines.First(line => line.Span.End >= match.End).Span;
        var subject = ReviewSubject.After(text, match.End, line.End, dates);
        var period = ReviewPeriod.Of(text.Value, match.End, line.End, dates);
        return new Review(
            kind.ToLowerInvariant(), subject is { } span ? text.Slice(span) : null, subject, period?.From, period?.To, match.Rule.Id);
    }
}
