using System.Globalization;
using System.Text;

namespace ArticleSearch.Ingest.Text;

/// <summary>
/// White space and invisible characters: every run of blanks (no-break, em, ideographic, line ends) is one space; soft
/// hyphens, zero-width characters, byte order marks and control characters vanish. The result is NFC and trimmed.
/// </summary>
public static class Blanks
{
    public static string Fold(string text)
    {
        if (IsFolded(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in UnicodeForm.Of(text, NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }
            else if (!IsInvisible(c))
            {
                folded.Append(c);
            }
        }

        if (folded.Length > 0 && folded[^1] == ' ')
        {
            folded.Length--;
        }

        return folded.Equals(text) ? text : folded.ToString();
    }

    /// <summary>
    /// Most text is folded already, some of it several times over: one pass without Unicode tables finds out. Only the
    /// letters of Vietnamese and common punctuation count, which are NFC and visible whatever stands beside them.
    /// </summary>
    private static bool IsFolded(string text)
    {
        var isAfterBlank = true;
        foreach (var c in text)
        {
            var isBlank = c == ' ';
            if ((isBlank && isAfterBlank) || !(c is (>= ' ' and <= '~') or (>= '\u00C0' and <= '\u02AF') or (>= '\u1EA0' and <= '\u1EF9') or (>= '\u2010' and <= '\u2027') or '²' or '³'))
            {
                return false;
            }

            isAfterBlank = isBlank;
        }

        return !isAfterBlank || text.Length == 0;
    }

    private static bool IsInvisible(char c) =>
        char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
