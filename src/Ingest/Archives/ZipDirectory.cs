using System.Buffers.Binary;
using System.Globalization;

namespace ArticleSearch.Ingest.Archives;

/// <summary>
/// Looks at where a zip file's list of entries begins, before .NET's reader takes all of it into memory, whatever its size.
/// </summary>
internal static class ZipDirectory
{
    /// <summary>Enough for a hundred thousand pages.</summary>
    public const int MaxBytes = 16 << 20;

    private const int EndBytes = 22;
    private const int LocatorBytes = 20;

    /// <returns>Null when it may be read.</returns>
    public static Failure? Check(FileStream zip)
    {
        var tail = new byte[Math.Min(zip.Length, EndBytes + ushort.MaxValue)];
        zip.Position = zip.Length - tail.Length;
        zip.ReadExactly(tail);
        zip.Position = 0;
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndBytes)
        {
            return StartsAsZip(zip) ? Fail(Reason.CutOff) : Fail(Reason.NotAnArchive);
        }

        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (start == uint.MaxValue && end >= LocatorBytes && tail.AsSpan(end - LocatorBytes).StartsWith("PK\x06\x07"u8))
        {
            start = StartOfLarge(zip, BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(end - LocatorBytes + 8)));
        }

        if (start < 0 || start > zip.Length)
        {
            return Fail(Reason.BrokenRecord);
        }

        return zip.Length - start > MaxBytes
            ? Fail(Reason.TooLarge) with { Detail = string.Create(CultureInfo.InvariantCulture, $"{(zip.Length - start) >> 20} MB > {MaxBytes >> 20} MB") }
            : null;
    }

    /// <summary>A file of more than 4 GB, or so it says, has the place in a record of its own.</summary>
    private static long StartOfLarge(FileStream zip, long place)
    {
        Span<byte> record = stackalloc byte[56];
        if (place < 0 || place > zip.Length - record.Length)
        {
            return -1;
        }

        zip.Position = place;
        zip.ReadExactly(record);
        zip.Position = 0;
        return BinaryPrimitives.ReadInt64LittleEndian(record[48..]);
    }

    private static bool StartsAsZip(FileStream zip)
    {
        Span<byte> start = stackalloc byte[4];
        var isZip = zip.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("PK\x03\x04"u8);
        zip.Position = 0;
        return isZip;
    }

    private static Failure Fail(Reason reason) => new(Stage.Read, reason);
}
