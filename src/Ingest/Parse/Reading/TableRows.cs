using AngleSharp.Dom;

namespace ArticleSearch.Ingest.Parse.Reading;

/// <summary>The cells of a table by rows, without those of tables inside it.</summary>
internal static class TableRows
{
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
}
