using System.IO.Compression;
using System.Text;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Ingest.Tests.Store;

namespace ArticleSearch.Ingest.Tests.Discover;

/// <summary>Feeds and sitemaps that somebody saved and gives to <c>ingest</c>.</summary>
public sealed class SavedListTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lists");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Articles_wait_to_be_fetched_and_the_rest_is_told()
    {
        await using var archive = await TemporaryStore.OpenAsync();

        var tally = await IngestAsync(archive, "rss.xml", Feed(
            "https://hanoimoi.vn/mua-sau-700001.html", "http://www.hanoimoi.vn/mua-sau-700001.html?utm_source=rss", "https://hanoimoi.vn/mua-mang-700002.html",
            "https://hanoimoi.vn/xa-hoi", "https://hanoimoi.vn/van-hoa", "https://bao.example/mot-bai-1.html", "https://bao.example/mot-bai-2.html"));

        Assert.Equal(new Tally(0, 0, 0, Failed: 1) { Sighted = 2, PassedOver = 2 }, tally);
        var failure = Assert.Single(await archive.Store.ReadFailuresAsync(0, 10, Token)).Failure;
        Assert.Equal((Stage.Discover, Reason.OtherHost, "bao.example × 2"), (failure.Stage, failure.Reason, failure.Detail));
        var list = (await archive.Store.ReadLocationsAsync(10, Token)).Single(location => location.Kind == LocationKind.File);
        Assert.Equal(new PassedOver(Reason.SectionList, 2, "https://hanoimoi.vn/xa-hoi"), Assert.Single((await archive.Store.ReadPassedOverAsync([list.Id], Token))[list.Id]));
        Assert.True(await archive.Store.HasDueAsync(["hanoimoi.vn"], Token));
    }

    [Fact]
    public async Task The_sitemaps_of_a_saved_index_wait_too()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(
                "<sitemapindex><sitemap><loc>https://hanoimoi.vn/sitemap-article-2024-05-06.xml</loc></sitemap><sitemap><loc>https://bao.example/s.xml</loc></sitemap></sitemapindex>"u8.ToArray(), Token);
        }

        await IngestAsync(archive, "sitemap.xml.gz", packed.ToArray());

        var waiting = await archive.Store.ReadLocationsAsync(10, Token);
        Assert.Equal(["https://hanoimoi.vn/sitemap-article-2024-05-06.xml"], waiting.Where(location => location.Kind == LocationKind.Sitemap).Select(location => location.Address));
    }

    [Theory]
    [InlineData("<rss><channel></channel></rss>", Reason.NothingFound)]
    [InlineData("<html><body>Không phải danh sách</body></html>", Reason.NotAList)]
    [InlineData("<rss><channel><item>", Reason.BrokenXml)]
    public async Task What_is_no_list_is_told(string content, Reason reason)
    {
        await using var archive = await TemporaryStore.OpenAsync();

        await IngestAsync(archive, "rss.xml", Encoding.UTF8.GetBytes(content));

        Assert.Equal(reason, Assert.Single(await archive.Store.ReadFailuresAsync(0, 10, Token)).Failure.Reason);
    }

    private static byte[] Feed(params string[] addresses) =>
        Encoding.UTF8.GetBytes($"<rss><channel>{string.Concat(addresses.Select(address => $"<item><link>{address.Replace("&", "&amp;", StringComparison.Ordinal)}</link></item>"))}</channel></rss>");

    private async Task<Tally> IngestAsync(TemporaryStore archive, string name, byte[] content)
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllBytesAsync(path, content, Token);
        var file = Assert.IsType<Source.File>(Assert.Single(Source.Expand(path)));
        var locations = await archive.Store.AddAsync([(file.Address, file.Stamp)], LocationState.Working, Token);
        return await new IngestPipeline(archive.Store, new PageParser(), archive.Clock).IngestAsync(locations, new IngestProgress(), Token);
    }
}
