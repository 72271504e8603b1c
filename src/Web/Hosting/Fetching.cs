using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Crawl;
using ArticleSearch.Ingest.Fetch;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Store;
using Polly;
using Polly.Retry;

namespace ArticleSearch.Web.Hosting;

/// <summary>The clients that fetch, for the server and for the commands.</summary>
public static class Fetching
{
    private const string Client = "fetch";

    /// <summary>Needs a store, a clock and the pipeline beside it.</summary>
    public static void AddFetching(this IServiceCollection services, SourceList sources, bool byCommand)
    {
        services.AddSingleton(sources);
        if (sources.Terms is not { } terms)
        {
            return;
        }

        services.AddHttpClient(Client).ConfigurePrimaryHttpMessageHandler(terms.Network.Handler)
            .AddResilienceHandler(Client, pipeline => pipeline.AddRetry(Connecting()));
        services.AddSingleton(provider => new PageFetcher(
            () => provider.GetRequiredService<IHttpClientFactory>().CreateClient(Client),
            provider.GetRequiredService<ArticleStore>(), provider.GetRequiredService<TimeProvider>(), terms with { ByCommand = byCommand }));
        services.AddSingleton<Crawler>();
    }

    /// <summary>For a command, which has no host.</summary>
    public static ServiceProvider Open(SourceList sources, ArticleStore store, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddSingleton(store);
        services.AddSingleton(clock);
        services.AddSingleton<PageParser>();
        services.AddSingleton<IngestPipeline>();
        services.AddFetching(sources, byCommand: true);
        return services.BuildServiceProvider();
    }

    /// <summary>
    /// Only connections are tried again here, at once: no request has reached the site then. What the site answers is a
    /// state of the address and its host, kept in the store, so that politeness outlives the process.
    /// </summary>
    private static RetryStrategyOptions<HttpResponseMessage> Connecting() => new()
    {
        MaxRetryAttempts = 2,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromSeconds(1),
        ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<HttpRequestException>(failed =>
            failed is { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError, InnerException: not PrivateAddressException }),
    };
}
