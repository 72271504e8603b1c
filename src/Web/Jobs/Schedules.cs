using Hangfire;

namespace ArticleSearch.Web.Jobs;

/// <summary>All recurring jobs, and what is done at once when the program starts.</summary>
public static class Schedules
{
    public static void Register(IRecurringJobManager recurring)
    {
        recurring.AddOrUpdate<WorkPump>("work-pump", job => job.RunAsync(CancellationToken.None), "*/5 * * * * *");

        // Also finds what another process stored: `ingest` on the command line beside a running server.
        recurring.AddOrUpdate<IndexJob>("index-refresh", job => job.RunAsync(CancellationToken.None), "*/15 * * * * *");
        recurring.AddOrUpdate<ReparseJob>("re-parse", job => job.RunAsync(CancellationToken.None), Cron.Daily(hour: 3));
    }

    public static void RunAtStart(IBackgroundJobClient jobs)
    {
        jobs.Enqueue<WorkPump>(job => job.RunAsync(CancellationToken.None));
        jobs.Enqueue<IndexJob>(job => job.RunAsync(CancellationToken.None));
        jobs.Enqueue<ReparseJob>(job => job.RunAsync(CancellationToken.None));
    }
}
