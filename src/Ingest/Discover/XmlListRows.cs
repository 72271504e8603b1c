using System.Globalization;
using System.Text;
using System.Xml;

namespace ArticleSearch.Ingest.Discover;

/// <summary>The rows of an XML list while it is read; what was read before the document breaks is kept.</summary>
internal sealed class XmlListRows
{
    private readonly List<ListEntry> _entries = [];
    private readonly List<ListEntry> _lists = [];

    public IReadOnlyList<ListEntry> Entries => _entries;

    public IReadOnlyList<ListEntry> Lists => _lists;

    /// <exception cref="XmlException">The document is not well formed, or has a DTD.</exception>
    public ListDocument Read(XmlReader xml)
    {
        xml.MoveToContent();
        var (row, rows) = xml.LocalName switch
        {
            "rss" or "RDF" => ("item", _entries),
            "feed" => ("entry", _entries),
            "urlset" => ("url", _entries),
            "sitemapindex" => ("sitemap", _lists),
            _ => ("", null),
        };
        if (rows is null)
        {
            return ListDocument.Broken(Reason.NotAList, xml.LocalName);
        }

        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != row)
            {
                continue;
            }

            if (rows.Count == ListDocument.MaxEntries)
            {
                return new ListDocument(_entries, _lists, new Failure(Stage.Discover, Reason.TooLarge, string.Create(CultureInfo.InvariantCulture, $"> {ListDocument.MaxEntries}")));
            }

            if (ReadRow(xml) is { } entry)
            {
                rows.Add(entry);
            }
        }

        return new ListDocument(_entries, _lists);
    }

    private static ListEntry? ReadRow(XmlReader xml)
    {
        var fields = new Fields();
        if (!xml.IsEmptyElement)
        {
            for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
            {
                if (xml.NodeType == XmlNodeType.Element)
                {
                    fields.Take(xml, isOwn: xml.Depth == depth + 1);
                }
            }
        }

        return fields.Address is { Length: > 0 } address
            ? new ListEntry(address, ListTime.Read(fields.Published), ListTime.Read(fields.Modified))
            : null;
    }

    private sealed class Fields
    {
        private string? _link;
        private string? _guid;

        public string? Published { get; private set; }

        public string? Modified { get; private set; }

        public string? Address => _link is { Length: > 0 } ? _link : _guid;

        /// <summary>The extensions of sitemaps have a <c>loc</c> of their own, for pictures; it lies deeper.</summary>
        public void Take(XmlReader xml, bool isOwn)
        {
            switch (xml.LocalName)
            {
                case "link" when isOwn && xml.GetAttribute("href") is { } href:
                    _link = xml.GetAttribute("rel") is null or "alternate" ? href.Trim() : _link;
                    break;
                case "link" or "loc" when isOwn:
                    _link ??= TextOf(xml);
                    break;
                case "guid" when isOwn && xml.GetAttribute("isPermaLink") != "false":
                    _guid = TextOf(xml);
                    break;
                case "pubDate" or "published" or "date" when isOwn:
                    Published ??= TextOf(xml);
                    break;
                case "publication_date":
                    Published ??= TextOf(xml);
                    break;
                case "lastmod" or "updated" when isOwn:
                    Modified ??= TextOf(xml);
                    break;
            }
        }

        private static string TextOf(XmlReader xml)
        {
            if (xml.IsEmptyElement)
            {
                return "";
            }

            var text = new StringBuilder();
            for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
            {
                if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                {
                    text.Append(xml.Value);
                }
            }

            return Unwrapped(text.ToString().Trim());
        }

        /// <summary>The paper's feeds escape their CDATA sections once more, so that the wrapper arrives as text.</summary>
        private static string Unwrapped(string text) =>
            text.StartsWith("<![CDATA[", StringComparison.Ordinal) && text.EndsWith("]]>", StringComparison.Ordinal) ? text[9..^3].Trim() : text;
    }
}
