using System.Globalization;
using System.Text;

namespace ArticleSearch.Ingest.Text;

/// <summary>
/// Vietnamese letters without their marks: ế → e, ữ → u and đ → d, which Unicode decomposition alone leaves as it is.
/// Letter case stays.
/// </summary>
public static class Marks
{
    /// <summary>Hangul takes three characters when it is decomposed; nothing grows more.</summary>
    public const int MaxGrowth = 3;

    private const int TableSize = 0x2000;
    private const char NotOneLetter = '\0';

    private static readonly char[] Plain = PlainTable();

    public static string Remove(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var c in UnicodeForm.Of(text, NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(Letter(c));
            }
        }

        return plain.ToString();
    }

    /// <summary>The same for the hot path of indexing, which must not allocate for Vietnamese.</summary>
    /// <param name="text">Well-formed UTF-16.</param>
    /// <param name="into">Room for <see cref="MaxGrowth"/> times the text; may be the text's own place when it is Vietnamese.</param>
    /// <returns>How many characters were written.</returns>
    public static int Remove(ReadOnlySpan<char> text, Span<char> into)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var plain = text[i] < TableSize ? Plain[text[i]] : NotOneLetter;
            if (plain == NotOneLetter)
            {
                var rest = Remove(text.ToString());
                rest.CopyTo(into);
                return rest.Length;
            }

            into[i] = plain;
        }

        return text.Length;
    }

    /// <summary>đ, and eth, its look-alike of old code pages.</summary>
    private static char Letter(char c) => c switch
    {
        'đ' or 'ð' => 'd',
        'Đ' or 'Ð' => 'D',
        _ => c,
    };

    private static char[] PlainTable()
    {
        var table = new char[TableSize];
        for (var c = 0; c < TableSize; c++)
        {
            table[c] = Remove(((char)c).ToString()) is [var letter] ? letter : NotOneLetter;
        }

        return table;
    }
}
