using System.Globalization;
using System.IO.Compression;
using System.Text;
using ArticleSearch.Ingest.Discover;

namespace ArticleSearch.Ingest.Tests.Discover;

public sealed class SitemapTests
{
    [Fact]
    public async Task An_index_names_further_lists_and_when_they_changed()
    {
        var list = await Lists.ReadAsync(ListKind.Sitemap,
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <sitemap><loc>https://hanoimoi.vn/sitemap-article-2026-03-02.xml</loc><lastmod>2026-03-02T06:52:00+07:00</lastmod></sitemap>
              <sitemap><loc> https://hanoimoi.vn/sitemap-article-2026-03-01.xml </loc></sitemap>
            </sitemapindex>
            """);

        Assert.Empty(list.Entries);
        Assert.Equal(
            [
                new ListEntry("https://hanoimoi.vn/sitemap-article-2026-03-02.xml", null, Lists.Vietnam(2026, 3, 2, 6, 52)),
                new ListEntry("https://hanoimoi.vn/sitemap-article-2026-03-01.xml"),
            ],
            list.Lists);
    }

    [Fact]
    public async Task The_address_of_a_picture_is_not_that_of_its_article()
    {
        var list = await Lists.ReadAsync(ListKind.Sitemap,
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><image:image><image:loc>https://hnm.1cdn.vn/2026/03/02/a.jpg</image:loc></image:image>
            <news:news><news:publication_date>2026-03-02T06:00:00+07:00</news:publication_date></news:news>
            <loc>https://hanoimoi.vn/a-700001.html</loc><lastmod>2026-03-02T06:52:00+07:00</lastmod></url></urlset>
            """);

        Assert.Equal(
            new ListEntry("https://hanoimoi.vn/a-700001.html", Lists.Vietnam(2026, 3, 2, 6, 0), Lists.Vietnam(2026, 3, 2, 6, 52)), Assert.Single(list.Entries));
    }

    [Theory]
    [InlineData(50_000, null)]
    [InlineData(50_001, Reason.TooLarge)]
    public async Task As_many_addresses_as_the_protocol_allows_are_read(int count, Reason? reason)
    {
        var urls = string.Concat(Enumerable.Range(100_000, count).Select(id => string.Create(CultureInfo.InvariantCulture, $"<url><loc>https://hanoimoi.vn/a-{id}.html</loc></url>")));

        var list = await Lists.ReadAsync(ListKind.Sitemap, Gzip(Encoding.UTF8.GetBytes($"<urlset>{urls}</urlset>")));

        Assert.Equal(50_000, list.Entries.Count);
        Assert.Equal(reason, list.Failure?.Reason);
    }

    /// <summary>44 MB of pictures and their captions beside the same addresses: what is not taken is not kept, nor is the file as a whole.</summary>
    [Fact]
    public async Task A_large_compressed_list_is_read_as_a_stream()
    {
        var pictures = string.Concat(Enumerable.Repeat("<image:image><image:loc>https://hnm.1cdn.vn/a.jpg</image:loc><image:caption>Cây bàng ở đầu ngõ</image:caption></image:image>", 7));
        var (plainOfSmall, small) = Packed("");
        var (plainOfLarge, large) = Packed(pictures);
        Assert.InRange(plainOfLarge - plainOfSmall, 40 << 20, ListDocument.MaxBytes);
        await AllocatedAsync(small);

        var (list, needed) = await AllocatedAsync(large);
        var (_, usual) = await AllocatedAsync(small);

        Assert.Equal((50_000, null), (list.Entries.Count, list.Failure));
        Assert.Equal("https://hanoimoi.vn/a-149999.html", list.Entries[^1].Address);
        Assert.True(needed - usual < 1 << 20, $"{needed >> 10} KB, {usual >> 10} KB of them for the addresses");

        static (int Plain, byte[] Packed) Packed(string extra)
        {
            var urls = string.Concat(Enumerable.Range(100_000, 50_000).Select(id => string.Create(
                CultureInfo.InvariantCulture, $"<url><loc>https://hanoimoi.vn/a-{id}.html</loc><lastmod>2026-03-02T06:52:00+07:00</lastmod>{extra}</url>\n")));
            var plain = Encoding.UTF8.GetBytes($"<urlset xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\">{urls}</urlset>");
            return (plain.Length, Gzip(plain));
        }

        static async Task<(ListDocument List, long Bytes)> AllocatedAsync(byte[] packed)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var list = await Lists.ReadAsync(ListKind.Sitemap, packed);
            return (list, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    [Fact]
    public async Task A_compressed_list_in_another_encoding_is_read()
    {
        var list = await Lists.ReadAsync(ListKind.Feed, Gzip(InWindows1258("")));

        Assert.Equal(("https://hanoimoi.vn/cho-hoa-700001.html", null), (Assert.Single(list.Entries).Address, list.Failure));
    }

    [Fact]
    public async Task A_compressed_list_in_another_encoding_that_was_cut_off_keeps_what_came_before()
    {
        var list = await Lists.ReadAsync(ListKind.Feed, Gzip(InWindows1258(new string(' ', 5000)))[..^20]);

        Assert.Equal(
            ("https://hanoimoi.vn/cho-hoa-700001.html", Stage.Discover, Reason.CutOff), (Assert.Single(list.Entries).Address, list.Failure!.Stage, list.Failure.Reason));
    }

    [Fact]
    public async Task A_compressed_list_of_nothing_is_empty() =>
        Assert.Equal(Reason.EmptyFile, (await Lists.ReadAsync(ListKind.Sitemap, Gzip("\r\n "u8.ToArray()))).Failure?.Reason);

    [Theory]
    [InlineData(0x00)]
    [InlineData(0xFF)]
    public async Task A_compressed_list_that_grows_without_end_is_left(byte first)
    {
        var bomb = Gzip([first, .. new byte[ListDocument.MaxBytes]]);
        Assert.InRange(bomb.Length, 1, 1_000_000);

        var list = await Lists.ReadAsync(ListKind.Sitemap, bomb);

        Assert.Equal(new Failure(Stage.Discover, Reason.DecompressionBomb, "> 50 MB"), list.Failure);
    }

    [Fact]
    public async Task A_compressed_list_that_was_cut_off_says_so()
    {
        var whole = Gzip(Encoding.UTF8.GetBytes($"<urlset>{new string(' ', 5000)}<url><loc>https://hanoimoi.vn/a-700001.html</loc></url></urlset>"));

        var list = await Lists.ReadAsync(ListKind.Sitemap, whole[..^20]);

        Assert.Equal((Stage.Discover, Reason.CutOff), (list.Failure!.Stage, list.Failure.Reason));
    }

    private static byte[] InWindows1258(string trailing) => CodePagesEncodingProvider.Instance.GetEncoding("windows-1258")!.GetBytes(
        $"""
        <?xml version="1.0" encoding="windows-1258"?><rss><channel>
        <item><title>Chợ hoa Hàng Lược</title><link>https://hanoimoi.vn/cho-hoa-700001.html</link></item>{trailing}</channel></rss>
        """);

    private static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(plain);
        }

        return packed.ToArray();
    }
}
