using ArticleSearch.Ingest.Crawl;
using ArticleSearch.Ingest.Store;
using Hangfire;

namespace ArticleSearch.Web.Jobs;

/// <summary>Says in the log what is odd about today's and yesterday's yield.</summary>
[AutomaticRetry(Attempts = 0)]
[Queue(JobQueues.Upkeep)]
public sealed class YieldJob(ArticleStore store, TimeProvider clock, ILogger<YieldJob> log)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(7));
        var yields = await store.ReadYieldsAsync(today.AddDays(-YieldWatch.Days - 1), cancellation);
        foreach (var warning in YieldWatch.Of(yields, today).Where(warning => warning.Day >= today.AddDays(-1)))
        {
            log.LogWarning(
                "Yield of {Source} on {Day:yyyy-MM-dd}: {Alarm}, {Value:0.##} where {Usual:0.##} is usual", warning.Source, warning.Day, warning.Alarm, warning.Value, warning.Usual);
        }

        foreach (var list in await store.ReadSilentListsAsync(YieldWatch.Silence, cancellation))
        {
            log.LogWarning("{Address} of {Source} has named nothing new since {Newest:u}", list.Address, list.Source, list.Newest);
        }
    }
}
