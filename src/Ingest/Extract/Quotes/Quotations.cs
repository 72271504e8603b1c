using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>
/// The outermost quotations of a text, in its order, not overlapping. A quotation ends in its line, unless the next
/// paragraphs go on with it: they begin with an opening mark again, or hold the closing one.
/// </summary>
internal static class Quotations
{
    public static IReadOnlyList<Quotation> In(TokenizedText text)
    {
        var pairs = new List<(int Open, int Close)>();
        int? carried = null;
        foreach (var line in text.Lines)
        {
            var marks = new LineMarks(text.Value, line.Span);
            pairs.AddRange(marks.Pairs);
            if (line.Kind >= LineKind.Paragraph)
            {
                carried = Carry(text, line, marks, carried, pairs);
            }
        }

        pairs.Sort();
        return [.. Outermost(text, pairs)];
    }

    /// <summary>Closes what an earlier paragraph left open, and tells what is still open behind this one.</summary>
    private static int? Carry(TokenizedText text, TextLine line, LineMarks marks, int? carried, List<(int Open, int Close)> pairs)
    {
        if (carried is { } open)
        {
            if (marks.StrayClose is { } close)
            {
                pairs.Add((open, close));
            }
            else if (marks.BeginsOpen && marks.LeftOpen == line.Span.Start)
            {
                return open;
            }
            else if (marks.BeginsOpen && marks.Pairs.Find(pair => pair.Open == line.Span.Start) is { Close: > 0 } whole)
            {
                pairs.Add((open, whole.Close));
            }
        }

        if (marks.LeftOpen is not { } left)
        {
            return null;
        }

        if (ClosedWithInner(text.Value, line, left, marks) is { } shared)
        {
            pairs.Add((left, shared));
            return null;
        }

        return left == line.Span.Start || text.Value.AsSpan(0, left).TrimEnd() is [.., ':'] ? left : null;
    }

    /// <summary>“A “B”, he said: one mark closes both.</summary>
    private static int? ClosedWithInner(string text, TextLine line, int left, LineMarks marks)
    {
        foreach (var (open, close) in marks.Pairs)
        {
            if (open > left && close + 1 < line.Span.End && text.AsSpan(close + 1, line.Span.End - close - 1).TrimStart() is [',' or '-' or '–' or '—', ..])
            {
                return close;
            }
        }

        return null;
    }

    private static IEnumerable<Quotation> Outermost(TokenizedText text, List<(int Open, int Close)> pairs)
    {
        var end = 0;
        foreach (var (open, close) in pairs)
        {
            if (open >= end && Read(text, open, close) is { } quotation)
            {
                end = close + 1;
                yield return quotation;
            }
        }
    }

    private static Quotation? Read(TokenizedText text, int open, int close)
    {
        var (from, to) = (BehindMark(text.Value, open, 1), BehindMark(text.Value, close, -1));
        var inner = from <= to ? text.Value.AsSpan(from, to - from + 1) : [];
        var (start, end) = (from + inner.Length - inner.TrimStart().Length, from + inner.TrimEnd().Length);
        var (first, last) = (text.TokenAt(open), text.TokenAt(close));
        var words = 0;
        for (var i = first; i < last; i++)
        {
            words += text.Tokens[i].Kind == TextTokenKind.Sign ? 0 : 1;
        }

        return start < end && words > 0 ? new Quotation(new TextSpan(start, end), first, last + 1, words) : null;
    }

    /// <summary>The first character inside; a mark may be two single ones.</summary>
    private static int BehindMark(string text, int mark, int step) =>
        text[mark] is '\'' or '‘' or '’' && mark + step >= 0 && mark + step < text.Length && text[mark + step] == text[mark] ? mark + (2 * step) : mark + step;
}
