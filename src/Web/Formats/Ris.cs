using System.Globalization;
using System.Text;

namespace ArticleSearch.Web.Formats;

/// <summary>
/// RIS, as reference managers read it: a tag of two letters a line, CRLF, UTF-8. A name without a comma is taken as one
/// whole; one with a comma would be torn apart, so a comma within a name becomes a blank.
/// </summary>
public static class Ris
{
    public const string ContentType = "application/x-research-info-systems; charset=utf-8";

    public static string Record(Citation citation)
    {
        var record = new StringBuilder("TY  - NEWS\r\n");
        Add("TI", citation.Title);
        foreach (var writer in citation.Writers)
        {
            Add("AU", writer.Replace(',', ' '));
        }

        Add("T2", citation.Paper);
        Add("SE", citation.Section);
        Add("PY", citation.Day?.ToString("yyyy", CultureInfo.InvariantCulture));
        Add("DA", Slashed(citation.Day));
        Add("LA", "vi");
        Add("UR", citation.Address);
        Add("Y2", Slashed(citation.Seen));
        Add("AN", $"{citation.Key}@{citation.Revision}");
        Add("N1", citation.Archived is { } archived ? $"Bản lưu: {archived}" : null);
        Add("N1", citation.Rights);
        foreach (var quote in citation.Quotes)
        {
            Add("N1", quote);
        }

        return record.Append("ER  - \r\n").ToString();

        void Add(string tag, string? value)
        {
            if (value is { Length: > 0 })
            {
                record.Append(tag).Append("  - ").Append(OneLine.Of(value)).Append("\r\n");
            }
        }
    }

    private static string? Slashed(DateOnly? day) => day?.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture);
}
