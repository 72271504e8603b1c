using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>What stands between numbers that share a unit: "45 và 49 triệu", "từ 10 xuống còn 8%", "12, 15 hoặc 20 xã".</summary>
internal static class Links
{
    private static readonly Gazetteer<string> Words = new(
        new[] { ",", "và", ", và", "hoặc", "hay", ";", "lên", "lên tới", "lên đến", "lên thành", "xuống", "xuống còn", "còn", "thành", "lên gần", "lên hơn", "và gần", "và hơn", "so với" }
            .Select(link => KeyValuePair.Create(link, link)));

    /// <summary>The token behind a link; null when there is none.</summary>
    public static int? Behind(TokenizedText text, int at, int limit) => Words.Longest(text, at, limit, out var end) is null ? null : end;
}
