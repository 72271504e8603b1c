using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Tests.Extract;

/// <summary>What is true of the annotations of any text, whatever was found in it.</summary>
internal static class Soundness
{
    /// <summary>A line for everything that is not as it must be.</summary>
    public static IReadOnlyList<string> Faults(ArticleText text, Annotations found)
    {
        var faults = new List<string>();
        var value = text.Value;
        Check(Spans(found).All(span => IsPlace(value, span.Span)), "a span lies outside of the text, is empty or cuts a character",
            () => Spans(found).Where(span => !IsPlace(value, span.Span)).Select(span => $"{span.What} {span.Span}"));
        if (faults.Count > 0)
        {
            return faults;
        }

        CheckApart("mentions", found.Mentions.Select(mention => mention.Span));
        CheckApart("dates", found.Dates.Select(date => date.Span));
        CheckApart("figures", found.Figures.Select(figure => figure.Span));
        CheckApart("documents", found.Documents.Select(document => document.Span));
        foreach (var kind in Enum.GetValues<QuoteKind>())
        {
            Check(!Cross([.. found.Quotes.Where(quote => quote.Kind == kind).Select(quote => quote.Span)]), $"{kind} quotes cross");
        }

        Check(found.Mentions.Zip(found.Mentions.Skip(1)).All(pair => pair.First.Span.Start < pair.Second.Span.Start), "mentions are not in the order of the text");
        Check(found.Mentions.All(mention => Holds(mention.Phrase, mention.Span)), "a mention lies outside of its phrase");
        Check(found.Mentions.All(mention => mention.Person is null || mention.Candidates.Count == 0), "a mention with a person has candidates");
        Check(found.Officials.All(official => official.Roles.All(role => Slice(role.Span) == role.Text)), "an office is not what stands at its place");
        Check(found.Quotes.All(quote => quote.Confidence is >= 0 and <= 1), "a confidence is no share");
        Check(found.Quotes.All(quote => quote.Speaker.Kind == SpeakerKind.Unknown == quote.Speaker.Name is null), "a speaker is known without a name, or unknown with one");
        Check(found.Dates.All(date => date.From <= date.To), "a date ends before it begins");
        Check(found.Figures.All(figure => figure.Value2 is not { } high || high > figure.Value), "a range ends below its beginning");
        Check(found.Documents.All(document => Slice(document.Span).Contains(document.Code, StringComparison.Ordinal)), "a code does not stand in its document");
        Check(Rules(found).All(rule => rule.Length > 0), "something was found by no rule");
        return faults;

        string Slice(TextSpan span) => span.In(value).ToString();

        void CheckApart(string what, IEnumerable<TextSpan> spans)
        {
            var sorted = spans.OrderBy(span => span.Start).ToList();
            Check(sorted.Zip(sorted.Skip(1)).All(pair => pair.First.End <= pair.Second.Start), $"{what} overlap",
                () => sorted.Zip(sorted.Skip(1)).Where(pair => pair.First.End > pair.Second.Start).Select(pair => $"{Slice(pair.First)} | {Slice(pair.Second)}"));
        }

        void Check(bool holds, string otherwise, Func<IEnumerable<string>>? examples = null)
        {
            if (!holds)
            {
                faults.Add(examples is null ? otherwise : $"{otherwise}: {string.Join("; ", examples().Take(3))}");
            }
        }
    }

    private static IEnumerable<(string What, TextSpan Span)> Spans(Annotations found) =>
    [
        .. found.Officials.SelectMany(official => official.Roles).Select(role => ("role", role.Span)),
        .. found.Mentions.SelectMany(mention => Known("mention", mention.Span, mention.Phrase, mention.Role)),
        .. found.Quotes.SelectMany(quote => Known("quote", quote.Span, quote.Cue, quote.Role, quote.Speaker.Span)),
        .. found.Dates.Select(date => ("date", date.Span)),
        .. found.Figures.Select(figure => ("figure", figure.Span)),
        .. found.Documents.Select(document => ("document", document.Span)),
        .. Known("review", found.Review?.SubjectSpan),
    ];

    private static IEnumerable<(string What, TextSpan Span)> Known(string what, params IEnumerable<TextSpan?> spans) =>
        spans.OfType<TextSpan>().Select(span => (what, span));

    private static IEnumerable<string> Rules(Annotations found) =>
    [
        .. found.Officials.SelectMany(official => official.Roles).Select(role => role.Rule),
        .. found.Mentions.Select(mention => mention.Rule),
        .. found.Quotes.Select(quote => quote.Rule),
        .. found.Dates.Select(date => date.Rule),
        .. found.Figures.Select(figure => figure.Rule),
        .. found.Documents.Select(document => document.Rule),
    ];

    private static bool IsPlace(string text, TextSpan span) =>
        span.Length > 0 && span.End <= text.Length && !IsInsideCharacter(text, span.Start) && !IsInsideCharacter(text, span.End);

    private static bool IsInsideCharacter(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private static bool Holds(TextSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;

    /// <summary>Whether one begins within another and ends behind it.</summary>
    private static bool Cross(List<TextSpan> spans)
    {
        var open = new Stack<int>();
        foreach (var span in spans.OrderBy(span => span.Start).ThenByDescending(span => span.End))
        {
            while (open.TryPeek(out var end) && end <= span.Start)
            {
                open.Pop();
            }

            if (open.TryPeek(out var around) && around < span.End)
            {
                return true;
            }

            open.Push(span.End);
        }

        return false;
    }
}
