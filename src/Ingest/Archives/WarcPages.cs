using System.Globalization;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Fetch;

namespace ArticleSearch.Ingest.Archives;

/// <summary>Does a record of a WARC file hold a page, and which?</summary>
/// <param name="archive">The address of the archive.</param>
internal sealed class WarcPages(string archive, TimeProvider clock)
{
    /// <summary>The names of copied texts, which have no address, in archives that <see cref="WarcWriter"/> wrote.</summary>
    public const string HashName = "urn:sha256:";

    /// <exception cref="DamagedArchiveException">The archive is broken within this record.</exception>
    public async Task<ArchiveItem> ReadAsync(WarcHeader header, RecordContent content, string part, CancellationToken cancellation) => header.Type switch
    {
        "response" when MediaOf(header.ContentType) == "application/http" => await OfAnswerAsync(header, content, part, cancellation),
        "revisit" => OfRevisit(header, content, part),
        "resource" when IsHtml(header.ContentType) || IsCopiedText(header) => await PageAsync(header, content, header.ContentType, [], part, cancellation),
        "resource" => new ArchiveItem.PassedOver(part, Reason.WrongType),
        _ => new ArchiveItem.PassedOver(part, Reason.OtherRecord),
    };

    private async Task<ArchiveItem> OfAnswerAsync(WarcHeader header, RecordContent content, string part, CancellationToken cancellation)
    {
        var http = HeaderBlock.Read(content.ReadByte);
        if (http.End == HeaderEnd.TooLong || StatusOf(http) is not { } status)
        {
            return Broken(part, Reason.BrokenRecord, "HTTP");
        }

        var type = http.Fields.GetValueOrDefault("Content-Type");
        if (status != 200 || (type is not null && !IsHtml(type)))
        {
            return new ArchiveItem.PassedOver(part, status == 200 ? Reason.WrongType : Reason.OtherStatus);
        }

        // How long HTTP says that the body is counts for nothing: many tools store it unpacked under the header that it came with.
        var isChunked = ListOf(http, "Transfer-Encoding").Contains("chunked", StringComparer.OrdinalIgnoreCase);
        Stream body = isChunked ? new ChunkedBody(content) : content;
        var item = await PageAsync(header, body, type, ListOf(http, "Content-Encoding"), part, cancellation);
        return type is null && item is ArchiveItem.Page page && !ListReader.LooksLikeHtml(page.Content.Body.Span)
            ? new ArchiveItem.PassedOver(part, Reason.WrongType)
            : item;
    }

    /// <summary>Without a digest it says that the server had nothing newer than what somebody else holds.</summary>
    private static ArchiveItem OfRevisit(WarcHeader header, RecordContent content, string part)
    {
        var type = HeaderBlock.Read(content.ReadByte).Fields.GetValueOrDefault("Content-Type");
        return type is not null && !IsHtml(type) ? new ArchiveItem.PassedOver(part, Reason.WrongType)
            : header.PayloadDigest is { } digest ? new ArchiveItem.Repeat(part, digest, header.Url)
            : new ArchiveItem.PassedOver(part, Reason.PayloadElsewhere);
    }

    private async Task<ArchiveItem> PageAsync(
        WarcHeader header, Stream body, string? type, IReadOnlyList<string> encodings, string part, CancellationToken cancellation)
    {
        if (header.Gap is { } gap)
        {
            return Broken(part, Reason.CutOff, gap);
        }

        var (bytes, failure) = await BoundedBody.ReadAsync(body, encodings, new BodyBounds(LocationReader.MaxPageBytes, Stage.Read), cancellation);
        if (bytes is null)
        {
            return new ArchiveItem.Broken(part, failure!);
        }

        // Nothing was fetched tomorrow; such a page would keep out all that is newer.
        var now = clock.GetUtcNow();
        var fetchedAt = header.Date < now ? header.Date : now;
        return new ArchiveItem.Page(part, new FetchedPage(FileAddress.OfPart(archive, part), header.Url, bytes, type, fetchedAt) { Digest = header.PayloadDigest });
    }

    private static ArchiveItem.Broken Broken(string part, Reason reason, string detail) => new(part, new Failure(Stage.Read, reason, detail));

    private static int? StatusOf(HeaderBlock http) =>
        http.Start.StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase)
        && http.Start.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var code, ..]
        && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status
            : null;

    private static string[] ListOf(HeaderBlock http, string name) =>
        http.Fields.GetValueOrDefault(name, "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsHtml(string? type) => MediaOf(type) is "text/html" or "application/xhtml+xml";

    private static bool IsCopiedText(WarcHeader header) =>
        MediaOf(header.ContentType) == "text/plain" && header.Target.StartsWith(HashName, StringComparison.Ordinal);

    private static string? MediaOf(string? type) => type?.Split(';', ',')[0].Trim().ToLowerInvariant();
}
