using Microsoft.Win32.SafeHandles;

namespace ArticleSearch.Ingest.Archives;

/// <summary>
/// The unpacked bytes of an archive in their order, read once and forwards; knows where in the file each of them stands.
/// Whether the file is compressed is told by its bytes, not by its name.
/// </summary>
internal sealed class ArchiveBytes : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly byte[] _buffer = new byte[1 << 16];
    private GzipMember? _member;
    private int _at;
    private int _end;

    /// <summary>Where the buffer's first byte stands.</summary>
    private ArchivePlace _start;

    /// <summary>Where reading the file goes on: behind the buffer, or at the next member.</summary>
    private long _next;

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public ArchiveBytes(string path)
    {
        _file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        Length = RandomAccess.GetLength(_file);
        Span<byte> start = stackalloc byte[4];
        IsPacked = RandomAccess.Read(_file, start, 0) == start.Length && GzipMember.Begins(start);
    }

    public bool IsPacked { get; }

    /// <summary>Bytes of the file.</summary>
    public long Length { get; }

    /// <summary>How far the file has been read, roughly: what is in hand counts as read.</summary>
    public long Done => Math.Min(_next, Length);

    /// <summary>Where the next byte stands.</summary>
    public ArchivePlace Place => IsPacked ? _start with { Inside = _start.Inside + _at } : new ArchivePlace(_start.Offset + _at, 0);

    /// <summary>The member that the next byte belongs to, by its place; one and the same for all of a plain file.</summary>
    public long Member => IsPacked ? _start.Offset : 0;

    /// <summary>Whether there is another byte; after it <see cref="Place"/> is that byte's.</summary>
    /// <exception cref="DamagedArchiveException">The compressed file is cut off, damaged or a bomb.</exception>
    public bool Fill()
    {
        if (_at < _end)
        {
            return true;
        }

        return IsPacked ? FillFromMember() : FillFromFile();
    }

    /// <summary>-1 at the end.</summary>
    public int ReadByte() => Fill() ? _buffer[_at++] : -1;

    /// <summary>Some of the next bytes, 0 at the end.</summary>
    public int Read(Span<byte> bytes)
    {
        if (bytes.IsEmpty || !Fill())
        {
            return 0;
        }

        var count = Math.Min(bytes.Length, _end - _at);
        _buffer.AsSpan(_at, count).CopyTo(bytes);
        _at += count;
        return count;
    }

    /// <returns>How many bytes were passed over; fewer than asked for at the end of a member or of the file.</returns>
    public long Skip(long count)
    {
        var inBuffer = (int)Math.Min(count, _end - _at);
        _at += inBuffer;
        if (IsPacked || inBuffer == count)
        {
            return inBuffer;
        }

        var inFile = Math.Min(count - inBuffer, Math.Max(0, Length - _next));
        GoTo(new ArchivePlace(_next + inFile, 0));
        return inBuffer + inFile;
    }

    /// <exception cref="DamagedArchiveException">No such place is in the archive.</exception>
    public void GoTo(ArchivePlace place)
    {
        _member?.Dispose();
        _member = null;
        (_at, _end, _next, _start) = (0, 0, place.Offset, place with { Inside = 0 });
        for (var inside = place.Inside; inside > 0;)
        {
            inside -= Fill() && Member == place.Offset ? Skip(inside) : throw new DamagedArchiveException(Reason.NotFound, place.ToString());
        }
    }

    /// <summary>Goes on behind a damaged member, where the next one seems to begin.</summary>
    /// <returns>False when there is none.</returns>
    public bool GoToNextMember()
    {
        var block = new byte[1 << 16];
        for (var from = _start.Offset + 1; RandomAccess.Read(_file, block, from) is > GzipMember.HeaderBytes and var read; from += read - GzipMember.HeaderBytes)
        {
            for (var at = 0; at < read - 3; at++)
            {
                if (GzipMember.Begins(block.AsSpan(at, 4)))
                {
                    GoTo(new ArchivePlace(from + at, 0));
                    return true;
                }
            }
        }

        return false;
    }

    public void Dispose()
    {
        _member?.Dispose();
        _file.Dispose();
    }

    private bool FillFromFile()
    {
        _start = new ArchivePlace(_next, 0);
        (_at, _end) = (0, RandomAccess.Read(_file, _buffer, _next));
        _next += _end;
        return _end > 0;
    }

    private bool FillFromMember()
    {
        while (true)
        {
            if (_member is null)
            {
                if (_next >= Length)
                {
                    return false;
                }

                _start = new ArchivePlace(_next, 0);
                (_at, _end) = (0, 0);
                _member = new GzipMember(_file, _next);
            }

            var passed = _start.Inside + _end;
            if (_member.Read(_buffer) is > 0 and var read)
            {
                (_start, _at, _end) = (_start with { Inside = passed }, 0, read);
                return true;
            }

            _next = _member.End;
            _member.Dispose();
            _member = null;
        }
    }
}
