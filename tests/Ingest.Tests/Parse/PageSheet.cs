using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse;

namespace ArticleSearch.Ingest.Tests.Parse;

/// <summary>
/// An outcome in the shape of <c>expected.json</c>, one field or list item a line, so that a difference names its field.
/// </summary>
internal static partial class PageSheet
{
    private static readonly string[] Fields =
    [
        "refused", "key", "url", "layout", "title", "lead", "agencyMark", "published", "section", "parentSection", "writers",
        "photographers", "tags", "body", "captions",
    ];

    public static List<string> Of(ParseOutcome outcome) => Lines(outcome switch
    {
        ParseOutcome.Refused refused => new JsonObject { ["refused"] = Kebab(refused.Failure.Reason.ToString()) },
        ParseOutcome.Parsed parsed => Json(parsed.Article),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    });

    public static List<string> Of(JsonObject expected) => Lines(expected);

    /// <summary>The lines that differ, those of the expectation first; empty when all is as expected.</summary>
    public static string Difference(List<string> expected, List<string> actual)
    {
        var missing = expected.Except(actual).Select(line => "- " + line);
        var surplus = actual.Except(expected).Select(line => "+ " + line);
        return string.Join('\n', missing.Concat(surplus));
    }

    private static JsonObject Json(ParsedArticle article) => new()
    {
        ["key"] = article.Key.Value,
        ["url"] = article.Url?.Value,
        ["layout"] = article.Layout.ToString().ToLowerInvariant(),
        ["title"] = article.Text.Title,
        ["lead"] = article.Text.Lead,
        ["agencyMark"] = article.AgencyMark,
        ["published"] = article.Published?.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
        ["section"] = article.Section,
        ["parentSection"] = article.ParentSection,
        ["writers"] = Array(article.Writers),
        ["photographers"] = Array(article.Photographers),
        ["tags"] = Array(article.Tags),
        ["body"] = new JsonArray([.. article.Text.Body.Select(line => Line(line, article.Text.Value))]),
        ["captions"] = new JsonArray([.. article.Captions.Select(caption => new JsonObject { ["text"] = caption.Text, ["credit"] = caption.Credit })]),
    };

    private static JsonObject Line(TextLine line, string text) =>
        new() { ["kind"] = line.Kind.ToString().ToLowerInvariant(), ["text"] = line.Span.In(text).ToString() };

    private static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static List<string> Lines(JsonObject sheet) => [.. Fields.SelectMany(field => Lines(field, sheet[field]))];

    private static IEnumerable<string> Lines(string field, JsonNode? value) => value switch
    {
        JsonArray array => array.Select((item, i) => $"{field}[{i}] {Text(item)}").Append($"{field}.count {array.Count}"),
        _ => [field switch
        {
            "url" => $"url {Canonical(value)}",
            "layout" => $"layout {Text(value).Replace("-", "", StringComparison.Ordinal)}",
            _ => $"{field} {Text(value)}",
        }],
    };

    /// <summary>Addresses are compared as addresses: percent signs or the letters themselves.</summary>
    private static string Canonical(JsonNode? url) => CanonicalUrl.TryParse(url?.ToString(), out var canonical) ? canonical.Value : Text(url);

    private static string Text(JsonNode? node) => node switch
    {
        null => "(none)",
        JsonObject item => string.Join(": ", item.Select(pair => pair.Value?.ToString() ?? "(none)")),
        _ => node.ToString(),
    };

    private static string Kebab(string name) => WordStart().Replace(name, "-$0").ToLowerInvariant();

    [GeneratedRegex(@"(?<!^)\p{Lu}")]
    private static partial Regex WordStart();
}
