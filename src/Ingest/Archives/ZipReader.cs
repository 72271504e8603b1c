using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Fetch;

namespace ArticleSearch.Ingest.Archives;

/// <summary>The saved pages of a zip file, one after the other. Nothing of it is written anywhere.</summary>
internal sealed class ZipReader
{
    private readonly ZipArchive _zip;
    private readonly string _address;
    private readonly TimeProvider _clock;

    /// <summary>
    /// How many unpacked bytes may still come: entries may overlap in the file, so that each is of a decent size and all
    /// of them together are not.
    /// </summary>
    private long _left;

    private ZipReader(ZipArchive zip, long length, string address, TimeProvider clock)
    {
        (_zip, _address, _clock) = (zip, address, clock);
        _left = (length * BoundedBody.MaxRatio) + LocationReader.MaxPageBytes;
    }

    /// <param name="skip">How many entries at the beginning are done already.</param>
    /// <param name="read">Told how many bytes of the file have been read.</param>
    /// <returns>The parts with their numbers, from 1.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static async IAsyncEnumerable<(long Number, ArchiveItem Item)> ReadAsync(
        string path, string address, long skip, TimeProvider clock, Action<long> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        var (zip, failure) = Open(file);
        if (zip is null)
        {
            yield return (1, new ArchiveItem.Broken("", failure!));
            yield break;
        }

        using (zip)
        {
            var reader = new ZipReader(zip, file.Length, address, clock);
            for (var number = skip; number < zip.Entries.Count && reader._left > 0; number++)
            {
                var entry = zip.Entries[(int)number];
                if (await reader.ReadAsync(entry, cancellation) is { } item)
                {
                    yield return (number + 1, item);
                }

                read(entry.CompressedLength);
            }

            if (reader._left <= 0)
            {
                yield return (skip, new ArchiveItem.Broken("", Fail(Reason.DecompressionBomb, string.Create(CultureInfo.InvariantCulture, $"> {BoundedBody.MaxRatio} : 1"))));
            }
        }
    }

    /// <summary>One entry of which the name is known.</summary>
    /// <returns>Null when there is none of this name.</returns>
    public static async Task<ArchiveItem?> ReadPartAsync(string path, string address, string part, TimeProvider clock, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        var (zip, _) = Open(file);
        using (zip)
        {
            return zip?.GetEntry(part) is { } entry ? await new ZipReader(zip, file.Length, address, clock).ReadAsync(entry, cancellation) : null;
        }
    }

    private static (ZipArchive? Zip, Failure? Failure) Open(FileStream file)
    {
        if (ZipDirectory.Check(file) is { } failure)
        {
            return (null, failure);
        }

        try
        {
            var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            _ = zip.Entries.Count;
            return (zip, null);
        }
        catch (InvalidDataException broken)
        {
            return (null, Fail(Reason.BrokenRecord, broken.Message));
        }
    }

    /// <returns>Null for what is told by another entry: folders, and the addresses of pages.</returns>
    private async Task<ArchiveItem?> ReadAsync(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        var name = entry.FullName;
        if (!EntryName.IsSafe(name))
        {
            return new ArchiveItem.Broken(name, Fail(Reason.UnsafeName, ""));
        }

        if (!Source.IsPage(name))
        {
            return name.EndsWith('/') || name.EndsWith(SavedAddress.Ending, StringComparison.OrdinalIgnoreCase)
                ? null
                : new ArchiveItem.PassedOver(name, Reason.UnknownFormat);
        }

        var (body, failure) = await UnpackAsync(entry, LocationReader.MaxPageBytes, cancellation);
        if (body is null)
        {
            return new ArchiveItem.Broken(name, failure!);
        }

        var (url, missing) = await AddressOfAsync(name, cancellation);
        return missing is not null
            ? new ArchiveItem.Broken(name, missing)
            : new ArchiveItem.Page(name, new FetchedPage(FileAddress.OfPart(_address, name), url, body, ContentType: null, _clock.GetUtcNow()));
    }

    private async Task<(CanonicalUrl? Url, Failure? Failure)> AddressOfAsync(string page, CancellationToken cancellation)
    {
        if (_zip.GetEntry(page + SavedAddress.Ending) is not { } sidecar)
        {
            return (null, null);
        }

        var (text, failure) = await UnpackAsync(sidecar, SavedAddress.MaxBytes, cancellation);
        return text is null ? (null, failure)
            : SavedAddress.Read(text) is { } url ? (url, null)
            : (null, Fail(Reason.BadAddress, sidecar.FullName));
    }

    private async Task<(byte[]? Body, Failure? Failure)> UnpackAsync(ZipArchiveEntry entry, long maxBytes, CancellationToken cancellation)
    {
        if (entry.IsEncrypted)
        {
            return (null, Fail(Reason.Encrypted, ""));
        }

        if (entry.Length > maxBytes)
        {
            var isBomb = entry.Length / BoundedBody.MaxRatio > entry.CompressedLength;
            return (null, Fail(isBomb ? Reason.DecompressionBomb : Reason.TooLarge, string.Create(CultureInfo.InvariantCulture, $"{entry.Length >> 20} MB")));
        }

        try
        {
            await using var packed = await entry.OpenAsync(cancellation);
            var (body, failure) = await BoundedBody.ReadAsync(packed, [], new BodyBounds(maxBytes, Stage.Read), cancellation);
            _left -= body?.Length ?? maxBytes;

            // .NET stops at the length that is told, and proves nothing.
            return body is not null && (body.Length != entry.Length || Crc32.HashToUInt32(body) != entry.Crc32)
                ? (null, Fail(Reason.BrokenRecord, string.Create(CultureInfo.InvariantCulture, $"{entry.Length} B, CRC-32 {entry.Crc32:x8}")))
                : (body, failure);
        }
        catch (InvalidDataException broken)
        {
            return (null, Fail(Reason.BrokenRecord, broken.Message));
        }
    }

    private static Failure Fail(Reason reason, string detail) => new(Stage.Read, reason, detail);
}
