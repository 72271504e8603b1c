namespace ArticleSearch.Benchmarks.Measuring;

/// <summary>Watches the memory of this process, and keeps the highest it saw.</summary>
internal sealed class WorkingSet : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private readonly Timer _timer;
    private long _peak = Environment.WorkingSet;

    public WorkingSet() => _timer = new Timer(_ => Look(), null, Interval, Interval);

    public long PeakBytes => Interlocked.Read(ref _peak);

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var now = Environment.WorkingSet;
        for (var seen = PeakBytes; now > seen; seen = PeakBytes)
        {
            Interlocked.CompareExchange(ref _peak, now, seen);
        }
    }
}
