using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ArticleSearch.Web.Wording;

/// <summary>
/// Words of ours around something that was printed or typed, as in “Section Chính trị”: what is not ours keeps its language, and
/// an English page marks it as Vietnamese.
/// </summary>
/// <param name="text">Its literal parts are ours; its arguments are names or values from articles, numbers, or other labels.</param>
public sealed class Label(FormattableString text) : IHtmlContent
{
    /// <summary>Only words of ours.</summary>
    public static Label Ours(string words) => new(FormattableStringFactory.Create(
        words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));

    public static Label Printed(string value) => new($"{value}");

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        // The literal parts may hold no markup of their own either.
        var format = encoder.Encode(text.Format);
        new HtmlFormattableString(CultureInfo.InvariantCulture, format, [.. text.GetArguments().Select(Foreign)]).WriteTo(writer, encoder);
    }

    public override string ToString() => text.ToString(CultureInfo.InvariantCulture);

    private static object? Foreign(object? argument) => argument is string value && Language.OfArticles is { } language
        ? new HtmlFormattableString("<span lang=\"{0}\">{1}</span>", language, value)
        : argument;
}
