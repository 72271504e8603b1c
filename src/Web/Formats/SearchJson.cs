using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ArticleSearch.Search;
using ArticleSearch.Search.Query;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Formats;

/// <summary>
/// A search as JSON, the same for the page and the command line:
/// <c>{"total","listed","relaxed","tolerantOnly","gaveUp","understood","literal","limit","didYouMean":{"text","total"},
/// "hits":[{"key","title","published","snippet","score","url","section","parentSection","writers","copies":[{"key","title","published","section","url"}]}],
/// "next","facets":{"years":[{"value","count"}],"sections","writers","kinds","months"},"query":{…},"rights"}</c>.
/// Texts are plain, without highlighting.
/// </summary>
public static class SearchJson
{
    public const string ContentType = "application/json; charset=utf-8";

    // Vietnamese stays readable; what matters in HTML (< > & ') is escaped all the same.
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes one line, UTF-8, without a line end.</summary>
    public static Task WriteAsync(ArticleQuery query, SearchPage page, Stream output, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(output, Of(query, page), Options, cancellation);

    private static Answer Of(ArticleQuery query, SearchPage page) => new(
        page.Total,
        page.Listed,
        page.Relaxed,
        page.TolerantOnly,
        page.GaveUp,
        page.Understood.ToString(),
        page.Understood.Literal,
        page.Understood.Limit,
        page.DidYouMean,
        [.. page.Hits.Select(Of)],
        page.Next,
        page.Facets,
        Of(query),
        Say.RightsOfAll);

    private static AnswerHit Of(Hit hit) => new(
        hit.Key.Value, hit.Title.Text, hit.Published, hit.Snippet.Text, hit.Score, hit.Url, hit.Section, hit.ParentSection, hit.Writers,
        [.. hit.Copies.Select(copy => new AnswerCopy(copy.Key.Value, copy.Title, copy.Published, copy.Section, copy.Url))]);

    private static Question Of(ArticleQuery query) => new(
        query.Text,
        query.ExactMarks,
        query.Sections,
        query.Years,
        query.From,
        query.To,
        query.Writers,
        query.Tags,
        query.Kinds,
        query.Without,
        query.GroupCopies,
        query.Sort,
        query.After,
        query.Page,
        query.PageSize);

    private sealed record Answer(
        long Total,
        long Listed,
        bool Relaxed,
        bool TolerantOnly,
        bool GaveUp,
        string Understood,
        bool Literal,
        QueryLimit? Limit,
        OtherWords? DidYouMean,
        IReadOnlyList<AnswerHit> Hits,
        string? Next,
        Facets Facets,
        Question Query,
        string Rights);

    private sealed record AnswerHit(
        string Key,
        string Title,
        DateTimeOffset? Published,
        string Snippet,
        float Score,
        string? Url,
        string? Section,
        string? ParentSection,
        IReadOnlyList<string> Writers,
        IReadOnlyList<AnswerCopy> Copies);

    private sealed record AnswerCopy(string Key, string Title, DateTimeOffset? Published, string? Section, string? Url);

    private sealed record Question(
        string Text,
        bool ExactMarks,
        IReadOnlyList<string> Sections,
        IReadOnlyList<int> Years,
        DateOnly? From,
        DateOnly? To,
        IReadOnlyList<string> Writers,
        IReadOnlyList<string> Tags,
        IReadOnlyList<ArticleKind> Kinds,
        Exclusions Without,
        bool GroupCopies,
        SortOrder Sort,
        string? After,
        int Page,
        int PageSize);
}
