using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ArticleSearch.Ingest.Archives;
using ArticleSearch.Replica;

namespace ArticleSearch.Ingest.Tests.Archives;

public sealed class ZipReaderTests : IDisposable
{
    private static readonly ReplicaArticle One = WarcLab.Article(700001);

    private readonly WarcLab _lab = new();

    public void Dispose() => _lab.Dispose();

    [Fact]
    public async Task Pages_come_out_with_the_address_that_stands_beside_them()
    {
        var parts = await ReadAsync(
            ("bài/", []), ("bài/một.html", One.Html), ("bài/một.html.url", "https://hanoimoi.vn/mua-sau-700001.html"u8.ToArray()), ("bài/hai.htm", One.Html),
            ("bài/ảnh.jpg", [1]), ("chép.txt", "Sấu chín"u8.ToArray()));

        Assert.Equal(["/mua-sau-700001.html", "page", "- UnknownFormat", "page"], parts.Select(WarcLab.Short));
        Assert.Equal(["bài/một.html", "bài/hai.htm", "bài/ảnh.jpg", "chép.txt"], parts.Select(part => part.Part));
        Assert.Equal(One.Html, Assert.IsType<ArchiveItem.Page>(parts[0]).Content.Body.ToArray());
    }

    [Theory]
    [InlineData("../ngoài.html")]
    [InlineData("bài/../../../etc/x.html")]
    [InlineData("/etc/x.html")]
    [InlineData("..\\ngoài.html")]
    [InlineData("C:\\x.html")]
    [InlineData("c:/x.html")]
    [InlineData("a\u001b[2J.html")]
    public async Task Names_that_lead_out_are_refused_and_nothing_is_written(string name)
    {
        var before = Directory.GetFileSystemEntries(_lab.Folder, "*", SearchOption.AllDirectories).Length;

        var parts = await ReadAsync((name, One.Html), ("tốt.html", One.Html));

        Assert.Equal(["! UnsafeName", "page"], parts.Select(WarcLab.Short));
        Assert.Equal(before + 1, Directory.GetFileSystemEntries(_lab.Folder, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task A_bomb_is_refused_before_it_is_unpacked()
    {
        var parts = await ReadAsync(("bom.html", new byte[300 << 20]), ("tốt.html", One.Html));

        Assert.Equal(["! DecompressionBomb 300 MB", "page"], parts.Select(WarcLab.Short));
    }

    [Fact]
    public async Task Many_entries_on_the_same_bytes_are_a_bomb_together()
    {
        var zip = Zip([("a.html", new byte[15 << 20])]);
        var directory = zip.AsSpan().IndexOf("PK\x01\x02"u8);
        var end = zip.AsSpan().IndexOf("PK\x05\x06"u8);
        var entry = zip[directory..end];
        byte[] many = [.. zip[..directory], .. Enumerable.Repeat(entry, 500).SelectMany(bytes => bytes), .. zip[end..]];
        var last = many.Length - 22;
        BinaryPrimitives.WriteUInt16LittleEndian(many.AsSpan(last + 8), 500);
        BinaryPrimitives.WriteUInt16LittleEndian(many.AsSpan(last + 10), 500);
        BinaryPrimitives.WriteInt32LittleEndian(many.AsSpan(last + 12), 500 * entry.Length);

        var parts = await WarcLab.ReadAsync(_lab.Write("a.zip", many));

        Assert.InRange(parts.Count, 2, 20);
        Assert.Equal(("! DecompressionBomb > 100 : 1", ""), (WarcLab.Short(parts[^1]), parts[^1].Part));
    }

    [Theory]
    [InlineData(-100)]
    [InlineData(100)]
    public async Task A_length_that_does_not_hold_is_told(int lie)
    {
        var zip = Zip([("a.html", One.Html), ("b.html", One.Html)]);
        foreach (var (mark, at) in (IEnumerable<(byte[], int)>)[("PK\x03\x04"u8.ToArray(), 22), ("PK\x01\x02"u8.ToArray(), 24)])
        {
            var place = zip.AsSpan().IndexOf(mark) + at;
            BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(place), One.Html.Length + lie);
        }

        var parts = await WarcLab.ReadAsync(_lab.Write("a.zip", zip));

        Assert.Equal(["! BrokenRecord", "page"], parts.Select(part => string.Join(' ', WarcLab.Short(part).Split(' ').Take(2))));
    }

    [Fact]
    public async Task An_entry_with_a_password_is_told()
    {
        var zip = Zip([("a.html", One.Html)]);
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        zip[6] |= 1;

        Assert.Equal(["! Encrypted"], (await WarcLab.ReadAsync(_lab.Write("a.zip", zip))).Select(WarcLab.Short));
    }

    [Fact]
    public async Task A_cut_and_what_is_no_zip_are_told()
    {
        var zip = Zip([("a.html", One.Html)]);

        Assert.Equal(["! CutOff"], (await WarcLab.ReadAsync(_lab.Write("a.zip", zip.AsSpan(0, zip.Length - 30)))).Select(WarcLab.Short));
        Assert.Equal(["! NotAnArchive"], (await WarcLab.ReadAsync(_lab.Write("a.zip", "phim"u8))).Select(WarcLab.Short));
    }

    [Fact]
    public async Task A_list_of_entries_that_would_fill_the_memory_is_not_read()
    {
        byte[] zip = [.. "PK\x03\x04"u8, .. new byte[40 << 20], .. "PK\x05\x06"u8, .. new byte[18]];

        Assert.Equal(["! TooLarge 40 MB > 16 MB"], (await WarcLab.ReadAsync(_lab.Write("a.zip", zip))).Select(WarcLab.Short));
    }

    [Fact]
    public async Task Any_zip_is_read_to_its_end()
    {
        var whole = Zip([("a.html", One.Html), ("b/c.html", One.Html), ("b/c.html.url", "https://hanoimoi.vn/mua-sau-700001.html"u8.ToArray())]);
        var random = new Random(20240507);
        for (var round = 0; round < 600; round++)
        {
            var zip = whole.ToArray();
            for (var change = random.Next(1, 8); change > 0; change--)
            {
                // The directory at the end is where it hurts.
                var from = random.Next(2) == 0 ? 0 : Math.Max(0, zip.Length - 250);
                zip[random.Next(from, zip.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(await WarcLab.ReadAsync(_lab.Write("a.zip", zip)));
        }
    }

    private Task<IReadOnlyList<ArchiveItem>> ReadAsync(params (string Name, byte[] Content)[] entries) => WarcLab.ReadAsync(_lab.Write("a.zip", Zip(entries)));

    private static byte[] Zip((string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
