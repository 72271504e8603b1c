namespace ArticleSearch.Ingest.Discover;

/// <summary>A file as an address, so that files and web pages stand in one list.</summary>
public static class FileAddress
{
    public static string Of(string path) => new Uri(Path.GetFullPath(path)).AbsoluteUri;

    /// <summary>What an archive holds has an address of its own: the archive's with the part behind <c>#</c>, which stands in no other file's address.</summary>
    public static string OfPart(string archive, string part) => $"{archive}#{Uri.EscapeDataString(part)}";

    /// <summary>The file's path, or null for an address of another kind.</summary>
    public static string? PathOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsFile ? uri.LocalPath : null;

    /// <summary>The part of the archive that an address names; null when it is a whole file's.</summary>
    public static string? PartOf(string address) =>
        address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? Uri.UnescapeDataString(address[(at + 1)..]) : null;
}
