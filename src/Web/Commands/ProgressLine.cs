namespace ArticleSearch.Web.Commands;

/// <summary>
/// One line on the terminal that is written over and over: count, rate, share done, time left. Where standard error is
/// not a terminal nothing is written.
/// </summary>
internal sealed class ProgressLine : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    private readonly CommandContext _context;
    private readonly string _doing;
    private readonly string _things;
    private readonly Func<(long Count, double Share)> _state;
    private readonly long _start;
    private readonly ITimer? _timer;

    public ProgressLine(CommandContext context, string doing, string things, Func<(long Count, double Share)> state)
    {
        _context = context;
        _doing = doing;
        _things = things;
        _state = state;
        _start = context.Clock.GetTimestamp();
        _timer = Console.IsErrorRedirected ? null : context.Clock.CreateTimer(_ => Write(), null, Step, Step);
    }

    public async ValueTask DisposeAsync()
    {
        if (_timer is not null)
        {
            await _timer.DisposeAsync();
            Write();
            await _context.Error.WriteLineAsync();
        }
    }

    internal static string Text(string doing, string things, long count, double share, TimeSpan elapsed)
    {
        var rate = elapsed.TotalSeconds > 0 ? count / elapsed.TotalSeconds : 0;
        var text = string.Create(CommandContext.Vietnamese, $"{doing}: {count:N0} {things}, {rate:N0} {things}/giây, {Math.Clamp(share, 0, 1):P0}");
        return share is > 0.01 and < 1
            ? string.Create(CommandContext.Vietnamese, $"{text}, còn {TimeSpan.FromSeconds(Math.Ceiling(elapsed.TotalSeconds * (1 - share) / share)):g}")
            : text;
    }

    private void Write()
    {
        var (count, share) = _state();
        _context.Error.Write($"\r{Text(_doing, _things, count, share, _context.Clock.GetElapsedTime(_start))}\u001b[K");
    }
}
