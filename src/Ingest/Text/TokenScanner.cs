using System.Buffers;
using System.Globalization;
using System.Text;

namespace ArticleSearch.Ingest.Text;

/// <summary>
/// Cuts a text into tokens: runs of letters and digits with the marks that belong to them, where a full stop or comma
/// stays inside a figure (1.549 and 2,92). Everything else separates, so T.Hương holds "Hương".
/// </summary>
public static class TokenScanner
{
    /// <summary>Longer runs are no words; they are cut into pieces of this length.</summary>
    public const int MaxLength = 128;

    private const int TableSize = 0x2000;

    private static readonly Kind[] Kinds = KindTable();

    private enum Kind : byte
    {
        Other,
        Letter,
        Digit,

        /// <summary>Combining marks and invisible characters: they go on a token but start none.</summary>
        Extension,
    }

    /// <summary>Finds the next token at or after <paramref name="from"/>.</summary>
    /// <param name="text">UTF-16; lone surrogates are no letters.</param>
    /// <param name="from">Where to look from.</param>
    /// <param name="start">Where the token starts.</param>
    /// <param name="end">Behind its last code unit.</param>
    public static bool TryNext(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        for (start = from; start < text.Length; start++)
        {
            if (KindAt(text, start, out var length) is Kind.Letter or Kind.Digit)
            {
                end = EndOf(text, start, start + length);
                return true;
            }
        }

        end = start;
        return false;
    }

    private static int EndOf(ReadOnlySpan<char> text, int start, int end)
    {
        while (end < text.Length && end - start < MaxLength - 1)
        {
            if (KindAt(text, end, out var length) != Kind.Other)
            {
                end += length;
            }
            else if (text[end] is '.' or ',' && char.IsDigit(text[end - 1]) && end + 1 < text.Length && char.IsDigit(text[end + 1]))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static Kind KindAt(ReadOnlySpan<char> text, int at, out int length)
    {
        length = 1;
        var c = text[at];
        if (c < TableSize)
        {
            return Kinds[c];
        }

        if (Rune.DecodeFromUtf16(text[at..], out var rune, out var units) != OperationStatus.Done)
        {
            return Kind.Other;
        }

        length = units;
        return KindOf(Rune.GetUnicodeCategory(rune));
    }

    private static Kind KindOf(UnicodeCategory category) => category switch
    {
        <= UnicodeCategory.OtherLetter => Kind.Letter,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Kind.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format => Kind.Extension,
        _ => Kind.Other,
    };

    private static Kind[] KindTable()
    {
        var table = new Kind[TableSize];
        for (var c = 0; c < TableSize; c++)
        {
            table[c] = KindOf(char.GetUnicodeCategory((char)c));
        }

        return table;
    }
}
