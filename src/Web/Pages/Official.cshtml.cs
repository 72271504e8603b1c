using ArticleSearch.Ingest.Officials;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArticleSearch.Web.Pages;

/// <summary>One official: offices with the articles that evidence them, statements, articles.</summary>
public sealed class OfficialModel(ArticleStore store, ISearchEngine engine) : PageModel
{
    private const int MaxQuotes = 10;
    private const int MaxArticles = 10;

    public OfficialProfile Profile { get; private set; } = null!;

    public FactPage<Statement> Quotes { get; private set; } = null!;

    public IReadOnlyList<QuoteCard> Cards { get; private set; } = [];

    public SearchPage Articles { get; private set; } = null!;

    public ArticleQuery ArticleQuery => new() { Text = $"nguoi:\"{Profile.Name}\"", Sort = SortOrder.Newest };

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await store.ReadOfficialAsync(id, cancellation) is not { } profile)
        {
            return NotFound();
        }

        Profile = profile;
        Quotes = await engine.SearchAsync(QuotesOf(id) with { PageSize = MaxQuotes }, cancellation);
        Cards = await new QuoteCards(store, PageRoutes.SiteOf(Request)).OfAsync(Quotes.Hits, cancellation);
        Articles = await engine.SearchAsync(ArticleQuery with { PageSize = MaxArticles }, cancellation);
        return Page();
    }

    public static QuoteQuery QuotesOf(long id) => new() { Official = id, Sort = SortOrder.Newest };
}
