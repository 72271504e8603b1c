using System.Globalization;
using System.IO.Compression;
using System.Text;
using ArticleSearch.Replica;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>A WARC file of any size: section pages of the paper, every hundredth of them long, and films between them.</summary>
internal static class LargeArchive
{
    private const int FilmBytes = 64 << 20;
    private const int LongPageBytes = 3 << 20;

    public static async Task WriteAsync(string path, long bytes, int pages, CancellationToken cancellation)
    {
        await using var file = File.Create(path);

        // No compression makes it smaller.
        var film = new byte[FilmBytes];
        new Random(1).NextBytes(film);
        var script = Convert.ToBase64String(film.AsSpan(0, LongPageBytes / 4 * 3));
        for (var page = 0; page < pages; page++)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"https://hanoimoi.vn/muc-{page}");
            var html = $"<!DOCTYPE html><html><head><title>Mục {page}</title></head><body><h1 class=\"c-category-title\">Mục {page}</h1><script>{(page % 100 == 0 ? script : "")}</script></body></html>";
            await WriteAsync(file, WarcRecords.Response(address, "HTTP/1.1 200 OK\r\nContent-Type: text/html", Encoding.UTF8.GetBytes(html)), CompressionLevel.Fastest, cancellation);
            if (file.Length < bytes * (page + 1) / pages)
            {
                await WriteAsync(file, WarcRecords.Response("https://hanoimoi.vn/phim.mp4", "HTTP/1.1 200 OK\r\nContent-Type: video/mp4", film), CompressionLevel.NoCompression, cancellation);
            }
        }
    }

    private static async Task WriteAsync(FileStream file, byte[] record, CompressionLevel level, CancellationToken cancellation)
    {
        await using var member = new GZipStream(file, level, leaveOpen: true);
        await member.WriteAsync(record, cancellation);
    }
}
