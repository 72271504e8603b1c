using System.Text.Json;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Parse;

/// <summary>
/// The fields of a ready line by name and type. A field that is absent or null is empty; one of another type or without
/// sense is remembered as <see cref="Bad"/>, so that nothing a file says is dropped in silence.
/// </summary>
internal sealed class ReadyFields(JsonElement json)
{
    /// <summary>The paper's first year, and one that no issue of it will see while this program is in use.</summary>
    private const int FirstYear = 1957;
    private const int LastYear = 2100;

    /// <summary>The first field that cannot be used; null when all can.</summary>
    public string? Bad { get; private set; }

    public string? Text(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        _ => Refuse<string>(name),
    };

    public ArticleKey? Key(string name) =>
        Text(name) is not { } text ? null : ArticleKey.TryParse(text, out var key) ? key : Refuse<ArticleKey>(name);

    public CanonicalUrl? Address(string name) =>
        Text(name) is not { Length: > 0 } text ? null : CanonicalUrl.TryParse(text, out var url) ? url : Refuse<CanonicalUrl>(name);

    /// <summary>A time without an offset is Vietnamese time.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (Text(name) is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (VietnamTime.TryParse(text, out var time) && time.Year is >= FirstYear and <= LastYear)
        {
            return time;
        }

        Bad ??= name;
        return null;
    }

    /// <summary>A list of texts, or one text.</summary>
    public IReadOnlyList<string> Names(string name) => Find(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.String } value => [value.GetString()!],
        { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) =>
            [.. list.EnumerateArray().Select(item => item.GetString()!)],
        _ => Refuse<string[]>(name) ?? [],
    };

    /// <summary>A list of objects with <c>text</c> and, if known, <c>credit</c>.</summary>
    public IReadOnlyList<Caption> Captions(string name)
    {
        if (Find(name) is not { } list)
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            return Refuse<Caption[]>(name) ?? [];
        }

        var captions = list.EnumerateArray().Select(Caption).ToList();
        return captions.Contains(null) ? Refuse<Caption[]>(name) ?? [] : captions.ConvertAll(caption => caption!);
    }

    private static Caption? Caption(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var fields = new ReadyFields(item);
        var caption = new Caption(Blanks.Fold(fields.Text("text") ?? ""), fields.Text("credit"));
        return fields.Bad is null && caption.Text.Length > 0 ? caption : null;
    }

    private JsonElement? Find(string name) => json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private T? Refuse<T>(string name)
        where T : class
    {
        Bad ??= name;
        return null;
    }
}
