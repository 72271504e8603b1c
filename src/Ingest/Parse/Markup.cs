using System.Text.RegularExpressions;

namespace ArticleSearch.Ingest.Parse;

/// <summary>Tells markup from copied text by content: names and declared types of saved files say little.</summary>
internal static partial class Markup
{
    private const int Looked = 64 * 1024;

    public static bool IsHtml(string text) => Tag().IsMatch(text.AsSpan(0, Math.Min(text.Length, Looked)));

    [GeneratedRegex(@"<(?:!doctype|html|head|body|meta|title|div|p|h1|h2|article|table|script|span|br)[\s>/]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
