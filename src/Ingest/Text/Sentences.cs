using System.Collections.Frozen;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Text;

/// <summary>
/// Where the sentences of one line are. A full stop ends a sentence when a blank and a capital, a figure or an opening
/// mark follow, unless it belongs to an abbreviation (TP., GS.TS.), an initial (T. Hương) or a list number (1. …).
/// Dots of omission end nothing: the writer goes on. Closing quotes belong to the sentence they close.
/// </summary>
public static class Sentences
{
    private const string Enders = ".!?";
    private const string Closers = "\"'”’»)]";
    private const string Openers = "\"'“‘«([-–—";

    /// <summary>Abbreviations that newspapers write with a full stop before a name (general usage, not a list of any one paper).</summary>
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "tp", "tx", "tt", "gs", "pgs", "ts", "ths", "bs", "ks", "cn", "ths.bs", "lm", "ht", "nsnd", "nsưt", "th", "st",
        "mr", "mrs", "ms", "dr", "prof", "vs", "jr", "sr", "tsk", "tskh", "đ/c", "đc", "gđ", "pgđ", "đt", "tel", "kts", "ls",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsAbbreviation =
        Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The sentences of a line, in order, without the blanks between them.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="line">A line of it: sentences never cross lines.</param>
    public static IEnumerable<TextSpan> In(string text, TextSpan line)
    {
        var start = line.Start;
        for (var i = line.Start; i < line.End; i++)
        {
            if (!Enders.Contains(text[i], StringComparison.Ordinal) || IsInside(text, i, start, line.End, out var end))
            {
                continue;
            }

            yield return new TextSpan(start, end);
            start = SkipBlanks(text, end, line.End);
            i = start - 1;
        }

        if (start < line.End)
        {
            yield return new TextSpan(start, line.End);
        }
    }

    /// <summary>The mark at <paramref name="at"/> does not end the sentence; if it does, the sentence ends before <paramref name="end"/>.</summary>
    private static bool IsInside(string text, int at, int start, int lineEnd, out int end)
    {
        end = at + 1;
        while (end < lineEnd && (Enders + Closers).Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        if (end >= lineEnd)
        {
            return false;
        }

        var next = SkipBlanks(text, end, lineEnd);
        return next == end || !Opens(text[next]) || (text[at] == '.' && IsPartOfWord(text, at, start));
    }

    private static bool Opens(char c) => char.IsUpper(c) || char.IsDigit(c) || Openers.Contains(c, StringComparison.Ordinal);

    private static bool IsPartOfWord(string text, int dot, int start)
    {
        if (dot + 1 < text.Length && text[dot + 1] == '.')
        {
            return true;
        }

        var from = dot;
        while (from > start && !char.IsWhiteSpace(text[from - 1]) && !Openers.Contains(text[from - 1], StringComparison.Ordinal))
        {
            from--;
        }

        var word = text.AsSpan(from, dot - from);
        var last = word[(word.LastIndexOf('.') + 1)..];
        return last.IsEmpty
            || (last.Length == 1 && char.IsUpper(last[0]))
            || (from == start && IsNumber(word))
            || IsAbbreviated(last);
    }

    private static bool IsAbbreviated(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[8];
        return word.Length <= lower.Length && IsAbbreviation.Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    private static bool IsNumber(ReadOnlySpan<char> word) => word.Length <= 3 && word.IndexOfAnyExceptInRange('0', '9') < 0;

    private static int SkipBlanks(string text, int from, int end)
    {
        while (from < end && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from;
    }
}
