using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Store;
using Hangfire;

namespace ArticleSearch.Web.Jobs;

/// <summary>Reads one address of the list. Running it twice does no harm: who comes second finds nothing to claim.</summary>
/// <remarks>Tries, waiting times and errors are the store's business; the queue must not try on its own.</remarks>
[AutomaticRetry(Attempts = 0)]
public sealed class IngestJob(ArticleStore store, IngestPipeline pipeline, IndexRequests index)
{
    public async Task RunAsync(long locationId, CancellationToken cancellation)
    {
        if (await store.ClaimAsync(locationId, cancellation) is { } location)
        {
            var tally = await pipeline.IngestAsync([location], new IngestProgress(), cancellation);
            if (tally.New + tally.Revised > 0)
            {
                index.Ask();
            }
        }
    }
}
