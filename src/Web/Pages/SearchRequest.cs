using System.Globalization;
using ArticleSearch.Search;
using ArticleSearch.Search.Query;
using ArticleSearch.Web.Wording;
using Microsoft.AspNetCore.WebUtilities;

namespace ArticleSearch.Web.Pages;

/// <summary>
/// A search as it stands in an address, and what of it could not be understood. Nothing a reader types is an error: what
/// makes no sense is left out, and said.
/// </summary>
public sealed class SearchRequest
{
    private const int MaxValues = 20;
    private const int MaxValueLength = 200;
    private const int MaxPage = 100_000;
    private const int MaxAfterLength = 1_000;

    private readonly IReadOnlyList<(string Name, string Value)> _parameters;
    private readonly List<Complaint> _complaints = [];

    private SearchRequest(IReadOnlyList<(string Name, string Value)> parameters)
    {
        _parameters = parameters;
        Query = ReadQuery();
    }

    public ArticleQuery Query { get; }

    /// <summary>What was left out, each with the name of its parameter.</summary>
    public IReadOnlyList<Complaint> Complaints => _complaints;

    /// <summary>What no search has. A page passes over it (links from elsewhere carry such things), a program is told.</summary>
    public IEnumerable<Complaint> Strangers => _parameters.Select(pair => pair.Name).Except(SearchAddress.Parameters)
        .Select(name => new Complaint(name, $"Không có tham số “{Short(name)}”."));

    /// <summary>Whether the address is the one spelling of this search that we link to.</summary>
    public bool IsCanonical => SearchAddress.ParametersOf(Query).SequenceEqual(_parameters);

    public static SearchRequest Read(QueryString address)
    {
        var parameters = new List<(string, string)>();
        foreach (var pair in new QueryStringEnumerable(address.Value))
        {
            parameters.Add((pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        }

        return new SearchRequest(parameters);
    }

    public string? ComplaintAt(string parameter) => _complaints.Find(complaint => complaint.Parameter == parameter)?.Sentence;

    /// <summary>The last value given under a name, as typed.</summary>
    public string Typed(string parameter) => _parameters.LastOrDefault(pair => pair.Name == parameter).Value?.Trim() ?? "";

    private ArticleQuery ReadQuery()
    {
        var text = ReadText();
        var (from, to) = (ReadDay(SearchAddress.From), ReadDay(SearchAddress.To));
        if (from?.First > to?.Last)
        {
            (from, to) = (to, from);
        }

        return new ArticleQuery
        {
            Text = text,
            ExactMarks = ReadSwitch(SearchAddress.ExactMarks),
            Sections = ReadWords(SearchAddress.Section),
            Years = ReadYears(SearchAddress.Year),
            From = from?.First,
            To = to?.Last,
            Writers = ReadWords(SearchAddress.Writer),
            Tags = ReadWords(SearchAddress.Tag),
            Kinds = ReadKinds(SearchAddress.Kind),
            Without = new Exclusions
            {
                Sections = ReadWords(SearchAddress.WithoutSection),
                Years = ReadYears(SearchAddress.WithoutYear),
                Writers = ReadWords(SearchAddress.WithoutWriter),
                Tags = ReadWords(SearchAddress.WithoutTag),
                Kinds = ReadKinds(SearchAddress.WithoutKind),
            },
            Sort = ReadSort(text),
            Page = ReadPage(),
            After = Typed(SearchAddress.After) is { Length: > 0 and <= MaxAfterLength } after ? after : null,
        };
    }

    private string ReadText()
    {
        var text = Typed(SearchAddress.Text);
        if (text.Length <= ArticleQuery.MaxTextLength)
        {
            return text;
        }

        Complain(SearchAddress.Text, Say.Of(QueryLimit.TooLong));
        var end = ArticleQuery.MaxTextLength;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd();
    }

    private List<string> ReadWords(string parameter)
    {
        var values = ValuesOf(parameter).ToLookup(value => value.Length <= MaxValueLength);
        foreach (var value in values[false])
        {
            Complain(parameter, $"“{Short(value)}” quá dài, đã bỏ qua.");
        }

        var words = values[true].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (words.Count <= MaxValues)
        {
            return words;
        }

        Complain(parameter, $"Nhiều điều kiện quá, kho chỉ dùng {MaxValues} điều kiện đầu.");
        return words[..MaxValues];
    }

    private List<ArticleKind> ReadKinds(string parameter)
    {
        var kinds = new SortedSet<ArticleKind>();
        foreach (var value in ValuesOf(parameter))
        {
            if (SearchAddress.KindNamed(value) is { } kind)
            {
                kinds.Add(kind);
            }
            else
            {
                Complain(parameter, $"Không có loại bài “{Short(value)}”, đã bỏ qua.");
            }
        }

        return [.. kinds];
    }

    private List<int> ReadYears(string parameter)
    {
        var years = new SortedSet<int>();
        foreach (var value in ValuesOf(parameter))
        {
            if (value.Length == 4 && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && years.Count < MaxValues)
            {
                years.Add(year);
            }
            else
            {
                Complain(parameter, $"“{Short(value)}” không phải một năm, đã bỏ qua.");
            }
        }

        return [.. years];
    }

    private Period? ReadDay(string parameter)
    {
        var typed = Typed(parameter);
        if (typed.Length == 0)
        {
            return null;
        }

        var day = Period.Read(typed);
        if (day is null)
        {
            Complain(parameter, $"Không hiểu ngày “{Short(typed)}”, đã bỏ qua. Viết như 9/2/2018, 2/2018 hoặc 2018.");
        }

        return day;
    }

    private bool ReadSwitch(string parameter)
    {
        var typed = Typed(parameter);
        if (typed is not ("" or "0" or "1"))
        {
            Complain(parameter, $"Không hiểu “{Short(typed)}”, đã bỏ qua. Viết 1 để bật.");
        }

        return typed == "1";
    }

    /// <summary>Without words nothing is more relevant than the rest: the newest come first.</summary>
    private SortOrder ReadSort(string text)
    {
        var typed = Typed(SearchAddress.Sort);
        var sort = SearchAddress.SortNamed(typed);
        if (sort is null && typed.Length > 0)
        {
            Complain(SearchAddress.Sort, $"Không có cách sắp xếp “{Short(typed)}”, đã bỏ qua.");
        }

        return sort is null || (text.Length == 0 && sort == SortOrder.Relevance) ? SearchAddress.DefaultSort(text) : sort.Value;
    }

    private int ReadPage()
    {
        var typed = Typed(SearchAddress.Page);
        if (typed.Length == 0)
        {
            return 1;
        }

        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= MaxPage)
        {
            return page;
        }

        Complain(SearchAddress.Page, $"Không có trang “{Short(typed)}”, đây là trang đầu.");
        return 1;
    }

    private IEnumerable<string> ValuesOf(string parameter) =>
        _parameters.Where(pair => pair.Name == parameter).Select(pair => pair.Value.Trim()).Where(value => value.Length > 0);

    private void Complain(string parameter, string sentence) => _complaints.Add(new Complaint(parameter, sentence));

    private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";
}

/// <summary>What of an address could not be understood, in the reader's language.</summary>
public sealed record Complaint(string Parameter, string Sentence);
