using ArticleSearch.Ingest.Fetch;
using Microsoft.Win32.SafeHandles;

namespace ArticleSearch.Ingest.Archives;

/// <summary>A file from a place on. Does not own the file.</summary>
internal sealed class FileWindow(SafeFileHandle file) : ReadOnlyStream
{
    public override long Position { get; set; }

    /// <summary>Where the last read that brought anything began.</summary>
    public long LastRead { get; private set; }

    public bool IsAtEnd { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = RandomAccess.Read(file, buffer, Position);
        LastRead = read > 0 ? Position : LastRead;
        Position += read;
        IsAtEnd |= read == 0;
        return read;
    }
}
