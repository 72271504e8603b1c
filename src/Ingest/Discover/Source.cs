using System.Globalization;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Discover;

/// <summary>Something the operator named, or that was found in a folder he named.</summary>
public abstract record Source
{
    private Source()
    {
    }

    /// <param name="Stamp">Size and time of change: equal stamps mean the same content.</param>
    /// <param name="Size">Bytes on disk.</param>
    public sealed record File(string Address, string Stamp, long Size) : Source;

    /// <summary>A web address of an article.</summary>
    public sealed record Page(CanonicalUrl Url) : Source;

    /// <summary>It cannot be a source; the failure says why.</summary>
    public sealed record Unusable(string Name, Failure Failure) : Source;

    /// <summary>What a path or an address on the command line stands for: itself, or the articles of a folder.</summary>
    public static IEnumerable<Source> Expand(string name)
    {
        if (Directory.Exists(name))
        {
            return InFolder(name);
        }

        if (System.IO.File.Exists(name))
        {
            return [IsArticleFile(name) ? Of(name) : new Unusable(name, new Failure(Stage.Read, Reason.UnknownFormat, Path.GetExtension(name)))];
        }

        return [CanonicalUrl.TryParse(name, out var url) ? new Page(url) : new Unusable(name, new Failure(Stage.Read, Reason.NotFound))];
    }

    /// <summary>Files that may hold articles. Others in a folder (pictures, notes, expected results) are nobody's failure.</summary>
    public static bool IsArticleFile(string path) =>
        IsReadyArticles(path) || IsList(path) || IsArchive(path) || IsPage(path);

    /// <summary>Saved feeds and sitemaps.</summary>
    public static bool IsList(string path) =>
        path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".xml.gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Files of ready articles, a JSON object a line.</summary>
    public static bool IsReadyArticles(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Archives of pages.</summary>
    public static bool IsArchive(string path) => IsWarc(path) || path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    public static bool IsWarc(string path) =>
        path.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Single pages, as HTML or as copied text.</summary>
    public static bool IsPage(string path) => Path.GetExtension(path).ToUpperInvariant() is ".HTML" or ".HTM" or ".TXT";

    private static IEnumerable<Source> InFolder(string folder)
    {
        var none = true;

        // Hidden files are no page that somebody saved, and a link can lead out of the folder or in a circle.
        var everything = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };
        foreach (var path in Directory.EnumerateFiles(folder, "*", everything).Where(IsArticleFile).Order(StringComparer.Ordinal))
        {
            none = false;
            yield return Of(path);
        }

        if (none)
        {
            yield return new Unusable(folder, new Failure(Stage.Read, Reason.NothingFound));
        }
    }

    private static File Of(string path)
    {
        var file = new FileInfo(path);
        var stamp = string.Create(CultureInfo.InvariantCulture, $"{file.Length}-{file.LastWriteTimeUtc.Ticks}");
        return new File(FileAddress.Of(path), stamp, file.Length);
    }
}
