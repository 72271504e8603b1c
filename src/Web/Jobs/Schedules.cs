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
        recurring.AddOrUpdate<ReextractJob>("re-extract", job => job.RunAsync(CancellationToken.None), Cron.Daily(hour: 4));
    }

    public static void RunAtStart(IBackgroundJobClient jobs, IndexRequests index)
    {
        jobs.Enqueue<WorkPump>(job => job.RunAsync(CancellationToken.None));
        index.Ask();
        jobs.Enqueue<ReparseJob>(job => job.RunAsync(CancellationToken.None));
        jobs.Enqueue<ReextractJob>(job => job.RunAsync(CancellationToken.None));
    }
}
