using System.Globalization;
using System.Text;

namespace ArticleSearch.Web.Formats;

/// <summary>
/// An entry of BibTeX, UTF-8. A name in braces of its own is one whole and never inverted. BibTeX counts braces even behind a
/// backslash, so those of a text become commands, as everything does that TeX would read as one.
/// </summary>
public static class BibTex
{
    public const string ContentType = "application/x-bibtex; charset=utf-8";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static string Entry(Citation citation)
    {
        var entry = new StringBuilder("@article{").Append(citation.Id);
        Add("title", $"{{{Escaped(citation.Title)}}}");
        Add("author", citation.Writers.Count == 0 ? null : string.Join(" and ", citation.Writers.Select(writer => $"{{{Escaped(writer)}}}")));
        Add("journal", Escaped(citation.Paper));
        if (citation.Day is { } day)
        {
            Add("year", day.ToString("yyyy", CultureInfo.InvariantCulture));
            entry.Append(",\n  month = ").Append(Months[day.Month - 1]);
            Add("day", day.ToString("%d", CultureInfo.InvariantCulture));
            Add("date", Iso(day));
        }

        Add("entrysubtype", "newspaper");
        Add("langid", "vietnamese");
        Add("url", citation.Address is { } url ? Address(url) : null);
        Add("urldate", Iso(citation.Seen));
        Add("note", citation.Archived is { } archived ? $"Bản lưu: {Escaped(archived)}" : null);
        Add("copyright", Escaped(citation.Rights));
        Add("annote", citation.Quotes.Count == 0 ? null : string.Join(" | ", citation.Quotes.Select(Escaped)));
        return entry.Append("\n}\n").ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                entry.Append(CultureInfo.InvariantCulture, $",\n  {name} = {{{value}}}");
            }
        }
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => escaped.Append(@"\textbackslash{}"),
                '{' => escaped.Append(@"\textbraceleft{}"),
                '}' => escaped.Append(@"\textbraceright{}"),
                '~' => escaped.Append(@"\textasciitilde{}"),
                '^' => escaped.Append(@"\textasciicircum{}"),
                '%' or '$' or '&' or '#' or '_' => escaped.Append('\\').Append(c),
                _ when char.IsControl(c) => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>An address is taken as it stands, so only what ends the field must go.</summary>
    private static string Address(string url) => url
        .Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
