using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Store;
using Hangfire;

namespace ArticleSearch.Web.Jobs;

/// <summary>Reads one address of the list. Running it twice does no harm: who comes second finds nothing to claim.</summary>
/// <remarks>Tries, waiting times and errors are the store's business; the queue must not try on its own.</remarks>
[AutomaticRetry(Attempts = 0)]
[Queue(JobQueues.Pages)]
public sealed class IngestJob(ArticleStore store, IngestPipeline pipeline, IndexRequests index, ILogger<IngestJob> log)
{
    public async Task RunAsync(long locationId, CancellationToken cancellation)
    {
        if (await store.ClaimAsync(locationId, cancellation) is not { } location)
        {
            return;
        }

        try
        {
            var tally = await pipeline.IngestAsync([location], new IngestProgress(), cancellation);
            if (tally.New + tally.Revised > 0)
            {
                index.Ask();
            }
        }
#pragma warning disable CA1031 // Whatever the disk or the database said, the address must not stay "being read" for ever.
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(unexpected, "Storing what came from {Address} failed", location.Address);
            var failure = new Failure(Stage.Store, Reason.Unexpected, unexpected.Message, MayRetry: true);
            await store.RecordAsync(
                [new Finding.Failed(locationId, failure), new Finding.End(locationId)], PageParser.Version, cancellation);
        }
    }
}
