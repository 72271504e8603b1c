using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>Enters full names and their offices into the roster, before anybody asks whom a short name means.</summary>
internal sealed class NamingRegister(TokenizedText text, Vocabulary known, Roster roster)
{
    private static readonly OfficeHead DelegateHead = new("Đại biểu", HeadKind.Whole);

    private const string BeforeName = "role.before-name";

    private readonly NameReader _names = new(text, known);

    public void Enter(IReadOnlyList<Naming> namings)
    {
        var shorter = namings.Select(naming => Roster.TermsOf(text, naming.Name)).Where(terms => terms.Length > 2 && terms[0].Length == 1)
            .Select(terms => (terms[0], terms[1])).ToHashSet();
        foreach (var naming in namings)
        {
            // "ông Y Điêu" is short for Y Điêu Êban when the text names him so.
            var terms = Roster.TermsOf(text, naming.Name);
            if (IsFull(naming) && !(terms.Length == 2 && shorter.Contains((terms[0], terms[1]))))
            {
                roster.Add(text.Slice(text.SpanOf(naming.Name.First, naming.Name.End)), terms);
            }
        }

        var bearers = namings.Select(Give).ToList();
        for (var i = 0; i < namings.Count; i++)
        {
            GiveFarther(namings[i], bearers[i]);
        }
    }

    private Person? Give(Naming naming)
    {
        var terms = Roster.TermsOf(text, naming.Name);
        var person = roster.Find(terms) is { } found && IsOwn(found) ? found : roster.Called(terms) is [var called] ? called : null;
        if (person is null)
        {
            return null;
        }

        foreach (var address in naming.Addresses)
        {
            person.Address(address);
        }

        if (naming.Addresses.Count > 0 && naming.SpokenFirst < naming.Name.First)
        {
            person.Call(text.Tokens[naming.SpokenFirst].Term);
        }

        if (naming.Before is [.., var nearest])
        {
            roster.Give(person, nearest, new OfficeSense(text, nearest), BeforeName);
        }

        if (Delegate(naming) is { } delegacy)
        {
            roster.Give(person, delegacy, new OfficeSense(text, delegacy), "role.delegate");
        }

        if (naming.Shared is { } shared)
        {
            roster.Give(person, shared, new OfficeSense(text, shared), "role.shared");
        }

        foreach (var office in naming.After)
        {
            roster.Give(person, office, new OfficeSense(text, office), "role.after-name");
        }

        return person;
    }

    /// <summary>
    /// "OFFICE, OFFICE NAME": the farther ones, unless the text gives one of which there is but one holder to somebody else:
    /// then two people are spoken of in a row.
    /// </summary>
    private void GiveFarther(Naming naming, Person? person)
    {
        foreach (var office in naming.Before.SkipLast(1))
        {
            var sense = new OfficeSense(text, office);
            if (person is not null && (!sense.HasOneHolder || person.HoldsFully(sense) || !roster.Holding(sense).Exists(other => other.HoldsFully(sense))))
            {
                roster.Give(person, office, sense, BeforeName);
            }
        }
    }

    /// <summary>"Đại biểu NAME (Đoàn Hà Nội)": of the parliament or a council; delegates of a meeting carry no delegation.</summary>
    private Office? Delegate(Naming naming)
    {
        var (name, end) = (naming.Name.First, naming.Name.End);
        var at = Is(name - 1, "đb") ? name - 1 : Is(name - 2, "đại") && Is(name - 1, "biểu") ? name - 2 : -1;
        return at >= 0 && Is(end, "(") && (Is(end + 1, "đoàn") || Is(end + 1, "đbqh")) ? new Office(DelegateHead, Standing.Holder, at, at, name, name) : null;

        bool Is(int token, string term) => token >= 0 && token < text.Tokens.Count && text.Tokens[token].Term == term;
    }

    /// <summary>"người dân Đồng Lâm" is no person.</summary>
    private static bool IsOnlyCalled(Naming naming) => naming.Addresses.TrueForAll(kind => kind == AddressKind.Calling);

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
            2 => isSpokenOf && (_names.IsFamilyName(first) || _names.IsMinorityName(first, end) || hasOffice || !_names.IsSyllable(first)) && (hasOffice || _names.IsStrongName(first) || !IsOnlyCalled(naming)),
            _ => naming.Name.IsCertain || isSpokenOf,
        };
    }
}
