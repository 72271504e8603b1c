namespace ArticleSearch.Ingest;

/// <summary>Lets bytes in as long as there is room, and a single lot that is larger than all the room when nothing else is in.</summary>
internal sealed class ByteGate(long room) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _left = new(0);
    private long _inside;
    private int _waiting;

    public async Task EnterAsync(long bytes, CancellationToken cancellation)
    {
        while (!TryEnter(bytes))
        {
            await _left.WaitAsync(cancellation);
        }
    }

    public void Leave(long bytes)
    {
        lock (_lock)
        {
            _inside -= bytes;
            if (_waiting > 0)
            {
                _left.Release(_waiting);
                _waiting = 0;
            }
        }
    }

    public void Dispose() => _left.Dispose();

    private bool TryEnter(long bytes)
    {
        lock (_lock)
        {
            if (_inside > 0 && _inside + bytes > room)
            {
                _waiting++;
                return false;
            }

            _inside += bytes;
            return true;
        }
    }
}
