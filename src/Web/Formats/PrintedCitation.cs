using System.Globalization;

namespace ArticleSearch.Web.Formats;

/// <summary>A citation as it is printed, in three runs of text: what stands before the italics, the italics, what stands behind them.</summary>
public sealed record PrintedCitation(string Before, string Italic, string After)
{
    public string Text => Before + Italic + After;

    /// <summary>As Vietnamese universities ask for it: names as they are, the title between marks, the paper in italics.</summary>
    public static PrintedCitation Vietnamese(Citation citation)
    {
        var who = citation.Writers.Count > 0 ? string.Join(", ", citation.Writers) : citation.Paper;
        var year = citation.Day?.ToString("yyyy", CultureInfo.InvariantCulture) ?? "không rõ năm";
        var day = citation.Day is { } at ? $", ngày {at.ToString("d/M/yyyy", CultureInfo.InvariantCulture)}" : "";
        var address = citation.Address is { } url ? $", {url}" : "";
        return new PrintedCitation($"{who} ({year}), “{citation.Title}”, ", citation.Paper, $"{day}{address}.");
    }

    /// <summary>APA, seventh edition, online newspaper article. Names are not inverted: a Vietnamese name has no surname to begin with.</summary>
    public static PrintedCitation Apa(Citation citation)
    {
        var day = citation.Day?.ToString("yyyy, MMMM d", CultureInfo.InvariantCulture) ?? "n.d.";
        var end = citation.Title.Length > 0 && ".?!".Contains(citation.Title[^1], StringComparison.Ordinal) ? "" : ".";
        var address = citation.Address is { } url ? $" {url}" : "";
        return citation.Writers.Count == 0
            ? new PrintedCitation("", citation.Title, $"{end} ({day}). {citation.Paper}.{address}")
            : new PrintedCitation($"{Joined(citation.Writers)}. ({day}). ", citation.Title, $"{end} {citation.Paper}.{address}");
    }

    private static string Joined(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))}, & {names[^1]}";
}
