using System.Security.Cryptography.X509Certificates;
using ArticleSearch.Ingest.Crawl;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Fetch;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Replica;
using Microsoft.Data.Sqlite;

namespace ArticleSearch.Ingest.Tests.Fetch;

/// <summary>A replica of the site, a store, and a fetcher between them that speaks real HTTP; waiting takes no time.</summary>
internal sealed class FetchLab : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder;
    private readonly SocketsHttpHandler _handler;
    private readonly FetchTerms _terms;

    private FetchLab(ReplicaSite site, PassingClock clock, ArticleStore store, DirectoryInfo folder)
    {
        (Site, Clock, Store, _folder) = (site, clock, store, folder);
        var mirror = new Mirror(site.Endpoint, site.IsSecure);
        var network = new FetchNetwork(new Dictionary<string, Mirror> { ["hanoimoi.vn"] = mirror, ["hanoimoi.com.vn"] = mirror });
        _handler = network.Handler();
        _terms = FetchTerms.Of("mailto:truc@example.org", network) with { Deadline = TimeSpan.FromSeconds(5) };
        Fetcher = FetcherOf(store);
    }

    public ReplicaSite Site { get; }

    public PassingClock Clock { get; }

    public ArticleStore Store { get; }

    public PageFetcher Fetcher { get; }

    public Crawler Crawler => new(Store, Fetcher, new IngestPipeline(Store, new PageParser(), Clock), Clock);

    public WebSource Source { get; set; } = new()
    {
        Name = "hanoimoi",
        Hosts = ["hanoimoi.vn", "hanoimoi.com.vn", "127.0.0.1", "localhost", "169.254.169.254"],
        Pace = TimeSpan.FromSeconds(5),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="certificate">With one, the replica speaks TLS only.</param>
    public static async Task<FetchLab> OpenAsync(X509Certificate2? certificate = null)
    {
        var clock = new PassingClock(Start);
        var folder = Directory.CreateTempSubdirectory("fetch");
        return new FetchLab(await ReplicaSite.StartAsync(clock, Token, certificate: certificate), clock, await OpenStoreAsync(folder, clock), folder);
    }

    /// <summary>What another process on the same archive has: a store of its own on the same file.</summary>
    public Task<ArticleStore> OpenAnotherStoreAsync() => OpenStoreAsync(_folder, Clock);

    public PageFetcher FetcherOf(ArticleStore store) => new(() => new HttpClient(_handler, disposeHandler: false), store, Clock, _terms);

    public Task<FetchOutcome> FetchAsync(string address, Validators? known = null, bool wantsHtml = true, long maxBytes = 8 << 20) =>
        Fetcher.FetchAsync(Source, new FetchRequest(new Uri(address), maxBytes, wantsHtml, known ?? Validators.None), Token);

    private static Task<ArticleStore> OpenStoreAsync(DirectoryInfo folder, TimeProvider clock)
    {
        var database = SqliteFactory.Instance.CreateDataSource($"Data Source={Path.Combine(folder.FullName, "articles.db")};Foreign Keys=True;Pooling=False");
        return ArticleStore.OpenAsync(database, SqlDialect.Sqlite, clock, Token);
    }

    /// <summary>One pass; nothing is told to anybody.</summary>
    public Task<CrawlTally> CrawlAsync(CrawlOrder? order = null) =>
        Crawler.CrawlAsync(Source, order ?? new CrawlOrder(), new IngestProgress(), told: null, Token);

    public async Task<Location> LocationAsync(string address) =>
        (await Store.ReadLocationsAsync(1000, Token)).Single(location => location.Address == address);

    public async Task<Failure?> FailureAsync(string address) =>
        (await Store.ReadFailuresAsync(0, 1000, Token)).SingleOrDefault(failure => failure.Address == address)?.Failure;

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        _handler.Dispose();
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
