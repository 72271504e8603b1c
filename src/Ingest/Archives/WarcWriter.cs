using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse;

namespace ArticleSearch.Ingest.Archives;

/// <summary>
/// Writes pages as a WARC file (ISO 28500, version 1.1), a gzip member each when it is compressed. The answers' own headers
/// were never kept, so pages are resource records: content, its type, its address and the time of fetching.
/// </summary>
public sealed class WarcWriter(Stream output, bool isPacked)
{
    private const string Media = "application/warc-fields";

    /// <summary>What wrote the file, and when; it comes first.</summary>
    public Task WriteInfoAsync(string software, DateTimeOffset at, CancellationToken cancellation)
    {
        var fields = Encoding.UTF8.GetBytes($"software: {software}\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n");
        return WriteAsync([("WARC-Type", "warcinfo"), ("WARC-Date", Instant(at)), ("WARC-Record-ID", IdOf(fields, Instant(at))), ("Content-Type", Media)], fields, cancellation);
    }

    public Task WriteAsync(FetchedPage page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(page);
        var hash = Convert.ToHexStringLower(SHA256.HashData(page.Body.Span));
        var address = page.Url ?? (CanonicalUrl.TryParse(page.Address, out var url) ? url : null);
        return WriteAsync(
            [
                ("WARC-Type", "resource"),
                ("WARC-Target-URI", address?.Value ?? WarcPages.HashName + hash),
                ("WARC-Date", Instant(page.FetchedAt)),
                ("WARC-Record-ID", IdOf(page.Body.Span, page.Address)),
                ("WARC-Payload-Digest", "sha256:" + hash),
                ("Content-Type", TypeOf(page)),
            ],
            page.Body,
            cancellation);
    }

    private async Task WriteAsync((string Name, string Value)[] fields, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var length = content.Length.ToString(CultureInfo.InvariantCulture);
        var header = string.Concat(fields.Append(("Content-Length", length)).Select(field => $"{field.Item1}: {field.Item2}\r\n"));
        await using var member = isPacked ? new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true) : null;
        var record = member ?? output;
        await record.WriteAsync(Encoding.UTF8.GetBytes($"WARC/1.1\r\n{header}\r\n"), cancellation);
        await record.WriteAsync(content, cancellation);
        await record.WriteAsync("\r\n\r\n"u8.ToArray(), cancellation);
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>The same page has the same name in every export.</summary>
    private static string IdOf(ReadOnlySpan<byte> content, string where) =>
        $"<urn:uuid:{new Guid(SHA256.HashData([.. SHA256.HashData(content), .. Encoding.UTF8.GetBytes(where)]).AsSpan(0, 16))}>";

    /// <summary>What the page came with; a file came with nothing. What stood in somebody's header must not end ours.</summary>
    private static string TypeOf(FetchedPage page)
    {
        if (page.ContentType is { Length: > 0 } told)
        {
            return string.Concat(told.Where(letter => letter is >= ' ' and < '\u007f'));
        }

        return PageDecoding.TryDecode(page, out var decoded, out _) && !Markup.IsHtml(decoded.Text) ? "text/plain" : "text/html";
    }
}
