namespace ArticleSearch.Web.Commands;

/// <summary>The status of a long run: count, rate, share done, time left.</summary>
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
        _timer = context.Terminal.ShowsStatus ? context.Clock.CreateTimer(_ => Show(), null, Step, Step) : null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_timer is not null)
        {
            await _timer.DisposeAsync();
            Show();
            _context.Terminal.EndStatus();
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

    private void Show()
    {
        var (count, share) = _state();
        _context.Terminal.Show(Text(_doing, _things, count, share, _context.Clock.GetElapsedTime(_start)));
    }
}
