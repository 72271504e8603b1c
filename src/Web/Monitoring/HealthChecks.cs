using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;
using ArticleSearch.Web.Jobs;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ArticleSearch.Web.Monitoring;

/// <summary>Does the store answer?</summary>
public sealed class StoreCheck(ArticleStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await store.ReadNoteAsync("health", cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

/// <summary>Can the index be searched?</summary>
public sealed class IndexCheck(ISearchEngine engine) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        engine.Identity.Length > 0 && await engine.CountAsync(cancellationToken) >= 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}

/// <summary>Does the queue of jobs move?</summary>
public sealed class QueueCheck(QueueWatch watch) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(watch.IsAlive ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
