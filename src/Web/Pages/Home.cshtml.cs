using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;
using ArticleSearch.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArticleSearch.Web.Pages;

/// <summary>What the archive holds, and questions that it can answer.</summary>
public sealed class HomeModel(ArticleStore store, ISearchEngine engine) : PageModel
{
    private const int MaxExamples = 6;

    public ArchiveCounts Counts { get; private set; } = null!;

    public IReadOnlyList<Example> Examples { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Counts = await store.CountAsync(cancellation);
        if (Counts.Articles > 0)
        {
            Examples = await FindExamplesAsync(cancellation);
        }
    }

    /// <summary>Only questions that have an answer here; before anything is indexed, the general ones.</summary>
    private async Task<IReadOnlyList<Example>> FindExamplesAsync(CancellationToken cancellation)
    {
        var all = await engine.SearchAsync(new ArticleQuery { PageSize = 1 }, cancellation);
        var examples = new List<Example>();
        foreach (var (label, query) in OfArchive(all.Facets).Concat(General))
        {
            var total = all.Total == 0 ? 0 : (await engine.SearchAsync(query with { PageSize = 1 }, cancellation)).Total;
            if (total > 0 && examples.Count < MaxExamples)
            {
                examples.Add(new Example(label, SearchAddress.Of(query), Say.Articles(total)));
            }
        }

        return examples.Count > 0 ? examples : [.. General.Select(example => new Example(example.Label, SearchAddress.Of(example.Query), null))];
    }

    private static IEnumerable<(Label Label, ArticleQuery Query)> OfArchive(Facets facets)
    {
        if (facets.Years is [var year, ..])
        {
            yield return (Say.Label($"tổng kết năm {year.Value}", $"{"tổng kết"} (reviews) of {year.Value}"), new ArticleQuery { Text = "tổng kết", Years = [year.Value] });
        }

        foreach (var section in facets.Sections.Take(2))
        {
            yield return (Say.Label($"mới nhất mục {section.Value}", $"newest of {section.Value}"), new ArticleQuery { Sections = [section.Value], Sort = SortOrder.Newest });
        }
    }

    private static readonly (Label Label, ArticleQuery Query)[] General =
    [
        (Label.Printed("tổng kết nông thôn mới"), new ArticleQuery { Text = "tổng kết nông thôn mới" }),
        (Label.Printed("“cải cách hành chính”"), new ArticleQuery { Text = "\"cải cách hành chính\"" }),
        (Label.Printed("so ket chuong trinh"), new ArticleQuery { Text = "so ket chuong trinh" }),
        (Label.Printed("ùn tắc giao thông"), new ArticleQuery { Text = "ùn tắc giao thông" }),
        (Label.Printed("giải ngân đầu tư công"), new ArticleQuery { Text = "giải ngân đầu tư công" }),
    ];

    /// <summary>How many articles of which years.</summary>
    public string Held => Counts switch
    {
        { FirstDay: { } first, LastDay: { } last } => Say.Either($"{Say.Articles(Counts.Articles)} báo", Say.Articles(Counts.Articles)) + ", " + Say.Years(first.Year, last.Year),
        _ => Say.Either($"{Say.Articles(Counts.Articles)} báo", Say.Articles(Counts.Articles)),
    };
}

/// <summary>A search as a link.</summary>
/// <param name="Note">How much it finds; null when that is not known yet.</param>
public sealed record Example(Label Label, string Address, string? Note);
