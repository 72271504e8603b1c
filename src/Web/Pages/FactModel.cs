using ArticleSearch.Ingest.Officials;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArticleSearch.Web.Pages;

/// <summary>A page that lists facts. Everything it shows follows from its address.</summary>
public abstract class FactModel<T>(ISearchEngine engine, FactView view) : PageModel
{
    public FactPanel Panel { get; private set; } = null!;

    public FactPage<T> Answer { get; private set; } = null!;

    protected ISearchEngine Engine => engine;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var asked = FactRequest.Read(view, Request.QueryString);
        if (!asked.IsCanonical && asked.Complaints.Count == 0)
        {
            // A form sends its empty fields too; the address to keep and to cite has none.
            return Redirect(FactAddress.Of(asked.Query));
        }

        Answer = await FindAsync(asked.Query, cancellation);
        await LookUpAsync(asked.Query, cancellation);
        var ways = new FactWays(engine, async near => (await FindAsync(near, cancellation)).Total);
        Panel = await ways.LeadOnAsync(new FactPanel(asked, FactSummary.Of(Answer), await CountAsync(asked.Query, cancellation)), cancellation);
        ViewData[nameof(Panel)] = Panel;
        return Page();
    }

    protected abstract Task<FactPage<T>> FindAsync(FactQuery query, CancellationToken cancellation);

    /// <summary>What a page knows beside the list.</summary>
    protected virtual Task LookUpAsync(FactQuery query, CancellationToken cancellation) => Task.CompletedTask;

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
public sealed class QuotesModel(ISearchEngine engine, ArticleStore store) : FactModel<Statement>(engine, FactView.Quotes)
{
    public IReadOnlyList<QuoteCard> Cards { get; private set; } = [];

    protected override async Task LookUpAsync(FactQuery query, CancellationToken cancellation) =>
        Cards = await new QuoteCards(store, PageRoutes.SiteOf(Request)).OfAsync(Answer.Hits, cancellation);

    protected override Task<FactPage<Statement>> FindAsync(FactQuery query, CancellationToken cancellation) =>
        Engine.SearchAsync((QuoteQuery)query, cancellation);
}

/// <summary>How many of what.</summary>
public sealed class FiguresModel(ISearchEngine engine) : FactModel<Quantity>(engine, FactView.Figures)
{
    /// <summary>The indicators among the figures found; null when there is none to be followed.</summary>
    public SeriesPanel? Series { get; private set; }

    protected override async Task LookUpAsync(FactQuery query, CancellationToken cancellation) =>
        Series = Answer.Total > 0 ? await SeriesPanel.FindAsync((FigureQuery)query, Engine, cancellation) : null;

    protected override Task<FactPage<Quantity>> FindAsync(FactQuery query, CancellationToken cancellation) =>
        Engine.SearchAsync((FigureQuery)query, cancellation);
}

/// <summary>What was reviewed, and when.</summary>
public sealed class ReviewsModel(ISearchEngine engine) : FactModel<Reviewed>(engine, FactView.Reviews)
{
    /// <summary>Reviews that are looked through for programmes.</summary>
    public const int MaxReviews = ArticleQuery.MaxPageSize;

    private const int MaxProgrammes = 100;

    public IReadOnlyList<ProgrammeRow> Programmes { get; private set; } = [];

    /// <summary>Of one programme; null when no one was asked for.</summary>
    public ReviewTable? Table { get; private set; }

    public bool IsPart { get; private set; }

    protected override Task<FactPage<Reviewed>> FindAsync(FactQuery query, CancellationToken cancellation) =>
        Engine.SearchAsync((ReviewQuery)query, cancellation);

    protected override async Task LookUpAsync(FactQuery query, CancellationToken cancellation)
    {
        var all = await FindAsync(FactAddress.FirstPage(query) with { Sort = SortOrder.Newest, PageSize = MaxReviews }, cancellation);
        (Programmes, IsPart) = ([.. ProgrammeRow.Of(all.Hits).Take(MaxProgrammes)], all.Next is not null);
        if (query.ValuesOf(FactFacet.Programme).Count() == 1)
        {
            var asked = new FigureQuery { Filters = [.. query.Filters.Where(filter => filter.Facet == FactFacet.Programme)] };
            var (figures, _) = await SeriesPanel.ReadAsync(asked, Engine, cancellation);
            Table = ReviewTable.Of(all.Hits, figures);
        }
    }
}

/// <summary>Who held which office.</summary>
public sealed class OfficialsModel(ISearchEngine engine, ArticleStore store) : FactModel<FoundOfficial>(engine, FactView.Officials)
{
    /// <summary>Offices shown of each.</summary>
    public const int MaxPosts = 4;

    /// <summary>Whom the articles nearest to the day name; null when no one office and day was asked for.</summary>
    public Holder? Holder { get; private set; }

    public DateOnly AskedDay { get; private set; }

    protected override Task<FactPage<FoundOfficial>> FindAsync(FactQuery query, CancellationToken cancellation) =>
        Engine.SearchAsync((OfficialQuery)query, cancellation);

    protected override async Task LookUpAsync(FactQuery query, CancellationToken cancellation)
    {
        if (query is OfficialQuery { On: { } day } && query.ValuesOf(FactFacet.Office).ToList() is [var office])
        {
            AskedDay = day;
            Holder = await store.WhoHeldAsync(office, query.ValuesOf(FactFacet.Organisation).FirstOrDefault(), day, cancellation);
        }
    }
}
