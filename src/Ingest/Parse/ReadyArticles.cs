using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Parse;

/// <summary>
/// Files that hold an article a line, as JSON: <c>key, title, lead, text, published</c>, and if known <c>url, section,
/// parentSection, authors, photographers, tags, agencyMark, captions</c> and <c>lines</c>, the kinds of the text's lines.
/// Whether the file is compressed is told by its first bytes, not by its name.
/// </summary>
public static class ReadyArticles
{
    /// <summary>A longer line is no article; the limit keeps memory flat whatever the file holds.</summary>
    public const int MaxLineBytes = 8 << 20;

    /// <summary>One line: an article, a failure, or neither for an empty line.</summary>
    /// <param name="Number">From 1.</param>
    public readonly record struct Line(long Number, ParsedArticle? Article, Failure? Failure);

    /// <param name="skip">How many lines at the beginning are done already.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The compressed file is damaged.</exception>
    public static async IAsyncEnumerable<Line> ReadAsync(Stream file, long skip, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var reader = PipeReader.Create(Unpacked(file), new StreamPipeReaderOptions(bufferSize: 1 << 16));
        if (!await SkipMarkAsync(reader, cancellation))
        {
            if (skip == 0)
            {
                yield return new Line(1, null, Fail(Reason.BrokenEncoding, 1, "UTF-16"));
            }

            yield break;
        }

        var number = 0L;
        await foreach (var line in LinesAsync(reader, cancellation))
        {
            number++;
            if (number > skip)
            {
                yield return line is { } bytes
                    ? Read(bytes, number)
                    : new Line(number, null, Fail(Reason.TooLarge, number, $"{MaxLineBytes >> 20} MB"));
            }
        }
    }

    private static Stream Unpacked(Stream file)
    {
        Span<byte> magic = stackalloc byte[2];
        var read = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 2 && magic is [0x1f, 0x8b] ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>Passes over the byte order mark of UTF-8.</summary>
    /// <returns>False for UTF-16: none of its lines would be one.</returns>
    private static async ValueTask<bool> SkipMarkAsync(PipeReader reader, CancellationToken cancellation)
    {
        var start = (await reader.ReadAtLeastAsync(4, cancellation)).Buffer;
        var bytes = start.Slice(0, Math.Min(start.Length, 4)).ToArray();
        var isUtf8 = bytes.AsSpan().StartsWith("\uFEFF"u8);
        reader.AdvanceTo(start.GetPosition(isUtf8 ? 3 : 0));
        return bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [not 0, 0, not 0, 0] or [0, not 0, 0, not 0]);
    }

    /// <summary>The lines without their ends; null stands for one that is too long.</summary>
    private static async IAsyncEnumerable<ReadOnlySequence<byte>?> LinesAsync(PipeReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var tooLong = false;
        while (true)
        {
            var result = await reader.ReadAsync(cancellation);
            var rest = result.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                yield return tooLong ? null : rest.Slice(0, end);
                tooLong = false;
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (rest.Length > MaxLineBytes)
            {
                tooLong = true;
                rest = rest.Slice(rest.End);
            }

            if (result.IsCompleted)
            {
                if (tooLong || rest.Length > 0)
                {
                    yield return tooLong ? null : rest;
                }

                yield break;
            }

            reader.AdvanceTo(rest.Start, rest.End);
        }
    }

    private static Line Read(ReadOnlySequence<byte> bytes, long number)
    {
        try
        {
            var json = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true });
            if (IsBlank(bytes))
            {
                return new Line(number, null, null);
            }

            using var document = JsonDocument.ParseValue(ref json);
            return json.Read() || document.RootElement.ValueKind != JsonValueKind.Object
                ? new Line(number, null, Fail(Reason.BrokenJson, number, ""))
                : ReadyArticle.Read(document.RootElement, number);
        }
        catch (JsonException broken)
        {
            var at = broken.BytePositionInLine is { } position ? string.Create(CultureInfo.InvariantCulture, $"byte {position + 1}") : "";
            return new Line(number, null, Fail(Reason.BrokenJson, number, at));
        }
        catch (InvalidOperationException)
        {
            // A string whose bytes are not UTF-8 is only noticed when it is read.
            return new Line(number, null, Fail(Reason.BrokenEncoding, number, "UTF-8"));
        }
#pragma warning disable CA1031 // A line that breaks the reader is that line's failure; the others go on.
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new Line(number, null, Fail(Reason.Unexpected, number, unexpected.GetType().Name));
        }
    }

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var part in line)
        {
            if (part.Span.ContainsAnyExcept(" \t\r"u8))
            {
                return false;
            }
        }

        return true;
    }

    internal static Failure Fail(Reason reason, long line, string detail) =>
        new(Stage.Parse, reason, detail, (int)Math.Min(line, int.MaxValue));
}
