using System.Globalization;
using System.Text.Json;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Discover;

/// <summary>
/// What <c>/api/getMoreArticle/{kind}_empty_{lastId}_{channelId}_0</c> answers: a JSON array, newest first; the number
/// of its last article asks for the next part.
/// </summary>
internal static class PagerAnswer
{
    private static readonly string[] AddressFields = ["LinktoMe2", "LinktoMe"];
    private static readonly string[] TimeFields = ["PublishedTime", "TimeX2"];

    public static ListDocument Read(FetchedPage page)
    {
        try
        {
            using var json = JsonDocument.Parse(page.Body, new JsonDocumentOptions { MaxDepth = 16 });
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? Read(json.RootElement)
                : ListDocument.Broken(Reason.NotAList, json.RootElement.ValueKind.ToString());
        }
        catch (JsonException broken)
        {
            var line = broken.LineNumber is { } number ? (int)number + 1 : (int?)null;
            return new ListDocument([], [], new Failure(Stage.Discover, Reason.BrokenList, "JSON", line));
        }
    }

    private static ListDocument Read(JsonElement array)
    {
        var entries = new List<ListEntry>();
        long? last = null;
        foreach (var item in array.EnumerateArray().Take(ListDocument.MaxEntries).Where(item => item.ValueKind == JsonValueKind.Object))
        {
            if (TextOf(item, AddressFields) is { } address)
            {
                entries.Add(new ListEntry(address, ListTime.Read(TextOf(item, TimeFields))));
                last = NumberOf(item) ?? last;
            }
        }

        return new ListDocument(entries, []) { Next = last };
    }

    private static string? TextOf(JsonElement item, string[] names)
    {
        foreach (var name in names)
        {
            if (item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static long? NumberOf(JsonElement item) => item.TryGetProperty("PublisherId", out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetInt64(out var number) => number,
            JsonValueKind.String when long.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var number) => number,
            _ => null,
        }
        : null;
}
