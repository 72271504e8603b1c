using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>An office that the text gives to somebody.</summary>
/// <param name="Office">Its fullest printing.</param>
/// <param name="FirstPrinted">The token where its first printing begins.</param>
internal sealed record HeldOffice(Office Office, OfficeSense Sense, int FirstPrinted, string Rule);

/// <summary>Somebody whom the text names in full, with the offices that it gives him.</summary>
/// <param name="name">As first printed.</param>
/// <param name="terms">Its syllables in one spelling.</param>
internal sealed class Person(string name, string[] terms)
{
    private const int MaxOffices = 50;

    private readonly List<HeldOffice> _offices = [];
    private readonly HashSet<string> _calls = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public string[] Terms { get; } = terms;

    /// <summary>True for a woman, false for a man, null when the text does not tell.</summary>
    public bool? IsWoman { get; private set; } = terms.Length > 2 && terms[1] == "thị" ? true : null;

    public IReadOnlyList<HeldOffice> Offices => _offices;

    /// <summary>Whether the text calls him so ("anh Bình"), or by no form of address at all and his sex fits.</summary>
    public bool MayBeCalled(string word, bool isWoman) =>
        _calls.Count == 0 ? IsWoman == isWoman && _offices.Count == 0 : _calls.Contains(word);

    public bool IsCalled(string word) => _calls.Contains(word);

    public void Call(string word) => _calls.Add(word);

    public void Address(AddressKind kind)
    {
        if (kind is AddressKind.He or AddressKind.She)
        {
            IsWoman ??= kind == AddressKind.She;
        }
    }

    /// <summary>Adds an office; of several printings of one the longest stays.</summary>
    public void Give(Office office, OfficeSense sense, string rule)
    {
        var same = _offices.FindIndex(held => held.Sense.Fits(sense));
        if (same < 0 && _offices.Count < MaxOffices)
        {
            _offices.Add(new HeldOffice(office, sense, office.First, rule));
        }
        else if (same >= 0 && office.End - office.First > _offices[same].Office.End - _offices[same].Office.First)
        {
            _offices[same] = new HeldOffice(office, sense, Math.Min(office.First, _offices[same].FirstPrinted), rule);
        }
    }

    public bool Holds(OfficeSense sense) => _offices.Exists(held => held.Sense.IsMeantBy(sense));

    /// <summary>Whether the text says that he held this office before.</summary>
    public bool Held(OfficeSense sense) => _offices.Exists(held => held.Office.Standing == Standing.Former && held.Sense.IsMeantBy(sense));

    /// <summary>Whether he is at the head of a body; the Prime Minister's office does not print his.</summary>
    public bool Leads(OfficeSense body) => _offices.Exists(held => held.Office.Standing != Standing.Former && held.Sense.Leads(body));

    /// <summary>Whether the text gives him this office with a body that says all of it.</summary>
    public bool HoldsFully(OfficeSense sense) => _offices.Exists(held => held.Sense.Fits(sense) && held.Sense.Covers(sense));

    public Official? AsOfficial(TokenizedText text) =>
        _offices.Count == 0 ? null : new Official(Name, [.. _offices.OrderBy(held => held.FirstPrinted).Select(held => RoleOf(text, held.Office, held.Rule))]);

    private static Role RoleOf(TokenizedText text, Office office, string rule)
    {
        var span = text.SpanOf(office.First, office.End);
        var organisation = office.HasBody ? text.Slice(text.SpanOf(office.BodyFirst, office.End)) : null;
        return new Role(span, text.Slice(span), office.Head.Canonical, organisation, office.Standing, rule);
    }
}
