using System.Globalization;
using System.IO.Compression;
using ArticleSearch.Ingest.Discover;

namespace ArticleSearch.Ingest.Fetch;

/// <summary>How much of a body is taken.</summary>
/// <param name="MaxBytes">Of the unpacked body.</param>
/// <param name="Stage">The step that a failure is told of. What a site sends may come whole another time; what a file holds stays as it is.</param>
internal sealed record BodyBounds(long MaxBytes, Stage Stage)
{
    /// <summary>A longer body is cut, not refused.</summary>
    public bool BeginningWillDo { get; init; }
}

/// <summary>Reads a body of HTTP and unpacks it while counting: neither it nor what comes out of it may grow without end.</summary>
internal static class BoundedBody
{
    /// <summary>Text shrinks to a tenth, a page of blanks to a hundredth; only bombs go further.</summary>
    public const int MaxRatio = 100;

    /// <summary>Below this many bytes the ratio says nothing.</summary>
    private const int RatioFrom = 1 << 20;

    /// <summary>Servers apply one coding, some proxies a second one.</summary>
    private const int MaxEncodings = 2;

    /// <param name="encodings">In the order in which they were applied, as Content-Encoding lists them.</param>
    public static async Task<(byte[]? Body, Failure? Failure)> ReadAsync(
        Stream packed, IReadOnlyList<string> encodings, BodyBounds bounds, CancellationToken cancellation)
    {
        if (encodings.Count > MaxEncodings || encodings.FirstOrDefault(encoding => !IsKnown(encoding)) is not null)
        {
            return (null, new Failure(bounds.Stage, Reason.WrongType, string.Join(", ", encodings)));
        }

        try
        {
            await using var counted = new CountedStream(packed);
            await counted.LookAheadAsync(cancellation);
            await using var plain = Unpacked(counted, encodings);
            return await ReadAsync(plain, counted, bounds, cancellation);
        }
        catch (InvalidDataException damaged)
        {
            return (null, new Failure(bounds.Stage, Reason.CutOff, damaged.Message, MayRetry: bounds.Stage == Stage.Fetch));
        }
    }

    private static async Task<(byte[]? Body, Failure? Failure)> ReadAsync(Stream plain, CountedStream packed, BodyBounds bounds, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await plain.ReadAsync(buffer, cancellation)) > 0;)
        {
            body.Write(buffer, 0, read);
            if (body.Length > RatioFrom && body.Length / MaxRatio > packed.Count)
            {
                return (null, new Failure(bounds.Stage, Reason.DecompressionBomb, string.Create(CultureInfo.InvariantCulture, $"> {MaxRatio} : 1")));
            }

            if (body.Length > bounds.MaxBytes)
            {
                return bounds.BeginningWillDo
                    ? (body.ToArray()[..(int)bounds.MaxBytes], null)
                    : (null, new Failure(bounds.Stage, Reason.TooLarge, string.Create(CultureInfo.InvariantCulture, $"> {bounds.MaxBytes >> 20} MB")));
            }
        }

        return (body.ToArray(), null);
    }

    private static bool IsKnown(string encoding) => encoding.ToLowerInvariant() is "identity" or "gzip" or "x-gzip" or "br" or "deflate";

    private static Stream Unpacked(CountedStream packed, IReadOnlyList<string> encodings)
    {
        // Archives hold unpacked pages under the header that the packed ones came with.
        if (ListReader.LooksLikeHtml(packed.Start))
        {
            return packed;
        }

        // The last coding that was applied is the first to be taken off; how deflate was meant can be told for this one only.
        return encodings.Reverse().Aggregate((Stream)packed, (inner, encoding) => encoding.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(inner, CompressionMode.Decompress),
            "br" => new BrotliStream(inner, CompressionMode.Decompress),
            "deflate" when inner == packed && !IsZlib(packed.Start) => new DeflateStream(inner, CompressionMode.Decompress),
            "deflate" => new ZLibStream(inner, CompressionMode.Decompress),
            _ => inner,
        });
    }

    /// <summary>RFC 9110 means zlib by "deflate"; some servers send the bare thing.</summary>
    private static bool IsZlib(ReadOnlySpan<byte> start) => start.Length < 2 || ((start[0] & 0x0F) == 8 && ((start[0] << 8) | start[1]) % 31 == 0);
}
