using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ArticleSearch.Search;

namespace ArticleSearch.Web.Formats;

/// <summary>
/// A search as JSON, the same for the page and the command line:
/// <c>{"total","relaxed","tolerantOnly","hits":[{"key","title","published","snippet","score","url","section","parentSection","writers"}],
/// "facets":{"years":[{"value","count"}],"sections":[…]},"query":{…}}</c>. Texts are plain, without highlighting.
/// </summary>
public static class SearchJson
{
    public const string ContentType = "application/json; charset=utf-8";

    // Vietnamese stays readable; what matters in HTML (< > & ') is escaped all the same.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes one line, UTF-8, without a line end.</summary>
    public static Task WriteAsync(ArticleQuery query, SearchPage page, Stream output, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(output, Of(query, page), Options, cancellation);

    private static Answer Of(ArticleQuery query, SearchPage page) => new(
        page.Total,
        page.Relaxed,
        page.TolerantOnly,
        [.. page.Hits.Select(Of)],
        page.Facets,
        Of(query));

    private static AnswerHit Of(Hit hit) => new(
        hit.Key.Value, hit.Title.Text, hit.Published, hit.Snippet.Text, hit.Score, hit.Url, hit.Section, hit.ParentSection, hit.Writers);

    private static Question Of(ArticleQuery query) => new(
        query.Text,
        query.ExactMarks,
        query.Sections,
        query.Years,
        query.From,
        query.To,
        query.Writers,
        query.Tags,
        JsonNamingPolicy.CamelCase.ConvertName(query.Sort.ToString()),
        query.Page,
        query.PageSize);

    private sealed record Answer(
        long Total, bool Relaxed, bool TolerantOnly, IReadOnlyList<AnswerHit> Hits, Facets Facets, Question Query);

    private sealed record AnswerHit(
        string Key,
        string Title,
        DateTimeOffset? Published,
        string Snippet,
        float Score,
        string? Url,
        string? Section,
        string? ParentSection,
        IReadOnlyList<string> Writers);

    private sealed record Question(
        string Text,
        bool ExactMarks,
        IReadOnlyList<string> Sections,
        IReadOnlyList<int> Years,
        DateOnly? From,
        DateOnly? To,
        IReadOnlyList<string> Writers,
        IReadOnlyList<string> Tags,
        string Sort,
        int Page,
        int PageSize);
}
