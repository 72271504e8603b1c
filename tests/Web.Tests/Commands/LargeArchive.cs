using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using ArticleSearch.Replica;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>
/// A WARC file of any size: articles of the paper, each with paragraphs of the corpus that nobody else has in this order and
/// with these numbers, days and names, and films between them.
/// </summary>
internal static partial class LargeArchive
{
    private const int FilmBytes = 64 << 20;
    private const int Paragraphs = 8;

    private static readonly DateTimeOffset FirstDay = new(2017, 1, 1, 8, 0, 0, TimeSpan.FromHours(7));

    private static readonly string[] GivenNames = ["An", "Bách", "Chi", "Dũng", "Đào", "Giang", "Hạnh", "Khôi", "Lan", "Minh", "Nga", "Oanh", "Phúc", "Quyên", "Sâm", "Thu"];

    public static async Task WriteAsync(string path, long bytes, int articles, CancellationToken cancellation)
    {
        await using var file = File.Create(path);
        var random = new Random(1);
        var paragraphs = ReadParagraphs();

        // No compression makes it smaller.
        var film = new byte[FilmBytes];
        random.NextBytes(film);
        for (var number = 1; number <= articles; number++)
        {
            await WriteAsync(file, WarcRecords.Response(Article(number, paragraphs, random)), CompressionLevel.Fastest, cancellation);
            if (file.Length < bytes * number / articles)
            {
                await WriteAsync(file, WarcRecords.Response("https://hanoimoi.vn/phim.mp4", "HTTP/1.1 200 OK\r\nContent-Type: video/mp4", film), CompressionLevel.NoCompression, cancellation);
            }
        }
    }

    private static ReplicaArticle Article(int number, string[] paragraphs, Random random)
    {
        var chosen = random.GetItems(paragraphs, Paragraphs).Select(paragraph => Varied(paragraph, random)).ToArray();
        return ReplicaArticle.Of(
            600_000 + number, $"bai-{number}", string.Create(CultureInfo.InvariantCulture, $"Chuyện thứ {number} của phường"), FirstDay.AddHours(number), chosen);
    }

    private static string Varied(string paragraph, Random random) => Number().Replace(
        GivenName().Replace(paragraph, _ => random.GetItems(GivenNames, 1)[0]),
        number => (number.Value switch
        {
            [_] => random.Next(1, 10),
            // It may be a month.
            [_, _] => random.Next(10, 13),
            ['1' or '2', _, _, _] => random.Next(2010, 2020),
            _ => random.Next(100, 1_000),
        }).ToString(CultureInfo.InvariantCulture));

    private static string[] ReadParagraphs()
    {
        var paragraphs = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "corpus", "pages"), "expected.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var article = JsonDocument.Parse(File.ReadAllBytes(file));
            if (article.RootElement.TryGetProperty("body", out var body))
            {
                paragraphs.AddRange(body.EnumerateArray().Select(block => block.GetProperty("text").GetString()!));
            }
        }

        return [.. paragraphs];
    }

    private static async Task WriteAsync(FileStream file, byte[] record, CompressionLevel level, CancellationToken cancellation)
    {
        await using var member = new GZipStream(file, level, leaveOpen: true);
        await member.WriteAsync(record, cancellation);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=\b(?:Văn|Thị) )\p{Lu}\p{L}*")]
    private static partial Regex GivenName();
}
