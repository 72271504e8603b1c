using System.Text.Encodings.Web;
using ArticleSearch.Ingest.Articles;
using Microsoft.AspNetCore.Html;

namespace ArticleSearch.Web.Pages;

/// <summary>
/// A piece of an article's text with its facts as elements. Each piece of text is encoded by itself; the elements are the only
/// markup, and they are closed where the piece or the mark around them ends.
/// </summary>
public sealed class MarkedLine(string text, TextSpan piece, IReadOnlyList<FactMark> marks) : IHtmlContent
{
    public string Text => piece.In(text).ToString();

    /// <summary>A row of a table is written "a | b".</summary>
    public IEnumerable<MarkedLine> Cells
    {
        get
        {
            for (var start = piece.Start; start <= piece.End;)
            {
                var end = text.IndexOf('|', start, piece.End - start) is >= 0 and var bar ? bar : piece.End;
                var cell = Trimmed(start, end);
                yield return new MarkedLine(text, cell, [.. marks.Where(mark => mark.Span.Start < cell.End && mark.Span.End > cell.Start)]);
                start = end + 1;
            }
        }
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var (at, open) = (piece.Start, new Stack<int>());
        foreach (var mark in marks)
        {
            var start = Math.Max(mark.Span.Start, piece.Start);
            at = CloseUpTo(start, at, open, writer, encoder);
            at = Write(at, start, writer, encoder);

            // Only where the fact begins is its anchor; on later lines it goes on without one.
            writer.Write(mark.Span.Start >= piece.Start ? $"<span id=\"{mark.Anchor}\" class=\"{mark.Kind}\">" : $"<span class=\"{mark.Kind}\">");
            open.Push(Math.Min(Math.Min(mark.Span.End, piece.End), open.TryPeek(out var around) ? around : piece.End));
        }

        at = CloseUpTo(piece.End, at, open, writer, encoder);
        Write(at, piece.End, writer, encoder);
    }

    private int CloseUpTo(int end, int at, Stack<int> open, TextWriter writer, HtmlEncoder encoder)
    {
        while (open.TryPeek(out var closes) && closes <= end)
        {
            at = Write(at, closes, writer, encoder);
            writer.Write("</span>");
            open.Pop();
        }

        return at;
    }

    private int Write(int from, int to, TextWriter writer, HtmlEncoder encoder)
    {
        encoder.Encode(writer, text, from, to - from);
        return to;
    }

    private TextSpan Trimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
