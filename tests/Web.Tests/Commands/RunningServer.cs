using System.Text.Json;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>The real program serving a folder, watched over HTTP.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly RunningProgram _program;
    private readonly HttpClient _visitor = new();

    private RunningServer(string folder, string address, IReadOnlyDictionary<string, string> environment)
    {
        Address = address;
        _program = RunningProgram.StartWith(environment, folder, "--urls", address);
    }

    public string Address { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Returns at once, before the server answers.</summary>
    public static RunningServer Start(string folder) => StartWith(new Dictionary<string, string>(), folder);

    public static RunningServer StartWith(IReadOnlyDictionary<string, string> environment, string folder) =>
        new(folder, RunningProgram.FreeAddress(), environment);

    public Task KillAsync() => _program.KillAsync();

    /// <summary>How many articles there are when nothing is left to ingest or to index.</summary>
    public async Task<long> SettledTotalAsync()
    {
        var last = -1L;
        await UntilAsync(async () =>
        {
            var before = last;
            last = await TotalAsync("");
            if (last <= 0 || last != before)
            {
                return false;
            }

            var page = await _visitor.GetStringAsync($"{Address}/nap-lieu", Token);
            return !page.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal);
        });
        return last;
    }

    /// <summary>Asks the server now and then until it is so.</summary>
    public Task UntilAsync(Func<Task<bool>> holds) => UntilAsync(holds, TimeSpan.FromMilliseconds(200));

    public Task UntilAsync(Func<Task<bool>> holds, TimeSpan pause) => _program.UntilAsync(holds, pause);

    public Task AnswersAsync() => UntilAsync(async () => await TotalAsync("") >= 0);

    /// <summary>-1 while nobody answers.</summary>
    public async Task<long> TotalAsync(string query)
    {
        try
        {
            var json = await _visitor.GetStringAsync($"{Address}/tim-kiem.json?q={Uri.EscapeDataString(query)}", Token);
            return JsonDocument.Parse(json).RootElement.GetProperty("total").GetInt64();
        }
        catch (HttpRequestException)
        {
            return -1;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _program.DisposeAsync();
    }
}
