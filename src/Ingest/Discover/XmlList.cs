using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse;

namespace ArticleSearch.Ingest.Discover;

/// <summary>
/// RSS, Atom, sitemaps and their indexes, told apart by their root element. Read as a stream, without DTD and without
/// anything that a document could ask to be fetched.
/// </summary>
internal static class XmlList
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ListDocument Read(FetchedPage page) => page.Body.Span is [0x1F, 0x8B, ..] ? ReadPacked(page) : ReadPlain(page);

    private static ListDocument ReadPlain(FetchedPage page)
    {
        if (PageDecoding.EncodingOf(page.Body.Span, page.ContentType, out var bom) is not { } encoding)
        {
            return new ListDocument([], [], PageDecoding.Broken(page.Body.Span) with { Stage = Stage.Discover });
        }

        return Read(StreamOf(page.Body[bom..]), encoding);
    }

    /// <summary>
    /// A file that is compressed itself (sitemap.xml.gz), whatever the transfer did: unpacked while it is read. Only in an
    /// encoding that all of its bytes tell is it unpacked first.
    /// </summary>
    private static ListDocument ReadPacked(FetchedPage page)
    {
        try
        {
            return Read(Unpacking(page), StrictUtf8);
        }
        catch (DecoderFallbackException)
        {
            using var plain = new MemoryStream();
            var failure = Unpack(page, plain);
            var list = ReadPlain(page with { Body = plain.GetBuffer().AsMemory(0, (int)plain.Length) });
            return failure is null ? list : list with { Failure = failure };
        }
    }

    /// <returns>Why it could not be unpacked to its end; what came before is in <paramref name="plain"/>.</returns>
    private static Failure? Unpack(FetchedPage page, MemoryStream plain)
    {
        try
        {
            using var unpacking = Unpacking(page);
            unpacking.CopyTo(plain);
            return null;
        }
        catch (Exception broken) when (FailureOf(broken) is { } failure)
        {
            return failure;
        }
    }

    private static ListDocument Read(Stream bytes, Encoding encoding)
    {
        using var text = new XmlRepair(new StreamReader(bytes, encoding, detectEncodingFromByteOrderMarks: false));
        var rows = new XmlListRows();
        try
        {
            using var xml = XmlReader.Create(text, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = ListDocument.MaxBytes,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            });
            return rows.Read(xml);
        }
        catch (XmlException) when (text.IsBlank)
        {
            return ListDocument.Broken(Reason.EmptyFile);
        }
        catch (Exception broken) when (FailureOf(broken) is { } failure)
        {
            return new ListDocument(rows.Entries, rows.Lists, failure);
        }
    }

    /// <returns>Null for what is no fault of the bytes.</returns>
    private static Failure? FailureOf(Exception exception) => exception switch
    {
        // The reader's sentence ends with the place, which has a field of its own.
        XmlException broken => new Failure(Stage.Discover, Reason.BrokenXml, broken.Message.Split(" Line ")[0], broken.LineNumber > 0 ? broken.LineNumber : null),
        TooMuchException => new Failure(Stage.Discover, Reason.DecompressionBomb, string.Create(CultureInfo.InvariantCulture, $"> {ListDocument.MaxBytes >> 20} MB")),
        InvalidDataException damaged => new Failure(Stage.Discover, Reason.CutOff, damaged.Message),
        _ => null,
    };

    private static BoundedStream Unpacking(FetchedPage page) =>
        new(new GZipStream(StreamOf(page.Body), CompressionMode.Decompress), ListDocument.MaxBytes);

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}
