using System.Text;

namespace ArticleSearch.Ingest.Text;

/// <summary>Unicode normalisation of whatever comes from outside.</summary>
internal static class UnicodeForm
{
    /// <summary>Lone surrogates and U+FFFE make <see cref="string.Normalize()"/> throw; they are no text and become U+FFFD.</summary>
    public static string Of(string text, NormalizationForm form)
    {
        try
        {
            return text.IsNormalized(form) ? text : text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD').Normalize(form);
        }
    }
}
