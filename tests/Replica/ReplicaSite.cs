using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ArticleSearch.Replica;

/// <summary>One request that the replica saw.</summary>
public sealed record Seen(string Host, string Path, int Status, DateTimeOffset At, string UserAgent);

/// <summary>
/// The paper's site on this machine: articles, lists, redirects, and faults on demand. It knows the hosts by the Host
/// header; whoever asks must be told to connect here for them.
/// </summary>
public sealed class ReplicaSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ReplicaArticle> _articles = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, RequestDelegate> _faults = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<Seen> _seen = new();
    private readonly TimeProvider _clock;
    private readonly WebApplication _app;

    private ReplicaSite(TimeProvider clock, int port, X509Certificate2? certificate)
    {
        _clock = clock;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(server =>
        {
            server.Listen(IPAddress.Loopback, port, endpoint =>
            {
                if (certificate is not null)
                {
                    endpoint.UseHttps(certificate);
                }
            });
            server.Limits.MinResponseDataRate = null;
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Endpoint { get; private set; } = new(IPAddress.Loopback, 0);

    public bool IsSecure { get; private init; }

    /// <summary>The text of robots.txt; null answers 404.</summary>
    public string? Robots { get; set; }

    /// <summary>Every request so far, in order.</summary>
    public IReadOnlyList<Seen> Requests => [.. _seen];

    /// <summary>What is published by now, of all hosts.</summary>
    public IReadOnlyList<ReplicaArticle> Published =>
        [.. _articles.Values.Where(article => article.Published <= _clock.GetUtcNow()).OrderByDescending(article => article.Published).ThenByDescending(article => article.Number)];

    /// <param name="certificate">With one, it speaks TLS only.</param>
    public static async Task<ReplicaSite> StartAsync(TimeProvider clock, CancellationToken cancellation, int port = 0, X509Certificate2? certificate = null)
    {
        var site = new ReplicaSite(clock, port, certificate) { IsSecure = certificate is not null };
        await site._app.StartAsync(cancellation);
        site.Endpoint = IPEndPoint.Parse(new Uri(site._app.Urls.First()).Authority);
        return site;
    }

    public void Put(params IEnumerable<ReplicaArticle> articles)
    {
        foreach (var article in articles)
        {
            _articles[article.Url.Host + article.Path] = article;
        }
    }

    public void Delete(ReplicaArticle article) => _articles.TryRemove(article.Url.Host + article.Path, out _);

    /// <summary>An address (host and path) answers like this until it is mended; <c>*</c> stands for every address of every host.</summary>
    public void Break(string place, RequestDelegate fault) => _faults[place] = fault;

    public void Mend(string place) => _faults.TryRemove(place, out _);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var host = context.Request.Host.Host;
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var path = Uri.UnescapeDataString(context.Request.Path.Value!);
        context.Response.OnStarting(() =>
        {
            _seen.Enqueue(new Seen(host, path, context.Response.StatusCode, _clock.GetUtcNow(), context.Request.Headers.UserAgent.ToString()));
            return Task.CompletedTask;
        });
        var answer = _faults.GetValueOrDefault("*") ?? _faults.GetValueOrDefault(host + path) ?? AnswerOf(host, path);
        await answer(context);
    }

    private RequestDelegate AnswerOf(string host, string path)
    {
        if (path == "/robots.txt")
        {
            return Robots is null ? Fault.Status(404) : Fault.Text(Robots, "text/plain; charset=utf-8");
        }

        if (_articles.TryGetValue(host + path, out var article) && article.Published <= _clock.GetUtcNow())
        {
            return article.MovedTo is { } to ? Fault.Redirect(to.AbsoluteUri, 301) : context => PageAsync(context, article);
        }

        return (host == "hanoimoi.vn" ? ListOf(path) : OldListOf(path)) is { } list ? list
            : path == "/404.html" ? Fault.Text("<html><body><div class=\"c-404\">Không tìm thấy trang</div></body></html>")
            : Fault.Redirect("/404.html");
    }

    private RequestDelegate? OldListOf(string path)
    {
        var page = 1;
        return path.Split('/') is ["", "Danh-muc-tin", _, _, .. var number] && number is [] or [_] && (number is [] || int.TryParse(number[0], out page))
            ? Fault.Text(ReplicaLists.OldSection(string.Join('/', path.Split('/')[..4]), page, [.. Published.Where(article => article is { MovedTo: null, Url.Host: "hanoimoi.com.vn" })]))
            : null;
    }

    private RequestDelegate? ListOf(string path)
    {
        var listed = Published.Where(article => article is { MovedTo: null, Url.Host: "hanoimoi.vn" });
        return path.Split('/') is ["", "api", "getMoreArticle", var asked] && asked.Split('_') is [_, _, var last, _, _]
            ? Fault.Text(ReplicaLists.Pager(long.Parse(last, CultureInfo.InvariantCulture), listed), "application/json; charset=utf-8")
            : path switch
            {
                "/sitemap.xml" => Fault.Text(ReplicaLists.SitemapIndex(listed), "application/xml"),
                _ when path.StartsWith("/sitemap-article-", StringComparison.Ordinal) => context => WriteAsync(
                    context, Encoding.UTF8.GetBytes(ReplicaLists.SitemapOf(path["/sitemap-article-".Length..^".xml".Length], listed)), "application/xml", modified: null),
                _ when path.StartsWith("/rss/", StringComparison.Ordinal) => context => WriteAsync(
                    context, Encoding.UTF8.GetBytes(ReplicaLists.Feed(listed)), "text/xml; charset=utf-8", modified: null),
                "/tin-moi-nhat" or "/xa-hoi" => Fault.Text(ReplicaLists.Section(listed)),
                _ => null,
            };
    }

    private static Task PageAsync(HttpContext context, ReplicaArticle article) =>
        WriteAsync(context, article.Html, "text/html; charset=utf-8", article.Modified);

    /// <summary>With validators, and compressed as the visitor likes it.</summary>
    private static async Task WriteAsync(HttpContext context, byte[] body, string type, DateTimeOffset? modified)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\"";
        context.Response.Headers.ETag = tag;
        if (modified is { } at)
        {
            context.Response.Headers.LastModified = at.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
        }

        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = type;
        if (!context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
            return;
        }

        context.Response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await gzip.WriteAsync(body, context.RequestAborted);
    }
}
