using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArticleSearch.Web.Formats;

/// <summary>CSL-JSON, as citation processors read it: an item of the array. A literal name is one whole; the schema has no field for rights but the note.</summary>
public static class CslJson
{
    public const string ContentType = "application/vnd.citationstyles.csl+json; charset=utf-8";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = SearchJson.Options.Encoder,
    };

    public static string Item(Citation citation) => JsonSerializer.Serialize(FieldsOf(citation), Json);

    private static Fields FieldsOf(Citation citation) => new(
        citation.Id,
        "article-newspaper",
        citation.Title,
        citation.Writers.Count == 0 ? null : [.. citation.Writers.Select(writer => new Name(writer))],
        citation.Paper,
        citation.Section,
        citation.Day is { } day ? DateOf(day) : null,
        DateOf(citation.Seen),
        citation.Address,
        "vi",
        citation.Archived is null ? null : Wording.Say.SiteName,
        citation.Archived,
        string.Join('\n', citation.Quotes.Append(citation.Rights)));

    private static Date DateOf(DateOnly day) => new([[day.Year, day.Month, day.Day]]);

    private sealed record Fields(
        string Id,
        string Type,
        string Title,
        IReadOnlyList<Name>? Author,
        string ContainerTitle,
        string? Section,
        Date? Issued,
        Date Accessed,
        [property: JsonPropertyName("URL")] string? Url,
        string Language,
        string? Archive,
        [property: JsonPropertyName("archive_location")] string? ArchiveLocation,
        string Note);

    private sealed record Name(string Literal);

    private sealed record Date(IReadOnlyList<IReadOnlyList<int>> DateParts);
}
