namespace ArticleSearch.Ingest.Archives;

/// <summary>
/// Names of zip entries are never used as paths here, nothing is unpacked to disk. An entry that would leave the folder in
/// another program is no saved page all the same, and whoever made it meant harm.
/// </summary>
internal static class EntryName
{
    public static bool IsSafe(string name)
    {
        var parts = name.Split('/', '\\');
        return parts[0].Length > 0 && !parts.Contains("..") && !(parts[0].Length == 2 && parts[0][1] == ':') && !name.Any(char.IsControl);
    }
}
