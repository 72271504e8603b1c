using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Crawl;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Replica;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Jobs;
using ArticleSearch.Web.Tests.Commands;
using Hangfire;
using Hangfire.InMemory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArticleSearch.Web.Tests.Jobs;

/// <summary>A month with a site that publishes, changes, moves, deletes, and has bad days, followed by the real job.</summary>
public sealed class MonthTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(7));

    /// <summary>Long enough after the month for the last blocks to end and the last looks to be taken.</summary>
    private const int Afterwards = 33;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_a_month_the_store_holds_what_the_site_published_once_and_the_site_was_left_in_peace()
    {
        var clock = new PassingClock(Start);
        var newsroom = new Newsroom(Start);
        await using var site = await ReplicaSite.StartAsync(clock, Token);
        site.Robots = "User-agent: *\nCrawl-delay: 4\nDisallow: /search\n";
        await using var store = await new Archive(_folder.Path).OpenStoreAsync(clock, Token);
        var sources = SourceList.Of(SettingsFor(site));
        await using var services = Fetching.Open(sources, store, clock);
        var jobs = new BackgroundJobClient(new InMemoryStorage());
        var job = new CrawlJob(
            sources, services.GetRequiredService<Crawler>(), new CrawlRequests(jobs), new IndexRequests(jobs), NullLogger<CrawlJob>.Instance);

        foreach (var now in newsroom.Live(site, Start, Newsroom.Days + Afterwards))
        {
            clock.AdvanceTo(now);
            await job.RunAsync("hanoimoi", Token);
        }

        await AssertTruthAsync(newsroom, site, store);
        AssertPeace(site.Requests);
        TestContext.Current.TestOutputHelper?.WriteLine($"{site.Requests.Count} requests, {newsroom.Truth.Count} articles");
    }

    private static async Task AssertTruthAsync(Newsroom newsroom, ReplicaSite site, ArticleStore store)
    {
        Assert.Equal(newsroom.Truth.Count, (await store.CountAsync(Token)).Articles);
        foreach (var (number, article) in newsroom.Truth)
        {
            var stored = await store.ReadAsync(ArticleKey.Of($"hnm-new:{number}"), null, Token);
            Assert.True(stored is not null, $"{article.Url} is missing");
            Assert.Contains(newsroom.Changed.ContainsKey(number) ? "kể lại cho đúng" : "kể lần đầu", stored.Text.Value, StringComparison.Ordinal);

            var wasSeenBefore = newsroom.Changed.TryGetValue(number, out var changedAt)
                && site.Requests.Any(seen => seen.Path == article.Path && seen.Status == 200 && seen.At < changedAt);
            Assert.Equal(wasSeenBefore ? 2 : 1, stored.Revision);
        }

        var gone = (await store.ReadLocationsAsync(10_000, Token)).Where(location => location.State == LocationState.Gone).ToList();
        Assert.Equal(newsroom.Deleted.Count, gone.Count);
        Assert.All(gone, location => Assert.Null(location.NextTry));
        Assert.All(await store.ReadFailuresAsync(0, 1000, Token), failure => Assert.Equal(Reason.Gone, failure.Failure.Reason));
    }

    /// <summary>
    /// The budget: each look at the lists (every 6 hours here) asks for five of them, the feed, the section, the pager, the
    /// sitemap and at most two of its days; each article is asked for at most six times (first, four looks, one change; one more hop for what moved).
    /// </summary>
    private static void AssertPeace(IReadOnlyList<Seen> requests)
    {
        var looks = (Newsroom.Days + Afterwards) * 4;
        Assert.InRange(requests.Count, 500, (looks * 6) + (90 * 7));
        Assert.All(requests.Zip(requests.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(4), $"{pair.First} {pair.Second}"));
        Assert.All(requests.GroupBy(seen => seen.Path), path => Assert.InRange(path.Count(seen => seen.Path == "/robots.txt" || seen.Path.EndsWith(".html", StringComparison.Ordinal)), 0, 100));

        // A site in trouble is asked less often than one that is well: at most nine times in its worst day and a half.
        Assert.InRange(requests.Count(seen => seen.Status == 403), 1, 9);
        Assert.InRange(requests.Count(seen => seen.Status == 429), 1, 4);
        Assert.InRange(requests.Count(seen => seen.Status == 503), 1, 4);
    }

    private static Settings SettingsFor(ReplicaSite site) => new()
    {
        Contact = "mailto:truc@example.org",
        Sources =
        {
            ["hanoimoi"] = new SourceSettings
            {
                Hosts = ["hanoimoi.vn"],
                Feeds = ["https://hanoimoi.vn/rss/xa-hoi"],
                Sitemaps = ["https://hanoimoi.vn/sitemap.xml"],
                Sections = ["https://hanoimoi.vn/tin-moi-nhat"],
                Pager = "https://hanoimoi.vn/api/getMoreArticle/24h_empty_{last}_0_0",
                Every = TimeSpan.FromHours(2),
                Pace = TimeSpan.FromSeconds(2),
                Via = [$"hanoimoi.vn={site.Endpoint}"],
            },
        },
    };
}
