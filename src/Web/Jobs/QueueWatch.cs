namespace ArticleSearch.Web.Jobs;

/// <summary>
/// Ends the program when the job queue has died. The in-memory storage has one dispatcher; after an unexpected
/// exception it refuses everything for ever, while the pages go on as if nothing had happened. Whoever keeps the
/// program running starts it again, and the store's list tells what is left to do.
/// </summary>
public sealed class QueueWatch(TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<QueueWatch> log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private long _lastSeen = clock.GetTimestamp();

    /// <summary>Whether the pump has run lately.</summary>
    public bool IsAlive => clock.GetElapsedTime(Interlocked.Read(ref _lastSeen)) <= Patience;

    public void Alive() => Interlocked.Exchange(ref _lastSeen, clock.GetTimestamp());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(15), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!IsAlive)
            {
                log.LogCritical("The job queue has not moved for {Minutes} minutes: stopping, start the program again", Patience.TotalMinutes);
                Environment.ExitCode = 1;
                lifetime.StopApplication();
                return;
            }
        }
    }
}
