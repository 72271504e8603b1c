using System.IO.Compression;
using System.Security.Cryptography;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Store;

/// <summary>A page's row: its bytes compressed (Brotli), and the hash of the uncompressed ones.</summary>
internal sealed record StoredPage(string Hash, string? Url, string? ContentType, byte[] Body, DateTimeOffset FetchedAt, string? Digest)
{
    public static StoredPage Of(FetchedPage page)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(page.Body.Span);
        }

        return new StoredPage(
            Convert.ToHexStringLower(SHA256.HashData(page.Body.Span)), page.Url?.Value, page.ContentType, compressed.ToArray(), page.FetchedAt, page.Digest);
    }

    public static byte[] Unpack(byte[] body)
    {
        using var brotli = new BrotliStream(new MemoryStream(body), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        brotli.CopyTo(plain);
        return plain.ToArray();
    }
}
