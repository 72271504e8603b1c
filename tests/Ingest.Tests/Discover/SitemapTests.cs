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

    [Fact]
    public async Task A_compressed_list_that_grows_without_end_is_left()
    {
        var bomb = Gzip(new byte[ListDocument.MaxBytes + 1]);
        Assert.InRange(bomb.Length, 1, 1_000_000);

        var list = await Lists.ReadAsync(ListKind.Sitemap, bomb);

        Assert.Equal(new Failure(Stage.Discover, Reason.DecompressionBomb, "> 50 MB"), list.Failure);
    }

    [Fact]
    public async Task A_compressed_list_that_was_cut_off_says_so()
    {
        var whole = Gzip(Encoding.UTF8.GetBytes($"<urlset>{new string(' ', 5000)}<url><loc>https://hanoimoi.vn/a-700001.html</loc></url></urlset>"));

        var list = await Lists.ReadAsync(ListKind.Sitemap, whole[..^20]);

        Assert.Equal(Reason.CutOff, list.Failure?.Reason);
    }

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
