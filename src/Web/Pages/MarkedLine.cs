using System.Text.Encodings.Web;
using ArticleSearch.Ingest.Articles;
using Microsoft.AspNetCore.Html;

namespace ArticleSearch.Web.Pages;

/// <summary>
/// A piece of an article's text with its marks as elements. Each piece of text is encoded by itself; the elements are the only
/// markup. Where marks cross, the later one is closed and opened again.
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
        var (at, open) = (piece.Start, new List<OpenMark>());
        foreach (var mark in marks)
        {
            var start = Math.Max(mark.Span.Start, piece.Start);
            at = CloseUpTo(start, at, open, writer, encoder);
            at = Write(at, start, writer, encoder);

            // Only where the fact begins is its anchor; on later lines it goes on without one.
            open.Add(new OpenMark(mark, Math.Min(mark.Span.End, piece.End)));
            WriteStart(writer, mark, mark.Span.Start >= piece.Start ? mark.Anchor : null);
        }

        at = CloseUpTo(piece.End, at, open, writer, encoder);
        Write(at, piece.End, writer, encoder);
    }

    private int CloseUpTo(int end, int at, List<OpenMark> open, TextWriter writer, HtmlEncoder encoder)
    {
        while (open.Count > 0 && open.Min(mark => mark.End) is var closes && closes <= end)
        {
            at = Write(at, closes, writer, encoder);
            var outermost = open.FindIndex(mark => mark.End == closes);
            var goOn = open.Skip(outermost).Where(mark => mark.End > closes).ToList();
            for (var inner = open.Count - 1; inner >= outermost; inner--)
            {
                writer.Write($"</{open[inner].Mark.Element}>");
            }

            open.RemoveRange(outermost, open.Count - outermost);
            open.AddRange(goOn);
            goOn.ForEach(mark => WriteStart(writer, mark.Mark, anchor: null));
        }

        return at;
    }

    private static void WriteStart(TextWriter writer, FactMark mark, string? anchor)
    {
        var id = anchor is null ? "" : $" id=\"{anchor}\"";
        var link = mark.Address is { } address ? $" href=\"{address}\"" : "";
        writer.Write($"<{mark.Element}{id} class=\"{mark.Kind}\"{link}>");
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

    private sealed record OpenMark(FactMark Mark, int End);
}
