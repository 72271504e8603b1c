using System.Net;
using ArticleSearch.Web.Guarding;

namespace ArticleSearch.Web.Operators;

/// <summary>
/// Counts failed sign-ins for each address: after five, it waits a minute, then two, four … a quarter of an hour at most. One
/// success, or an hour of rest, and all is forgotten. An account is never locked as a whole: strangers could keep its
/// owner out.
/// </summary>
/// <remarks>Thread-safe. In memory: a restart forgets, and whoever can restart the program needs no password.</remarks>
public sealed class SignInAttempts(TimeProvider clock)
{
    public const int Free = 5;

    private const int MostRemembered = 10_000;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, Record> _failed = [];

    /// <summary>How long this address has to wait; zero when it may try now.</summary>
    public TimeSpan WaitOf(IPAddress? address)
    {
        lock (_lock)
        {
            var until = _failed.TryGetValue(Household.Of(address), out var record) ? record.Until : DateTimeOffset.MinValue;
            var now = clock.GetUtcNow();
            return until > now ? until - now : TimeSpan.Zero;
        }
    }

    /// <summary>Counts a try before its password is looked at, so that tries side by side all count.</summary>
    public void Begin(IPAddress? address)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (_failed.Count >= MostRemembered)
            {
                Forget(now);
            }

            var count = (_failed.TryGetValue(Household.Of(address), out var record) && record.Last > now - Memory ? record.Count : 0) + 1;
            _failed[Household.Of(address)] = new Record(count, now, count < Free ? now : now + WaitAfter(count));
        }
    }

    public void Succeeded(IPAddress? address)
    {
        lock (_lock)
        {
            _failed.Remove(Household.Of(address));
        }
    }

    private static TimeSpan WaitAfter(int count)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(count - Free, 10));
        return wait < LongestWait ? wait : LongestWait;
    }

    /// <summary>The oldest half goes, whoever floods us.</summary>
    private void Forget(DateTimeOffset now)
    {
        foreach (var (place, _) in _failed.OrderBy(pair => pair.Value.Until > now).ThenBy(pair => pair.Value.Last).Take(MostRemembered / 2).ToList())
        {
            _failed.Remove(place);
        }
    }

    private sealed record Record(int Count, DateTimeOffset Last, DateTimeOffset Until);
}
