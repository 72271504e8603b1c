using System.IO.MemoryMappedFiles;
using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;
using IndexInputSlicer = Lucene.Net.Store.Directory.IndexInputSlicer;

namespace ArticleSearch.Search.Lucene;

/// <summary>An index file, or a part of one, that the system maps into memory: to read it is neither a call nor a copy.</summary>
/// <remarks>
/// Lucene.Net's own inputs through file handles fill a new buffer for every reader, one reader at a time under a lock; that
/// was a large part of what a search costs. Its mapped input can crash the process, for it unmaps a file that a search may
/// still be reading (apache/lucenenet#1013). Here a file is unmapped when nothing refers to its handle any longer: the garbage
/// collector knows, and closing an input does nothing. Index files are written once and never cut short.
/// </remarks>
internal sealed unsafe class MappedInput : IndexInput
{
    private readonly SafeMemoryMappedViewHandle _view;
    private readonly byte* _bytes;
    private readonly long _length;
    private long _position;

    private MappedInput(string description, SafeMemoryMappedViewHandle view, byte* bytes, long length)
        : base(description)
    {
        _bytes = bytes;
        (_view, _length) = (view, length);
    }

    public override long Length => _length;

    public override long Position => _position;

    /// <exception cref="IOException">The file is not there or cannot be mapped.</exception>
    public static MappedInput Open(string path)
    {
        var handle = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        var length = RandomAccess.GetLength(handle);
        using var file = MemoryMappedFile.CreateFromFile(handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);

        // Disposing of the accessor would unmap the file at once.
        var view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read).SafeMemoryMappedViewHandle;
        byte* bytes = null;
        view.AcquirePointer(ref bytes);
        view.ReleasePointer();
        return new MappedInput(path, view, bytes, length);
    }

    /// <summary>A part of the file as a file of its own, as segments are packed.</summary>
    public MappedInput Slice(string description, long offset, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset + length, _length);
        return new MappedInput($"{description} in {this}", _view, _bytes + offset, length);
    }

    public override byte ReadByte()
    {
        if (_position >= _length)
        {
            throw PastEnd();
        }

        var read = _bytes[_position++];
        GC.KeepAlive(this);
        return read;
    }

    /// <summary>Lucene's own asks for one byte after the other; postings are made of these numbers.</summary>
    public override int ReadVInt32()
    {
        var (value, shift) = (0, 0);
        for (var at = _position; at < _length && shift < 35; shift += 7)
        {
            var read = _bytes[at++];
            value |= (read & 0x7F) << shift;
            if (read < 0x80)
            {
                _position = at;
                GC.KeepAlive(this);
                return value;
            }
        }

        throw PastEnd();
    }

    public override void ReadBytes(byte[] b, int offset, int len)
    {
        if (len > _length - _position)
        {
            throw PastEnd();
        }

        new ReadOnlySpan<byte>(_bytes + _position, len).CopyTo(b.AsSpan(offset, len));
        _position += len;
        GC.KeepAlive(this);
    }

    /// <summary>Positions behind the end are found when something is read there.</summary>
    public override void Seek(long pos)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pos);
        _position = pos;
    }

    public override void SkipBytes(long numBytes) => Seek(_position + numBytes);

    protected override void Dispose(bool disposing)
    {
    }

    private EndOfStreamException PastEnd() => new($"There is nothing to read behind the end of {this}");
}

/// <summary>The files that are packed in one.</summary>
internal sealed class MappedSlicer(string path) : IndexInputSlicer
{
    private readonly MappedInput _whole = MappedInput.Open(path);

    public override IndexInput OpenSlice(string sliceDescription, long offset, long length) => _whole.Slice(sliceDescription, offset, length);

    [Obsolete("Only indexes older than ours are read whole.")]
    public override IndexInput OpenFullSlice() => (IndexInput)_whole.Clone();

    protected override void Dispose(bool disposing)
    {
    }
}
