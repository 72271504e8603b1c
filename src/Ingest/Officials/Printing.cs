namespace ArticleSearch.Ingest.Officials;

/// <summary>Of several printings of one thing.</summary>
internal static class Printing
{
    /// <summary>The one that most have; null of none.</summary>
    public static string? MostUsual(IEnumerable<string> printings) =>
        printings.GroupBy(printed => printed).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
}
