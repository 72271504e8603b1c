using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>The people whom a text names in full.</summary>
internal sealed class Roster
{
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
            (_byEnd.TryGetValue(end, out var list) ? list : _byEnd[end] = []).Add(person);
        }

        return person;
    }

    /// <summary>Those who are called by these last syllables of their name; by the first ones when nobody is ("ông Tập").</summary>
    public List<Person> Called(string[] terms)
    {
        var last = Among(terms[^1], terms, person => person.Terms.AsSpan().EndsWith(terms));
        return last.Count > 0 ? last : Among(terms[0], terms, person => person.Terms.AsSpan().StartsWith(terms));
    }

    private List<Person> Among(string end, string[] terms, Predicate<Person> isCalled) =>
        _byEnd.TryGetValue(end, out var people) ? people.FindAll(person => person.Terms.Length > terms.Length && isCalled(person)) : [];
}
