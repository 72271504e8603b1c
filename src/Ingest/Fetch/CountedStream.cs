namespace ArticleSearch.Ingest.Fetch;

/// <summary>Counts what is read, and shows how it begins before anybody reads it. Does not own the inner stream.</summary>
internal sealed class CountedStream(Stream inner) : ReadOnlyStream
{
    /// <summary>Enough for a doctype.</summary>
    private readonly byte[] _start = new byte[64];
    private int _looked;
    private int _given;

    public long Count { get; private set; }

    /// <summary>The first bytes; empty until they were looked at.</summary>
    public ReadOnlySpan<byte> Start => _start.AsSpan(0, _looked);

    /// <summary>To be called once, before reading.</summary>
    public async Task LookAheadAsync(CancellationToken cancellation) =>
        _looked = await inner.ReadAtLeastAsync(_start, _start.Length, throwOnEndOfStream: false, cancellation);

    public override int Read(Span<byte> buffer) => Seen(_given < _looked ? Given(buffer) : inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Seen(_given < _looked ? Given(buffer.Span) : await inner.ReadAsync(buffer, cancellationToken));

    private int Given(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _looked - _given);
        _start.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    private int Seen(int read)
    {
        Count += read;
        return read;
    }
}
