using System.Text;

namespace ArticleSearch.Ingest.Text;

/// <summary>
/// The paper's way to write a title into an address: no marks, lower case, one hyphen between words. The old site
/// writes "---" for " - ", the new one does not, so runs of hyphens are one.
/// </summary>
public static class Slug
{
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in Marks.Remove(text))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }
}
