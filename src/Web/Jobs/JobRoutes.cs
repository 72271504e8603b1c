using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Search;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Monitoring;
using ArticleSearch.Web.Operators;
using Hangfire;
using Hangfire.Dashboard;
using Hangfire.InMemory;

namespace ArticleSearch.Web.Jobs;

/// <summary>Registers the jobs, their queue and its dashboard.</summary>
public static class JobRoutes
{
    private const string Dashboard = "/hangfire";

    public static void AddJobs(this IServiceCollection services, Settings settings)
    {
        var sources = SourceList.Of(settings);
        services.AddFetching(sources, byCommand: false);
        services.AddSingleton<CrawlRequests>();
        services.AddSingleton<PageParser>();
        services.AddSingleton<IngestPipeline>();
        services.AddSingleton<IndexProjection>();
        services.AddSingleton<IndexRequests>();
        services.AddSingleton<QueueWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<QueueWatch>());
        services.AddHealthChecks().AddCheck<QueueCheck>("jobs");
        services.AddSingleton<JobCounter>();
        services.AddHangfire((provider, queue) => queue
            .UseFilter(provider.GetRequiredService<JobCounter>())
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseInMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(1) }));
        AddWorkers(services, JobQueues.Pages, settings.Workers);
        AddWorkers(services, JobQueues.Fetch, Math.Max(1, sources.Followed.Count));
        AddWorkers(services, JobQueues.Index, 1);
        AddWorkers(services, JobQueues.Upkeep, 1);
    }

    private static void AddWorkers(IServiceCollection services, string queue, int workers) =>
        services.AddHangfireServer(server =>
        {
            server.ServerName = queue;
            server.Queues = [queue];
            server.WorkerCount = workers;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
            server.ShutdownTimeout = TimeSpan.FromSeconds(10);
        });

    public static void MapJobs(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Dashboard), guarded => guarded.Use(ForOperatorsAsync));
        app.UseHangfireDashboard(Dashboard, new DashboardOptions
        {
            // The guard above has asked already; the default filter would trust every request a proxy passes on.
            Authorization = [],
            DashboardTitle = "ArticleSearch",
            DisplayStorageConnectionString = false,
        });
    }

    private static async Task ForOperatorsAsync(HttpContext context, RequestDelegate next)
    {
        var gate = context.RequestServices.GetRequiredService<OperatorGate>();
        if (gate.Allows(context))
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers.ContentSecurityPolicy = "frame-ancestors 'none'";
            await next(context);
            return;
        }

        await gate.Refuse(context).ExecuteAsync(context);
    }
}
