using System.Diagnostics;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Ingest.Tests.Store;
using ArticleSearch.Replica;

namespace ArticleSearch.Ingest.Tests.Archives;

/// <summary>What a real crawler writes of the replica.</summary>
public sealed class WgetTests : IDisposable
{
    private readonly WarcLab _lab = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _lab.Dispose();

    [Theory]
    [InlineData("--no-warc-compression", "a.warc")]
    [InlineData("--warc-cdx", "a.warc.gz")]
    public async Task What_wget_saved_is_read_with_its_addresses(string option, string file)
    {
        await using var site = await ReplicaSite.StartAsync(TimeProvider.System, Token);
        ReplicaArticle[] articles = [WarcLab.Article(700001), WarcLab.Article(700002, "Sấu dầm ở ngõ nhỏ.")];
        site.Put(articles);
        Assert.SkipUnless(await SaveAsync(site, option, [.. articles.Select(article => $"http://{article.Url.Host}{article.Path}")]), "did not run: needs wget");
        await using var archive = await TemporaryStore.OpenAsync();

        var location = await archive.AddAsync(FileAddress.Of(Path.Combine(_lab.Folder, file)));
        var tally = await new IngestPipeline(archive.Store, new PageParser(), archive.Clock).IngestAsync([location], new IngestProgress(), Token);

        Assert.Equal((2, 0, 0, 0), (tally.New, tally.Revised, tally.Unchanged, tally.Failed));
        var pages = await archive.Store.ReadPagesAsync(Token).ToListAsync(Token);
        Assert.Equal(articles.Select(article => CanonicalUrl.TryParse(article.Url.AbsoluteUri, out var url) ? url : null), pages.Select(page => page.Url));
        Assert.Equal(articles.Select(article => article.Html), pages.Select(page => page.Body.ToArray()));
    }

    /// <summary>The replica stands in as proxy, so that wget asks for the paper's own addresses.</summary>
    private async Task<bool> SaveAsync(ReplicaSite site, string option, string[] addresses)
    {
        string[] arguments =
        [
            "--quiet", "--execute", "use_proxy=yes", "--execute", $"http_proxy=http://{site.Endpoint}", "--execute", "robots=off",
            "--warc-file=a", option, "--output-document=/dev/null", .. addresses,
        ];
        try
        {
            using var wget = Process.Start(new ProcessStartInfo("wget", arguments) { WorkingDirectory = _lab.Folder })!;
            await wget.WaitForExitAsync(Token);
            Assert.Equal(0, wget.ExitCode);
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
