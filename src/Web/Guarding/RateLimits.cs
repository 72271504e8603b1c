using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Operators;
using ArticleSearch.Web.Pages;
using ArticleSearch.Web.Wording;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace ArticleSearch.Web.Guarding;

/// <summary>
/// How much one address may ask for in a minute: searches and suggestions, and apart from them the same for programs, which
/// may be large. Whoever sits at this machine may ask for anything. Passwords are compared two at a time, because that is slow on purpose.
/// </summary>
public static class RateLimits
{
    /// <summary>Parts of a minute in which permits come back.</summary>
    private const int Segments = 6;
    private const int PasswordsAtATime = 2;
    private const int PasswordsWaiting = 20;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly string[] Searches = ["/", "/tim-kiem", "/phat-bieu", "/so-lieu", "/nhan-su", "/so-ket", "/goi-y.json"];
    private static readonly string[] ForPrograms = [".json", ".jsonl", ".csv", ".atom", ".ris"];

    private enum Kind
    {
        Free,
        Search,
        Export,
        SignIn,
    }

    /// <summary>Whether the address is for programs: such answers may be long ones.</summary>
    public static bool IsExport(PathString path) =>
        path != SearchAddress.SuggestionsPath && ForPrograms.Any(end => path.Value?.EndsWith(end, StringComparison.OrdinalIgnoreCase) == true);

    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<Settings>>((options, settings) =>
        {
            var limits = settings.Value.Limits;
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (Kind, IPAddress)>(context => PartitionOf(context, limits));
            options.OnRejected = RefuseAsync;
        });
        return services;
    }

    private static RateLimitPartition<(Kind, IPAddress)> PartitionOf(HttpContext context, LimitSettings limits)
    {
        var kind = KindOf(context.Request);
        if (kind == Kind.SignIn)
        {
            return RateLimitPartition.GetConcurrencyLimiter((kind, IPAddress.None), _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = PasswordsAtATime,
                QueueLimit = PasswordsWaiting,
            });
        }

        var most = kind switch { Kind.Search => limits.SearchesPerMinute, Kind.Export => limits.ExportsPerMinute, _ => 0 };
        return most <= 0 || LocalRequest.Is(context)
            ? RateLimitPartition.GetNoLimiter((Kind.Free, IPAddress.None))
            : RateLimitPartition.GetSlidingWindowLimiter((kind, Household.Of(context.Connection.RemoteIpAddress)), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = most,
                Window = Window,
                SegmentsPerWindow = Segments,
            });
    }

    private static Kind KindOf(HttpRequest request) =>
        IsExport(request.Path) ? Kind.Export
        : request.Path == SignInModel.Path ? (HttpMethods.IsPost(request.Method) ? Kind.SignIn : Kind.Free)
        : Searches.Any(path => request.Path == path) || request.Path.StartsWithSegments("/nhan-su") ? Kind.Search
        : Kind.Free;

    /// <summary>A page says it in words (by its status); a program gets a line that it can read.</summary>
    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var answer = rejected.HttpContext.Response;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : Window / Segments;
        answer.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (IsExport(rejected.HttpContext.Request.Path) || rejected.HttpContext.Request.Path == SearchAddress.SuggestionsPath)
        {
            await answer.WriteAsJsonAsync(new { error = Say.TooMany }, cancellation);
        }
    }
}
