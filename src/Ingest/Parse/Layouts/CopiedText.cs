using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse.Reading;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Parse.Layouts;

/// <summary>
/// Text copied from the browser window: furniture, title, byline, lead, body, furniture. What was markup is left in the
/// empty lines: a caption has more of them around it than paragraphs have between them.
/// </summary>
internal static class CopiedText
{
    private const int LongestSubHeading = 130;
    private const int LongestCaption = 300;

    /// <summary>How far down a byline may stand: title and some furniture come before it.</summary>
    private const int HeadLines = 15;

    private readonly record struct Line(string Text, int BlanksBefore, int BlanksAfter);

    public static Draft Read(string text)
    {
        var lines = Lines(text);
        var title = Title(lines, out var byline, out var start);
        var body = Body(lines, start, title);
        var lead = body.Blocks is [{ Kind: LineKind.Paragraph } first, ..] ? first : null;
        return new Draft(Layout.CopiedText, lead is null ? body : body.Without(lead))
        {
            Title = title,
            Lead = lead?.Text,
            Byline = byline,
        };
    }

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        var blanks = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = Blanks.Fold(raw.ToString());
            if (line.Length == 0)
            {
                blanks++;
                continue;
            }

            Close(blanks);
            lines.Add(new Line(line, blanks, 0));
            blanks = 0;
        }

        Close(Math.Max(blanks, 1));
        return lines;

        void Close(int after)
        {
            if (lines.Count > 0)
            {
                lines[^1] = lines[^1] with { BlanksAfter = after };
            }
        }
    }

    /// <param name="lines">All lines.</param>
    /// <param name="byline">The line with the time and, mostly, names; it follows the title.</param>
    /// <param name="start">The first line behind title and byline.</param>
    private static string? Title(List<Line> lines, out Byline byline, out int start)
    {
        var title = lines.FindIndex(line => !Furniture.Is(line.Text));
        for (var i = title + 1; title >= 0 && i < Math.Min(lines.Count, HeadLines); i++)
        {
            if (IsByline(lines[i].Text, out byline))
            {
                start = i + 1;
                return lines[..i].FindLast(line => !Furniture.Is(line.Text)).Text;
            }
        }

        byline = Byline.None;
        start = title + 1;
        return title < 0 ? null : lines[title].Text;
    }

    private static bool IsByline(string line, out Byline byline)
    {
        byline = Byline.None;
        if (line.Length > 160 || PublishTime.FromPrinted(line) is not { } time)
        {
            return false;
        }

        byline = Byline.Parse(line);
        return time.Start == 0 || time.End == line.Length || byline.Writers.Concat(byline.Photographers).All(Byline.LooksLikeNames);
    }

    private static Body Body(List<Line> lines, int start, string? title)
    {
        var end = End(lines, start, title);
        var inside = lines[start..end].Where(line => !Furniture.Is(line.Text)).ToList();
        var usual = UsualBlanks(inside);
        var captions = inside.Where(line => IsCaption(line, usual)).Select(line => CaptionLine.Parse(line.Text)).OfType<Caption>().ToList();
        var text = inside.Where(line => !IsCaption(line, usual)).ToList();
        var blocks = text.Select((line, i) => new BodyBlock(IsSubHeading(text, i) ? LineKind.SubHeading : LineKind.Paragraph, line.Text, i == text.Count - 1));
        return new Body([.. blocks], captions);
    }

    /// <summary>The article ends where furniture begins again, or where the page shows its title once more.</summary>
    private static int End(List<Line> lines, int start, string? title)
    {
        var hasText = false;
        for (var i = start; i < lines.Count; i++)
        {
            if (hasText && (lines[i].Text == title || (Furniture.EndsArticle(lines[i].Text) && IsFurnished(lines[i..]))))
            {
                return i;
            }

            hasText |= !Furniture.Is(lines[i].Text);
        }

        return lines.Count;
    }

    /// <summary>One line alone may be a sentence that reads like furniture; around an article several stand together.</summary>
    private static bool IsFurnished(List<Line> rest) =>
        rest.Count(line => Furniture.EndsArticle(line.Text)) > 1 || rest.TrueForAll(line => Furniture.Is(line.Text));

    private static int UsualBlanks(List<Line> lines)
    {
        var counts = lines.Select(line => line.BlanksBefore).Order().ToList();
        return counts.Count == 0 ? 0 : counts[counts.Count / 2];
    }

    private static bool IsCaption(Line line, int usual) =>
        line.Text.Length <= LongestCaption
        && (CaptionLine.HasCredit(line.Text) || (line.BlanksBefore > usual && line.BlanksAfter > usual && usual > 0));

    /// <summary>A short line between paragraphs that does not end as a sentence does.</summary>
    private static bool IsSubHeading(List<Line> lines, int i)
    {
        var line = lines[i].Text;
        var unquoted = line.TrimEnd('"', '”', '’', ')');
        return i > 0 && i < lines.Count - 1
            && line.Length <= LongestSubHeading
            && line[0] is not ('-' or '–' or '+' or '•')
            && unquoted is [.., not ('.' or '!' or '…' or ':' or ';' or ',')];
    }
}
