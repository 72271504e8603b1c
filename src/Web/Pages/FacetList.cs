using System.Globalization;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>One facet as links: each adds its value to the search, takes it away again, or leaves it out.</summary>
/// <param name="Values">The values to show at once.</param>
/// <param name="More">The values to show on demand.</param>
public sealed record FacetList(string Title, IReadOnlyList<FacetLink> Values, IReadOnlyList<FacetLink> More)
{
    /// <summary>What is counted, for those who hear the page.</summary>
    public string Noun { get; init; } = Say.Either("bài", "articles");

    private const int Shown = 10;
    private const int ShownWriters = 5;
    private const int MaxMore = 20;

    public static FacetList OfYears(ArticleQuery query, IReadOnlyList<FacetCount<int>> counts) => Of(
        Say.Either("Năm", "Year"), counts, Shown, query.Years, year => Label.Ours(year.ToString(CultureInfo.InvariantCulture)),
        years => query with { Years = years },
        year => query with { Without = query.Without with { Years = [.. query.Without.Years, year] } });

    public static FacetList OfSections(ArticleQuery query, IReadOnlyList<FacetCount<string>> counts) => Of(
        Say.Of(FactFacet.Section), counts, Shown, query.Sections, Label.Printed,
        sections => query with { Sections = sections },
        section => query with { Without = query.Without with { Sections = [.. query.Without.Sections, section] } });

    public static FacetList OfWriters(ArticleQuery query, IReadOnlyList<FacetCount<string>> counts) => Of(
        Say.Either("Tác giả", "Writer"), counts, ShownWriters, query.Writers, Label.Printed,
        writers => query with { Writers = writers },
        writer => query with { Without = query.Without with { Writers = [.. query.Without.Writers, writer] } });

    public static FacetList OfKinds(ArticleQuery query, IReadOnlyList<FacetCount<ArticleKind>> counts) => Of(
        Say.Of(FactFacet.ArticleKind), counts, Shown, query.Kinds, kind => Label.Ours(Say.Of(kind)),
        kinds => query with { Kinds = kinds },
        kind => query with { Without = query.Without with { Kinds = [.. query.Without.Kinds, kind] } });

    private static FacetList Of<T>(
        string title,
        IReadOnlyList<FacetCount<T>> counts,
        int shown,
        IReadOnlyList<T> chosen,
        Func<T, Label> label,
        Func<IReadOnlyList<T>, ArticleQuery> choose,
        Func<T, ArticleQuery> leaveOut)
    {
        // A chosen value stays in the list even when no hit has it, or it could not be taken away here.
        var missing = chosen.Except(counts.Select(count => count.Value)).Select(value => new FacetCount<T>(value, 0));
        var links = counts.Concat(missing).Select(count =>
        {
            var isChosen = chosen.Contains(count.Value);
            var next = isChosen ? chosen.Where(value => !Equals(value, count.Value)) : chosen.Append(count.Value);
            return new FacetLink(
                label(count.Value), count.Count, isChosen, Address(choose([.. next])), isChosen ? null : Address(leaveOut(count.Value)));
        }).ToList();
        return new FacetList(
            title,
            [.. links.Where((link, place) => place < shown || link.Chosen)],
            [.. links.Where((link, place) => place >= shown && !link.Chosen).Take(MaxMore)]);
    }

    private static string Address(ArticleQuery query) => SearchAddress.Of(SearchAddress.FirstPage(query));
}

/// <summary>One value of a facet.</summary>
/// <param name="Address">The search with the value, or, when it is chosen, without it.</param>
/// <param name="LeaveOut">The search for everything else; null when the value is chosen.</param>
public sealed record FacetLink(Label Label, int Count, bool Chosen, string Address, string? LeaveOut);
