using ArticleSearch.Ingest.Articles;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Formats;

/// <summary>A statement in plain text: what was said, and who said it.</summary>
public static class QuoteNote
{
    /// <summary>On one line, as a note beside the citation of its article.</summary>
    public static string Of(Article article, Quote quote)
    {
        var text = article.Text.Value;
        var name = quote.Speaker.Name is { } printed ? article.ShownNames.GetValueOrDefault(printed) ?? printed : null;
        return OneLine.Of($"{Words(quote.Kind, quote.Span.In(text).ToString())} {Speaker(quote.Kind, name, quote.Role?.In(text).ToString())}");
    }

    /// <summary>Direct speech in marks of one kind, whatever marks the paper set.</summary>
    public static string Words(QuoteKind kind, string printed) =>
        kind == QuoteKind.Direct ? $"“{printed.Trim().Trim('“', '”', '"')}”" : printed.Trim();

    public static string Speaker(QuoteKind kind, string? name, string? role) =>
        $"— {string.Join(", ", new[] { name ?? Say.UnknownSpeaker, role }.OfType<string>())} ({Say.Of(kind).ToLowerInvariant()})";
}
