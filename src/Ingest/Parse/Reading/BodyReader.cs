using AngleSharp.Dom;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Parse.Reading;

/// <summary>
/// Reads the element children of a body in their order. Recursion is bounded by <see cref="HtmlPage.MaxDepth"/>; nodes
/// are reached by index, because AngleSharp finds a next sibling by searching its parent's children.
/// </summary>
internal sealed class BodyReader
{
    private const int LongestSubHeading = 150;

    private readonly List<BodyBlock> _blocks = [];
    private readonly List<Caption> _captions = [];
    private bool _afterImage;

    private BodyReader()
    {
    }

    public static Body Read(IElement? root)
    {
        if (root is null)
        {
            return Body.Empty;
        }

        var reader = new BodyReader();
        reader.Children(root);
        return new Body(reader._blocks, reader._captions);
    }

    private void Children(IElement parent)
    {
        var run = new InlineRun();
        for (var i = 0; i < parent.ChildNodes.Length; i++)
        {
            var child = parent.ChildNodes[i];
            if (child is not IElement element || !(PageParts.IsBlock(element) || HoldsBlocks(element)))
            {
                NoteImage(child as IElement);
                run.Add(child);
                continue;
            }

            Flush(run, parent);
            Block(element);
        }

        Flush(run, parent);
    }

    /// <summary>Bare lines in a <c>div</c> are paragraphs, one for each line break.</summary>
    private void Flush(InlineRun run, IElement parent)
    {
        foreach (var line in run.Take())
        {
            Line(line, parent);
        }
    }

    private void Block(IElement element)
    {
        if (PageParts.IsNoText(element))
        {
            return;
        }

        switch (element.LocalName)
        {
            case "p" or "pre":
                Paragraph(element);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Add(LineKind.SubHeading, InlineRun.TextOf(element));
                break;
            case "ul" or "ol" or "dl":
                List(element);
                break;
            case "blockquote":
                Quote(element);
                break;
            case "table":
                Table(element);
                break;
            case var _ when PageParts.IsCaption(element):
                AddCaption(InlineRun.TextOf(element));
                break;
            case var _ when PageParts.IsImageFrame(element) && !Holds(element, "table"):
                AddCaption(InlineRun.TextOf(element));
                break;
            default:
                Children(element);
                break;
        }
    }

    private void Paragraph(IElement p)
    {
        var hasImage = Holds(p, "img");
        var text = InlineRun.TextOf(p);
        if (text.Length == 0)
        {
            _afterImage |= hasImage;
            return;
        }

        if (PageParts.IsCaption(p) || (hasImage && CaptionLine.IsPlausible(text, IsSetAsCaption(p))))
        {
            AddCaption(text);
            return;
        }

        if (IsLinkToOthers(p, text))
        {
            return;
        }

        foreach (var line in Joined(p))
        {
            Line(line, p);
        }
    }

    /// <summary>In the middle, or all in italics.</summary>
    private static bool IsSetAsCaption(IElement p)
    {
        var lines = Joined(p).ToList();
        return PageParts.IsAligned(p, "center") || lines.TrueForAll(line => line.IsEmphasis);
    }

    /// <summary>Inside <c>p</c> one line break is a blank, two are a new paragraph.</summary>
    private static IEnumerable<InlineLine> Joined(IElement p)
    {
        var run = new InlineRun();
        for (var i = 0; i < p.ChildNodes.Length; i++)
        {
            run.Add(p.ChildNodes[i]);
        }

        List<InlineLine> open = [];
        foreach (var line in run.Take().Append(default))
        {
            if (!string.IsNullOrEmpty(line.Text))
            {
                open.Add(line);
            }
            else if (open.Count > 0)
            {
                yield return new InlineLine(
                    string.Join(' ', open.Select(part => part.Text)), open.All(part => part.IsStrong), open.All(part => part.IsEmphasis));
                open.Clear();
            }
        }
    }

    private void Line(InlineLine line, IElement parent)
    {
        if (line.Text.Length == 0)
        {
            return;
        }

        if (_afterImage && CaptionLine.IsPlausible(line.Text, line.IsEmphasis || PageParts.IsAligned(parent, "center")))
        {
            AddCaption(line.Text);
            return;
        }

        var isSetApart = line.IsStrong || PageParts.IsAligned(parent, "right") || PageParts.HasClass(parent, "author");
        var isHeading = line.IsStrong && line.Text.Length <= LongestSubHeading && line.Text[^1] is not ('.' or '…' or ';' or ',');
        Add(isHeading ? LineKind.SubHeading : LineKind.Paragraph, line.Text, isSetApart);
    }

    private void List(IElement list)
    {
        if (IsListOfLinks(list))
        {
            return;
        }

        for (var i = 0; i < list.ChildNodes.Length; i++)
        {
            if (list.ChildNodes[i] is IElement item && !PageParts.IsNoText(item))
            {
                Item(item);
            }
        }
    }

    /// <summary>A list inside an item follows as items of its own.</summary>
    private void Item(IElement item)
    {
        var own = new InlineRun();
        List<IElement> inner = [];
        for (var i = 0; i < item.ChildNodes.Length; i++)
        {
            if (item.ChildNodes[i] is IElement { LocalName: "ul" or "ol" } list)
            {
                inner.Add(list);
            }
            else
            {
                own.Add(item.ChildNodes[i]);
            }
        }

        Add(LineKind.ListItem, string.Join(' ', own.Take().Select(line => line.Text)));
        inner.ForEach(List);
    }

    private void Quote(IElement quote)
    {
        var from = _blocks.Count;
        Children(quote);
        for (var i = from; i < _blocks.Count; i++)
        {
            _blocks[i] = _blocks[i] with { Kind = LineKind.Quote };
        }
    }

    /// <summary>Old pages frame pictures and boxes in tables; those are no rows.</summary>
    private void Table(IElement table)
    {
        var rows = TableRows.Of(table);
        if (PageParts.IsImageFrame(table) || (Holds(table, "img") && rows.Sum(row => row.Count(cell => !IsEmpty(cell))) <= 2))
        {
            AddCaption(string.Join(' ', rows.SelectMany(row => row).Select(InlineRun.TextOf).Where(text => text.Length > 0)));
            return;
        }

        if (rows is [[var only]] || rows.Exists(row => row.Exists(cell => Holds(cell, "table"))))
        {
            rows.ForEach(row => row.ForEach(Children));
            return;
        }

        foreach (var row in TableRows.WithSpans(rows))
        {
            var cells = row.ConvertAll(InlineRun.TextOf);
            if (cells.Exists(cell => cell.Length > 0))
            {
                Add(LineKind.TableRow, string.Join(" | ", cells));
            }
        }
    }

    private void Add(LineKind kind, string text, bool isSetApart = false)
    {
        var folded = Blanks.Fold(text);
        if (folded.Length == 0 || Furniture.Is(folded))
        {
            return;
        }

        _afterImage = false;
        _blocks.Add(new BodyBlock(kind, folded, isSetApart));
    }

    private void AddCaption(string text)
    {
        _afterImage = text.Length == 0;
        if (CaptionLine.Parse(text) is { } caption)
        {
            _captions.Add(caption);
        }
    }

    private void NoteImage(IElement? element) => _afterImage |= element is not null && (element.LocalName == "img" || Holds(element, "img"));

    /// <summary>Pointers to other articles: ">> link", "Xem thêm: link".</summary>
    private static bool IsLinkToOthers(IElement p, string text) =>
        (text.StartsWith(">>", StringComparison.Ordinal) || text[0] == '»' || text.StartsWith("Xem thêm", StringComparison.Ordinal)) && Holds(p, "a");

    private static bool IsListOfLinks(IElement list)
    {
        var linked = 0;
        var all = 0;
        foreach (var item in list.Children)
        {
            all++;
            linked += item.QuerySelector("a") is { } link && InlineRun.TextOf(link) == InlineRun.TextOf(item) ? 1 : 0;
        }

        return all > 0 && linked == all;
    }

    private static bool IsEmpty(IElement cell) => InlineRun.TextOf(cell).Length == 0;

    private static bool HoldsBlocks(IElement element) => PageParts.IsNoText(element) ? false : Any(element, PageParts.IsBlock);

    private static bool Holds(IElement element, string name) => Any(element, inner => inner.LocalName == name);

    private static bool Any(IElement element, Func<IElement, bool> test)
    {
        for (var i = 0; i < element.ChildNodes.Length; i++)
        {
            if (element.ChildNodes[i] is IElement child && (test(child) || Any(child, test)))
            {
                return true;
            }
        }

        return false;
    }
}
