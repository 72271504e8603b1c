using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Store;

/// <summary>The part of a revision that nothing asks for by itself, as one JSON value.</summary>
internal sealed record ArticleFacts
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Stored, never shown as HTML: Vietnamese stays readable in the database.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string? Url { get; init; }

    public string? ParentSection { get; init; }

    public string? AgencyMark { get; init; }

    public IReadOnlyList<string>? Writers { get; init; }

    public IReadOnlyList<string>? Photographers { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public IReadOnlyList<Caption>? Captions { get; init; }

    public int ParserVersion { get; init; }

    public static string Write(ParsedArticle article) => JsonSerializer.Serialize(
        new ArticleFacts
        {
            Url = article.Url?.Value,
            ParentSection = article.ParentSection,
            AgencyMark = article.AgencyMark,
            Writers = NullIfEmpty(article.Writers),
            Photographers = NullIfEmpty(article.Photographers),
            Tags = NullIfEmpty(article.Tags),
            Captions = NullIfEmpty(article.Captions),
            ParserVersion = article.ParserVersion,
        },
        Json);

    public static ArticleFacts Read(string json) => JsonSerializer.Deserialize<ArticleFacts>(json, Json)!;

    private static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T> list) => list.Count == 0 ? null : list;
}
