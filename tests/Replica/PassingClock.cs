namespace ArticleSearch.Replica;

/// <summary>A clock on which time passes as soon as somebody waits for it, so that a month of polite waiting is over in seconds.</summary>
public sealed class PassingClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void AdvanceTo(DateTimeOffset time)
    {
        lock (_lock)
        {
            _now = time > _now ? time : _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new PassingTimer(this, callback, state, dueTime);

    private sealed class PassingTimer : ITimer
    {
        private readonly PassingClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private volatile bool _isOver;

        public PassingTimer(PassingClock clock, TimerCallback callback, object? state, TimeSpan dueTime)
        {
            (_clock, _callback, _state) = (clock, callback, state);
            Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime >= TimeSpan.Zero)
            {
                var due = _clock.GetUtcNow() + dueTime;
                ThreadPool.QueueUserWorkItem(_ =>
                {
                    if (!_isOver)
                    {
                        _clock.AdvanceTo(due);
                        _callback(_state);
                    }
                });
            }

            return true;
        }

        public void Dispose() => _isOver = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
