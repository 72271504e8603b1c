using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Store;

/// <summary>What one annotation says stands in the text.</summary>
/// <param name="Kind">The list that it is in: "quotes".</param>
/// <param name="Span">Where it stands; null for a review without a subject.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Printed">
/// What the text has at its places, in one string; null when a place is none of the text, or the text says something else
/// there than the annotation.
/// </param>
internal readonly record struct AnnotationClaim(string Kind, TextSpan? Span, string Rule, string? Printed)
{
    private const char Border = '\u001f';

    /// <summary>The annotations whose claims are accepted, asked in one order for the same annotations.</summary>
    public static Annotations Sift(string text, Annotations all, Func<AnnotationClaim, bool> accept) =>
        all with
        {
            Officials = [.. all.Officials.Where(official => accept(Of(text, official)))],
            Mentions = [.. all.Mentions.Where(mention => accept(Of(text, mention)))],
            Quotes = [.. all.Quotes.Where(quote => accept(Of(text, quote)))],
            Dates = [.. all.Dates.Where(date => accept(new("dates", date.Span, date.Rule, Slices(text, date.Span))))],
            Figures = [.. all.Figures.Where(figure => accept(new("figures", figure.Span, figure.Rule, Slices(text, figure.Span))))],
            Documents = [.. all.Documents.Where(document => accept(Of(text, document)))],
            Review = all.Review is { } review && accept(Of(text, review)) ? review : null,
        };

    private static AnnotationClaim Of(string text, Official official)
    {
        var printed = Slices(text, [.. official.Roles.Select(role => (TextSpan?)role.Span)]);
        var isSo = printed is not null && official.Roles.All(role => role.Span.In(text).SequenceEqual(role.Text));
        return new("officials", official.Roles is [var first, ..] ? first.Span : null, official.Roles is [{ Rule: var rule }, ..] ? rule : "", isSo ? printed : null);
    }

    private static AnnotationClaim Of(string text, Mention mention) =>
        new("mentions", mention.Span, mention.Rule, Slices(text, mention.Span, mention.Phrase, mention.Role));

    private static AnnotationClaim Of(string text, Quote quote) =>
        new("quotes", quote.Span, quote.Rule, Slices(text, quote.Span, quote.Cue, quote.Speaker.Span, quote.Role));

    private static AnnotationClaim Of(string text, CitedDocument document)
    {
        var printed = Slices(text, document.Span);
        var isSo = printed?.Contains(document.Code, StringComparison.Ordinal) == true;
        return new("documents", document.Span, document.Rule, isSo ? printed : null);
    }

    private static AnnotationClaim Of(string text, Review review)
    {
        var printed = Slices(text, review.SubjectSpan);
        var isSo = review.SubjectSpan is null || printed == review.Subject;
        return new("review", review.SubjectSpan, review.Rule, isSo ? printed : null);
    }

    private static string? Slices(string text, params ReadOnlySpan<TextSpan?> spans)
    {
        var slices = new string[spans.Length];
        for (var i = 0; i < spans.Length; i++)
        {
            if (spans[i] is not { } span)
            {
                slices[i] = "";
            }
            else if (IsOf(text, span))
            {
                slices[i] = span.In(text).ToString();
            }
            else
            {
                return null;
            }
        }

        return slices.Length == 1 ? slices[0] : string.Join(Border, slices);
    }

    /// <summary>In range, not empty, and not through the middle of a character.</summary>
    private static bool IsOf(string text, TextSpan span) =>
        span.End <= text.Length && span.Length > 0
        && !char.IsLowSurrogate(text[span.Start]) && (span.End == text.Length || !char.IsLowSurrogate(text[span.End]));
}
