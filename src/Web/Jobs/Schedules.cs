using ArticleSearch.Web.Hosting;
using Hangfire;

namespace ArticleSearch.Web.Jobs;

/// <summary>All recurring jobs, and what is done at once when the program starts.</summary>
public static class Schedules
{
    public static void Register(IRecurringJobManager recurring)
    {
        // Fetches due work and asks for the index to be refreshed when it is behind.
        recurring.AddOrUpdate<WorkPump>("work-pump", job => job.RunAsync(CancellationToken.None), "*/5 * * * * *");
        recurring.AddOrUpdate<ReparseJob>("re-parse", job => job.RunAsync(CancellationToken.None), Cron.Daily(hour: 3));
        recurring.AddOrUpdate<YieldJob>("yield-watch", job => job.RunAsync(CancellationToken.None), Cron.Hourly());
        recurring.AddOrUpdate<ReextractJob>("re-extract", job => job.RunAsync(CancellationToken.None), Cron.Daily(hour: 4));
    }

    /// <summary>
    /// When a source's lists and articles are looked at again stands in the store, not here (<see cref="Ingest.Crawl.Schedule"/>): the
    /// pump asks for a crawl as soon as anything is due.
    /// </summary>
    public static void RunAtStart(IBackgroundJobClient jobs, IndexRequests index, SourceList sources, CrawlRequests crawls)
    {
        // Also brings lists that are new in the settings into the store.
        foreach (var source in sources.Followed)
        {
            crawls.Ask(source.Name);
        }

        jobs.Enqueue<WorkPump>(job => job.RunAsync(CancellationToken.None));
        index.Ask();
        jobs.Enqueue<ReparseJob>(job => job.RunAsync(CancellationToken.None));
        jobs.Enqueue<ReextractJob>(job => job.RunAsync(CancellationToken.None));
    }
}
