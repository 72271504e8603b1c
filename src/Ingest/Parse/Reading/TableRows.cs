using System.Globalization;
using AngleSharp.Dom;

namespace ArticleSearch.Ingest.Parse.Reading;

/// <summary>The cells of a table by rows, without those of tables inside it.</summary>
internal static class TableRows
{
    /// <summary>Tables of a newspaper repeat a name some ten times; without bounds a small page makes a text without end.</summary>
    private const int MostRepeated = 1_000;
    private const int LongestRepeated = 200;

    public static List<List<IElement>> Of(IElement table)
    {
        var rows = new List<List<IElement>>();
        Collect(table, rows);
        return rows;
    }

    private static void Collect(IElement parent, List<List<IElement>> rows)
    {
        for (var i = 0; i < parent.ChildNodes.Length; i++)
        {
            switch (parent.ChildNodes[i])
            {
                case IElement { LocalName: "tbody" or "thead" or "tfoot" } group:
                    Collect(group, rows);
                    break;
                case IElement { LocalName: "tr" } row:
                    rows.Add([.. row.Children.Where(cell => cell.LocalName is "td" or "th")]);
                    break;
            }
        }
    }

    /// <summary>A cell that spans rows stands in each of them: every row is a line of the text and read by itself.</summary>
    public static IEnumerable<List<IElement>> WithSpans(List<List<IElement>> rows)
    {
        var repeated = 0;
        List<(IElement Cell, int Column, int Rows)> spanning = [];
        foreach (var row in rows)
        {
            var filled = new List<IElement>(row);
            var rowsLeft = spanning.ToDictionary(span => span.Cell, span => span.Rows);
            spanning.ForEach(span => filled.Insert(Math.Min(span.Column, filled.Count), span.Cell));
            spanning.Clear();
            for (var column = 0; column < filled.Count && repeated < MostRepeated; column++)
            {
                var span = rowsLeft.TryGetValue(filled[column], out var left) ? left : RowSpan(filled[column]);
                if (span > 1)
                {
                    spanning.Add((filled[column], column, span - 1));
                    repeated++;
                }
            }

            yield return filled;
        }
    }

    private static int RowSpan(IElement cell) =>
        cell.GetAttribute("rowspan") is { } span && int.TryParse(span, NumberStyles.None, CultureInfo.InvariantCulture, out var rows)
            && cell.TextContent.Length <= LongestRepeated ? rows : 1;
}
