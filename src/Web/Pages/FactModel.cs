using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArticleSearch.Web.Pages;

/// <summary>A page that lists facts. Everything it shows follows from its address.</summary>
public abstract class FactModel<T>(FactView view) : PageModel
{
    public FactPanel Panel { get; private set; } = null!;

    public FactPage<T> Answer { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var asked = FactRequest.Read(view, Request.QueryString);
        if (!asked.IsCanonical && asked.Complaints.Count == 0)
        {
            // A form sends its empty fields too; the address to keep and to cite has none.
            return Redirect(FactAddress.Of(asked.Query));
        }

        Answer = await FindAsync(asked.Query, cancellation);
        Panel = new FactPanel(asked, FactSummary.Of(Answer), await CountAsync(asked.Query, cancellation));
        ViewData[nameof(Panel)] = Panel;
        return Page();
    }

    protected abstract Task<FactPage<T>> FindAsync(FactQuery query, CancellationToken cancellation);

    /// <summary>A facet counts without its own filter, so that a second value can be chosen beside the first.</summary>
    private async Task<IReadOnlyDictionary<FactFacet, IReadOnlyList<FacetCount<string>>>> CountAsync(FactQuery query, CancellationToken cancellation)
    {
        var counts = Answer.Facets.ToDictionary();
        foreach (var facet in query.Filters.Select(filter => filter.Facet).Distinct())
        {
            var without = FactAddress.FirstPage(query) with { Filters = [.. query.Filters.Where(filter => filter.Facet != facet)], PageSize = 1 };
            counts[facet] = Answer.GaveUp ? [] : (await FindAsync(without, cancellation)).CountsOf(facet);
        }

        return counts;
    }
}

/// <summary>Who said what.</summary>
public sealed class QuotesModel(ISearchEngine engine) : FactModel<Statement>(FactView.Quotes)
{
    protected override Task<FactPage<Statement>> FindAsync(FactQuery query, CancellationToken cancellation) =>
        engine.SearchAsync((QuoteQuery)query, cancellation);
}

/// <summary>How many of what.</summary>
public sealed class FiguresModel(ISearchEngine engine) : FactModel<Quantity>(FactView.Figures)
{
    protected override Task<FactPage<Quantity>> FindAsync(FactQuery query, CancellationToken cancellation) =>
        engine.SearchAsync((FigureQuery)query, cancellation);
}

/// <summary>Who held which office.</summary>
public sealed class OfficialsModel(ISearchEngine engine) : FactModel<FoundOfficial>(FactView.Officials)
{
    protected override Task<FactPage<FoundOfficial>> FindAsync(FactQuery query, CancellationToken cancellation) =>
        engine.SearchAsync((OfficialQuery)query, cancellation);
}
