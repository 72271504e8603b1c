using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest.Crawl;

/// <summary>When an address is looked at again.</summary>
public static class Schedule
{
    /// <summary>Newspapers correct in the first hours, and now and then for weeks; after a month hardly ever.</summary>
    private static readonly TimeSpan[] Ages = [TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.FromDays(7), TimeSpan.FromDays(30)];

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>The next of the looks at an article: 1 hour, 1 day, 1 week, 1 month after it was published. Null after the last.</summary>
    public static DateTimeOffset? NextLook(DateTimeOffset published, DateTimeOffset now)
    {
        foreach (var age in Ages)
        {
            if (published + age > now)
            {
                return published + age;
            }
        }

        return null;
    }

    /// <summary>After a failure: 5 minutes, half an hour, 3 hours, 18 hours, with a little chance in it; null when it failed too often.</summary>
    public static DateTimeOffset? NextTry(int tries, DateTimeOffset now) =>
        tries >= ArticleStore.MaxTries ? null : now + (Growing(FirstWait, 6, tries - 1) * Jitter());

    /// <summary>The next look at a list that the operator configured: never given up.</summary>
    public static DateTimeOffset NextList(TimeSpan every, int failures, DateTimeOffset now) => now + Growing(every, 2, failures);

    private static TimeSpan Growing(TimeSpan first, double factor, int times)
    {
        var wait = first.TotalSeconds * Math.Pow(factor, Math.Clamp(times, 0, 20));
        return wait < LongestWait.TotalSeconds ? TimeSpan.FromSeconds(wait) : first < LongestWait ? LongestWait : first;
    }

    private static double Jitter() => 1 + (Random.Shared.NextDouble() / 5);
}
