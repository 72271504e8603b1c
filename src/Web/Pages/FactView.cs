using ArticleSearch.Search.Facts;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>One kind of fact: where its page is, and what can be asked of it.</summary>
/// <param name="Kind">Its name on the command line.</param>
/// <param name="Blank">The query for all of them.</param>
/// <param name="Facets">In the order of the page.</param>
/// <param name="Others">Parameters that it has beside those of every view and its facets.</param>
public sealed record FactView(string Kind, string Path, FactQuery Blank, IReadOnlyList<FactFacet> Facets, IReadOnlyList<string> Others)
{
    public static readonly FactView Quotes = new(
        "quotes", "/phat-bieu", new QuoteQuery(),
        [
            FactFacet.Person, FactFacet.Office, FactFacet.Organisation, FactFacet.QuoteKind, FactFacet.SpeakerKind,
            FactFacet.Year, FactFacet.Section, FactFacet.ArticleKind,
        ],
        []);

    public static readonly FactView Figures = new(
        "figures", "/so-lieu", new FigureQuery(),
        [
            FactFacet.Unit, FactFacet.Thing, FactFacet.Of, FactFacet.PeriodYear, FactFacet.FigureKind, FactFacet.Change,
            FactFacet.Programme, FactFacet.Year, FactFacet.Section, FactFacet.ArticleKind,
        ],
        [FactAddress.Least, FactAddress.Most, FactAddress.Period]);

    public static readonly FactView Officials = new(
        "officials", "/nhan-su", new OfficialQuery(),
        [FactFacet.Office, FactFacet.Organisation, FactFacet.Standing, FactFacet.Year, FactFacet.Section, FactFacet.ArticleKind],
        [FactAddress.On]);

    public static readonly FactView Reviews = new(
        "reviews", "/so-ket", new ReviewQuery(),
        [FactFacet.Programme, FactFacet.ReviewKind, FactFacet.PeriodYear, FactFacet.Year, FactFacet.Section, FactFacet.ArticleKind],
        []);

    public static readonly IReadOnlyList<FactView> All = [Quotes, Figures, Reviews, Officials];

    public string Label => Say.View(Blank);

    public string JsonPath => Path + ".json";

    /// <summary>Whether its list is one of what articles say, which is cited by them; nobody cites an official.</summary>
    public bool IsCited => Blank is not OfficialQuery;

    /// <summary>What its list is to be had in.</summary>
    public IReadOnlyList<(string Suffix, string ContentType, string Label)> Formats => IsCited ? ListRoutes.Citing : ListRoutes.Followed;

    /// <summary>Every parameter of its address.</summary>
    public IEnumerable<string> Parameters =>
    [
        SearchAddress.Text, .. Facets.Select(FactAddress.ParameterOf), .. Facets.Select(FactAddress.WithoutParameterOf), SearchAddress.From, SearchAddress.To, .. Others,
        SearchAddress.Sort, SearchAddress.Page, SearchAddress.After,
    ];

    public static FactView Of(FactQuery query) => All.First(view => view.Blank.GetType() == query.GetType());
}
