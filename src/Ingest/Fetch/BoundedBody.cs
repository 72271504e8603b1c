using System.Globalization;
using System.IO.Compression;

namespace ArticleSearch.Ingest.Fetch;

/// <summary>Reads an answer's body and unpacks it while counting: neither it nor what comes out of it may grow without end.</summary>
internal static class BoundedBody
{
    /// <summary>Text shrinks to a tenth, a page of blanks to a hundredth; only bombs go further.</summary>
    private const int MaxRatio = 100;

    /// <summary>Below this many bytes the ratio says nothing.</summary>
    private const int RatioFrom = 1 << 20;

    public static async Task<(byte[]? Body, Failure? Failure)> ReadAsync(
        Stream packed, IReadOnlyList<string> encodings, FetchRequest bounds, CancellationToken cancellation)
    {
        if (encodings.Count > 1)
        {
            return (null, Fail(Reason.WrongType, string.Join(", ", encodings)));
        }

        var counted = new CountedStream(packed);
        if (Unpacked(counted, encodings is [var one] ? one : null) is not { } plain)
        {
            return (null, Fail(Reason.WrongType, encodings[0]));
        }

        await using (plain)
        {
            try
            {
                return await ReadAsync(plain, counted, bounds, cancellation);
            }
            catch (InvalidDataException damaged)
            {
                return (null, Fail(Reason.CutOff, damaged.Message) with { MayRetry = true });
            }
        }
    }

    private static async Task<(byte[]? Body, Failure? Failure)> ReadAsync(Stream plain, CountedStream packed, FetchRequest bounds, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await plain.ReadAsync(buffer, cancellation)) > 0;)
        {
            body.Write(buffer, 0, read);
            if (body.Length > RatioFrom && body.Length / MaxRatio > packed.Count)
            {
                return (null, Fail(Reason.DecompressionBomb, string.Create(CultureInfo.InvariantCulture, $"> {MaxRatio} : 1")));
            }

            if (body.Length > bounds.MaxBytes)
            {
                return bounds.BeginningWillDo
                    ? (body.ToArray()[..(int)bounds.MaxBytes], null)
                    : (null, Fail(Reason.TooLarge, string.Create(CultureInfo.InvariantCulture, $"> {bounds.MaxBytes >> 20} MB")));
            }
        }

        return (body.ToArray(), null);
    }

    private static Stream? Unpacked(Stream packed, string? encoding) => encoding?.ToLowerInvariant() switch
    {
        null or "identity" => packed,
        "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
        "br" => new BrotliStream(packed, CompressionMode.Decompress),
        "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
        _ => null,
    };

    private static Failure Fail(Reason reason, string detail) => new(Stage.Fetch, reason, detail);

    private sealed class CountedStream(Stream inner) : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Seen(inner.Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Seen(await inner.ReadAsync(buffer, cancellationToken));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private int Seen(int read)
        {
            Count += read;
            return read;
        }
    }
}
