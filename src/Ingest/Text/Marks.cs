using System.Globalization;
using System.Text;

namespace ArticleSearch.Ingest.Text;

/// <summary>
/// Vietnamese letters without their marks: ế → e, ữ → u and đ → d, which Unicode decomposition alone leaves as it is.
/// Letter case stays.
/// </summary>
public static class Marks
{
    public static string Remove(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(Letter(c));
            }
        }

        return plain.ToString();
    }

    /// <summary>đ, and eth, its look-alike of old code pages.</summary>
    private static char Letter(char c) => c switch
    {
        'đ' or 'ð' => 'd',
        'Đ' or 'Ð' => 'D',
        _ => c,
    };
}
