using System.Text.RegularExpressions;

namespace ArticleSearch.Ingest.Parse;

/// <summary>Tells markup from copied text by content: names and declared types of saved files say little.</summary>
internal static partial class Markup
{
    private const int Looked = 64 * 1024;

    public static bool IsHtml(string text) => Tag().IsMatch(text.AsSpan(0, Math.Min(text.Length, Looked)));

    [GeneratedRegex(@"<(?:!doctype|html|head|body|meta|link|title|div|p|h[1-6]|main|section|article|table|script|style|span|br|hr|a|b|i|em|strong|font|center|ul|ol|li|img|svg)[\s>/]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
