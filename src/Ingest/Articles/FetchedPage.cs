namespace ArticleSearch.Ingest.Articles;

/// <summary>Bytes as they came, before anybody looked into them.</summary>
/// <param name="Address">Where they came from: an http(s) address or a file address.</param>
/// <param name="Url">The web address they belong to, when the source itself says so; a saved file mostly does not.</param>
/// <param name="Body">The undecoded, uncompressed content.</param>
/// <param name="ContentType">The content type that came with them, with charset if it had one.</param>
/// <param name="FetchedAt">When they were fetched or read.</param>
public sealed record FetchedPage(
    string Address,
    CanonicalUrl? Url,
    ReadOnlyMemory<byte> Body,
    string? ContentType,
    DateTimeOffset FetchedAt)
{
    /// <summary>What the archive that it comes from calls its content by; a later archive may say no more than this digest.</summary>
    public string? Digest { get; init; }
}
