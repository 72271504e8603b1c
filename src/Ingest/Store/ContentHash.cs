using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Store;

/// <summary>
/// Tells whether an article changed: what a reader would call its content. Tags, addresses, layout and the page's
/// furniture change without the article changing.
/// </summary>
internal static class ContentHash
{
    public static string Of(ParsedArticle article)
    {
        var content = new StringBuilder(article.Text.Value.Length + 256);
        Add(article.Text.KindLetters);
        Add(article.Text.Value);
        Add(article.Published?.ToString("O", CultureInfo.InvariantCulture) ?? "");
        Add(article.Section ?? "");
        Add(article.AgencyMark ?? "");
        AddAll(article.Writers);
        AddAll(article.Photographers);
        AddAll(article.Captions.Select(caption => $"{caption.Text}\u001f{caption.Credit}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));

        void Add(string part) => content.Append(part).Append('\u001e');

        void AddAll(IEnumerable<string> parts) => Add(string.Join('\u001f', parts));
    }
}
