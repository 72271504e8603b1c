using System.Collections.Concurrent;
using Hangfire;

namespace ArticleSearch.Web.Jobs;

/// <summary>However often a source is found to have something due, it is crawled by one job at a time.</summary>
public sealed class CrawlRequests(IBackgroundJobClient jobs)
{
    private readonly ConcurrentDictionary<string, bool> _asked = new(StringComparer.Ordinal);

    public void Ask(string source)
    {
        if (_asked.TryAdd(source, true))
        {
            jobs.Enqueue<CrawlJob>(job => job.RunAsync(source, CancellationToken.None));
        }
    }

    public void Done(string source) => _asked.TryRemove(source, out _);
}
