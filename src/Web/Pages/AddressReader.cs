using System.Globalization;
using ArticleSearch.Search;
using ArticleSearch.Search.Query;
using ArticleSearch.Web.Wording;
using Microsoft.AspNetCore.WebUtilities;

namespace ArticleSearch.Web.Pages;

/// <summary>
/// The parameters of an address, read one by one. Nothing a reader types is an error: what makes no sense is left out, and
/// said.
/// </summary>
public sealed class AddressReader
{
    private const int MaxValues = 20;
    private const int MaxValueLength = 200;
    private const int MaxPage = 100_000;
    private const int MaxAfterLength = 1_000;

    private readonly List<(string Name, string Value)> _parameters = [];
    private readonly List<Complaint> _complaints = [];

    public AddressReader(QueryString address)
    {
        foreach (var pair in new QueryStringEnumerable(address.Value))
        {
            // The language of the page is no part of what is asked.
            if (pair.DecodeName().ToString() is not Language.Parameter and var name)
            {
                _parameters.Add((name, pair.DecodeValue().ToString()));
            }
        }
    }

    /// <summary>As typed, in their order.</summary>
    public IReadOnlyList<(string Name, string Value)> Parameters => _parameters;

    /// <summary>What was left out, each with the name of its parameter.</summary>
    public IReadOnlyList<Complaint> Complaints => _complaints;

    /// <summary>Parameters that none of these names.</summary>
    public IEnumerable<Complaint> StrangersTo(IEnumerable<string> known) => _parameters.Select(pair => pair.Name).Except(known)
        .Select(name => new Complaint(name, Say.Either($"Không có tham số “{Short(name)}”.", $"There is no parameter “{Short(name)}”.")));

    /// <summary>The last value given under a name, as typed.</summary>
    public string Typed(string parameter) => _parameters.LastOrDefault(pair => pair.Name == parameter).Value?.Trim() ?? "";

    public string? ComplaintAt(string parameter) => _complaints.Find(complaint => complaint.Parameter == parameter)?.Sentence;

    public IEnumerable<string> ValuesOf(string parameter) =>
        _parameters.Where(pair => pair.Name == parameter).Select(pair => pair.Value.Trim()).Where(value => value.Length > 0);

    public void Complain(string parameter, string sentence) => _complaints.Add(new Complaint(parameter, sentence));

    /// <summary>As much of a value as a complaint repeats.</summary>
    public static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";

    public string ReadText()
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

    public List<string> ReadWords(string parameter)
    {
        var values = ValuesOf(parameter).ToLookup(value => value.Length <= MaxValueLength);
        foreach (var value in values[false])
        {
            Complain(parameter, Say.Either($"“{Short(value)}” quá dài, đã bỏ qua.", $"“{Short(value)}” is too long and was left out."));
        }

        var words = values[true].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (words.Count <= MaxValues)
        {
            return words;
        }

        Complain(parameter, Say.Either($"Nhiều điều kiện quá, kho chỉ dùng {MaxValues} điều kiện đầu.", $"Too many filters; only the first {MaxValues} are used."));
        return words[..MaxValues];
    }

    /// <summary>Values that have names of their own in addresses, in the order of the values.</summary>
    /// <param name="what">What they are, in the language of the page: "loại bài", "kind of article".</param>
    public List<T> ReadNamed<T>(string parameter, Func<string, T?> named, string what)
        where T : struct
    {
        var values = new SortedSet<T>();
        foreach (var typed in ValuesOf(parameter))
        {
            if (named(typed) is { } value)
            {
                values.Add(value);
            }
            else
            {
                Complain(parameter, Say.Either($"Không có {what} “{Short(typed)}”, đã bỏ qua.", $"There is no {what} “{Short(typed)}”; it was left out."));
            }
        }

        return [.. values];
    }

    public List<int> ReadYears(string parameter)
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
                Complain(parameter, Say.Either($"“{Short(value)}” không phải một năm, đã bỏ qua.", $"“{Short(value)}” is no year and was left out."));
            }
        }

        return [.. years];
    }

    public Period? ReadDay(string parameter)
    {
        var typed = Typed(parameter);
        if (typed.Length == 0)
        {
            return null;
        }

        var day = Period.Read(typed);
        if (day is null)
        {
            Complain(parameter, Say.Either(
                $"Không hiểu ngày “{Short(typed)}”, đã bỏ qua. Viết như 9/2/2018, 2/2018 hoặc 2018.",
                $"“{Short(typed)}” is no date and was left out. Write 9/2/2018 (day first), 2/2018 or 2018."));
        }

        return day;
    }

    public bool ReadSwitch(string parameter)
    {
        var typed = Typed(parameter);
        if (typed is not ("" or "0" or "1"))
        {
            Complain(parameter, Say.Either($"Không hiểu “{Short(typed)}”, đã bỏ qua. Viết 1 để bật.", $"“{Short(typed)}” was left out. Write 1 to switch it on."));
        }

        return typed == "1";
    }

    /// <summary>Without words nothing is more relevant than the rest: the newest come first.</summary>
    /// <param name="hasNames">People may stand in the order of their names.</param>
    public SortOrder ReadSort(string text, bool hasNames = false)
    {
        var typed = Typed(SearchAddress.Sort);
        var sort = SearchAddress.SortNamed(typed) is { } named && named != (hasNames ? SortOrder.Seen : SortOrder.Name) ? named : (SortOrder?)null;
        if (sort is null && typed.Length > 0)
        {
            Complain(SearchAddress.Sort, Say.Either($"Không có cách sắp xếp “{Short(typed)}”, đã bỏ qua.", $"There is no order “{Short(typed)}”; it was left out."));
        }

        return sort is null || (text.Length == 0 && sort == SortOrder.Relevance) ? SearchAddress.DefaultSort(text) : sort.Value;
    }

    public int ReadPage()
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

        Complain(SearchAddress.Page, Say.Either($"Không có trang “{Short(typed)}”, đây là trang đầu.", $"There is no page “{Short(typed)}”; this is the first."));
        return 1;
    }

    public string? ReadAfter() => Typed(SearchAddress.After) is { Length: > 0 and <= MaxAfterLength } after ? after : null;
}

/// <summary>What of an address could not be understood, in the reader's language.</summary>
public sealed record Complaint(string Parameter, string Sentence);
