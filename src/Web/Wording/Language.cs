using System.Globalization;

namespace ArticleSearch.Web.Wording;

/// <summary>
/// The language of what the program says: Vietnamese, or English where an address asks for it (<c>lang=en</c>). What the paper
/// printed stays as it is. Numbers and days are formatted by <see cref="Say"/>, not by the culture of the thread.
/// </summary>
public sealed record Language
{
    public const string Parameter = "lang";

    public static readonly Language Vietnamese = new("vi", "Tiếng Việt", "vi-VN");
    public static readonly Language English = new("en", "English", "en-GB");

    private Language(string code, string name, string format) =>
        (Code, Name, Format, Culture) = (code, name, CultureInfo.GetCultureInfo(format), CultureInfo.GetCultureInfo(code));

    /// <summary>As in the attributes lang and hreflang.</summary>
    public string Code { get; }

    /// <summary>In the language itself.</summary>
    public string Name { get; }

    /// <summary>How numbers and days are written.</summary>
    public CultureInfo Format { get; }

    public CultureInfo Culture { get; }

    public Language Other => this == English ? Vietnamese : English;

    /// <summary>A machine set to "en-US" says nothing about the reader: only <c>lang=en</c> makes the culture exactly "en".</summary>
    public static Language Current => CultureInfo.CurrentUICulture.Name == English.Code ? English : Vietnamese;

    /// <summary>The lang attribute of what an article printed; null on a page that is Vietnamese itself.</summary>
    public static string? OfArticles => Current == Vietnamese ? null : Vietnamese.Code;

    /// <summary>Vietnamese for every name that is no other language's.</summary>
    public static Language Named(string? code) => code == English.Code ? English : Vietnamese;

    /// <summary>An address of ours for readers of this language, its other parameters and its fragment kept.</summary>
    public string AddressOf(string address)
    {
        var (rest, fragment) = Cut(address, '#');
        var (path, typed) = Cut(rest, '?');
        var parameters = typed.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => pair != Parameter && !pair.StartsWith(Parameter + "=", StringComparison.Ordinal));
        var kept = string.Join('&', this == Vietnamese ? parameters : parameters.Append($"{Parameter}={Code}"));
        return path + (kept.Length > 0 ? "?" + kept : "") + fragment;
    }

    /// <summary>Whether it is on this site: a path, not another host.</summary>
    public static bool IsOurs(string address) =>
        address.StartsWith('/') ? !address.StartsWith("//", StringComparison.Ordinal) : address.StartsWith('?');

    private static (string Before, string Behind) Cut(string text, char at) =>
        text.IndexOf(at, StringComparison.Ordinal) is >= 0 and var place ? (text[..place], text[place..]) : (text, "");
}
