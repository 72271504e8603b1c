using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ArticleSearch.Replica;

/// <summary>The replica's pages as crawlers keep them: records of a WARC file, whole or with any fault.</summary>
public static class WarcRecords
{
    public const string Date = "2024-05-06T07:08:09Z";

    /// <summary>Any record; a field that is given twice keeps its last value, one without a value is left out.</summary>
    public static byte[] Record(string type, string address, string contentType, byte[] content, params (string Name, string? Value)[] fields)
    {
        var header = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["WARC-Type"] = type,
            ["WARC-Target-URI"] = address,
            ["WARC-Date"] = Date,
            ["WARC-Record-ID"] = $"<urn:uuid:{new Guid(SHA256.HashData([.. Encoding.UTF8.GetBytes(type + address), .. content]).AsSpan(0, 16))}>",
            ["Content-Type"] = contentType,
            ["Content-Length"] = content.Length.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (name, value) in fields)
        {
            header[name] = value;
        }

        var lines = string.Concat(header.Where(field => field.Value is not null).Select(field => $"{field.Key}: {field.Value}\r\n"));
        return [.. Encoding.UTF8.GetBytes($"WARC/1.1\r\n{lines}\r\n"), .. content, .. "\r\n\r\n"u8];
    }

    /// <param name="http">The status line and the header of the answer, without their empty line.</param>
    public static byte[] Response(string address, string http, byte[] body, params (string Name, string? Value)[] fields) =>
        Record("response", address, "application/http; msgtype=response", [.. Encoding.UTF8.GetBytes(http + "\r\n\r\n"), .. body], fields);

    public static byte[] Response(ReplicaArticle article, params (string Name, string? Value)[] fields) =>
        Response(
            article.Url.AbsoluteUri,
            "HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Type: text/html; charset=utf-8",
            article.Html,
            [("WARC-Payload-Digest", DigestOf(article.Html)), .. fields]);

    public static byte[] Revisit(string address, byte[] sameBody, string type = "text/html") => Record(
        "revisit", address, "application/http; msgtype=response", Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n\r\n"),
        ("WARC-Payload-Digest", DigestOf(sameBody)),
        ("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"));

    /// <summary>What stands beside the pages in every crawler's file.</summary>
    public static byte[] Info() => Record("warcinfo", "", "application/warc-fields", "software: wget\r\n"u8.ToArray());

    /// <summary>A gzip member for each record, as the standard recommends.</summary>
    public static byte[] Gzip(IEnumerable<byte[]> records) => [.. records.SelectMany(Member)];

    public static byte[] Member(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    public static byte[] Chunked(byte[] body, int size) =>
    [
        .. body.Chunk(size).SelectMany(chunk => (byte[])[.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{chunk.Length:x};ext=1\r\n")), .. chunk, .. "\r\n"u8]),
        .. "0\r\n\r\n"u8,
    ];

    private static string DigestOf(byte[] body) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(body));
}
