using System.Text;

namespace ArticleSearch.Web.Tests.Wording;

internal static class Vietnamese
{
    /// <summary>A letter that English does not have: đ, or one with a mark.</summary>
    public static bool IsLetter(char letter) =>
        letter is 'đ' or 'Đ' || (letter > '\x7f' && char.IsLetter(letter) && letter.ToString().Normalize(NormalizationForm.FormD).Length > 1);
}
