using System.Globalization;
using ArticleSearch.Replica;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>
/// The server with all its jobs (crawl, ingest of a file, index) is killed at any moment, over and over; the last start
/// ends with everything, once. Its queue lives in memory: only the store knows what is left to do.
/// </summary>
public sealed class KilledServerTests : IDisposable
{
    private const int Kills = 8;
    private const int Published = 200;
    private const int Saved = 4_000;
    private const int All = Published + Saved;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_over_and_over_a_server_loses_and_doubles_nothing()
    {
        _folder.Write("seed/many.jsonl", string.Concat(Enumerable.Range(1, Saved).Select(Line)));
        await using var site = await ReplicaSite.StartAsync(TimeProvider.System, Token);
        site.Put(Enumerable.Range(1, Published).Select(Article));
        var environment = ReplicaSettings.For(site);
        environment["ArticleSearch__Corpus"] = Path.Combine(_folder.Path, "seed");
        var random = new Random(11);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var server = RunningServer.StartWith(environment, _folder.Path);
            await AtSomeMomentAsync(server, site, random);
            if (kill == Kills - 1)
            {
                // However slow the machine is.
                await server.UntilAsync(async () => await StoredArticles.CountAsync(_folder, "indexed_revision > 0") > 0, TimeSpan.FromMilliseconds(5));
            }

            await server.KillAsync();
        }

        Assert.InRange(await StoredArticles.CountAsync(_folder), 1, All - 1);
        Assert.InRange(await StoredArticles.CountAsync(_folder, "indexed_revision > 0"), 1, All - 1);
        Assert.InRange(PagesAsked(site), 1, Published - 1);

        await using (var last = RunningServer.StartWith(environment, _folder.Path))
        {
            await last.UntilAsync(async () => await last.TotalAsync("chuyện") == All && await StoredArticles.CountAsync(_folder, "indexed_revision < revision") == 0);
            Assert.Equal((1, 1), (await last.TotalAsync("\"chuyện phố 200\""), await last.TotalAsync("\"chuyện ngõ 4000\"")));
            await last.KillAsync();
        }

        Assert.Equal(All, await StoredArticles.CountAsync(_folder));
        Assert.Equal(All, await StoredArticles.CountAsync(_folder, "indexed_revision = 1 AND revision = 1"));

        // A kill repeats one visit at most.
        Assert.InRange(PagesAsked(site), Published, Published + Kills + 1);
        var (exitCode, output, errors) = await RunningProgram.RunAsync(_folder.Path, "verify");
        Assert.True(exitCode == 0, output + errors);
    }

    /// <summary>Some requests after it began to ask, or a moment later, when the index may be at work.</summary>
    private static async Task AtSomeMomentAsync(RunningServer server, ReplicaSite site, Random random)
    {
        var requests = site.Requests.Count + random.Next(1, 10);
        await server.UntilAsync(() => Task.FromResult(site.Requests.Count >= requests), TimeSpan.FromMilliseconds(5));
        await Task.Delay(random.Next(0, 250), Token);
    }

    private static int PagesAsked(ReplicaSite site) => site.Requests.Count(seen => seen.Path.EndsWith(".html", StringComparison.Ordinal));

    private static ReplicaArticle Article(int number) => ReplicaArticle.Of(
        700_000 + number, "chuyen-pho", Invariant($"Chuyện phố {number}"), TimeProvider.System.GetUtcNow().AddMinutes(-number - 120),
        "Một ngày ở phố.", Invariant($"Hàng cây thứ {number} rụng lá."));

    private static string Line(int number) => Invariant(
        $"{{\"key\":\"luu:{number}\",\"title\":\"Chuyện ngõ {number}\",\"lead\":\"\",\"text\":\"Ngõ {number % 100} có {number} bậc thềm cũ.\",\"published\":\"2021-05-0{1 + (number % 9)}\"}}\n");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
