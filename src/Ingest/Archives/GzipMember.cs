using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using ArticleSearch.Ingest.Fetch;
using Microsoft.Win32.SafeHandles;

namespace ArticleSearch.Ingest.Archives;

/// <summary>
/// One member of a gzip file (RFC 1952). .NET's own reader runs on into the next member and tells nobody where it began,
/// and that place is what names a record.
/// </summary>
internal sealed class GzipMember : IDisposable
{
    public const int HeaderBytes = 10;

    private const int TrailerBytes = 8;

    /// <summary>Below this many bytes the ratio says nothing: no page is larger.</summary>
    private const int RatioFrom = LocationReader.MaxPageBytes;

    private readonly SafeFileHandle _file;
    private readonly FileWindow _packed;
    private readonly DeflateStream _plain;
    private readonly Crc32 _checksum = new();
    private readonly long _start;
    private long _produced;

    /// <exception cref="DamagedArchiveException">No member begins here.</exception>
    public GzipMember(SafeFileHandle file, long start)
    {
        (_file, _start) = (file, start);
        _packed = new FileWindow(file) { Position = start };
        PassHeader();
        _plain = new DeflateStream(_packed, CompressionMode.Decompress);
    }

    /// <summary>Where the file goes on behind this member; known once all of it was read.</summary>
    public long End { get; private set; }

    /// <returns>0 at the end of the member, its checksum proven.</returns>
    /// <exception cref="DamagedArchiveException">The member is cut off, damaged or a bomb.</exception>
    public int Read(Span<byte> buffer)
    {
        try
        {
            var read = _plain.Read(buffer);
            _checksum.Append(buffer[..read]);
            _produced += read;
            if (_produced > RatioFrom && _produced / BoundedBody.MaxRatio > _packed.Position - _start)
            {
                throw new DamagedArchiveException(Reason.DecompressionBomb, string.Create(CultureInfo.InvariantCulture, $"> {BoundedBody.MaxRatio} : 1"));
            }

            if (read == 0)
            {
                End = FindEnd();
            }

            return read;
        }
        catch (InvalidDataException damaged)
        {
            throw _packed.IsAtEnd ? CutOff() : new DamagedArchiveException(Reason.BrokenRecord, damaged.Message);
        }
    }

    public void Dispose()
    {
        _plain.Dispose();
        _packed.Dispose();
    }

    private static DamagedArchiveException CutOff() => new(Reason.CutOff, "gzip");

    private static bool IsHeader(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 8, ..] && (bytes[3] & 0xE0) == 0;

    /// <summary>Whether a member can begin with these bytes, four at least.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.Length > 3 && IsHeader(bytes);

    private void PassHeader()
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        if (_packed.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes)
        {
            throw CutOff();
        }

        if (!IsHeader(header))
        {
            throw new DamagedArchiveException(Reason.BrokenRecord, "gzip");
        }

        var flags = header[3];
        if ((flags & 4) != 0)
        {
            var extra = Byte() | (Byte() << 8);
            _packed.Position += extra;
        }

        // The file's name, and a comment.
        for (var texts = ((flags >> 3) & 1) + ((flags >> 4) & 1); texts > 0; texts--)
        {
            while (Byte() != 0)
            {
            }
        }

        _packed.Position += (flags & 2) != 0 ? 2 : 0;
    }

    private int Byte() => _packed.ReadByte() is >= 0 and var value ? value : throw CutOff();

    /// <summary>
    /// The inflater has read further than the member goes, within its last read at most. The checksum and the length of what
    /// came out stand right behind it: where these eight bytes are found is the end, and nothing is damaged.
    /// </summary>
    private long FindEnd()
    {
        Span<byte> trailer = stackalloc byte[TrailerBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _checksum.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)_produced);
        var rest = new byte[_packed.Position - _packed.LastRead + TrailerBytes + HeaderBytes];
        var length = RandomAccess.Read(_file, rest, _packed.LastRead);
        long? end = null;
        for (var at = 0; rest.AsSpan(at, length - at).IndexOf(trailer) is >= 0 and var found; at++)
        {
            at += found;
            end ??= _packed.LastRead + at + TrailerBytes;

            // An empty member's trailer is all zeros, and so may be the byte before it.
            var behind = rest.AsSpan(at + TrailerBytes, length - at - TrailerBytes);
            if (behind.IsEmpty || Begins(behind))
            {
                return _packed.LastRead + at + TrailerBytes;
            }
        }

        return end ?? throw (EndsWithin(trailer, rest.AsSpan(0, length)) ? CutOff() : new DamagedArchiveException(Reason.BrokenRecord, "CRC-32"));
    }

    private static bool EndsWithin(ReadOnlySpan<byte> trailer, ReadOnlySpan<byte> file)
    {
        for (var count = TrailerBytes - 1; count > 0; count--)
        {
            if (file.EndsWith(trailer[..count]))
            {
                return true;
            }
        }

        return false;
    }
}
