using Hangfire;

namespace ArticleSearch.Web.Jobs;

/// <summary>Many stored pages ask for one run of the index job.</summary>
public sealed class IndexRequests(IBackgroundJobClient jobs)
{
    private int _asked;

    public void Ask()
    {
        if (Interlocked.Exchange(ref _asked, 1) == 0)
        {
            jobs.Enqueue<IndexJob>(job => job.RunAsync(CancellationToken.None));
        }
    }

    public void Taken() => Interlocked.Exchange(ref _asked, 0);
}
