using System.Globalization;
using System.Text;
using ArticleSearch.Search;

namespace ArticleSearch.Eval;

/// <summary>What the engine gave for one query.</summary>
internal sealed record Answer(JudgedQuery Query, SearchPage Page)
{
    private const int Shown = 10;

    public Quality Quality => Quality.Of([.. Page.Hits.Select(hit => hit.Key.Value)], Query.Relevant);

    /// <summary>The answer as text, so that a change of the ranking is a difference one can read.</summary>
    public string Sheet()
    {
        var sheet = new StringBuilder();
        var found = Page.Hits.Select(hit => hit.Key.Value).ToHashSet();
        var notes = (Page.Relaxed ? ", most of the words" : "") + (Page.TolerantOnly ? ", other marks than typed" : "");
        sheet.Append(CultureInfo.InvariantCulture, $"{Query.Text}\n{Page.Total} found{notes}; {Query.Relevant.Count} relevant (*)\n\n");
        foreach (var (rank, hit) in Page.Hits.Take(Shown).Index())
        {
            var mark = Query.Relevant.Contains(hit.Key.Value) ? '*' : ' ';
            sheet.Append(CultureInfo.InvariantCulture, $"{rank + 1,2} {mark} {hit.Key} | {hit.Title.Text}\n");
        }

        foreach (var key in Query.Relevant.Where(key => !found.Contains(key)).Order(StringComparer.Ordinal))
        {
            sheet.Append(CultureInfo.InvariantCulture, $" - * {key} was not found\n");
        }

        return sheet.ToString();
    }
}
