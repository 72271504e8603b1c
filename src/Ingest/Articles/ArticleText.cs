using System.Text;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Articles;

/// <summary>What a line of an article's text is.</summary>
public enum LineKind
{
    Title,
    Lead,
    Paragraph,
    SubHeading,
    ListItem,
    TableRow,

    /// <summary>A quotation set apart by the layout (a block quotation, a pulled-out sentence).</summary>
    Quote,
}

/// <summary>One line of the text: its kind and where it stands, without the line end.</summary>
public readonly record struct TextLine(LineKind Kind, TextSpan Span);

/// <summary>One block of a page's body before it becomes a line of the text.</summary>
public sealed record Block(LineKind Kind, string Text);

/// <summary>
/// The text that every offset points into: NFC, LF line ends; title, lead, then one body block a line; blanks folded
/// to one, no invisible characters, no empty lines. Captions, bylines and tags are not part of it. Made once.
/// </summary>
public sealed class ArticleText
{
    private ArticleText(string value, IReadOnlyList<TextLine> lines)
    {
        Value = value;
        Lines = lines;
    }

    public string Value { get; }

    public IReadOnlyList<TextLine> Lines { get; }

    public string Title => FirstOf(LineKind.Title);

    public string Lead => FirstOf(LineKind.Lead);

    public IEnumerable<TextLine> Body => Lines.Where(line => line.Kind > LineKind.Lead);

    public static ArticleText Compose(string title, string lead, IEnumerable<Block> body)
    {
        var text = new StringBuilder();
        var lines = new List<TextLine>();
        Add(LineKind.Title, title);
        Add(LineKind.Lead, lead);
        foreach (var block in body)
        {
            Add(block.Kind, block.Text);
        }

        return new ArticleText(text.ToString(), lines);

        void Add(LineKind kind, string raw)
        {
            var line = Blanks.Fold(raw);
            if (line.Length == 0)
            {
                return;
            }

            if (text.Length > 0)
            {
                text.Append('\n');
            }

            lines.Add(new TextLine(kind, new TextSpan(text.Length, text.Length + line.Length)));
            text.Append(line);
        }
    }

    /// <summary>Somebody else's text, left as it is so that his offsets hold: title, lead, then a paragraph a line.</summary>
    public static ArticleText Verbatim(string value)
    {
        var count = value.AsSpan().Count('\n') + 1;
        return Restore(value, string.Concat(Enumerable.Range(0, count).Select(line => Letters[Math.Min(line, (int)LineKind.Paragraph)])));
    }

    /// <summary>The text as it was stored: one letter of <see cref="KindLetters"/> for each line.</summary>
    /// <exception cref="InvalidDataException">Text and letters do not have the same number of lines.</exception>
    public static ArticleText Restore(string value, string kinds)
    {
        var lines = new List<TextLine>(kinds.Length);
        var start = 0;
        foreach (var letter in kinds)
        {
            var end = start <= value.Length ? value.IndexOf('\n', start) : throw Broken();
            end = end < 0 ? value.Length : end;
            lines.Add(new TextLine((LineKind)Letters.IndexOf(letter, StringComparison.Ordinal), new TextSpan(start, end)));
            start = end + 1;
        }

        return start == value.Length + 1 || (kinds.Length == 0 && value.Length == 0) ? new ArticleText(value, lines) : throw Broken();

        InvalidDataException Broken() => new($"A stored text does not have the {kinds.Length} lines its kinds tell of.");
    }

    /// <summary>The kinds of all lines, a letter each, in the order of <see cref="LineKind"/>.</summary>
    public string KindLetters => string.Concat(Lines.Select(line => Letters[(int)line.Kind]));

    /// <summary>The kind that <see cref="KindLetters"/> writes so; null for any other letter.</summary>
    public static LineKind? KindOf(char letter) =>
        Letters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var kind ? (LineKind)kind : null;

    private const string Letters = "tlphirq";

    private string FirstOf(LineKind kind)
    {
        foreach (var line in Lines)
        {
            if (line.Kind == kind)
            {
                return line.Span.In(Value).ToString();
            }
        }

        return "";
    }
}
