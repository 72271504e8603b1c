using System.Globalization;
using System.Text;
using ArticleSearch.Search;

namespace ArticleSearch.Web.Pages;

/// <summary>
/// The address of a search: equal searches have equal addresses. Parameters stand in a fixed order, defaults are left
/// out, a filter with several values repeats its parameter.
/// </summary>
public static class SearchAddress
{
    public const string Path = "/tim-kiem";
    public const string JsonPath = "/tim-kiem.json";
    public const string SuggestionsPath = "/goi-y.json";

    /// <summary>Suggests officials.</summary>
    public const string PeoplePath = "/goi-y/nguoi.json";

    public const string Text = "q";
    public const string Section = "chuyen-muc";
    public const string Year = "nam";
    public const string From = "tu";
    public const string To = "den";
    public const string Writer = "tac-gia";
    public const string Tag = "the";
    public const string Kind = "loai";
    public const string WithoutSection = "tru-chuyen-muc";
    public const string WithoutYear = "tru-nam";
    public const string WithoutWriter = "tru-tac-gia";
    public const string WithoutTag = "tru-the";
    public const string WithoutKind = "tru-loai";
    public const string ExactMarks = "dung-dau";
    public const string Sort = "sap";
    public const string Page = "trang";

    /// <summary>Goes on behind a page: <see cref="ArticleQuery.After"/>.</summary>
    public const string After = "sau";

    public static readonly IReadOnlyList<string> Parameters =
    [
        Text, Section, Year, From, To, Writer, Tag, Kind,
        WithoutSection, WithoutYear, WithoutWriter, WithoutTag, WithoutKind, ExactMarks, Sort, Page, After,
    ];

    public static string Of(ArticleQuery query, string path = Path)
    {
        var address = new StringBuilder(path);
        var separator = '?';
        foreach (var (name, value) in ParametersOf(query))
        {
            address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal));
            separator = '&';
        }

        return address.ToString();
    }

    public static IEnumerable<(string Name, string Value)> ParametersOf(ArticleQuery query)
    {
        if (query.Text.Length > 0)
        {
            yield return (Text, query.Text);
        }

        foreach (var pair in FiltersOf(query))
        {
            yield return pair;
        }

        if (query.Sort != DefaultSort(query.Text))
        {
            yield return (Sort, NameOf(query.Sort));
        }

        if (query.Page > 1)
        {
            yield return (Page, query.Page.ToString(CultureInfo.InvariantCulture));
        }

        // The first page is where a search begins, and has one address; only a later one can stand behind another.
        if (query is { Page: > 1, After: { } after })
        {
            yield return (After, after);
        }
    }

    /// <summary>The search from its beginning: where everything that changes it leads.</summary>
    public static ArticleQuery FirstPage(ArticleQuery query) => query with { Page = 1, After = null };

    public static SortOrder DefaultSort(string text) => text.Length == 0 ? SortOrder.Newest : SortOrder.Relevance;

    public static SortOrder? SortNamed(string name) => name switch
    {
        "lien-quan" => SortOrder.Relevance,
        "moi" => SortOrder.Newest,
        "cu" => SortOrder.Oldest,
        "ten" => SortOrder.Name,
        "moi-nap" => SortOrder.Seen,
        _ => null,
    };

    public static string NameOf(SortOrder sort) => sort switch
    {
        SortOrder.Relevance => "lien-quan",
        SortOrder.Newest => "moi",
        SortOrder.Name => "ten",
        SortOrder.Seen => "moi-nap",
        _ => "cu",
    };

    public static ArticleKind? KindNamed(string name) => name switch
    {
        "tin-bai" => ArticleKind.News,
        "tong-ket" => ArticleKind.Review,
        "dai-ky" => ArticleKind.Longform,
        "bao-in" => ArticleKind.Print,
        _ => null,
    };

    public static string NameOf(ArticleKind kind) => kind switch
    {
        ArticleKind.News => "tin-bai",
        ArticleKind.Review => "tong-ket",
        ArticleKind.Longform => "dai-ky",
        ArticleKind.Print => "bao-in",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a name"),
    };

    private static IEnumerable<(string Name, string Value)> FiltersOf(ArticleQuery query) =>
    [
        .. Words(Section, query.Sections),
        .. Years(Year, query.Years),
        .. Day(From, query.From),
        .. Day(To, query.To),
        .. Words(Writer, query.Writers),
        .. Words(Tag, query.Tags),
        .. Words(Kind, [.. query.Kinds.Select(NameOf)]),
        .. Words(WithoutSection, query.Without.Sections),
        .. Years(WithoutYear, query.Without.Years),
        .. Words(WithoutWriter, query.Without.Writers),
        .. Words(WithoutTag, query.Without.Tags),
        .. Words(WithoutKind, [.. query.Without.Kinds.Select(NameOf)]),
        .. query.ExactMarks ? [(ExactMarks, "1")] : Array.Empty<(string, string)>(),
    ];

    /// <summary>A page has a hundred addresses, most of them without filters.</summary>
    private static IEnumerable<(string Name, string Value)> Words(string name, IReadOnlyCollection<string> values) =>
        values.Count == 0 ? [] : values.Order(StringComparer.Ordinal).Select(value => (name, value));

    private static IEnumerable<(string Name, string Value)> Years(string name, IReadOnlyCollection<int> years) =>
        years.Count == 0 ? [] : years.Order().Select(year => (name, year.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<(string Name, string Value)> Day(string name, DateOnly? day)
    {
        if (day is { } known)
        {
            yield return (name, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }
}
