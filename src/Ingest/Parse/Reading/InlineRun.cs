using System.Text;
using AngleSharp.Dom;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Parse.Reading;

/// <summary>One printed line of a run; empty where two line breaks follow each other.</summary>
internal readonly record struct InlineLine(string Text, bool IsStrong, bool IsEmphasis);

/// <summary>Text and inline elements that follow each other, cut into lines at <c>br</c>.</summary>
internal sealed class InlineRun
{
    private readonly StringBuilder _text = new();
    private readonly List<InlineLine> _lines = [];
    private bool _plain;
    private bool _upright;

    /// <summary>The whole text of a node on one line, blanks folded.</summary>
    public static string TextOf(INode? node)
    {
        if (node is null)
        {
            return "";
        }

        var run = new InlineRun();
        run.Add(node);
        return string.Join(' ', run.Take().Select(line => line.Text).Where(text => text.Length > 0));
    }

    public void Add(INode node) => Add(node, strong: false, emphasis: false);

    /// <summary>The lines so far; the run is empty afterwards.</summary>
    public List<InlineLine> Take()
    {
        EndLine();
        List<InlineLine> lines = [.. _lines];
        _lines.Clear();
        return lines.Exists(line => line.Text.Length > 0) ? lines : [];
    }

    /// <summary>Recursion is safe here: the parser cuts the tree at <see cref="HtmlPage.MaxDepth"/>.</summary>
    private void Add(INode node, bool strong, bool emphasis)
    {
        if (node is IText text)
        {
            AddText(text.Data, strong, emphasis);
            return;
        }

        if (node is not IElement element || PageParts.IsNoText(element))
        {
            return;
        }

        switch (element.LocalName)
        {
            case "br":
                EndLine();
                return;
            case "sup" when Superscript(element) is { } raised:
                TrimBlanks();
                AddText(raised, strong, emphasis);
                return;
        }

        var isBlock = PageParts.IsBlock(element);
        strong |= element.LocalName is "strong" or "b";
        emphasis |= element.LocalName is "em" or "i";
        Space(isBlock);
        for (var i = 0; i < element.ChildNodes.Length; i++)
        {
            Add(element.ChildNodes[i], strong, emphasis);
        }

        Space(isBlock);
    }

    private void AddText(string text, bool strong, bool emphasis)
    {
        _text.Append(text);
        if (!string.IsNullOrWhiteSpace(text))
        {
            _plain |= !strong;
            _upright |= !emphasis;
        }
    }

    private void Space(bool needed)
    {
        if (needed)
        {
            _text.Append(' ');
        }
    }

    private void EndLine()
    {
        var text = Blanks.Fold(_text.ToString());
        _lines.Add(new InlineLine(text, text.Length > 0 && !_plain, text.Length > 0 && !_upright));
        _text.Clear();
        (_plain, _upright) = (false, false);
    }

    /// <summary>
    /// Raised digits behind a letter or digit, "m&lt;sup&gt; 2&lt;/sup&gt;" or "10&lt;sup&gt;6&lt;/sup&gt;": written plainly they would
    /// change the figure. Lowered digits stay plain: CO2 is how people search for it.
    /// </summary>
    private string? Superscript(IElement sup)
    {
        var digits = sup.TextContent.Trim();
        var last = _text.Length - 1;
        while (last >= 0 && char.IsWhiteSpace(_text[last]))
        {
            last--;
        }

        return last >= 0 && char.IsLetterOrDigit(_text[last]) && digits.Length is > 0 and <= 3 && digits.All(char.IsAsciiDigit)
            ? string.Concat(digits.Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']))
            : null;
    }

    private void TrimBlanks()
    {
        while (_text.Length > 0 && char.IsWhiteSpace(_text[^1]))
        {
            _text.Length--;
        }
    }
}
