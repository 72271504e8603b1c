using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Formats;

/// <summary>One entry of a feed; times are moments of this archive, not of the paper.</summary>
/// <param name="Id">The same for ever, whatever address this archive is served under.</param>
/// <param name="Seen">When the archive first held it.</param>
/// <param name="Changed">When the archive first held its latest revision.</param>
/// <param name="Printed">When the paper published it.</param>
public sealed record AtomEntry(
    string Id, string Title, string Link, string Summary, IReadOnlyList<string> Writers, string? Section, DateTimeOffset Seen, DateTimeOffset Changed, DateTimeOffset? Printed);

/// <summary>
/// A list as an Atom feed (RFC 4287). What came into the archive last comes first: a reader of feeds that has seen everything up to
/// now misses nothing, even when an old article is ingested late. The paper's own date is <c>dc:date</c>.
/// </summary>
public static class AtomFeed
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>An identifier made of a name: SHA-256 as a UUID of version 8 (RFC 9562).</summary>
    public static string IdOf(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    /// <param name="self">The feed's absolute address.</param>
    /// <param name="page">That of the page with the same list.</param>
    /// <param name="updated">For a feed without entries.</param>
    public static byte[] Write(string title, string author, string self, string page, IReadOnlyList<AtomEntry> entries, DateTimeOffset updated)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
            xml.WriteAttributeString("xml", "lang", null, "vi");
            xml.WriteElementString("id", Atom, IdOf(new Uri(page).PathAndQuery));
            xml.WriteElementString("title", Atom, Clean(title));
            WriteTime(xml, "updated", entries.Count == 0 ? updated : entries.Max(entry => entry.Changed));
            WriteAuthor(xml, author);
            xml.WriteElementString("rights", Atom, Say.RightsOfAll);
            WriteLink(xml, "self", self, "application/atom+xml");
            WriteLink(xml, "alternate", page, "text/html");
            foreach (var entry in entries)
            {
                Write(xml, entry);
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, entry.Id);
        xml.WriteElementString("title", Atom, Clean(entry.Title));
        WriteTime(xml, "published", entry.Seen);
        WriteTime(xml, "updated", entry.Changed);
        WriteLink(xml, "alternate", entry.Link, "text/html");
        foreach (var writer in entry.Writers)
        {
            WriteAuthor(xml, writer);
        }

        if (entry.Section is { } section)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", Clean(section));
            xml.WriteEndElement();
        }

        if (entry.Printed is { } printed)
        {
            xml.WriteElementString("date", DublinCore, Moment(printed));
        }

        xml.WriteStartElement("summary", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Clean(entry.Summary));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, Clean(name));
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void WriteTime(XmlWriter xml, string name, DateTimeOffset at) => xml.WriteElementString(name, Atom, Moment(at));

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>A text may hold what XML cannot (a lone surrogate, U+FFFE).</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is 9 or 10 or 13 or (>= 32 and < 0xFFFE) or > 0xFFFF));
}
