using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>Enters full names and their offices into the roster, before anybody asks whom a short name means.</summary>
internal sealed class NamingRegister(TokenizedText text, Vocabulary known, Roster roster)
{
    private readonly NameReader _names = new(text, known);

    public void Enter(IReadOnlyList<Naming> namings)
    {
        foreach (var naming in namings)
        {
            if (IsFull(naming))
            {
                roster.Add(text.Slice(text.SpanOf(naming.Name.First, naming.Name.End)), Roster.TermsOf(text, naming.Name));
            }
        }

        foreach (var naming in namings)
        {
            Give(naming);
        }
    }

    private void Give(Naming naming)
    {
        var terms = Roster.TermsOf(text, naming.Name);
        var person = roster.Find(terms) is { } found && IsOwn(found) ? found : roster.Called(terms) is [var called] ? called : null;
        if (person is null)
        {
            return;
        }

        foreach (var address in naming.Addresses)
        {
            person.Address(address);
        }

        foreach (var office in naming.Before)
        {
            roster.Give(person, office, new OfficeSense(text, office), "role.before-name");
        }

        if (naming.Shared is { } shared)
        {
            roster.Give(person, shared, new OfficeSense(text, shared), "role.shared");
        }

        foreach (var office in naming.After)
        {
            roster.Give(person, office, new OfficeSense(text, office), "role.after-name");
        }
    }

    private static bool IsOwn(Person person) => person.Terms.Length > 1;

    /// <summary>A name of one Vietnamese syllable is never a full one; one of two is when it begins with a family name or an office stands by it.</summary>
    private bool IsFull(Naming naming)
    {
        var (first, end) = (naming.Name.First, naming.Name.End);
        var hasOffice = naming.HasOffice;
        var isSpokenOf = hasOffice || naming.Addresses.Count > 0;
        var isEponym = known.Eponyms.Longest(text, first, end, out var named) is not null && named == end;
        return (end - first) switch
        {
            _ when isEponym => false,
            1 => hasOffice && !_names.IsSyllable(first) && text.Tokens[first].Length > 2,
            2 => isSpokenOf && (_names.IsFamilyName(first) || hasOffice || !_names.IsSyllable(first)),
            _ => naming.Name.IsCertain || isSpokenOf,
        };
    }
}
