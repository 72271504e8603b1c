using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ArticleSearch.Benchmarks;

/// <summary>The program serving a data folder as it always does, in a process of its own, and in this one a bare server; both on 127.0.0.1.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly Process _program;
    private readonly WebApplication _bare;

    private PageServer(string folder)
    {
        // Standard output is for the report.
        var start = new ProcessStartInfo("dotnet", [typeof(Web.Commands.CommandLine).Assembly.Location, "--data", folder, "--urls", Address.GetLeftPart(UriPartial.Authority)]) { RedirectStandardOutput = true };
        start.Environment["Logging__LogLevel__Default"] = nameof(LogLevel.Error);
        _program = Process.Start(start)!;
        _program.BeginOutputReadLine();
        _bare = Bare(BareAddress);
    }

    /// <summary>What both processes have used of the processor.</summary>
    public TimeSpan Used
    {
        get
        {
            _program.Refresh();
            return _program.TotalProcessorTime + Environment.CpuUsage.TotalTime;
        }
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
        _program.Kill();
        await _program.WaitForExitAsync();
        _program.Dispose();
    }

    private async Task<bool> IsReadyAsync(HttpClient visitor, CancellationToken cancellation)
    {
        if (_program.HasExited)
        {
            throw new InvalidOperationException($"The program ended with {_program.ExitCode}.");
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
