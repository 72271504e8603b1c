using System.Text;
using System.Text.RegularExpressions;

namespace ArticleSearch.Eval.Extraction;

/// <summary>
/// When two answers are the same words: NFC, lower case, one blank, the tone wherever it is written (hoà = hòa), i for y
/// (kỹ = kĩ). Written apart from <c>Spelling</c> on purpose: what is measured must not measure itself.
/// </summary>
internal static partial class Folding
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    public static string Fold(string? text)
    {
        var words = (text ?? "").Normalize(NormalizationForm.FormC).ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(FoldWord)).Trim(' ', ',', '.', ';', ':');
    }

    /// <summary>Equal, or one is the beginning of the other at the end of a word; both folded.</summary>
    public static bool IsSameTerm(string one, string other) =>
        one == other || (one.Length > 0 && other.Length > 0 && (Begins(one, other) || Begins(other, one)));

    private static bool Begins(string longer, string shorter) => longer.StartsWith(shorter + " ", StringComparison.Ordinal);

    private static string FoldWord(string word)
    {
        var parts = word.Normalize(NormalizationForm.FormD);
        var letters = string.Concat(parts.Where(c => !Tones.Contains(c, StringComparison.Ordinal))).Normalize(NormalizationForm.FormC);
        return LetterY().Replace(letters, "$1i") + string.Concat(parts.Where(c => Tones.Contains(c, StringComparison.Ordinal)));
    }

    [GeneratedRegex("^(h|k|l|m|s|t|qu)y$", RegexOptions.CultureInvariant)]
    private static partial Regex LetterY();
}
