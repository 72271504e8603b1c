namespace ArticleSearch.Ingest.Archives;

/// <summary>The content of one record, as long as its header says, or as the archive goes on.</summary>
internal sealed class RecordContent(ArchiveBytes bytes, long length) : Stream
{
    private readonly long _member = bytes.Member;
    private long _left = length;

    /// <summary>The archive, or the gzip member, ended before the content did.</summary>
    public bool IsShort { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int ReadByte()
    {
        if (!HasMore())
        {
            return -1;
        }

        _left--;
        return bytes.ReadByte();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = HasMore() ? bytes.Read(buffer[..(int)Math.Min(buffer.Length, _left)]) : 0;
        _left -= read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Passes over what nobody read.</summary>
    public void SkipRest(CancellationToken cancellation)
    {
        while (HasMore())
        {
            cancellation.ThrowIfCancellationRequested();
            _left -= bytes.Skip(_left);
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>No record goes on in another member.</summary>
    private bool HasMore()
    {
        if (_left == 0 || IsShort)
        {
            return false;
        }

        IsShort = !bytes.Fill() || bytes.Member != _member;
        return !IsShort;
    }
}
