using System.IO.Compression;
using System.Text;
using ArticleSearch.Ingest;
using ArticleSearch.Replica;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>Archives of pages through the real program: what comes in, what is told, what goes out again.</summary>
public sealed class ArchiveCommandTests : IDisposable
{
    private static readonly ReplicaArticle One = Article(700001);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_an_archive_holds_is_told_and_told_again()
    {
        _folder.Write("a.warc.gz", WarcRecords.Gzip([WarcRecords.Info(), WarcRecords.Response(One), WarcRecords.Response("https://hanoimoi.vn/a.jpg", "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg", [1])]));

        var first = await IngestAsync("a.warc.gz");
        var second = await IngestAsync("a.warc.gz");

        Assert.Equal((0, "1 bài mới, 0 bài có bản mới, 0 bài không đổi, 0 lỗi, bỏ qua 2 phần\n"), (first.ExitCode, first.Output));
        Assert.Equal((0, "0 bài mới, 0 bài có bản mới, 1 bài không đổi, 0 lỗi, bỏ qua 2 phần\n"), (second.ExitCode, second.Output));
        Assert.Contains($"a.warc.gz: bỏ qua 1 phần, đầu tiên là 0: {Say.Of(Reason.OtherRecord).What}", second.Errors, StringComparison.Ordinal);
        Assert.Contains(Say.Of(Reason.WrongType).What, second.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_fault_is_told_with_its_place_and_the_good_pages_are_stored()
    {
        var good = WarcRecords.Response(One);
        byte[] bomb = WarcRecords.Member(new byte[100 << 20]);
        _folder.Write("a/cắt.warc.gz", WarcRecords.Gzip([good, WarcRecords.Response(Article(700002))])[..^200]);
        _folder.Write("a/dài.warc", [.. good, .. WarcRecords.Response(Article(700003), ("Content-Length", "300")), .. good]);
        _folder.Write("a/lạ.warc", "phim");
        _folder.Write("a/bom.warc", [.. WarcRecords.Response(One.Url.AbsoluteUri, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", bomb), .. good]);
        _folder.Write("a/thoát.zip", Zip(("../../thoát.html", One.Html), ("tốt.html", One.Html)));

        var (exitCode, output, errors) = await IngestAsync("a");

        Assert.Equal((1, true), (exitCode, output.StartsWith("1 bài mới,", StringComparison.Ordinal)));
        foreach (var said in (string[])[
            $"a/cắt.warc.gz#{WarcRecords.Member(good).Length}: cut-off: {Say.Of(Reason.CutOff).What}",
            $"a/dài.warc#{good.Length}: broken-record: {Say.Of(Reason.BrokenRecord).What}",
            $"a/lạ.warc: not-an-archive: {Say.Of(Reason.NotAnArchive).What}",
            $"a/bom.warc#0: decompression-bomb: {Say.Of(Reason.DecompressionBomb).What}",
            $"a/thoát.zip#../../thoát.html: unsafe-name: {Say.Of(Reason.UnsafeName).What}"])
        {
            Assert.Contains(said, errors, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(_folder.Path)!, "thoát.html")));
    }

    [Fact]
    public async Task What_was_taken_down_does_not_come_back_in_an_archive()
    {
        var other = Article(700002);
        byte[] both = [.. WarcRecords.Response(One), .. WarcRecords.Response(other)];
        _folder.Write("a.warc", both);
        _folder.Write("b.warc", both);
        Assert.Equal(0, (await IngestAsync("a.warc")).ExitCode);
        Assert.Equal(0, (await RunAsync("takedown", "hnm-new:700001", "--why", "thử")).ExitCode);

        var (exitCode, output, _) = await IngestAsync("b.warc");

        Assert.Equal((1, "0 bài mới, 0 bài có bản mới, 1 bài không đổi, 0 lỗi, 1 bài đã gỡ nên không nạp\n"), (exitCode, output));
        Assert.DoesNotContain("hnm-new:700001", (await RunAsync("export", "--kind", "articles", "--format", "jsonl")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("export", "--format", "warc", "--out", "ra.warc")).ExitCode);
        var kept = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "ra.warc"), TestContext.Current.CancellationToken);
        Assert.Contains(other.Url.AbsoluteUri, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(One.Url.AbsoluteUri, kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trang.warc")]
    [InlineData("trang.warc.gz")]
    [InlineData(null)]
    public async Task What_was_exported_can_be_ingested_elsewhere_and_gives_the_same_articles(string? file)
    {
        await RunAsync("ingest", Path.Combine(Checkout.Root, "corpus", "pages"));
        var (_, before, _) = await RunAsync("export", "--kind", "articles", "--format", "jsonl");
        if (file is null)
        {
            file = "đầu ra.warc.gz";
            await PipeAsync(file);
        }
        else
        {
            var (exitCode, output, errors) = await RunAsync("export", "--format", "warc", "--out", file);
            Assert.True((exitCode, output) == (0, ""), errors);
        }

        await RunAsync("ingest", file, "--data", "khác");
        var (_, after, _) = await RunAsync("export", "--kind", "articles", "--format", "jsonl", "--data", "khác");

        Assert.NotEmpty(before);
        Assert.Equal(before, after);
        Assert.StartsWith("WARC/1.1\r\nWARC-Type: warcinfo\r\n", await HeadAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_it_goes_on_and_nothing_is_lost_or_doubled()
    {
        const int Articles = 3_000;
        _folder.Write("nhiều.warc.gz", WarcRecords.Gzip(Enumerable.Range(700001, Articles).Select(number => WarcRecords.Response(Article(number)))));
        var stored = 0L;
        for (var round = 0; round < 3; round++)
        {
            await using var program = RunningProgram.Start(_folder.Path, "ingest", "nhiều.warc.gz");
            await program.UntilAsync(async () => await StoredArticles.CountAsync(_folder) > stored);
            await program.KillAsync();
            stored = await StoredArticles.CountAsync(_folder);
            Assert.InRange(stored, 1, Articles - 1);
        }

        var (exitCode, output, errors) = await IngestAsync("nhiều.warc.gz");

        Assert.True(exitCode == 0, errors);
        Assert.Equal($"{Say.Number(Articles - stored)} bài mới, 0 bài có bản mới, 0 bài không đổi, 0 lỗi\n", output);
        Assert.Equal(Articles, await StoredArticles.CountAsync(_folder));
    }

    [Fact]
    public async Task Who_fetches_nothing_is_told_what_the_addresses_of_a_list_wait_for()
    {
        _folder.Write("rss.xml", "<rss><channel><item><link>https://hanoimoi.vn/mua-sau-700001.html</link></item></channel></rss>");

        var (exitCode, output, errors) = await IngestAsync("rss.xml");

        Assert.Equal((0, "0 bài mới, 0 bài có bản mới, 0 bài không đổi, 0 lỗi, 1 địa chỉ mới chờ lấy\n"), (exitCode, output));
        Assert.Contains(Say.NotFetched(["hanoimoi.vn", "hanoimoi.com.vn"]), errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lists_of_a_saved_index_are_counted_each_time_that_they_wait()
    {
        _folder.Write("sitemap.xml",
            """
            <sitemapindex><sitemap><loc>https://hanoimoi.vn/sitemap-article-2024-05-06.xml</loc></sitemap><sitemap><loc>https://bao.example/s.xml</loc></sitemap>
            <sitemap><loc>https://hanoimoi.vn/sitemap-article-2024-05-07.xml</loc></sitemap><sitemap><loc>https://hanoimoi.vn/sitemap-article-2024-05-06.xml</loc></sitemap></sitemapindex>
            """);

        var (exitCode, output, errors) = await IngestAsync("sitemap.xml");
        _folder.Write("again.xml", "<sitemapindex><sitemap><loc>https://hanoimoi.vn/sitemap-article-2024-05-06.xml</loc></sitemap></sitemapindex>");
        var again = await IngestAsync("again.xml");

        Assert.Equal((0, "0 bài mới, 0 bài có bản mới, 0 bài không đổi, 0 lỗi, 2 danh sách chờ đọc\n"), (exitCode, output));
        Assert.Contains(Say.NotFetched(["hanoimoi.vn", "hanoimoi.com.vn"]), errors, StringComparison.Ordinal);
        Assert.Equal("0 bài mới, 0 bài có bản mới, 0 bài không đổi, 0 lỗi, 1 danh sách chờ đọc\n", again.Output);
    }

    [Theory]
    [InlineData("--format", "jsonl")]
    [InlineData("--kind", "articles", "--format", "warc")]
    [InlineData("--kind", "pages", "--format", "csv")]
    public async Task What_cannot_be_exported_is_said(params string[] arguments)
    {
        var (exitCode, output, errors) = await RunAsync(["export", .. arguments]);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("export: ", errors, StringComparison.Ordinal);
    }

    private static ReplicaArticle Article(int number) => ReplicaArticle.Of(
        number, "ngo-cay-bang", $"Ngõ cây bàng {number}", new DateTimeOffset(2021, 5, 1, 8, 0, 0, TimeSpan.FromHours(7)), "Ngõ có nhiều cây bàng.", $"Ngõ {number} mùa này lá đỏ.");

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private async Task PipeAsync(string file)
    {
        using var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sh", ["-c", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "ArticleSearch.Web.dll")}' export --format warc > '{file}'"])
        {
            WorkingDirectory = _folder.Path,
        })!;
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, shell.ExitCode);
    }

    private async Task<string> HeadAsync(string file)
    {
        await using var bytes = File.OpenRead(Path.Combine(_folder.Path, file));
        await using Stream plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(bytes, CompressionMode.Decompress) : bytes;
        var head = new byte[40];
        await plain.ReadExactlyAsync(head, TestContext.Current.CancellationToken);
        return Encoding.ASCII.GetString(head);
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => RunningProgram.RunAsync(_folder.Path, arguments);

    private Task<(int ExitCode, string Output, string Errors)> IngestAsync(params string[] paths) => RunAsync(["ingest", .. paths]);
}
