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

    public const string Text = "q";
    public const string Section = "chuyen-muc";
    public const string Year = "nam";
    public const string From = "tu";
    public const string To = "den";
    public const string Writer = "tac-gia";
    public const string Tag = "the";
    public const string ExactMarks = "dung-dau";
    public const string Sort = "sap";
    public const string Page = "trang";

    public static readonly IReadOnlyList<string> Parameters = [Text, Section, Year, From, To, Writer, Tag, ExactMarks, Sort, Page];

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
    }

    public static SortOrder DefaultSort(string text) => text.Length == 0 ? SortOrder.Newest : SortOrder.Relevance;

    public static SortOrder? SortNamed(string name) => name switch
    {
        "lien-quan" => SortOrder.Relevance,
        "moi" => SortOrder.Newest,
        "cu" => SortOrder.Oldest,
        _ => null,
    };

    public static string NameOf(SortOrder sort) => sort switch
    {
        SortOrder.Relevance => "lien-quan",
        SortOrder.Newest => "moi",
        _ => "cu",
    };

    private static IEnumerable<(string Name, string Value)> FiltersOf(ArticleQuery query) =>
    [
        .. query.Sections.Order(StringComparer.Ordinal).Select(section => (Section, section)),
        .. query.Years.Order().Select(year => (Year, year.ToString(CultureInfo.InvariantCulture))),
        .. Day(From, query.From),
        .. Day(To, query.To),
        .. query.Writers.Order(StringComparer.Ordinal).Select(writer => (Writer, writer)),
        .. query.Tags.Order(StringComparer.Ordinal).Select(tag => (Tag, tag)),
        .. query.ExactMarks ? [(ExactMarks, "1")] : Array.Empty<(string, string)>(),
    ];

    private static IEnumerable<(string Name, string Value)> Day(string name, DateOnly? day)
    {
        if (day is { } known)
        {
            yield return (name, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }
}
