using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search.Facts;
using Lucene.Net.Documents;

namespace ArticleSearch.Search.Lucene.Facts;

/// <summary>What the index keeps of a fact to show it.</summary>
internal static class FactReader
{
    public static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    public static T Fact<T>(Document document) =>
        JsonSerializer.Deserialize<T>(document.Get(FactFields.StoredFact, CultureInfo.InvariantCulture)!, Json)!;

    public static FactSource Source(Document document)
    {
        var stored = JsonSerializer.Deserialize<StoredSource>(document.Get(FactFields.StoredSource, CultureInfo.InvariantCulture)!, Json)!;
        return new FactSource(
            ArticleKey.Of(document.Get(IndexFields.Key, CultureInfo.InvariantCulture)!),
            stored.Revision, stored.Title, stored.Published, stored.Section, stored.ParentSection, stored.Url)
        {
            ReviewedFrom = stored.ReviewedFrom,
            ReviewedTo = stored.ReviewedTo,
        };
    }

    /// <summary>The same for all facts of an article.</summary>
    public static string Stored(Article article) => JsonSerializer.Serialize(
        new StoredSource(
            article.Revision, article.Text.Title, article.Parsed.Published, article.Parsed.Section, article.Parsed.ParentSection, article.Parsed.Url?.Value,
            article.Annotations.Review?.From, article.Annotations.Review?.To),
        Json);

    private sealed record StoredSource(
        int Revision, string Title, DateTimeOffset? Published, string? Section, string? ParentSection, string? Url, DateOnly? ReviewedFrom, DateOnly? ReviewedTo);
}
