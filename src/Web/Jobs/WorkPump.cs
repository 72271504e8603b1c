using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Hosting;
using Hangfire;

namespace ArticleSearch.Web.Jobs;

/// <summary>
/// Moves work from the store's list into the job queue, never more than a little at a time: the queue lives in memory
/// and forgets everything, the list does not. Its run is also the sign that the queue is alive.
/// </summary>
[AutomaticRetry(Attempts = 0)]
[Queue(JobQueues.Upkeep)]
public sealed class WorkPump(
    Archive archive, ArticleStore store, SourceList sources, IBackgroundJobClient jobs, CrawlRequests crawls, IndexRequests index, QueueWatch watch)
{
    private const int MaxQueued = 1_000;

    public async Task RunAsync(CancellationToken cancellation)
    {
        watch.Alive();
        var states = await store.CountLocationsAsync(cancellation);
        if (states.ContainsKey(LocationState.Working) && archive.HasNoCommand())
        {
            await store.RecoverCommandsAsync(cancellation);
        }

        var waiting = states.GetValueOrDefault(LocationState.Queued);
        foreach (var id in await store.QueueDueAsync((int)Math.Max(0, MaxQueued - waiting), cancellation))
        {
            jobs.Enqueue<IngestJob>(job => job.RunAsync(id, CancellationToken.None));
        }

        foreach (var source in sources.Followed)
        {
            if (await store.HasDueAsync(source.Hosts, cancellation) && !await store.IsPausedAsync(source.Name, cancellation))
            {
                crawls.Ask(source.Name);
            }
        }

        // Also what another process stored: `ingest` on the command line beside a running server.
        if ((await store.CountAsync(cancellation)).IsBehind)
        {
            index.Ask();
        }
    }
}
