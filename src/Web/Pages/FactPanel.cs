using System.Globalization;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using ArticleSearch.Search.Query;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>What stands around the list of facts: box, filters, counts, pages. The same for every view.</summary>
/// <param name="Counts">Of every facet, each without its own filter.</param>
public sealed record FactPanel(
    FactRequest Asked, FactSummary Answer, IReadOnlyDictionary<FactFacet, IReadOnlyList<FacetCount<string>>> Counts)
{
    private const int Shown = 6;
    private const int MaxMore = 6;

    /// <summary>Searches near this one that do find something; only when this one finds nothing.</summary>
    public IReadOnlyList<Example> WaysOn { get; init; } = [];

    /// <summary>The search in the words that the reader may have meant; only when it finds more.</summary>
    public Example? DidYouMean { get; init; }

    public FactView View => Asked.View;

    public FactQuery Query => Asked.Query;

    public string Heading => Query.Text.Length > 0 ? $"{View.Label}: {Query.Text}" : View.Label;

    public string Truth => Answer switch
    {
        { GaveUp: true } => Say.Unfinished,
        { Total: 0 } => Say.Either($"Không tìm thấy {Say.Noun(Query)} nào", $"No {Say.Noun(Query)} found"),
        _ => string.Join(" · ", new[] { Say.Count(Query, Answer.Total), Years, Say.Sorted(Query.Sort) }.OfType<string>()),
    };

    /// <summary>The orders that the reader may choose.</summary>
    public IEnumerable<SortOrder> Sorts =>
    [
        .. Query.Text.Length > 0 ? [SortOrder.Relevance] : Array.Empty<SortOrder>(), SortOrder.Newest, SortOrder.Oldest,
        .. Query is OfficialQuery ? [SortOrder.Name] : Array.Empty<SortOrder>(),
    ];

    public IEnumerable<string> Notices => Say.Notices(Answer).Except(Asked.Complaints.Select(complaint => complaint.Sentence));

    public Pager Pager => new(
        Query.Page,
        Pager.LastPage(Answer.Total, Query.PageSize),
        page => FactAddress.Of(FactAddress.FirstPage(Query) with { Page = page }))
    {
        Cursor = Query.Page >= Pager.LastCounted && Answer.Next is { } after ? FactAddress.Of(Query with { Page = Query.Page + 1, After = after }) : null,
    };

    public Histogram Histogram => Histogram.Of(Query, Answer.Facets.GetValueOrDefault(FactFacet.Year, []));

    public bool IsBeyondEnd => Answer.Total > 0 && Query.Page > Pager.Last;

    public IEnumerable<FacetList> Facets => View.Facets.Select(ListOf).Where(list => list.Values.Count > 0);

    private string? Years
    {
        get
        {
            var years = Answer.Facets.GetValueOrDefault(FactFacet.Year, []).Select(year => int.Parse(year.Value, CultureInfo.InvariantCulture)).ToList();
            return years.Count == 0 ? null : Say.Years(years.Min(), years.Max());
        }
    }

    /// <summary>What is asked for beside the words, and the search without it.</summary>
    public IReadOnlyList<FactChip> Chips
    {
        get
        {
            var first = FactAddress.FirstPage(Query);
            return
            [
                .. Query.Filters.Select(filter => new FactChip(
                    new Label($"{Label.Ours(Say.Of(filter.Facet))}: {Say.Value(filter)}"), first with { Filters = [.. Query.Filters.Where(other => other != filter)] })),
                .. Query.Without.Select(filter => new FactChip(
                    Say.Label($"Trừ: {Say.Value(filter)}", $"Not: {Say.Value(filter)}"), first with { Without = [.. Query.Without.Where(other => other != filter)] })),
                .. Query.From is { } from ? [new FactChip(Label.Ours(Say.Since(from)), first with { From = null })] : Array.Empty<FactChip>(),
                .. Query.To is { } to ? [new FactChip(Label.Ours(Say.UpTo(to)), first with { To = null })] : Array.Empty<FactChip>(),
                .. first is FigureQuery figures ? Of(figures) : [],
                .. first is OfficialQuery { On: { } day } officials
                    ? [new FactChip(Label.Ours(Say.Either($"Giữ chức vụ ngày {Say.Day(day)}", $"In office on {Say.Day(day)}")), officials with { On = null })]
                    : Array.Empty<FactChip>(),
            ];
        }
    }

    /// <summary>The same words without any filter.</summary>
    public string Cleared => FactAddress.Of(View.Blank with { Text = Query.Text, Sort = Query.Sort });

    private static IEnumerable<FactChip> Of(FigureQuery query) =>
    [
        .. query.Least is { } least ? [new FactChip(Label.Ours(Say.Either($"Từ {Amount.Print(least)}", $"From {Say.Number(least)}")), query with { Least = null })] : Array.Empty<FactChip>(),
        .. query.Most is { } most ? [new FactChip(Label.Ours(Say.Either($"Đến {Amount.Print(most)}", $"To {Say.Number(most)}")), query with { Most = null })] : Array.Empty<FactChip>(),
        .. query.PeriodFrom is not null || query.PeriodTo is not null
            ? [new FactChip(Label.Ours(Say.Either("Số liệu ", "Figures of ") + Say.Days(query.PeriodFrom, query.PeriodTo)), query with { PeriodFrom = null, PeriodTo = null })]
            : Array.Empty<FactChip>(),
    ];

    private FacetList ListOf(FactFacet facet)
    {
        var first = FactAddress.FirstPage(Query);
        var chosen = Query.Filters.Where(filter => filter.Facet == facet).ToList();
        var counts = Counts.GetValueOrDefault(facet, []).Select(count => (Filter: new FactFilter(facet, count.Value), count.Count)).ToList();
        var missing = chosen.Except(counts.Select(count => count.Filter)).Select(filter => (Filter: filter, Count: Answer.CountOf(filter)));
        var links = counts.Concat(missing).Select(count =>
        {
            var isChosen = chosen.Contains(count.Filter);
            var filters = isChosen ? Query.Filters.Where(filter => filter != count.Filter) : Query.Filters.Append(count.Filter);
            return new FacetLink(
                Say.Value(count.Filter), count.Count, isChosen, FactAddress.Of(first with { Filters = [.. filters] }),
                isChosen ? null : FactAddress.Of(first with { Without = [.. Query.Without, count.Filter] }));
        }).ToList();
        return new FacetList(
            Say.Of(facet),
            [.. links.Where((link, place) => place < Shown || link.Chosen)],
            [.. links.Where((link, place) => place >= Shown && !link.Chosen).Take(MaxMore)])
        {
            Noun = Say.Noun(Query),
        };
    }
}

/// <summary>One thing that a search asks for, and the search without it.</summary>
public sealed record FactChip(Label Label, FactQuery Without);

/// <summary>What an answer says beside its hits.</summary>
public sealed record FactSummary(
    long Total,
    ParsedQuery Understood,
    bool Around,
    bool TolerantOnly,
    bool GaveUp,
    string? Next,
    IReadOnlyDictionary<FactFacet, IReadOnlyList<FacetCount<string>>> Facets)
{
    public static FactSummary Of<T>(FactPage<T> page) =>
        new(page.Total, page.Understood, page.Around, page.TolerantOnly, page.GaveUp, page.Next, page.Facets);

    /// <summary>Hits that have a chosen value; a part of a name is no value, and stands for many.</summary>
    public int CountOf(FactFilter filter) => Facets.GetValueOrDefault(filter.Facet, [])
        .FirstOrDefault(count => string.Equals(count.Value, filter.Value, StringComparison.OrdinalIgnoreCase))?.Count ?? (int)Math.Min(Total, int.MaxValue);
}
