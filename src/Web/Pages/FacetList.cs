using System.Globalization;
using ArticleSearch.Search;

namespace ArticleSearch.Web.Pages;

/// <summary>One facet as links: each adds its value to the search, or takes it away again.</summary>
/// <param name="Values">The values to show at once.</param>
/// <param name="More">The values to show on demand.</param>
public sealed record FacetList(string Title, IReadOnlyList<FacetLink> Values, IReadOnlyList<FacetLink> More)
{
    private const int Shown = 10;
    private const int MaxMore = 60;

    public static FacetList OfYears(ArticleQuery query, IReadOnlyList<FacetCount<int>> counts) => Of(
        "Năm", counts, query.Years, year => year.ToString(CultureInfo.InvariantCulture), years => query with { Years = years, Page = 1 });

    public static FacetList OfSections(ArticleQuery query, IReadOnlyList<FacetCount<string>> counts) => Of(
        "Chuyên mục", counts, query.Sections, section => section, sections => query with { Sections = sections, Page = 1 });

    private static FacetList Of<T>(
        string title, IReadOnlyList<FacetCount<T>> counts, IReadOnlyList<T> chosen, Func<T, string> label, Func<IReadOnlyList<T>, ArticleQuery> choose)
    {
        // A chosen value stays in the list even when no hit has it, or it could not be taken away here.
        var missing = chosen.Except(counts.Select(count => count.Value)).Select(value => new FacetCount<T>(value, 0));
        var links = counts.Concat(missing).Select(count =>
        {
            var isChosen = chosen.Contains(count.Value);
            var next = isChosen ? chosen.Where(value => !Equals(value, count.Value)) : chosen.Append(count.Value);
            return new FacetLink(label(count.Value), count.Count, isChosen, SearchAddress.Of(choose([.. next])));
        }).ToList();
        return new FacetList(
            title,
            [.. links.Where((link, place) => place < Shown || link.Chosen)],
            [.. links.Where((link, place) => place >= Shown && !link.Chosen).Take(MaxMore)]);
    }
}

/// <summary>One value of a facet.</summary>
/// <param name="Address">The search with the value, or, when it is chosen, without it.</param>
public sealed record FacetLink(string Label, int Count, bool Chosen, string Address);
