using System.Globalization;
using System.Text;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;

namespace ArticleSearch.Web.Pages;

/// <summary>The address of a search for facts, made like that of a search for articles (<see cref="SearchAddress"/>).</summary>
public static class FactAddress
{
    /// <summary>Smallest and largest value of a figure, with scale and unit: 100 tỷ đồng.</summary>
    public const string Least = "gia-tri-tu";
    public const string Most = "gia-tri-den";

    /// <summary>The time that a figure is said of: 2018, quý1/2018, 2016..2020.</summary>
    public const string Period = "ky";

    /// <summary>The day on which somebody held the office.</summary>
    public const string On = "ngay";

    /// <summary>How values that are no names are called in addresses.</summary>
    public static readonly IReadOnlyList<(FactFacet Facet, string Value, string Name)> ValueNames =
    [
        (FactFacet.QuoteKind, nameof(QuoteKind.Direct), "nguyen-van"),
        (FactFacet.QuoteKind, nameof(QuoteKind.Indirect), "thuat-lai"),
        (FactFacet.SpeakerKind, nameof(SpeakerKind.Person), "ca-nhan"),
        (FactFacet.SpeakerKind, nameof(SpeakerKind.Organisation), "to-chuc"),
        (FactFacet.SpeakerKind, nameof(SpeakerKind.Document), "van-ban"),
        (FactFacet.SpeakerKind, nameof(SpeakerKind.Unknown), "chua-ro"),
        (FactFacet.FigureKind, nameof(FigureKind.Actual), "thuc-hien"),
        (FactFacet.FigureKind, nameof(FigureKind.Plan), "ke-hoach"),
        (FactFacet.FigureKind, nameof(FigureKind.Comparison), "so-sanh"),
        (FactFacet.ReviewKind, "sơ kết", "so-ket"),
        (FactFacet.ReviewKind, "tổng kết", "tong-ket"),
        (FactFacet.ReviewKind, "đánh giá", "danh-gia"),
        (FactFacet.ReviewKind, "kiểm điểm", "kiem-diem"),
        (FactFacet.Change, nameof(Change.Rise), "tang"),
        (FactFacet.Change, nameof(Change.Fall), "giam"),
        (FactFacet.Standing, nameof(Standing.Holder), "dang-giu"),
        (FactFacet.Standing, nameof(Standing.Former), "nguyen"),
        (FactFacet.Standing, nameof(Standing.Acting), "quyen"),
        .. Enum.GetValues<ArticleKind>().Select(kind => (FactFacet.ArticleKind, kind.ToString(), SearchAddress.NameOf(kind))),
    ];

    public static string ParameterOf(FactFacet facet) => facet switch
    {
        FactFacet.Person => "nguoi",
        FactFacet.Office => "chuc-vu",
        FactFacet.Organisation => "co-quan",
        FactFacet.Standing => "tu-cach",
        FactFacet.QuoteKind or FactFacet.FigureKind or FactFacet.ReviewKind => "kieu",
        FactFacet.SpeakerKind => "nguoi-noi",
        FactFacet.Unit => "don-vi",
        FactFacet.Thing => "doi-tuong",
        FactFacet.Of => "cua",
        FactFacet.Change => "thay-doi",
        FactFacet.Programme => "chuong-trinh",
        FactFacet.PeriodYear => "nam-so-lieu",
        FactFacet.Section => SearchAddress.Section,
        FactFacet.Year => SearchAddress.Year,
        FactFacet.ArticleKind => SearchAddress.Kind,
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "A facet without a parameter"),
    };

    /// <summary>The parameter whose values are left out.</summary>
    public static string WithoutParameterOf(FactFacet facet) => "tru-" + ParameterOf(facet);

    /// <summary>Its values are few, and each has a name in addresses.</summary>
    public static bool HasNamedValues(FactFacet facet) => ValueNames.Any(name => name.Facet == facet);

    public static string NameOf(FactFilter filter) =>
        ValueNames.FirstOrDefault(name => name.Facet == filter.Facet && name.Value == filter.Value).Name ?? filter.Value;

    /// <summary>Null for a name that no value has.</summary>
    public static string? ValueNamed(FactFacet facet, string name) =>
        ValueNames.FirstOrDefault(known => known.Facet == facet && known.Name == name).Value;

    public static string Of(FactQuery query) => Of(FactView.Of(query).Path, ParametersOf(query));

    public static string JsonOf(FactQuery query) => Of(FactView.Of(query).JsonPath, ParametersOf(query));

    /// <summary>The same question put to another view, as far as that one knows what is asked.</summary>
    public static string InView(FactView view, IEnumerable<(string Name, string Value)> parameters) =>
        Of(view.Path, parameters.Where(pair => Travels(pair.Name) && view.Parameters.Contains(pair.Name)));

    /// <summary>The same for articles.</summary>
    public static string InArticles(IEnumerable<(string Name, string Value)> parameters) =>
        Of(SearchAddress.Path, parameters.Where(pair => Travels(pair.Name) && SearchAddress.Parameters.Contains(pair.Name)));

    public static string Of(string path, IEnumerable<(string Name, string Value)> parameters)
    {
        var address = new StringBuilder(path);
        var separator = '?';
        foreach (var (name, value) in parameters)
        {
            address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal));
            separator = '&';
        }

        return address.ToString();
    }

    public static IEnumerable<(string Name, string Value)> ParametersOf(FactQuery query)
    {
        return
        [
            .. query.Text.Length > 0 ? [(SearchAddress.Text, query.Text)] : Array.Empty<(string, string)>(),
            .. FiltersOf(query, query.Filters, ParameterOf),
            .. FiltersOf(query, query.Without, WithoutParameterOf),
            .. Day(SearchAddress.From, query.From),
            .. Day(SearchAddress.To, query.To),
            .. query is FigureQuery figures ? OthersOf(figures) : [],
            .. query is OfficialQuery officials ? Day(On, officials.On) : [],
            .. query.Sort != SearchAddress.DefaultSort(query.Text) ? [(SearchAddress.Sort, SearchAddress.NameOf(query.Sort))] : Array.Empty<(string, string)>(),
            .. query.Page > 1 ? [(SearchAddress.Page, query.Page.ToString(CultureInfo.InvariantCulture))] : Array.Empty<(string, string)>(),
            .. query is { Page: > 1, After: { } after } ? [(SearchAddress.After, after)] : Array.Empty<(string, string)>(),
        ];
    }

    public static T FirstPage<T>(T query)
        where T : FactQuery => query with { Page = 1, After = null };

    /// <summary>The time that figures are said of, as it is typed; empty when none was asked for.</summary>
    public static string PeriodOf(FigureQuery query) => Search.Query.Period.Written(query.PeriodFrom, query.PeriodTo);

    /// <summary>The form has a field for it, which shows what was wrong.</summary>
    public static bool HasField(string parameter) => parameter is Least or Most or Period or On or SearchAddress.From or SearchAddress.To;

    public static string OfficialOf(long id) => string.Create(CultureInfo.InvariantCulture, $"{FactView.Officials.Path}/{id}");

    /// <summary>What people of this name said.</summary>
    public static string QuotesOf(string name) => Of(new QuoteQuery { Filters = [new FactFilter(FactFacet.Person, name)], Sort = SortOrder.Newest });

    /// <summary>The place of a fact in the revision that tells it.</summary>
    public static string PlaceOf(FactSource source, string anchor) => $"{ArticleAddress.Of(source.Key, source.Revision)}#{anchor}";

    /// <summary>A page of one list is none of another, and kinds have other values there.</summary>
    private static bool Travels(string parameter) =>
        parameter is not (SearchAddress.Page or SearchAddress.After)
        && parameter != ParameterOf(FactFacet.QuoteKind) && parameter != WithoutParameterOf(FactFacet.QuoteKind);

    /// <summary>In the order of the view's facets, the values of each in that of their letters.</summary>
    private static IEnumerable<(string Name, string Value)> FiltersOf(FactQuery query, IReadOnlyList<FactFilter> filters, Func<FactFacet, string> parameter) =>
        FactView.Of(query).Facets.SelectMany(facet => filters.Where(filter => filter.Facet == facet)
            .Select(filter => (parameter(facet), NameOf(filter))).OrderBy(pair => pair.Item2, StringComparer.Ordinal));

    private static IEnumerable<(string Name, string Value)> OthersOf(FigureQuery query) =>
    [
        .. query.Least is { } least ? [(Least, Amount.Print(least))] : Array.Empty<(string, string)>(),
        .. query.Most is { } most ? [(Most, Amount.Print(most))] : Array.Empty<(string, string)>(),
        .. query.PeriodFrom is not null || query.PeriodTo is not null
            ? [(Period, PeriodOf(query))]
            : Array.Empty<(string, string)>(),
    ];

    private static IEnumerable<(string Name, string Value)> Day(string name, DateOnly? day) =>
        day is { } known ? [(name, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))] : [];
}
