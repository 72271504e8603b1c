using System.Buffers;
using System.Collections.Frozen;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Text;

/// <summary>
/// Where the sentences of one line are. A full stop ends a sentence when a blank and a capital, a figure or an opening
/// mark follow (between a small word and a capital the blank may be lost), unless it belongs to an abbreviation (TP., GS.TS.), an initial (T. Hương) or a list number (1. …).
/// Dots of omission end nothing: the writer goes on. Closing quotes belong to the sentence they close.
/// </summary>
public static class Sentences
{
    private const int LongestSyllable = 7;
    private const string Openers = "\"'“‘«([-–—";

    private static readonly SearchValues<char> Enders = SearchValues.Create(".!?");
    private static readonly SearchValues<char> EndersAndClosers = SearchValues.Create(".!?\"'”’»)]");

    /// <summary>Abbreviations that newspapers write with a full stop before a name (general usage, not a list of any one paper).</summary>
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "tp", "tx", "tt", "gs", "pgs", "ts", "ths", "bs", "ks", "cn", "ths.bs", "lm", "ht", "nsnd", "nsưt", "th", "st",
        "mr", "mrs", "ms", "dr", "prof", "vs", "jr", "sr", "tsk", "tskh", "đ/c", "đc", "gđ", "pgđ", "đt", "tel", "kts", "ls",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsAbbreviation =
        Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The sentences of a line, in order, without the blanks between them.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="line">A line of it: sentences never cross lines.</param>
    public static IEnumerable<TextSpan> In(string text, TextSpan line)
    {
        for (int start = line.Start, end; start < line.End; start = SkipBlanks(text, end, line.End))
        {
            end = EndOf(text, start, line.End);
            yield return new TextSpan(start, end);
        }
    }

    /// <summary>Behind the last code unit of the first sentence from <paramref name="start"/> on.</summary>
    /// <param name="text">UTF-16.</param>
    /// <param name="start">Its first code unit, or blanks before it.</param>
    /// <param name="lineEnd">Where its line ends.</param>
    public static int EndOf(ReadOnlySpan<char> text, int start, int lineEnd)
    {
        start = SkipBlanks(text, start, lineEnd);
        for (var i = Find(text, start, lineEnd, Enders); i < lineEnd; i = Find(text, i + 1, lineEnd, Enders))
        {
            if (text[i] == '.' && i + 1 < lineEnd && text[i + 1] == '.')
            {
                continue;
            }

            var end = FindOther(text, i, lineEnd, EndersAndClosers);
            var next = SkipBlanks(text, end, lineEnd);
            if (end == i + 1 && IsBlankLost(text, i, start, lineEnd))
            {
                return end;
            }

            if (next == end || next == lineEnd || !Opens(text[next]))
            {
                // True for every mark of the row: reading the rest of it for each of them would take the square of its length.
                i = end - 1;
            }
            else if (text[i] != '.' || !IsPartOfWord(text, i, start))
            {
                return end;
            }
        }

        return lineEnd;
    }

    /// <summary>"đã xong.Theo ông Nam": a small word before the full stop and a word with a capital right behind it.</summary>
    private static bool IsBlankLost(ReadOnlySpan<char> text, int dot, int start, int lineEnd)
    {
        if (dot + 2 >= lineEnd || !char.IsUpper(text[dot + 1]) || !char.IsLower(text[dot + 2]))
        {
            return false;
        }

        var from = dot;
        while (from > start && dot - from <= LongestSyllable && char.IsLower(text[from - 1]))
        {
            from--;
        }

        return dot - from > 1 && (from == start || char.IsWhiteSpace(text[from - 1])) && !IsAbbreviation.Contains(text[from..dot]);
    }

    private static int Find(ReadOnlySpan<char> text, int from, int end, SearchValues<char> letters) =>
        text[from..end].IndexOfAny(letters) is >= 0 and var length ? from + length : end;

    private static int FindOther(ReadOnlySpan<char> text, int from, int end, SearchValues<char> letters) =>
        text[from..end].IndexOfAnyExcept(letters) is >= 0 and var length ? from + length : end;

    private static bool Opens(char c) => char.IsUpper(c) || char.IsDigit(c) || Openers.Contains(c, StringComparison.Ordinal);

    private static bool IsPartOfWord(ReadOnlySpan<char> text, int dot, int start)
    {
        var from = dot;
        while (from > start && !char.IsWhiteSpace(text[from - 1]) && !Openers.Contains(text[from - 1], StringComparison.Ordinal))
        {
            from--;
        }

        var word = text[from..dot];
        if (word.IsEmpty)
        {
            // A straight mark that closes: "Làm ngay". It opens as well, so the walk back stops at it.
            return false;
        }

        var last = word[(word.LastIndexOf('.') + 1)..];
        return last.IsEmpty
            || (last.Length == 1 && char.IsUpper(last[0]))
            || (from == start && IsNumber(word))
            || IsAbbreviation.Contains(last);
    }

    private static bool IsNumber(ReadOnlySpan<char> word) => word.Length <= 3 && word.IndexOfAnyExceptInRange('0', '9') < 0;

    private static int SkipBlanks(ReadOnlySpan<char> text, int from, int end)
    {
        while (from < end && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from;
    }
}
