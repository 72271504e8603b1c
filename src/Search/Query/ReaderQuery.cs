using System.Buffers;
using ArticleSearch.Ingest.Text;
using ArticleSearch.Search.Analysis;

namespace ArticleSearch.Search.Query;

/// <summary>
/// What a reader typed, as data: words, "phrases" in any quotation marks and -excluded ones. Every text is a query:
/// signs that make no sense where they stand are left out, and the query prints what was understood.
/// </summary>
public sealed record ReaderQuery(IReadOnlyList<QueryPart> Parts)
{
    /// <summary>Syllables and figures that are looked at; what comes behind them is not searched.</summary>
    public const int MaxTerms = 64;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„‟«»");
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \"“”„‟«»");
    private const string Minuses = "-−";

    public static ReaderQuery Parse(string text)
    {
        var typed = Blanks.Fold(text.Length > ArticleQuery.MaxTextLength ? text[..ArticleQuery.MaxTextLength] : text);
        var parts = new List<QueryPart>();
        var room = MaxTerms;
        for (var at = 0; at < typed.Length && room > 0;)
        {
            if (typed[at] == ' ')
            {
                at++;
            }
            else if (Next(typed, ref at, ref room) is { } part)
            {
                parts.Add(part);
            }
        }

        return new ReaderQuery(parts);
    }

    public override string ToString() => string.Join(' ', Parts);

    private static QueryPart? Next(string typed, ref int at, ref int room)
    {
        var excluded = IsMinus(typed, at);
        at += excluded ? 1 : 0;
        QueryPart? part = IsQuote(typed, at) ? Phrase(typed, ref at, ref room) : Word(typed, ref at, ref room);
        return part is not null && excluded ? new QueryPart.Excluded(part) : part;
    }

    /// <summary>A minus excludes only at the start of a word: the one in "Hà Nội - Hải Phòng" is a dash.</summary>
    private static bool IsMinus(string typed, int at) =>
        Minuses.Contains(typed[at], StringComparison.Ordinal)
        && (at == 0 || typed[at - 1] == ' ')
        && at + 1 < typed.Length
        && (char.IsLetterOrDigit(typed[at + 1]) || IsQuote(typed, at + 1));

    private static bool IsQuote(string typed, int at) => Quotes.Contains(typed[at]);

    /// <summary>Without a closing mark the opening one is only a sign.</summary>
    private static QueryPart.Phrase? Phrase(string typed, ref int at, ref int room)
    {
        var close = typed.AsSpan(at + 1).IndexOfAny(Quotes);
        var inside = close < 0 ? "" : typed.Substring(at + 1, close);
        at += close < 0 ? 1 : close + 2;
        return Core(inside, ref room) is { Length: > 0 } text ? new QueryPart.Phrase(text) : null;
    }

    private static QueryPart.Word? Word(string typed, ref int at, ref int room)
    {
        var length = typed.AsSpan(at).IndexOfAny(WordEnds);
        var raw = length < 0 ? typed[at..] : typed.Substring(at, length);
        at += raw.Length;
        return Core(raw, ref room) is { Length: > 0 } text ? new QueryPart.Word(text) : null;
    }

    /// <summary>From the first token to the last one there is room for, without the signs around them.</summary>
    private static string Core(string raw, ref int room)
    {
        var (first, last) = (-1, 0);
        for (var at = 0; room > 0 && TokenScanner.TryNext(raw, at, out var start, out var end); at = end, room--)
        {
            first = first < 0 ? start : first;
            last = end;
        }

        return first < 0 ? "" : raw[first..last];
    }
}
