using ArticleSearch.Ingest.Store;
using Prometheus;

namespace ArticleSearch.Web.Monitoring;

/// <summary>
/// What the running program counts, in a registry of its own: how long pages take, what became of jobs; and what the store
/// holds, looked up when somebody asks. No label is taken from what a visitor sent.
/// </summary>
public sealed class Measurements
{
    private static readonly double[] Seconds = [.005, .01, .02, .03, .06, .1, .25, .5, 1, 2, 5];

    private readonly CollectorRegistry _registry = Metrics.NewCustomRegistry();
    private readonly Histogram _requests;
    private readonly Counter _jobs;
    private readonly Gauge _addresses;
    private readonly Gauge _failures;
    private readonly Gauge _articles;
    private readonly Gauge _waiting;
    private readonly Gauge _extracted;
    private readonly Gauge _yield;

    public Measurements()
    {
        var factory = Metrics.WithCustomRegistry(_registry);
        _requests = factory.CreateHistogram(
            "articlesearch_request_seconds", "Time from a request to the end of its answer.", ["page", "status"], new HistogramConfiguration { Buckets = Seconds });
        _jobs = factory.CreateCounter("articlesearch_jobs_total", "Jobs that were run, by how they ended.", "job", "outcome");
        _addresses = factory.CreateGauge("articlesearch_addresses", "Addresses of files, articles and lists, by state.", "state");
        _failures = factory.CreateGauge("articlesearch_failures", "Failures that stand in the list.");
        _articles = factory.CreateGauge("articlesearch_articles", "Articles in the store.");
        _waiting = factory.CreateGauge("articlesearch_index_waiting", "Articles that the index does not hold yet, or still holds.");
        _extracted = factory.CreateGauge("articlesearch_extracted", "What was extracted from the latest revisions.", "kind");
        _yield = factory.CreateGauge("articlesearch_yield_today", "What a source brought today, by Hà Nội's clock.", "source", "name");
    }

    /// <param name="page">One of a few names (<see cref="RequestWatch"/>).</param>
    public void Answered(string page, int status, TimeSpan took) => _requests.WithLabels(page, $"{status / 100}xx").Observe(took.TotalSeconds);

    public void Ran(string job, string outcome) => _jobs.WithLabels(job, outcome).Inc();

    /// <summary>Writes everything in the text format of Prometheus.</summary>
    public async Task WriteAsync(ArticleStore store, DateOnly today, Stream output, CancellationToken cancellation)
    {
        await LookAsync(store, today, cancellation);
        await _registry.CollectAndExportAsTextAsync(output, cancellation);
    }

    private async Task LookAsync(ArticleStore store, DateOnly today, CancellationToken cancellation)
    {
        var states = await store.CountLocationsAsync(cancellation);
        foreach (var state in Enum.GetValues<LocationState>())
        {
            _addresses.WithLabels(state.ToString()).Set(states.GetValueOrDefault(state));
        }

        var counts = await store.CountAsync(cancellation);
        _articles.Set(counts.Articles);
        _waiting.Set(counts.Waiting + counts.Leaving);
        _failures.Set(await store.CountFailuresAsync(cancellation));
        var extracted = await store.CountAnnotationsAsync(cancellation);
        _extracted.WithLabels("quotes").Set(extracted.Quotes);
        _extracted.WithLabels("figures").Set(extracted.Figures);
        _extracted.WithLabels("officials").Set(extracted.Officials);
        foreach (var labels in _yield.GetAllLabelValues())
        {
            _yield.RemoveLabelled(labels);
        }

        foreach (var day in (await store.ReadYieldsAsync(today, cancellation)).Where(day => day.Day == today))
        {
            foreach (var (name, count) in day.Counts)
            {
                _yield.WithLabels(day.Source, name).Set(count);
            }
        }
    }
}
