using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Eval.Extraction;

/// <summary>What the extractor found, in the words of the measures.</summary>
internal static class ExtractedSheet
{
    public static Sheet Of(ArticleText text, Annotations found)
    {
        return new Sheet
        {
            Offices = [.. found.Officials.SelectMany(official => official.Roles
                .Select(role => new OfficePair(official.Name, role.Text, IsOptional: false, role.Rule))
                .DefaultIfEmpty(new OfficePair(official.Name, "", IsOptional: false, "")))],
            Mentions = [.. found.Mentions
                .Where(mention => mention.Kind != MentionKind.Name)
                .Select(mention => new MentionMark(mention.Span, Slice(mention.Span), mention.Person, IsOptional: false, mention.Rule))],
            Quotes = [.. found.Quotes.Select(quote => new QuoteMark(
                quote.Span, Slice(quote.Span), quote.Kind == QuoteKind.Direct, quote.Speaker.Name, IsOptional: false, quote.Rule))],
            Dates = [.. found.Dates.Select(date => new DateMark(date.Span, Slice(date.Span), date.From, date.To, IsOptional: false, date.Rule))],
            Figures = [.. found.Figures.Select(figure => new FigureMark(
                figure.Span, Slice(figure.Span), figure.Value, figure.Value2, figure.Unit, IsOptional: false, figure.Rule))],
            Documents = [.. found.Documents.Select(document => new DocumentMark(
                document.Span, Slice(document.Span), document.Code, IsOptional: false, document.Rule))],
            Review = found.Review is { } review ? new ReviewMark(review.Kind, review.Rule) : null,
        };

        string Slice(TextSpan span) => span.In(text.Value).ToString();
    }
}
