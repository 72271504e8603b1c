using ArticleSearch.Search;
using ArticleSearch.Search.Query;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>
/// A search as it stands in an address, and what of it could not be understood. Nothing a reader types is an error: what
/// makes no sense is left out, and said.
/// </summary>
public sealed class SearchRequest
{
    private SearchRequest(AddressReader address)
    {
        Address = address;
        Query = ReadQuery();
    }

    public AddressReader Address { get; }

    public ArticleQuery Query { get; }

    /// <summary>What was left out, each with the name of its parameter.</summary>
    public IReadOnlyList<Complaint> Complaints => Address.Complaints;

    /// <summary>What no search has. A page passes over it (links from elsewhere carry such things), a program is told.</summary>
    public IEnumerable<Complaint> Strangers => Address.StrangersTo(SearchAddress.Parameters);

    /// <summary>Whether the address is the one spelling of this search that we link to.</summary>
    public bool IsCanonical => SearchAddress.ParametersOf(Query).SequenceEqual(Address.Parameters);

    public static SearchRequest Read(QueryString address) => new(new AddressReader(address));

    private ArticleQuery ReadQuery()
    {
        var text = Address.ReadText();
        var (from, to) = (Address.ReadDay(SearchAddress.From), Address.ReadDay(SearchAddress.To));
        if (from?.First > to?.Last)
        {
            (from, to) = (to, from);
        }

        return new ArticleQuery
        {
            Text = text,
            ExactMarks = Address.ReadSwitch(SearchAddress.ExactMarks),
            Sections = Address.ReadWords(SearchAddress.Section),
            Years = Address.ReadYears(SearchAddress.Year),
            From = from?.First,
            To = to?.Last,
            Writers = Address.ReadWords(SearchAddress.Writer),
            Tags = Address.ReadWords(SearchAddress.Tag),
            Kinds = ReadKinds(SearchAddress.Kind),
            Without = new Exclusions
            {
                Sections = Address.ReadWords(SearchAddress.WithoutSection),
                Years = Address.ReadYears(SearchAddress.WithoutYear),
                Writers = Address.ReadWords(SearchAddress.WithoutWriter),
                Tags = Address.ReadWords(SearchAddress.WithoutTag),
                Kinds = ReadKinds(SearchAddress.WithoutKind),
            },
            Sort = Address.ReadSort(text),
            Page = Address.ReadPage(),
            After = Address.ReadAfter(),
        };
    }

    private List<ArticleKind> ReadKinds(string parameter) => Address.ReadNamed(parameter, SearchAddress.KindNamed, Say.Of(QueryField.Kind));
}
