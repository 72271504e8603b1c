using ArticleSearch.Ingest.Text;
using ArticleSearch.Search;
using ArticleSearch.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArticleSearch.Web.Pages;

/// <summary>The search page. Everything it shows follows from its address.</summary>
public sealed class SearchModel(ISearchEngine engine) : PageModel
{
    /// <summary>Each is a search of its own.</summary>
    private const int MaxParts = 5;

    public SearchRequest Asked { get; private set; } = null!;

    public ArticleQuery Query => Asked.Query;

    public SearchPage Answer { get; private set; } = null!;

    public IReadOnlyList<FacetList> Facets { get; private set; } = [];

    public IReadOnlyList<Chip> Chips { get; private set; } = [];

    /// <summary>What was understood of the typed text, part by part; empty when it says so itself.</summary>
    public IReadOnlyList<Chip> Parts { get; private set; } = [];

    public Histogram Histogram { get; private set; } = null!;

    /// <summary>Searches near this one that do find something; only when this one finds nothing.</summary>
    public IReadOnlyList<Example> WaysOn { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public bool IsBeyondEnd => Answer.Total > 0 && Query.Page > Pager.Last;

    public string Heading => Query.Text.Length > 0 ? Say.Either($"Tìm: {Query.Text}", $"Search: {Query.Text}") : Say.Either("Tìm trong kho", "Search the archive");

    /// <summary>The one line of truth: how many, from when, in which order.</summary>
    public string Truth
    {
        get
        {
            var years = Answer.Facets.Years.Select(year => year.Value).ToList();
            return string.Join(
                " · ",
                [
                    Say.Found(Answer),
                    .. years.Count == 0 ? Array.Empty<string>() : [Say.Years(years.Min(), years.Max())],
                    .. Answer.Total == 0 ? Array.Empty<string>() : [Say.Sorted(Query.Sort)],
                ]);
        }
    }

    /// <summary>What to know about the answer, beyond what the address was told already.</summary>
    public IEnumerable<string> Notices => Say.Notices(Answer).Except(Asked.Complaints.Select(complaint => complaint.Sentence));

    /// <summary>Marks were typed, other hits carry them, this one does not.</summary>
    public bool HasOtherMarks(Hit hit) =>
        !hit.ExactMarks && !Answer.Relaxed && !Answer.TolerantOnly && Marks.Remove(Query.Text) != Query.Text;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Asked = SearchRequest.Read(Request.QueryString);
        if (!Asked.IsCanonical && Asked.Complaints.Count == 0)
        {
            // A form sends its empty fields too; the address to keep and to cite has none.
            return Redirect(SearchAddress.Of(Query));
        }

        Answer = await engine.SearchAsync(Query with { GroupCopies = true }, cancellation);
        Pager = ToPages();
        Chips = Chip.OfFilters(Query);
        Parts = Chip.OfParts(Query, Answer.Understood);
        Histogram = Histogram.Of(Query, Answer.Facets.Months);
        Facets = await ReadFacetsAsync(cancellation);
        WaysOn = Answer is { Total: 0, GaveUp: false } ? await FindWaysOnAsync(cancellation) : [];
        return Page();
    }

    /// <summary>A facet counts without its own filter, so that a second year can be chosen beside the first.</summary>
    private async Task<IReadOnlyList<FacetList>> ReadFacetsAsync(CancellationToken cancellation)
    {
        return
        [
            FacetList.OfYears(Query, (await Counts(Query.Years, Query with { Years = [] })).Years),
            FacetList.OfSections(Query, (await Counts(Query.Sections, Query with { Sections = [] })).Sections),
            FacetList.OfWriters(Query, (await Counts(Query.Writers, Query with { Writers = [] })).Writers),
            FacetList.OfKinds(Query, (await Counts(Query.Kinds, Query with { Kinds = [] })).Kinds),
        ];

        async Task<Facets> Counts<T>(IReadOnlyList<T> chosen, ArticleQuery without) =>
            chosen.Count == 0 || Answer.GaveUp ? Answer.Facets : (await CountAsync(without, cancellation)).Facets;
    }

    private Pager ToPages() => new(
        Query.Page,
        Pager.LastPage(Answer.Listed, Query.PageSize),
        page => SearchAddress.Of(SearchAddress.FirstPage(Query) with { Page = page }))
    {
        Cursor = Query.Page >= Pager.LastCounted && Answer.Next is { } after
            ? SearchAddress.Of(Query with { Page = Query.Page + 1, After = after })
            : null,
    };

    private async Task<IReadOnlyList<Example>> FindWaysOnAsync(CancellationToken cancellation)
    {
        var ways = Chips.Select(chip => (Say.Label($"Bỏ điều kiện “{chip.Label}”", $"Without the filter “{chip.Label}”"), chip.Without)).ToList();
        if (Chips.Count > 1)
        {
            ways.Add((Label.Ours(Say.Either("Bỏ mọi điều kiện", "Without any filter")), Chip.Clear(Query)));
        }

        if (Parts.Count > 1)
        {
            ways.AddRange(Parts.Take(MaxParts).Select(part => (Say.Label($"Bỏ phần “{part.Label}”", $"Without “{part.Label}”"), part.Without)));
        }

        if (Query.Text.AsSpan().ContainsAny('"', '“', '”'))
        {
            var loose = Query.Text.Replace("\"", "", StringComparison.Ordinal).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
            ways.Add((Label.Ours(Say.Either("Tìm rời từng từ, không cần nguyên cụm", "Each word by itself, not the phrase")), Chip.WithText(Query, loose.Trim())));
        }

        var found = new List<Example>();
        foreach (var (label, query) in ways)
        {
            if (await CountAsync(query, cancellation) is { Total: > 0 } near)
            {
                found.Add(new Example(label, SearchAddress.Of(query), Say.Articles(near.Total) + (near.Relaxed ? Say.Either(", gần đúng", ", not all words") : "")));
            }
        }

        return found;
    }

    private Task<SearchPage> CountAsync(ArticleQuery query, CancellationToken cancellation) =>
        engine.SearchAsync(SearchAddress.FirstPage(query) with { PageSize = 1 }, cancellation);
}

/// <summary>A hit as the list shows it.</summary>
/// <param name="OtherMarks">Its words differ from the typed ones in their marks.</param>
public sealed record HitCard(Hit Hit, bool OtherMarks);
