using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Archives;

/// <summary>What one part of an archive (a record of a WARC file, an entry of a zip file) comes to.</summary>
/// <param name="Part">Names the part within its archive; empty for the archive as a whole.</param>
internal abstract record ArchiveItem(string Part)
{
    /// <summary>It may be an article.</summary>
    public sealed record Page(string Part, FetchedPage Content) : ArchiveItem(Part);

    /// <summary>It says that its content is the same as that of another record.</summary>
    /// <param name="Url">The address that it was fetched from this time.</param>
    public sealed record Repeat(string Part, string Digest, CanonicalUrl? Url) : ArchiveItem(Part);

    /// <summary>It is nothing to read, and nothing is wrong with it.</summary>
    public sealed record PassedOver(string Part, Reason Reason) : ArchiveItem(Part);

    public sealed record Broken(string Part, Failure Failure) : ArchiveItem(Part);
}
