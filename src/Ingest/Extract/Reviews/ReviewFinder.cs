using System.Collections.Frozen;
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

    /// <summary>What the patterns begin with.</summary>
    private static readonly FrozenSet<string> Openers =
        new[] { "hội", "cuộc", "phiên", "buổi", "lễ", "họp", "tọa", "báo", "tổ", "tiến", "đã", "vừa", "dự", "chủ", "sơ", "tổng", "kiểm" }
            .Select(Spelling.Of).ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlyList<PatternRule> Rules => Patterns.Rules;

    public static Review? In(TokenizedText text, IReadOnlyList<DateMention> dates)
    {
        foreach (var sentence in text.Sentences)
        {
            var line = text.Lines[sentence.Line];
            if (line.Kind > LineKind.Lead && (sentence.Span.Start > line.Span.Start + BeginLength || sentence.Line > FirstBodyLine(text)))
            {
                return null;
            }

            foreach (var match in Patterns.In(text, sentence, token => token.IsWord && Openers.Contains(token.Term)))
            {
                if (line.Kind <= LineKind.Lead || match.Rule.Rule.Value("where") == "begin")
                {
                    return Read(text, match, dates);
                }
            }
        }

        return null;
    }

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
        var kind = match.Match.Groups["kind"];
        var line = text.Lines.First(line => line.Span.End >= match.End).Span;
        var subject = ReviewSubject.After(text, match.End, line.End, dates);
        var period = ReviewPeriod.Of(text.Value, match.End, line.End, dates);
        return new Review(
            kind.Value.ToLowerInvariant(), subject is { } span ? text.Slice(span) : null, subject, period?.From, period?.To, match.Rule.Id);
    }
}
