using System.Net;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Operators;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ArticleSearch.Web.Monitoring;

/// <summary>
/// <c>/health/live</c> (the program runs) and <c>/health/ready</c> (it can answer) say one word to everybody; <c>/metrics</c>
/// tells numbers to this machine and to the addresses that the settings name.
/// </summary>
public static class MonitoringRoutes
{
    private const string Format = "text/plain; version=0.0.4; charset=utf-8";

    public static IServiceCollection AddMonitoring(this IServiceCollection services)
    {
        services.AddSingleton<Measurements>();
        services.AddSingleton(provider => AddressList.Of(provider.GetRequiredService<IOptions<Settings>>().Value.MetricsFrom, nameof(Settings.MetricsFrom)));
        services.AddHealthChecks().AddCheck<StoreCheck>("store").AddCheck<IndexCheck>("index");
        return services;
    }

    public static void MapMonitoring(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapGet("/metrics", MeasureAsync);
    }

    private static async Task MeasureAsync(HttpContext context, Measurements measurements, ArticleStore store, AddressList allowed, TimeProvider clock)
    {
        if (!LocalRequest.Is(context) && !allowed.Holds(context.Connection.RemoteIpAddress))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = Format;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(7));
        await measurements.WriteAsync(store, today, context.Response.Body, context.RequestAborted);
    }
}
