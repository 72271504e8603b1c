using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>The real program in a process of its own, as a user starts it.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>No command of a test takes longer, on the slowest machine.</summary>
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    private RunningProgram(string folder, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ArticleSearch.Web.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Append(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Append(_errors, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output => Read(_output);

    public string Errors => Read(_errors);

    public bool HasExited => _process.HasExited;

    public static RunningProgram Start(string folder, params string[] arguments) => new(folder, arguments, new Dictionary<string, string>());

    public static RunningProgram StartWith(IReadOnlyDictionary<string, string> environment, string folder, params string[] arguments) =>
        new(folder, arguments, environment);

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string folder, params string[] arguments)
    {
        await using var program = Start(folder, arguments);
        return await program.EndAsync();
    }

    /// <summary>Runs a command to its end that reads this from its standard input.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunWithInputAsync(string input, string folder, params string[] arguments)
    {
        await using var program = Start(folder, arguments);
        await program._process.StandardInput.WriteAsync(input);
        program._process.StandardInput.Close();
        return await program.EndAsync();
    }

    /// <summary>An address on this machine that nobody listens on yet.</summary>
    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    public async Task<(int ExitCode, string Output, string Errors)> EndAsync()
    {
        try
        {
            await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(LongEnough);
        }
        catch (TimeoutException)
        {
            Assert.Fail("Not ended in time.\n" + Errors + Output);
        }

        return (_process.ExitCode, Output, Errors);
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>The most memory that it had at any time, in bytes, as the kernel counted it.</returns>
    public async Task<long> PeakMemoryAsync()
    {
        var peak = 0L;
        while (!_process.HasExited)
        {
            try
            {
                _process.Refresh();
                peak = Math.Max(peak, _process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended between the two lines.
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return peak;
    }

    /// <summary>Looks again at once until it is so.</summary>
    public Task UntilAsync(Func<Task<bool>> holds) => UntilAsync(holds, TimeSpan.FromMilliseconds(5));

    /// <summary>Looks again until it is so; fails, with what the program said, when it ends before or a minute has gone by.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds, TimeSpan pause)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.False(_process.HasExited, Errors + Output);
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Minute, "Not within a minute.\n" + Errors + Output);
            await Task.Delay(pause, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>As the kernel kills: no clean-up of any kind.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>As Ctrl+C does.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static void Append(StringBuilder text, string? line)
    {
        lock (text)
        {
            if (line is not null)
            {
                text.Append(line).Append('\n');
            }
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
