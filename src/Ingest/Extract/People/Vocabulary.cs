using System.Collections.Frozen;
using ArticleSearch.Ingest.Rules;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>What the name of a body is made of.</summary>
internal enum TermKind
{
    /// <summary>Thái Bình, Mỹ.</summary>
    Place,

    /// <summary>Complete: Chính phủ, Thành ủy.</summary>
    Body,

    /// <summary>Begins a name: Sở, Công an.</summary>
    Noun,

    /// <summary>Begins a name that may run on in small letters: Công ty, Trung tâm.</summary>
    Open,

    /// <summary>A unit of administration: phường, thành phố.</summary>
    Unit,

    /// <summary>A field of work: Y tế, Tài nguyên và Môi trường.</summary>
    Field,
}

/// <summary>A word of <see cref="TermKind"/>.</summary>
internal sealed record Term(TermKind Kind);

/// <summary>How somebody is spoken of before his name.</summary>
internal enum AddressKind
{
    He,
    She,
    Address,
    Degree,
    Calling,
}

/// <summary>A word of <see cref="AddressKind"/>.</summary>
internal sealed record Address(AddressKind Kind);

/// <summary>When a word that begins sentences ends the name before it.</summary>
internal enum StartKind
{
    Always,

    /// <summary>Behind three syllables: it is a given name, too.</summary>
    Late,

    /// <summary>When its second syllable has a small letter.</summary>
    Pair,

    /// <summary>Before a number or a day.</summary>
    Time,
}

/// <summary>A word of <see cref="StartKind"/>.</summary>
internal sealed record Start(StartKind Kind);

/// <summary>What the program knows of names, offices and bodies; read once from the rule files.</summary>
internal sealed class Vocabulary
{
    private static readonly char[] Comma = [','];
    private static readonly char[] Semicolon = [';'];
    private static readonly Dictionary<string, HeadKind> HeadKinds = new(StringComparer.Ordinal)
    {
        ["head"] = HeadKind.Head,
        ["only"] = HeadKind.Head,
        ["whole"] = HeadKind.Whole,
        ["rank"] = HeadKind.Rank,
        ["bound"] = HeadKind.Bound,
        ["loose"] = HeadKind.Whole,
    };

    private Vocabulary()
    {
        Offices = new(OfficeEntries());
        Terms = new(TermEntries());
        Addresses = new(Entries("honorifics.txt", Comma).Select(e => KeyValuePair.Create(e.Phrase, new Address(KindOf<AddressKind>(e.Class)))));
        Appointments = new(Entries("appointments.txt", Comma).Select(e => KeyValuePair.Create(e.Phrase, new AppointmentWord(KindOf<AppointmentPart>(e.Class)))));
        Holders = Phrases("name-holders.txt");
        Ends = Phrases("office-ends.txt");
        NoPronouns = Phrases("pronoun-compounds.txt");
        Starts = new(Entries("sentence-starts.txt", Comma).Select(e => KeyValuePair.Create(e.Phrase, new Start(KindOf<StartKind>(e.Class)))));
        Eponyms = Phrases("eponyms.txt");
        var names = Entries("family-names.txt", Comma).ToLookup(e => e.Class, e => Spelling.Of(e.Phrase), StringComparer.Ordinal);
        StrongNames = names["strong"].ToFrozenSet(StringComparer.Ordinal);
        FamilyNames = names["strong"].Concat(names["weak"]).ToFrozenSet(StringComparer.Ordinal);
        MinorityNames = names["minority"].ToFrozenSet(StringComparer.Ordinal);
        MiddleNames = names["middle"].ToFrozenSet(StringComparer.Ordinal);
        GivenNames = names["given"].ToFrozenSet(StringComparer.Ordinal);
    }

    public static Vocabulary Known { get; } = new();

    public Gazetteer<OfficeHead> Offices { get; }

    public Gazetteer<Term> Terms { get; }

    public Gazetteer<Address> Addresses { get; }

    /// <summary>Words between a name and an office: "được bầu giữ chức".</summary>
    public Gazetteer<AppointmentWord> Appointments { get; }

    /// <summary>Nouns that carry somebody's name as their own: đường, giải thưởng.</summary>
    public Gazetteer<string> Holders { get; }

    /// <summary>Words with which no office goes on.</summary>
    public Gazetteer<string> Ends { get; }

    /// <summary>What begins like a pronoun and is none: ông bà, bà con.</summary>
    public Gazetteer<string> NoPronouns { get; }

    /// <summary>Words that begin a sentence and are no part of a name.</summary>
    public Gazetteer<Start> Starts { get; }

    /// <summary>Historical people.</summary>
    public Gazetteer<string> Eponyms { get; }

    public FrozenSet<string> StrongNames { get; }

    /// <summary>All family names of one syllable, those that are common words as well included.</summary>
    public FrozenSet<string> FamilyNames { get; }

    /// <summary>First syllables of the names of minorities that are too short or too foreign to begin a name wherever they stand.</summary>
    public FrozenSet<string> MinorityNames { get; }

    public FrozenSet<string> MiddleNames { get; }

    public FrozenSet<string> GivenNames { get; }

    private static IEnumerable<KeyValuePair<string, OfficeHead>> OfficeEntries()
    {
        foreach (var (kind, phrase) in Entries("offices.txt", Comma).OrderBy(e => e.Class == "bound" ? 0 : 1))
        {
            var (form, canonical) = phrase.Split('=') is [var left, var right] ? (left.Trim(), right.Trim()) : (phrase, phrase);
            yield return new(form, new OfficeHead(canonical, HeadKinds[kind]));
            if (kind == "head" && form == canonical && !form.StartsWith("Phó", StringComparison.Ordinal))
            {
                yield return new("Phó " + form, new OfficeHead("Phó " + canonical, HeadKind.Head));
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, Term>> TermEntries()
    {
        var places = RuleFile.Lines("places.txt").SelectMany(line => Split(line, Comma)).Select(p => (Phrase: p, Kind: TermKind.Place));
        var fields = RuleFile.Lines("fields.txt").SelectMany(line => Split(line, Semicolon)).Select(p => (Phrase: p, Kind: TermKind.Field));
        var bodies = Entries("bodies.txt", Semicolon).Select(e => (e.Phrase, Kind: KindOf<TermKind>(e.Class)));
        return fields.Concat(bodies).Concat(places).Select(e => KeyValuePair.Create(e.Phrase, new Term(e.Kind)));
    }

    private static Gazetteer<string> Phrases(string file) =>
        new(RuleFile.Lines(file).SelectMany(line => Split(line, Comma)).Select(phrase => KeyValuePair.Create(phrase, phrase)));

    /// <summary>The phrases of lines "class: phrase, phrase".</summary>
    private static IEnumerable<(string Class, string Phrase)> Entries(string file, char[] separator) =>
        RuleFile.NumberedLines(file).SelectMany(line => line.Text.Split(':', 2) is [var kind, var phrases]
            ? Split(phrases, separator).Select(phrase => (kind.Trim(), phrase))
            : throw new InvalidDataException($"{file}({line.Number}): '{line.Text}' is not 'class: phrases'."));

    private static IEnumerable<string> Split(string phrases, char[] separator) =>
        phrases.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static T KindOf<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);
}
