using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Rules;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Reviews;

/// <summary>
/// What a review conference or report looks back on, by the rules of <c>Rules/reviews.txt</c>. Title, lead and first paragraph
/// tell what an article is about; the first find in that order counts.
/// </summary>
internal static class ReviewFinder
{
    /// <summary>How much of the first paragraph is read, UTF-16.</summary>
    private const int BeginLength = 600;

    private static readonly PatternSet Patterns = new("reviews.txt");

    public static IReadOnlyList<PatternRule> Rules => Patterns.Rules;

    public static Review? In(TokenizedText text, IReadOnlyList<DateMention> dates)
    {
        foreach (var (line, isHead) in Zone(text))
        {
            // Read up to where the zone ends, so that offsets stay those of the text.
            foreach (var match in Patterns.In(text.Value[..line.End], line.Start))
            {
                if (isHead || match.Rule.Rule.Value("where") == "begin")
                {
                    return Read(text, match, dates);
                }
            }
        }

        return null;
    }

    private static IEnumerable<(TextSpan Span, bool IsHead)> Zone(TokenizedText text)
    {
        var hasBody = false;
        foreach (var line in text.Lines)
        {
            if (line.Kind <= LineKind.Lead)
            {
                yield return (line.Span, true);
            }
            else if (!hasBody)
            {
                hasBody = true;
                yield return (new TextSpan(line.Span.Start, Math.Min(line.Span.End, line.Span.Start + BeginLength)), false);
            }
        }
    }

    private static Review Read(TokenizedText text, PatternMatch match, IReadOnlyList<DateMention> dates)
    {
        var kind = match.Match.Groups["kind"];
        var line = text.Lines.First(line => line.Span.End >= match.End).Span;
        var subject = ReviewSubject.After(text, match.End, line.End, dates);
        var period = ReviewPeriod.Of(text.Value, match.End, line.End, dates);
        return new Review(
            kind.Value.ToLowerInvariant(), subject is { } span ? text.Slice(span) : null, subject, period?.From, period?.To, match.Rule.Id);
    }
}
