using ArticleSearch.Ingest.Officials;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using ArticleSearch.Web.Operators;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArticleSearch.Web.Pages;

/// <summary>One official: offices with the articles that evidence them, statements, figures, articles, corrections.</summary>
public sealed class OfficialModel(ArticleStore store, ISearchEngine engine, OperatorGate gate) : PageModel
{
    private const int MaxQuotes = 10;
    private const int MaxArticles = 10;
    private const int MaxFigures = 12;

    public OfficialProfile Profile { get; private set; } = null!;

    public FactPage<Statement> Quotes { get; private set; } = null!;

    public IReadOnlyList<QuoteCard> Cards { get; private set; } = [];

    public SearchPage Articles { get; private set; } = null!;

    public EvidencePlaces Places { get; private set; } = null!;

    public Timeline Timeline { get; private set; } = null!;

    public IReadOnlyList<StatedFigure> Figures { get; private set; } = [];

    public LedgerList Corrections { get; private set; } = null!;

    /// <summary>The entry of the ledger that was just written.</summary>
    [BindProperty(Name = LedgerModel.WrittenParameter, SupportsGet = true)]
    public long? Written { get; set; }

    public bool IsOperator => gate.Allows(HttpContext);

    public ArticleQuery ArticleQuery => new() { Text = $"nguoi:\"{Profile.Name}\"", Sort = SortOrder.Newest };

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await store.ReadOfficialAsync(id, cancellation) is not { } profile)
        {
            var now = await store.NumberOfAsync(id, cancellation);
            return now == id ? NotFound() : Redirect(FactAddress.OfficialOf(now));
        }

        Profile = profile;
        Timeline = new Timeline(profile.Tenures);
        Places = await EvidencePlaces.ReadAsync(store, profile.Tenures.SelectMany(tenure => new[] { tenure.FirstEvidence, tenure.LastEvidence }), cancellation);
        Quotes = await engine.SearchAsync(QuotesOf(id) with { PageSize = MaxQuotes }, cancellation);
        Cards = await new QuoteCards(store, PageRoutes.SiteOf(Request)).OfAsync(Quotes.Hits, cancellation);
        Figures = await StatedFigure.InAsync(store, Quotes.Hits, MaxFigures, cancellation);
        Articles = await engine.SearchAsync(ArticleQuery with { PageSize = MaxArticles }, cancellation);
        Corrections = await LedgerList.ReadAsync(store, await store.ReadCorrectionsAsync(id, cancellation), IsOperator, cancellation);
        return Page();
    }

    public static QuoteQuery QuotesOf(long id) => new() { Official = id, Sort = SortOrder.Newest };
}
