using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Operators;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace ArticleSearch.Web.Guarding;

/// <summary>Bounds for whoever asks: how much, how long, under which name, and whose word about the asker is taken.</summary>
public static class Guards
{
    /// <summary>A query of full length in percent signs is longer than the server's usual 8 KB.</summary>
    private const int MaxRequestLine = 32 << 10;

    /// <summary>Nothing that is sent here is longer than a form with a few lines.</summary>
    private const int MaxBody = 64 << 10;
    private const int MaxFields = 100;

    private static readonly TimeSpan ForHeaders = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddGuards(this IServiceCollection services)
    {
        services.AddRateLimits();
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<Settings>>((options, settings) =>
            options.DefaultPolicy = new RequestTimeoutPolicy { Timeout = settings.Value.Limits.AnswerWithin, TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable });
        services.Configure<FormOptions>(options => options.ValueCountLimit = MaxFields);
        services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestLineSize = MaxRequestLine;
            options.Limits.MaxRequestBodySize = MaxBody;
            options.Limits.RequestHeadersTimeout = ForHeaders;
        });
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<Settings>>((options, settings) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in AddressList.Of(settings.Value.KnownProxies, nameof(Settings.KnownProxies)).Networks)
            {
                options.KnownIPNetworks.Add(network);
            }

            // As many as pass it on, each of them known.
            options.ForwardLimit = null;
        });
        return services;
    }

    /// <summary>
    /// Who is served under which name. A server that listens to this machine only answers to this machine's names only, unless
    /// <c>AllowedHosts</c> says otherwise: a strange name that was made to point here is somebody else's page speaking.
    /// </summary>
    public static void AllowOwnNames(IServiceCollection services, string urls, string? allowedHosts)
    {
        if (!string.IsNullOrWhiteSpace(allowedHosts))
        {
            return;
        }

        var names = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(url => BindingAddress.Parse(url).Host);
        if (names.All(name => LocalRequest.OwnNames.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            services.Configure<HostFilteringOptions>(options => options.AllowedHosts = [.. LocalRequest.OwnNames]);
        }
    }

    /// <summary>First of all: from here on the asker's address is the one that counts.</summary>
    public static void UseKnownProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<Settings>>().Value.KnownProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }
    }

    /// <summary>Behind the routing, before the answers.</summary>
    public static void UseGuards(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseRequestTimeouts();
        app.Use((context, next) =>
        {
            if (RateLimits.IsExport(context.Request.Path))
            {
                // As long as the reader takes it.
                context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
            }

            return next(context);
        });
    }
}
