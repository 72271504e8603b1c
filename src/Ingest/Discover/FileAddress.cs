namespace ArticleSearch.Ingest.Discover;

/// <summary>A file as an address, so that files and web pages stand in one list.</summary>
public static class FileAddress
{
    public static string Of(string path) => new Uri(Path.GetFullPath(path)).AbsoluteUri;

    /// <summary>The file's path, or null for an address of another kind.</summary>
    public static string? PathOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsFile ? uri.LocalPath : null;
}
