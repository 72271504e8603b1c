using ArticleSearch.Ingest;
using Hangfire;

namespace ArticleSearch.Web.Jobs;

/// <summary>Extracts again from stored texts when the rules have learned something since; fetches nothing.</summary>
[AutomaticRetry(Attempts = 0)]
[Queue(JobQueues.Pages)]
public sealed class ReextractJob(IngestPipeline pipeline, IndexRequests index, ILogger<ReextractJob> log)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var articles = await pipeline.ReextractAsync(progress: null, cancellation);
        if (articles > 0)
        {
            log.LogInformation("Extracted again from {Articles} articles", articles);
            index.Ask();
        }
    }
}
