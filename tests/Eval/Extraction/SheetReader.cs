using System.Text.Json;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Eval.Extraction;

/// <summary>
/// Reads annotations as JSON. A place is told by <c>start</c> and <c>end</c>, or by its <c>text</c> and <c>nth</c>: the n-th
/// occurrence of that text in the article, the first when left out.
/// </summary>
internal static class SheetReader
{
    /// <exception cref="InvalidDataException">An annotation's text does not stand in the article.</exception>
    public static Sheet Read(JsonElement json, string text) => new()
    {
        Offices = [.. Items(json, "officials").SelectMany(Offices)],
        Mentions = [.. Items(json, "mentions").Select(item => new MentionMark(Span(item, text), Text(item), String(item, "person"), IsOptional(item), ""))],
        Quotes = [.. Items(json, "quotes").Select(item => new QuoteMark(
            Span(item, text), Text(item), String(item, "kind") == "direct", String(item, "speaker"), IsOptional(item), ""))],
        Dates = [.. Items(json, "dates").Select(item => new DateMark(
            Span(item, text), Text(item), Day(item, "from"), Day(item, "to"), IsOptional(item), ""))],
        Figures = [.. Items(json, "figures").Select(item => new FigureMark(
            Span(item, text), Text(item), Number(item, "value"), Number(item, "value2"), String(item, "unit"), IsOptional(item), ""))],
        Documents = [.. Items(json, "documents").Select(item => new DocumentMark(
            Span(item, text), Text(item), String(item, "code"), IsOptional(item), ""))],
        Review = json.TryGetProperty("review", out var review) && review.ValueKind == JsonValueKind.Object
            ? new ReviewMark(String(review, "kind") ?? "", "")
            : null,
    };

    public static IEnumerable<JsonElement> Items(JsonElement json, string list) =>
        json.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];

    public static TextSpan Span(JsonElement item, string text)
    {
        if (item.TryGetProperty("start", out var start))
        {
            return new TextSpan(start.GetInt32(), item.GetProperty("end").GetInt32());
        }

        var (sought, at) = (Text(item), -1);
        for (var nth = item.TryGetProperty("nth", out var n) ? n.GetInt32() : 1; nth > 0; nth--)
        {
            at = text.IndexOf(sought, at + 1, StringComparison.Ordinal);
            if (at < 0)
            {
                throw new InvalidDataException($"Not in the article's text (often enough): {item}");
            }
        }

        return new TextSpan(at, at + sought.Length);
    }

    public static string Text(JsonElement item) => item.GetProperty("text").GetString()!;

    public static string? String(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<OfficePair> Offices(JsonElement official)
    {
        var name = String(official, "name") ?? "";
        var offices = Items(official, "roles").Select(role => role.GetString()!).DefaultIfEmpty("");
        return offices.Select(office => new OfficePair(name, office, IsOptional(official), ""));
    }

    private static bool IsOptional(JsonElement item) => item.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True;

    private static decimal? Number(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;

    private static DateOnly? Day(JsonElement item, string name) =>
        String(item, name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd") : null;
}
