using System.Diagnostics;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>Where the results go is a file, a pipe or a full disk.</summary>
public sealed class ExportCommandTests : IAsyncLifetime
{
    private const int Articles = 2_000;
    private const string Export = "export --kind articles --format jsonl";

    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "did not run: needs a POSIX shell");
        _folder.Write("a.jsonl", string.Concat(Enumerable.Range(0, Articles).Select(number =>
            $"{{\"key\":\"thu:{number}\",\"title\":\"Ngõ {number}\",\"text\":\"{new string('a', 400)}\"}}\n")));
        var (exitCode, _, errors) = await RunningProgram.RunAsync(_folder.Path, "ingest", "a.jsonl");
        Assert.True(exitCode == 0, errors);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Ends_quietly_when_nobody_reads_on()
    {
        var (output, errors) = await ShellAsync("{ $P " + Export + "; echo $? > mã; } | head -n 1");

        Assert.Equal("141", (await File.ReadAllTextAsync(Path.Combine(_folder.Path, "mã"), TestContext.Current.CancellationToken)).Trim());
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("", errors);
    }

    [Fact]
    public async Task A_full_disk_is_one_line()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "did not run: there is no /dev/full");

        var (output, errors) = await ShellAsync("$P " + Export + " > /dev/full; echo $?");

        Assert.Equal("1\n", output);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("Không đọc hoặc ghi được.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_file_the_lines_stand_between_those_of_other_programs()
    {
        var (output, _) = await ShellAsync("(echo trước; $P " + Export + "; echo sau) > tệp; wc -l < tệp; head -n 1 tệp; tail -n 1 tệp");

        Assert.Equal([$"{Articles + 2}", "trước", "sau"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));
    }

    private async Task<(string Output, string Errors)> ShellAsync(string script)
    {
        var start = new ProcessStartInfo("sh") { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script.Replace("$P", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "ArticleSearch.Web.dll")}'", StringComparison.Ordinal));
        using var shell = Process.Start(start)!;
        var errors = shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (output, await errors);
    }
}
