using System.Globalization;
using System.Text.Json;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Parse;

/// <summary>One JSON object becomes an article, or a failure that names the field.</summary>
internal static class ReadyArticle
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    private static readonly string[] PublishedForms =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    public static ReadyArticles.Line Read(JsonElement json, long number)
    {
        var url = CanonicalUrl.TryParse(String(json, "url"), out var canonical) ? canonical : null;
        if (KeyOf(json, url) is not { } key)
        {
            return Fail(json.TryGetProperty("key", out _) ? Reason.BadField : Reason.MissingField, "key");
        }

        var title = String(json, "title") ?? "";
        var text = Text(title, String(json, "lead") ?? "", String(json, "text") ?? "");
        if (text.Lines.Count == 0)
        {
            return Fail(Reason.MissingField, "text");
        }

        if (!TryReadPublished(String(json, "published"), out var published))
        {
            return Fail(Reason.BadField, "published");
        }

        return new ReadyArticles.Line(
            number,
            new ParsedArticle
            {
                Key = key,
                Url = url,
                Slug = (url is null ? null : PaperAddress.Of(url)?.Slug) ?? Slug.Of(title),
                Text = text,
                Published = published,
                Section = NullIfEmpty(String(json, "section")),
                ParentSection = NullIfEmpty(String(json, "parentSection")),
                Writers = Strings(json, "authors"),
                Photographers = Strings(json, "photographers"),
                Tags = Strings(json, "tags"),
                Layout = Layout.Ready,
                ParserVersion = PageParser.Version,
            },
            null);

        ReadyArticles.Line Fail(Reason reason, string field) => new(number, null, ReadyArticles.Fail(reason, number, field));
    }

    private static ArticleKey? KeyOf(JsonElement json, CanonicalUrl? url) =>
        ArticleKey.TryParse(String(json, "key"), out var key) ? key
        : json.TryGetProperty("key", out _) || url is null ? null
        : PaperAddress.Of(url)?.Key;

    /// <summary>The text may be the body alone, or the whole text as this program exports it: title, lead, body.</summary>
    private static ArticleText Text(string title, string lead, string text)
    {
        var lines = text.Split('\n').Select(Blanks.Fold).Where(line => line.Length > 0).ToList();
        var first = 0;
        if (lines.Count > first && title.Length > 0 && lines[first] == Blanks.Fold(title))
        {
            first++;
        }

        if (lines.Count > first && lead.Length > 0 && lines[first] == Blanks.Fold(lead))
        {
            first++;
        }

        return ArticleText.Compose(title, lead, lines.Skip(first).Select(line => new Block(LineKind.Paragraph, line)));
    }

    /// <summary>A time without an offset is Vietnamese time.</summary>
    private static bool TryReadPublished(string? value, out DateTimeOffset? published)
    {
        published = null;
        if (string.IsNullOrWhiteSpace(value))
        {
            return true;
        }

        if (!DateTime.TryParseExact(value, PublishedForms, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time))
        {
            return false;
        }

        published = time.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(time, Vietnam)
            : DateTimeOffset.Parse(value, CultureInfo.InvariantCulture).ToOffset(Vietnam);
        return true;
    }

    private static string? String(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;

    private static string[] Strings(JsonElement json, string name) => !json.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => Blanks.Fold(item.GetString()!)).Where(item => item.Length > 0)]
            : value.ValueKind == JsonValueKind.String && Blanks.Fold(value.GetString()!) is { Length: > 0 } only ? [only] : [];

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : Blanks.Fold(text);
}
