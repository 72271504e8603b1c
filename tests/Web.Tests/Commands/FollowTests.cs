using System.Globalization;
using System.Text.Json;
using ArticleSearch.Replica;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>The real server follows the replica, and is killed while it does.</summary>
public sealed class FollowTests : IDisposable
{
    private const int Kills = 50;
    private const int Articles = 200;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_running_server_fetches_what_is_published_and_finds_it()
    {
        await using var site = await ReplicaSite.StartAsync(TimeProvider.System, Token);
        site.Put(Article(1), Article(2));
        await using var server = RunningServer.StartWith(ReplicaSettings.For(site), _folder.Path);

        await server.UntilAsync(async () => await server.TotalAsync("chuyện phố") == 2);
    }

    [Fact]
    public async Task Killed_over_and_over_while_it_crawls_it_loses_and_doubles_nothing()
    {
        await using var site = await ReplicaSite.StartAsync(TimeProvider.System, Token);
        site.Put(Enumerable.Range(1, Articles).Select(Article));
        var random = new Random(7);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var program = RunningProgram.StartWith(ReplicaSettings.For(site), _folder.Path, "crawl", "hanoimoi");
            var requests = site.Requests.Count + random.Next(1, 6);
            await program.UntilAsync(() => Task.FromResult(site.Requests.Count >= requests));
            await program.KillAsync();
        }

        Assert.InRange(await StoredArticles.CountAsync(_folder), 1, Articles - 1);
        await using var last = RunningProgram.StartWith(ReplicaSettings.For(site), _folder.Path, "crawl", "hanoimoi");
        var (exitCode, _, errors) = await last.EndAsync();
        Assert.True(exitCode == 0, errors);

        Assert.Equal(Articles, await StoredArticles.CountAsync(_folder));
        Assert.Equal(Articles, await StoredArticles.CountAsync(_folder, "indexed_revision = 1 AND revision = 1"));

        // A kill repeats one visit at most.
        var pages = site.Requests.Count(seen => seen.Path.EndsWith(".html", StringComparison.Ordinal));
        Assert.InRange(pages, Articles, Articles + Kills);
        var (_, output, _) = await RunningProgram.RunAsync(_folder.Path, "search", "\"chuyện phố\"", "--json");
        Assert.Equal(Articles, JsonDocument.Parse(output).RootElement.GetProperty("total").GetInt64());
    }

    private static ReplicaArticle Article(int number) => ReplicaArticle.Of(
        700_000 + number, "chuyen-pho", string.Create(CultureInfo.InvariantCulture, $"Chuyện phố {number}"), TimeProvider.System.GetUtcNow().AddMinutes(-number - 1),
        "Một ngày ở phố.", string.Create(CultureInfo.InvariantCulture, $"Chuyện thứ {number}."));
}
