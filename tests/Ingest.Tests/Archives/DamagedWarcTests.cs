using System.Text;
using ArticleSearch.Ingest.Archives;
using ArticleSearch.Replica;

namespace ArticleSearch.Ingest.Tests.Archives;

public sealed class DamagedWarcTests : IDisposable
{
    private static readonly ReplicaArticle[] Articles = [.. Enumerable.Range(700001, 3).Select(number => WarcLab.Article(number))];
    private static readonly byte[][] Records = [.. Articles.Select(article => WarcRecords.Response(article))];
    private static readonly string[] Paths = [.. Articles.Select(article => article.Path)];

    private readonly WarcLab _lab = new();

    public void Dispose() => _lab.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_last_record_that_is_cut_off_is_told_and_what_is_before_is_kept(bool isPacked)
    {
        byte[] whole = isPacked ? WarcRecords.Gzip(Records) : [.. Records.SelectMany(record => record)];
        var last = (isPacked ? WarcRecords.Member(Records[2]) : Records[2]).Length;
        foreach (var left in (int[])[5, 30, 200, 500])
        {
            var parts = await WarcLab.ReadAsync(_lab.Write("a.warc.gz", whole.AsSpan(0, whole.Length - last + left)));

            Assert.Equal([Paths[0], Paths[1]], parts.Take(2).Select(WarcLab.Short));
            var broken = Assert.IsType<ArchiveItem.Broken>(Assert.Single(parts.Skip(2)));
            Assert.Equal((Reason.CutOff, $"{whole.Length - last}"), (broken.Failure.Reason, broken.Part));
        }
    }

    [Theory]
    [InlineData("-500")]
    [InlineData("-1")]
    [InlineData("+7")]
    [InlineData("+100000")]
    [InlineData("9223372036854775807")]
    [InlineData("-9")]
    [InlineData("nhiều")]
    [InlineData("")]
    public async Task A_length_that_does_not_hold_spoils_its_own_record_only(string lie)
    {
        var length = Articles[1].Html.Length;
        var told = lie switch
        {
            "-9" => "-9",
            ['+' or '-', ..] => $"{ContentLength(Records[1]) + int.Parse(lie, System.Globalization.CultureInfo.InvariantCulture)}",
            _ => lie,
        };
        byte[][] records = [Records[0], WarcRecords.Response(Articles[1], ("Content-Length", told)), Records[2]];

        var packed = await WarcLab.ReadAsync(_lab.Write("a.warc.gz", WarcRecords.Gzip(records)));
        var plain = await _lab.ReadAsync(records);

        Assert.Equal([Paths[0], "! BrokenRecord Content-Length", Paths[2]], packed.Select(WarcLab.Short));

        // Where nothing else tells where a record ends, one that claims more than there is takes the rest with it.
        Assert.Equal(Paths[0], WarcLab.Short(plain[0]));
        Assert.StartsWith(told.Length > 5 ? "! CutOff" : "! BrokenRecord Content-Length", WarcLab.Short(plain[1]), StringComparison.Ordinal);
        Assert.Equal(lie is "-500" or "-1" or "-9" or "nhiều" or "" ? [Paths[2]] : [], plain.Skip(2).Select(WarcLab.Short));
        Assert.True(length > 500);
    }

    [Theory]
    [InlineData("ffff", "! CutOff chunk size")]
    [InlineData("5", "! CutOff chunk size")]
    [InlineData("ffffffffffffffff", "chunked")]
    public async Task A_size_of_a_chunk_that_does_not_hold_is_told(string size, string said)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(size + "\r\n"), .. Articles[1].Html.AsSpan(0, 600), .. "\r\n0\r\n\r\n"u8];
        var parts = await _lab.ReadAsync(
            Records[0],
            WarcRecords.Response(Articles[1].Url.AbsoluteUri, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked", body),
            Records[2]);

        // Sixteen f are no size: the body is taken as if there were no chunks, and begins with what stands there.
        Assert.Equal([Paths[0], said == "chunked" ? Paths[1] : said, Paths[2]], parts.Select(WarcLab.Short));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_header_without_end_is_left_and_the_next_record_is_found(bool isPacked)
    {
        byte[] endless = [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: {new string('x', 10 << 20)}"), .. "\r\n\r\n"u8];
        byte[][] records = [Records[0], endless, Records[2]];
        var parts = await WarcLab.ReadAsync(_lab.Write("a.warc", isPacked ? [.. WarcRecords.Member(Records[0]), .. Stored(endless), .. WarcRecords.Member(Records[2])] : [.. records.SelectMany(record => record)]));

        Assert.Equal([Paths[0], "! BrokenRecord header > 64 KB", Paths[2]], parts.Select(WarcLab.Short));
    }

    [Fact]
    public async Task A_header_of_http_without_end_is_told()
    {
        var parts = await _lab.ReadAsync(
            WarcRecords.Response(Articles[1].Url.AbsoluteUri, $"HTTP/1.1 200 OK\r\nX: {new string('x', 10 << 20)}", Articles[1].Html), Records[2]);

        Assert.Equal(["! BrokenRecord HTTP", Paths[2]], parts.Select(WarcLab.Short));
    }

    [Theory]
    [InlineData("WARC-Type")]
    [InlineData("WARC-Date")]
    public async Task A_record_without_what_it_must_have_is_told(string field) =>
        Assert.Equal([$"! BrokenRecord {field}", Paths[2]], (await _lab.ReadAsync(WarcRecords.Response(Articles[0], (field, null)), Records[2])).Select(WarcLab.Short));

    [Theory]
    [InlineData("WARC-Truncated", "length")]
    [InlineData("WARC-Segment-Number", "1")]
    public async Task A_page_that_the_crawler_cut_itself_is_told(string field, string value) =>
        Assert.Equal([$"! CutOff {field}: {value}"], (await _lab.ReadAsync(WarcRecords.Response(Articles[0], (field, value)))).Select(WarcLab.Short));

    [Fact]
    public async Task A_damaged_member_is_told_and_the_next_one_is_found()
    {
        var members = Records.Select(WarcRecords.Member).ToArray();
        members[1][members[1].Length / 2] ^= 0x55;

        var parts = await WarcLab.ReadAsync(_lab.WriteAll("a.warc.gz", members));

        Assert.Equal([Paths[0], Paths[2]], parts.Where(part => part is ArchiveItem.Page).Select(WarcLab.Short));
        Assert.All(parts.OfType<ArchiveItem.Broken>(), broken => Assert.Equal(Reason.BrokenRecord, broken.Failure.Reason));
        Assert.Contains(parts, part => part is ArchiveItem.Broken && part.Part == $"{members[0].Length}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("không phải kho lưu")]
    [InlineData("\nWARC")]
    [InlineData("%PDF-1.7")]
    [InlineData("PK\u0003\u0004")]
    public async Task What_is_no_archive_is_said_to_be_none(string content)
    {
        var item = Assert.Single(await _lab.ReadAsync(Encoding.UTF8.GetBytes(content)));
        Assert.Equal(("! NotAnArchive", ""), (WarcLab.Short(item), item.Part));
        Assert.Equal("! NotAnArchive", WarcLab.Short(Assert.Single(await WarcLab.ReadAsync(_lab.Write("b.warc.gz", WarcRecords.Member(Encoding.UTF8.GetBytes(content)))))));
    }

    [Fact]
    public async Task Ten_thousandfold_compression_is_refused_in_a_member_and_in_a_payload()
    {
        var bomb = Pack(new byte[200 << 20], "br");
        Assert.True(bomb.Length < 20_000);
        var parts = await _lab.ReadAsync(
            WarcRecords.Response(Articles[0].Url.AbsoluteUri, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br", bomb), Records[2]);
        Assert.Equal(["! DecompressionBomb > 100 : 1", Paths[2]], parts.Select(WarcLab.Short));

        var member = WarcRecords.Member([.. Records[0], .. WarcRecords.Response("https://hanoimoi.vn/a.bin", "HTTP/1.1 200 OK\r\nContent-Type: a/b", new byte[200 << 20])]);
        parts = await WarcLab.ReadAsync(_lab.Write("b.warc.gz", [.. member, .. WarcRecords.Member(Records[2])]));
        Assert.Equal([Paths[0], "! DecompressionBomb > 100 : 1", Paths[2]], parts.Select(WarcLab.Short));
    }

    [Fact]
    public async Task A_page_that_is_too_large_is_told_and_the_next_one_read()
    {
        var large = new byte[20 << 20];
        new Random(1).NextBytes(large);

        var parts = await _lab.ReadAsync(WarcRecords.Response(Articles[0].Url.AbsoluteUri, "HTTP/1.1 200 OK\r\nContent-Type: text/html", large), Records[2]);

        Assert.Equal(["! TooLarge > 16 MB", Paths[2]], parts.Select(WarcLab.Short));
    }

    [Fact]
    public async Task Whoever_breaks_everything_is_not_followed_to_the_end()
    {
        var parts = await _lab.ReadAsync([.. Enumerable.Repeat("WARC/1.0\r\nWARC-Type: x\r\n\r\n"u8.ToArray(), 5_000)]);

        Assert.Equal(1_000, parts.Count);
        Assert.Equal("! BrokenRecord 1000 × Content-Length", WarcLab.Short(parts[^1]));
    }

    [Fact]
    public async Task Any_archive_is_read_to_its_end_in_reasonable_time()
    {
        byte[] plain = [.. Records.SelectMany(record => record), .. WarcRecords.Revisit(Articles[0].Url.AbsoluteUri, Articles[0].Html)];
        byte[][] forms = [plain, WarcRecords.Gzip(Records), WarcRecords.Member(plain)];
        var random = new Random(20240506);
        for (var round = 0; round < 600; round++)
        {
            var bytes = Mutated(random, forms[round % forms.Length]);

            var parts = await WarcLab.ReadAsync(_lab.Write("a.warc", bytes));

            // Read again behind any part of it, the rest is the same.
            var skip = random.Next(parts.Count + 1);
            Assert.Equal(parts.Skip(skip).Select(part => part.Part), (await WarcLab.ReadAsync(Path.Combine(_lab.Folder, "a.warc"), skip)).Select(part => part.Part));
        }
    }

    private static byte[] Mutated(Random random, byte[] whole)
    {
        var bytes = whole.ToList();
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 400), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(length, bytes.Count - 1));
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(at, Enumerable.Range(0, length).Select(_ => (byte)random.Next(256)));
                    break;
                default:
                    bytes.InsertRange(at, "\r\nWARC/1.0\r\nContent-Length: 4294967296\r\n\r\n"u8.ToArray());
                    break;
            }
        }

        return [.. bytes];
    }

    private static int ContentLength(byte[] record) => record.Length - record.AsSpan().IndexOf("\r\n\r\n"u8) - 8;

    /// <summary>A member that is not smaller than its content.</summary>
    private static byte[] Stored(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.NoCompression, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Pack(byte[] content, string coding)
    {
        Assert.Equal("br", coding);
        using var packed = new MemoryStream();
        using (var stream = new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }
}
