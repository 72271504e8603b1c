using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>The people whom a text names in full.</summary>
internal sealed class Roster(Vocabulary known)
{
    /// <summary>So many of one name or office are looked at; no article has more, and looking at all would take the square of its length.</summary>
    private const int MaxAlike = 50;

    private readonly Dictionary<string, List<Person>> _byOffice = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> _byEnd = new(StringComparer.Ordinal);
    private readonly List<Person> _people = [];

    public IReadOnlyList<Person> People => _people;

    public static string[] TermsOf(TokenizedText text, Chunk name)
    {
        var terms = new List<string>(name.End - name.First);
        for (var at = name.First; at < name.End; at++)
        {
            if (text.Tokens[at].IsWord)
            {
                terms.Add(text.Tokens[at].Term);
            }
        }

        return [.. terms];
    }

    public Person? Find(string[] terms) => _byName.GetValueOrDefault(string.Join(' ', terms));

    public Person Add(string name, string[] terms)
    {
        var key = string.Join(' ', terms);
        if (_byName.TryGetValue(key, out var person))
        {
            return person;
        }

        person = new Person(name, terms);
        _byName.Add(key, person);
        _people.Add(person);
        foreach (var end in new[] { terms[^1], terms[0] }.Distinct())
        {
            Add(_byEnd, end, person);
        }

        return person;
    }

    public void Give(Person person, Office office, OfficeSense sense, string rule)
    {
        person.Give(office, sense, rule);
        Add(_byOffice, KeyOf(sense), person);
    }

    /// <summary>Those whom an office that stands alone can mean; when somebody's is printed with all of its body, only those.</summary>
    public List<Person> Holding(OfficeSense sense)
    {
        var alike = _byOffice.GetValueOrDefault(KeyOf(sense)) ?? [];
        var holders = alike.FindAll(person => person.Holds(sense));
        return holders.FindAll(person => person.HoldsFully(sense)) is { Count: > 0 } full ? full : holders;
    }

    /// <summary>Those who lead a body.</summary>
    public List<Person> Leading(OfficeSense body) => [.. _people.Take(MaxAlike).Where(person => person.Leads(body))];

    /// <summary>Those who hold an office, whichever it is, in a body.</summary>
    public List<Person> Of(OfficeSense body) => [.. _people.Take(MaxAlike).Where(person => person.Offices.Any(held => held.Sense.Covers(body)))];

    private static string KeyOf(OfficeSense sense) => string.Join(' ', sense.Head.Terms.Take(2));

    private static void Add(Dictionary<string, List<Person>> people, string key, Person person)
    {
        var alike = people.TryGetValue(key, out var list) ? list : people[key] = [];
        if (alike.Count < MaxAlike && !alike.Contains(person))
        {
            alike.Add(person);
        }
    }

    /// <summary>Those who are called by these last syllables of their name; by the first ones when nobody is ("ông Tập").</summary>
    public List<Person> Called(string[] terms)
    {
        var last = Among(terms[^1], terms, person => person.Terms.AsSpan().EndsWith(terms));
        return last.Count > 0 || (terms[0].Length == 1 && terms.Length == 1) || known.StrongNames.Contains(terms[0]) ? last : Among(terms[0], terms, person => person.Terms.AsSpan().StartsWith(terms));
    }

    private List<Person> Among(string end, string[] terms, Predicate<Person> isCalled) =>
        _byEnd.TryGetValue(end, out var people) ? people.FindAll(person => person.Terms.Length > terms.Length && isCalled(person)) : [];
}
