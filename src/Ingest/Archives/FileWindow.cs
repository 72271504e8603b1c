using Microsoft.Win32.SafeHandles;

namespace ArticleSearch.Ingest.Archives;

/// <summary>A file from a place on. Does not own the file.</summary>
internal sealed class FileWindow(SafeFileHandle file) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get; set; }

    /// <summary>Where the last read that brought anything began.</summary>
    public long LastRead { get; private set; }

    public bool IsAtEnd { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = RandomAccess.Read(file, buffer, Position);
        LastRead = read > 0 ? Position : LastRead;
        Position += read;
        IsAtEnd |= read == 0;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
