using ArticleSearch.Search;
using Hangfire;

namespace ArticleSearch.Web.Jobs;

/// <summary>Brings the index up to the store.</summary>
[AutomaticRetry(Attempts = 0)]
[Queue(JobQueues.Index)]
public sealed class IndexJob(IndexProjection projection, IndexRequests requests, ILogger<IndexJob> log)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        // First take the request back, then look: what is stored from here on asks anew.
        requests.Taken();
        var indexed = await projection.CatchUpAsync(progress: null, cancellation);
        if (indexed > 0)
        {
            log.LogInformation("Indexed {Articles} articles", indexed);
        }
    }
}
