using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Crawl;
using ArticleSearch.Web.Hosting;
using Hangfire;

namespace ArticleSearch.Web.Jobs;

/// <summary>Visits what is due of one source: its lists, new articles, and known ones that are to be looked at again.</summary>
/// <remarks>When anything is due is a row of the store, so that a restart neither forgets nor hurries anything.</remarks>
[AutomaticRetry(Attempts = 0)]
[Queue(JobQueues.Fetch)]
public sealed class CrawlJob(SourceList sources, Crawler crawler, CrawlRequests requests, IndexRequests index, ILogger<CrawlJob> log)
{
    public async Task RunAsync(string source, CancellationToken cancellation)
    {
        try
        {
            if (sources.Find(source) is { } followed)
            {
                var tally = await crawler.CrawlAsync(followed, new CrawlOrder(), new IngestProgress(), AskForIndex, cancellation);
                if (tally.Visits > 0)
                {
                    log.LogInformation("Crawled {Source}: {Tally}", source, tally);
                }
            }
        }
        finally
        {
            requests.Done(source);
        }
    }

    private void AskForIndex(CrawlTally tally)
    {
        if (tally.Articles.New + tally.Articles.Revised > 0)
        {
            index.Ask();
        }
    }
}
