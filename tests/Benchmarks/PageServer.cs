using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ArticleSearch.Web.Commands;
using ArticleSearch.Web.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ArticleSearch.Benchmarks;

/// <summary>The program serving a data folder as it always does, and beside it a bare server; both in this process, on 127.0.0.1.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task<int> _program;
    private readonly WebApplication _bare;

    private PageServer(string folder)
    {
        // As the program sets them itself when it starts.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = Language.Vietnamese.Culture;

        // Standard output is for the report.
        Environment.SetEnvironmentVariable("Logging__LogLevel__Default", nameof(LogLevel.Error));
        _program = Web.Commands.CommandLine.Build()
            .Parse(["--data", folder, "--urls", Address.GetLeftPart(UriPartial.Authority)])
            .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, _stop.Token);
        _bare = Bare(BareAddress);
    }

    public Uri Address { get; } = FreeAddress();

    private Uri BareAddress { get; } = FreeAddress();

    public static async Task<PageServer> StartAsync(string folder, CancellationToken cancellation)
    {
        var server = new PageServer(folder);
        await server._bare.StartAsync(cancellation);
        using var visitor = new HttpClient();
        while (!await server.IsReadyAsync(visitor, cancellation))
        {
            await Task.Delay(Step, cancellation);
        }

        return server;
    }

    /// <summary>A page of the bare server: one letter as many times.</summary>
    public Uri Letters(int count) => new(BareAddress, count.ToString(CultureInfo.InvariantCulture));

    public async ValueTask DisposeAsync()
    {
        await _bare.DisposeAsync();
        await _stop.CancelAsync();
        await _program;
        _stop.Dispose();
    }

    private async Task<bool> IsReadyAsync(HttpClient visitor, CancellationToken cancellation)
    {
        if (_program.IsCompleted)
        {
            throw new InvalidOperationException($"The program ended with {await _program}.");
        }

        try
        {
            using var answer = await visitor.GetAsync(new Uri(Address, "health/ready"), cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static WebApplication Bare(Uri address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address.GetLeftPart(UriPartial.Authority));
        var app = builder.Build();
        app.MapGet("/{count:int}", (int count) => Results.Text(new string('a', count)));
        return app;
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}/");
    }
}
