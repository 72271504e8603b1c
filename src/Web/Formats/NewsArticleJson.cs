using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Web.Formats;

/// <summary>
/// schema.org's NewsArticle, for the head of a page. What ends an element (&lt; &gt; &amp;) is escaped, so that no text of an article
/// can end the script element that holds it.
/// </summary>
public static class NewsArticleJson
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = SearchJson.Options.Encoder,
    };

    /// <param name="changed">When the paper's latest change was first seen; null when it changed nothing.</param>
    public static string Of(Article article, Citation citation, DateTimeOffset? changed) => JsonSerializer.Serialize(
        new NewsArticle(
            "https://schema.org",
            "NewsArticle",
            citation.Title,
            article.Text.Lead is { Length: > 0 } lead ? lead : null,
            Time(article.Parsed.Published),
            Time(changed),
            [.. citation.Writers.Select(writer => new Thing("Person", writer))],
            new Thing("NewsMediaOrganization", citation.Paper),
            citation.Section,
            article.Parsed.Tags.Count > 0 ? article.Parsed.Tags : null,
            "vi",
            citation.Address,
            citation.Archived),
        Json);

    private static string? Time(DateTimeOffset? time) => time is { } at ? Csv.Plain(at) : null;

    private sealed record NewsArticle(
        [property: JsonPropertyName("@context")] string Context,
        [property: JsonPropertyName("@type")] string Type,
        string Headline,
        string? Description,
        string? DatePublished,
        string? DateModified,
        IReadOnlyList<Thing> Author,
        Thing Publisher,
        string? ArticleSection,
        IReadOnlyList<string>? Keywords,
        string InLanguage,
        string? Url,
        string? ArchivedAt);

    private sealed record Thing([property: JsonPropertyName("@type")] string Type, string Name);
}
