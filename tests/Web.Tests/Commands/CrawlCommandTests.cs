using System.Globalization;
using ArticleSearch.Replica;
using ArticleSearch.Web.Hosting;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>The real program against the replica.</summary>
public sealed class CrawlCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_a_contact_nothing_is_fetched()
    {
        var (exitCode, output, errors) = await RunningProgram.RunAsync(_folder.Path, "crawl", "hanoimoi");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("hãy khai báo Contact", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_source_is_answered_with_those_there_are()
    {
        var (exitCode, _, errors) = await RunningProgram.RunAsync(_folder.Path, "crawl", "bao-khac");

        Assert.Equal((1, "Không có nguồn “bao-khac”. Các nguồn đã khai báo: hanoimoi.\n"), (exitCode, errors));
    }

    [Fact]
    public async Task A_source_is_crawled_searched_and_told_of()
    {
        await using var site = await ReplicaSite.StartAsync(TimeProvider.System, Token);
        var today = TimeProvider.System.GetUtcNow().AddHours(-2);
        site.Put(
            ReplicaArticle.Of(700001, "mua-sau", "Mùa sấu trên phố Đông Kinh", today, "Sấu chín.", "Người nhặt sấu kể."),
            ReplicaArticle.Of(700002, "cho-hoa", "Chợ hoa họp sớm", today.AddHours(-1), "Hoa về.", "Người bán hoa kể."),
            ReplicaArticle.Of(700003, "chuyen-cu", "Chuyện của năm ngoái", today.AddDays(-300), "Chuyện cũ.", "Kể lại."));
        site.Break("hanoimoi.vn/cho-hoa-700002.html", Fault.ByName["500"]);

        var first = await RunAsync(site, "crawl", "hanoimoi");
        var found = await RunAsync(site, "search", "mùa sấu");
        var status = await RunAsync(site, "status");
        site.Mend("hanoimoi.vn/cho-hoa-700002.html");
        var single = await RunAsync(site, "ingest", "https://hanoimoi.vn/cho-hoa-700002.html");
        var again = await RunAsync(site, "crawl", "hanoimoi", "--since", today.AddDays(-400).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        Assert.Equal(1, first.ExitCode);
        Assert.Contains("https://hanoimoi.vn/cho-hoa-700002.html: server-error: Website gặp lỗi khi trả trang. (Chi tiết: 500)", first.Errors, StringComparison.Ordinal);
        Assert.Contains("3 bài mới thấy, 3 trang đã hỏi: 2 bài mới", first.Output, StringComparison.Ordinal);
        Assert.Contains("Mùa sấu trên phố Đông Kinh", found.Output, StringComparison.Ordinal);
        Assert.Contains("lần thu thập hanoimoi", status.Output, StringComparison.Ordinal);
        Assert.Contains("máy chủ hanoimoi.vn:", status.Output, StringComparison.Ordinal);
        Assert.Equal((0, "1 bài mới, 0 bài có bản mới, 0 bài không đổi, 0 lỗi\n"), (single.ExitCode, single.Output));
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(3, await StoredArticles.CountAsync(_folder));
    }

    [Fact]
    public async Task A_host_that_is_left_alone_is_told_each_time_and_nothing_counts_as_done()
    {
        await using var site = await ReplicaSite.StartAsync(TimeProvider.System, Token);
        site.Put(ReplicaArticle.Of(700001, "mua-sau", "Mùa sấu", TimeProvider.System.GetUtcNow().AddHours(-2), "Sấu chín.", "Người nhặt sấu kể."));
        site.Break("hanoimoi.vn/rss/chinh-tri", Fault.Status(503, "3600"));
        await RunAsync(site, "crawl", "hanoimoi");
        var asked = site.Requests.Count;

        var (exitCode, output, errors) = await RunAsync(site, "crawl", "hanoimoi");

        Assert.Equal((1, asked), (exitCode, site.Requests.Count));
        Assert.StartsWith("0 danh sách, 0 bài mới thấy", output, StringComparison.Ordinal);
        Assert.StartsWith("hanoimoi.vn đang được để yên đến ", errors, StringComparison.Ordinal);
        Assert.EndsWith("nên chưa hỏi gì thêm ở đó: Website tạm không phục vụ (503). (Chi tiết: 503)\n", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_was_stopped_before_its_first_pass_is_told()
    {
        await using (var store = await new Archive(Path.Combine(_folder.Path, "data")).OpenStoreAsync(TimeProvider.System, Token))
        {
            await store.PauseAsync("hanoimoi", isPaused: true, Token);
        }

        var (_, output, _) = await RunningProgram.RunAsync(_folder.Path, "status");

        Assert.Contains("nguồn hanoimoi: đang dừng theo lệnh người điều hành ở /nap-lieu\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://hanoimoi.vn/mua-lu-event379.html", "topic-list")]
    [InlineData("https://bao-khac.example/bai-700001.html", "not-configured")]
    [InlineData("https://hanoimoi.vn/khong-con-700009.html", "gone")]
    public async Task A_single_address_that_is_no_article_says_why(string address, string reason)
    {
        await using var site = await ReplicaSite.StartAsync(TimeProvider.System, Token);

        var (exitCode, _, errors) = await RunAsync(site, "ingest", address);

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{address}: {reason}: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_feed_names_articles_that_are_fetched_later()
    {
        await using var site = await ReplicaSite.StartAsync(TimeProvider.System, Token);
        site.Put(ReplicaArticle.Of(700001, "mua-sau", "Mùa sấu", TimeProvider.System.GetUtcNow().AddDays(-90), "Sấu chín.", "Người nhặt sấu kể."));
        _folder.Write("luu.xml", "<rss><channel><item><link>https://hanoimoi.vn/mua-sau-700001.html</link></item></channel></rss>");

        var saved = await RunAsync(site, "ingest", "luu.xml");
        await RunAsync(site, "crawl", "hanoimoi");

        Assert.Equal((0, "0 bài mới, 0 bài có bản mới, 0 bài không đổi, 0 lỗi, 1 địa chỉ mới chờ lấy\n"), (saved.ExitCode, saved.Output));
        Assert.Equal(1, await StoredArticles.CountAsync(_folder));
    }

    [Theory]
    [InlineData("ArticleSearch__Sources__hanoimoi__Pace", "00:00:00.1")]
    [InlineData("ArticleSearch__Sources__hanoimoi__Feeds__0", "https://bao-khac.example/rss")]
    [InlineData("ArticleSearch__Sources__hanoimoi__Via__0", "hanoimoi.vn")]
    [InlineData("ArticleSearch__Contact", "a)(b")]
    public async Task A_setting_that_cannot_be_used_is_named_in_one_line(string name, string value)
    {
        await using var program = RunningProgram.StartWith(new Dictionary<string, string> { [name] = value }, _folder.Path, "crawl", "hanoimoi");
        var (exitCode, _, errors) = await program.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains(value, Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output, string Errors)> RunAsync(ReplicaSite site, params string[] arguments)
    {
        await using var program = RunningProgram.StartWith(ReplicaSettings.For(site), _folder.Path, arguments);
        return await program.EndAsync();
    }
}
