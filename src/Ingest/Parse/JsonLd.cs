using System.Net;
using System.Text.Json;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Parse;

/// <summary>
/// What a page's JSON-LD says of its article. Its strings carry HTML entities inside the JSON, some of them twice
/// (<c>&amp;amp;#226;</c>). JSON that does not parse is as good as none.
/// </summary>
internal sealed record JsonLd
{
    public string? Headline { get; private init; }

    public string? Description { get; private init; }

    public string? Author { get; private init; }

    public string? Published { get; private init; }

    public string? Url { get; private init; }

    public IReadOnlyList<string> Crumbs { get; private init; } = [];

    public IReadOnlyList<string> Keywords { get; private init; } = [];

    public static JsonLd Of(IEnumerable<string> scripts) => scripts.Aggregate(new JsonLd(), (found, script) => found.With(script));

    public static string Decode(string text)
    {
        var once = WebUtility.HtmlDecode(text);
        return Blanks.Fold(once.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(once) : once);
    }

    private JsonLd With(string script)
    {
        try
        {
            using var json = JsonDocument.Parse(script, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Objects(json.RootElement).Aggregate(this, (found, item) => found.With(item));
        }
        catch (JsonException)
        {
            return this;
        }
    }

    private JsonLd With(JsonElement item)
    {
        var type = Text(item, "@type") ?? "";
        if (type.EndsWith("Article", StringComparison.Ordinal) && Headline is null)
        {
            return this with
            {
                Headline = Text(item, "headline"),
                Description = Text(item, "description"),
                Author = Author ?? Name(item, "author"),
                Published = Text(item, "datePublished"),
                Url = Text(item, "mainEntityOfPage") ?? Inner(item, "mainEntityOfPage", "@id"),
                Keywords = Texts(item, "keywords"),
            };
        }

        return type == "BreadcrumbList" && item.TryGetProperty("itemListElement", out var list) && list.ValueKind == JsonValueKind.Array
            ? this with { Crumbs = [.. list.EnumerateArray().Select(Crumb).OfType<string>()] }
            : this;
    }

    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        var items = root.ValueKind switch
        {
            JsonValueKind.Array => root.EnumerateArray(),
            JsonValueKind.Object when root.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array => graph.EnumerateArray(),
            JsonValueKind.Object => Enumerable.Repeat(root, 1),
            _ => Enumerable.Empty<JsonElement>(),
        };
        return items.Where(item => item.ValueKind == JsonValueKind.Object);
    }

    private static string? Crumb(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? Inner(element, "item", "name") ?? Text(element, "name") : null;

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && Decode(text) is { Length: > 0 } decoded
            ? decoded
            : null;

    private static string? Inner(JsonElement item, string name, string inner) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? Text(value, inner) : null;

    /// <summary>An author is a name, an object with a name, or a list of either.</summary>
    private static string? Name(JsonElement item, string name)
    {
        if (item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array)
        {
            var names = value.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.Object ? Text(one, "name")
                : one.ValueKind == JsonValueKind.String ? Decode(one.GetString()!) : null);
            return string.Join(", ", names.Where(one => !string.IsNullOrEmpty(one))) is { Length: > 0 } joined ? joined : null;
        }

        return Text(item, name) ?? Inner(item, name, "name");
    }

    private static string[] Texts(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var value))
        {
            return [];
        }

        var texts = value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!),
            JsonValueKind.String => value.GetString()!.Split(','),
            _ => [],
        };
        return [.. texts.Select(Decode).Where(text => text.Length > 0)];
    }
}
