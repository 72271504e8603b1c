using System.Globalization;
using System.IO.Compression;
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
    public static ListDocument Read(FetchedPage page)
    {
        var body = page.Body;
        if (body.Span is [0x1F, 0x8B, ..])
        {
            if (Unpack(body, out var failure) is not { } plain)
            {
                return new ListDocument([], [], failure);
            }

            body = plain;
        }

        if (body.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            return ListDocument.Broken(Reason.EmptyFile);
        }

        if (PageDecoding.EncodingOf(body.Span, page.ContentType, out var bom) is not { } encoding)
        {
            return new ListDocument([], [], PageDecoding.Broken(body.Span) with { Stage = Stage.Discover });
        }

        using var bytes = new MemoryStream(body[bom..].ToArray(), writable: false);
        using var text = new XmlRepair(new StreamReader(bytes, encoding, detectEncodingFromByteOrderMarks: false));
        return Read(text);
    }

    private static ListDocument Read(TextReader text)
    {
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
        catch (XmlException broken)
        {
            // The reader's sentence ends with the place, which has a field of its own.
            var failure = new Failure(Stage.Discover, Reason.BrokenXml, broken.Message.Split(" Line ")[0], broken.LineNumber > 0 ? broken.LineNumber : null);
            return new ListDocument(rows.Entries, rows.Lists, failure);
        }
    }

    /// <summary>A file that is compressed itself (sitemap.xml.gz), whatever the transfer did.</summary>
    private static byte[]? Unpack(ReadOnlyMemory<byte> packed, out Failure? failure)
    {
        failure = null;
        using var gzip = new GZipStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            for (int read; (read = gzip.Read(buffer)) > 0;)
            {
                plain.Write(buffer, 0, read);
                if (plain.Length > ListDocument.MaxBytes)
                {
                    failure = new Failure(Stage.Discover, Reason.DecompressionBomb, string.Create(CultureInfo.InvariantCulture, $"> {ListDocument.MaxBytes >> 20} MB"));
                    return null;
                }
            }
        }
        catch (InvalidDataException damaged)
        {
            failure = new Failure(Stage.Discover, Reason.CutOff, damaged.Message);
            return null;
        }

        return plain.ToArray();
    }
}
