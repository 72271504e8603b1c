using ArticleSearch.Ingest;
using Hangfire;

namespace ArticleSearch.Web.Jobs;

/// <summary>Reads stored pages again when the parser has learned something since.</summary>
[AutomaticRetry(Attempts = 0)]
[Queue(JobQueues.Pages)]
public sealed class ReparseJob(IngestPipeline pipeline, IndexRequests index, ILogger<ReparseJob> log)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var tally = await pipeline.ReparseAsync(new IngestProgress(), cancellation);
        if (tally != default)
        {
            log.LogInformation("Parsed stored pages again: {Tally}", tally);
            index.Ask();
        }
    }
}
