using System.Collections.Frozen;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>Tells, in the order of the text, whom each name, short name, office and pronoun means.</summary>
internal sealed class MentionResolver(TokenizedText text, Vocabulary known, Roster roster, QuotedTokens quoted, OrganisationReader organisations, AppointmentReader appointments)
{
    /// <summary>A pronoun or a bare office means somebody spoken of in one of so many sentences before.</summary>
    private const int Reach = 4;

    /// <summary>No reader looks further back than so many mentions; a sentence of a megabyte would be read as often as it has words.</summary>
    private const int Recall = 200;

    private static readonly OfficeHead Representing = new("đại diện", HeadKind.Bound);

    private static readonly FrozenSet<string> Quantifiers = new[]
    {
        "các", "những", "mọi", "mỗi", "nhiều", "từng", "hai", "ba", "bốn", "năm", "một", "chức", "vụ", "danh", "vị trí", "làm", "bầu", "cử", "số", "cựu", "như", "là", "nhiệm", "cấp", "giữ", "thành", "đồng", "quyền", "nguyên", "vị", "trí",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Before "cụ" they make a tool: dụng cụ, nhạc cụ.</summary>
    private static readonly FrozenSet<string> Tools = new[] { "dụng", "công", "nông", "nhạc", "ngư", "giáo", "khí", "đạo", "chứng", "hình", "y", "quân", "lao" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Behind the last office that means nobody in particular: those joined to it do not either.</summary>
    private int _indefinite = -1;

    private readonly List<Mention> _mentions = [];
    /// <summary>Whom the text spoke of, in its order; null for somebody whom it never names in full.</summary>
    private readonly List<(Person? Person, int Sentence)> _spoken = [];
    private readonly HashSet<Person> _known = [];

    private IReadOnlyList<TextToken> Tokens => text.Tokens;

    public IReadOnlyList<Mention> Resolve(List<Naming> namings, List<(Chunk Chunk, int Sentence)> alone)
    {
        var next = 0;
        for (var i = 0; i < alone.Count; i++)
        {
            for (; next < namings.Count && namings[next].Name.First < alone[i].Chunk.First; next++)
            {
                Name(namings[next]);
            }

            if (alone[i].Chunk.Kind == ChunkKind.Office)
            {
                i = Offices(alone, i);
            }
            else if (!Representative(alone[i].Chunk, alone[i].Sentence) && Pronoun(alone[i].Chunk, alone[i].Sentence) is { } person)
            {
                i += HoldsNext(person, alone, i) ? 1 : 0;
            }
        }

        for (; next < namings.Count; next++)
        {
            Name(namings[next]);
        }

        return _mentions;
    }

    private void Name(Naming naming)
    {
        var terms = Roster.TermsOf(text, naming.Name);
        var name = text.SpanOf(naming.Name.First, naming.Name.End);
        var phrase = text.SpanOf(naming.First, naming.End);
        var role = RoleOf(naming);
        if (roster.Find(terms) is { } person && !(terms.Length == 1 && roster.Called(terms).Count > 0))
        {
            Add(new Mention(name, phrase, MentionKind.Name, person.Name, [], role, "name.full"), person, naming.Sentence);
            return;
        }

        if (naming.SpokenFirst == naming.Name.First || known.Eponyms.Longest(text, naming.Name.First, naming.Name.End, out _) is not null)
        {
            return;
        }

        var span = text.SpanOf(naming.SpokenFirst, naming.Name.End);
        var called = Called(naming, terms);
        var spoken = called.Count > 1 ? called.FindAll(_known.Contains) : called;
        if (spoken.Count == 1)
        {
            Resolve(span, phrase, MentionKind.Short, spoken, role, naming.Sentence, "name.short");
            return;
        }

        // Two of one name have been spoken of, or neither has been yet: whoever was named last need not be meant.
        Add(new Mention(span, phrase, MentionKind.Short, null, [.. called.Select(one => one.Name)], role, "name.short"), null, naming.Sentence);
    }

    private List<Person> Called(Naming naming, string[] terms)
    {
        var called = roster.Called(terms);
        var sex = naming.Addresses.Where(kind => kind is AddressKind.He or AddressKind.She).Select(kind => (bool?)(kind == AddressKind.She)).FirstOrDefault();
        if (called.Count > 1 && sex is { } isWoman && called.FindAll(person => person.IsWoman is null || person.IsWoman == isWoman) is { Count: > 0 } ofSex)
        {
            called = ofSex;
        }

        if (called.Count > 1 && naming.Before is [.., var office] && new OfficeSense(text, office) is var sense && called.FindAll(person => person.Holds(sense)) is { Count: > 0 } holders)
        {
            called = holders;
        }

        return called;
    }

    private TextSpan? RoleOf(Naming naming) =>
        naming.Before.Count > 0 ? text.SpanOf(naming.Before[0].First, naming.Before[^1].End)
        : naming.After.Count > 0 ? text.SpanOf(naming.After[0].First, naming.After[^1].End)
        : null;

    /// <summary>Offices without a name; a row of them that one person holds is one mention.</summary>
    private int Offices(List<(Chunk Chunk, int Sentence)> alone, int at)
    {
        var first = alone[at].Chunk;
        var holders = Holders(first, alone[at].Sentence);
        var last = at;
        while (holders.Count > 0 && last + 1 < alone.Count && alone[last + 1].Chunk is { Kind: ChunkKind.Office } next
            && next.First == alone[last].Chunk.End + 1 && Tokens[next.First - 1].Is(',')
            && holders.FindAll(person => person.Holds(new OfficeSense(text, next.Office))) is { Count: > 0 } both)
        {
            holders = both;
            last++;
        }

        if (IsDefinite(first, holders.Count > 0))
        {
            var span = text.SpanOf(first.First, alone[last].Chunk.End);
            var phraseFirst = first.First > 0 && at > 0 && alone[at - 1].Chunk is { Kind: ChunkKind.Address } address && address.End == first.First ? address.First : first.First;
            Resolve(span, text.SpanOf(phraseFirst, alone[last].Chunk.End), MentionKind.Role, holders, span, alone[at].Sentence, "mention.role");
        }

        return last;
    }

    private List<Person> Holders(Chunk chunk, int sentence)
    {
        var sense = new OfficeSense(text, chunk.Office);
        if (sense.Head.IsParaphrase)
        {
            return roster.Leading(sense);
        }

        var holders = roster.Holding(sense);
        holders = chunk.Office.Standing == Standing.Former ? holders.FindAll(person => person.Held(sense)) : holders;
        return chunk.Office.HasBody || chunk.Office.Head.Kind == HeadKind.Whole ? holders : holders.FindAll(person => IsNear(person, sentence));
    }

    /// <summary>In title and lead an office may come before the name; later it speaks of somebody named before.</summary>
    private bool IsNear(Person person, int sentence) => sentence <= 1 || _known.Contains(person);

    /// <summary>Not "các giám đốc sở", "chức Chủ tịch", nor a rank.</summary>
    private bool IsDefinite(Chunk chunk, bool isHeld)
    {
        var office = chunk.Office;
        if (office.First > 1 && office.First - 1 == _indefinite && Tokens[_indefinite].Term is "," or "và" or "hoặc" or "/" or "kiêm")
        {
            _indefinite = office.End;
            return false;
        }

        var isDefinite = IsOne(office, isHeld);
        _indefinite = isDefinite ? -1 : office.End;
        return isDefinite;
    }

    private bool IsOne(Office office, bool isHeld) =>
        office.Head.Kind != HeadKind.Rank
            && (office.Standing == Standing.Holder || (isHeld && office.Standing == Standing.Former))
            && (isHeld || !office.Head.IsParaphrase)
            && (Tokens[office.HeadFirst].IsCapital || (office.HasBody && isHeld))
            && !(office.First > 0 && Quantifiers.Contains(Tokens[office.First - 1].Term) && !(isHeld && IsThatOne(office.First - 1)))
            && !(office.First > 2 && Tokens[office.First - 3].Term == "các" && Tokens[office.First - 2].Term == "đồng");

    /// <summary>"Vị Chủ tịch phường" is one person, "các vị Chủ tịch", "đơn vị" are not.</summary>
    private bool IsThatOne(int at) => Tokens[at].Term == "vị" && Tokens[at].IsCapital;

    /// <summary>"Vị đại diện Sở Xây dựng": the one person of the text who holds an office there.</summary>
    private bool Representative(Chunk chunk, int sentence)
    {
        if (Tokens[chunk.First].Term != "vị" || chunk.End + 2 > Tokens.Count || Tokens[chunk.End].Term != "đại" || Tokens[chunk.End + 1].Term != "diện")
        {
            return false;
        }

        var limit = text.Sentences[sentence].End;
        var end = organisations.End(chunk.End + 2, limit);
        if (end == chunk.End + 2)
        {
            return false;
        }

        var body = new OfficeSense(text, new Office(Representing, Standing.Holder, chunk.First, chunk.First, chunk.End + 2, end));
        var span = text.SpanOf(chunk.First, end);
        Resolve(span, span, MentionKind.Role, roster.Of(body), null, sentence, "mention.role");
        return true;
    }

    /// <summary>"Ông từng giữ chức Cục trưởng Cục Thú y": the pronoun comes into the office.</summary>
    private bool HoldsNext(Person person, List<(Chunk Chunk, int Sentence)> alone, int at)
    {
        if (at + 1 >= alone.Count || alone[at + 1] is not { Chunk.Kind: ChunkKind.Office } next || next.Sentence != alone[at].Sentence
            || !appointments.Joins(alone[at].Chunk.End, next.Chunk.First, out var isPast))
        {
            return false;
        }

        var office = isPast ? next.Chunk.Office with { Standing = Standing.Former } : next.Chunk.Office;
        roster.Give(person, office, new OfficeSense(text, office), "role.after-name");
        return true;
    }

    private Person? Pronoun(Chunk chunk, int sentence)
    {
        if (chunk.End - chunk.First > 2 || !IsPronoun(chunk) || quoted.Contains(chunk.First))
        {
            return null;
        }

        var word = Tokens[chunk.First].Term;
        bool? isWoman = word switch
        {
            "ông" or "anh" or "thầy" => false,
            "bà" or "chị" or "cô" => true,
            _ => null,
        };
        var span = text.SpanOf(chunk.First, chunk.End < Tokens.Count && Tokens[chunk.End].Term == "này" ? chunk.End + 1 : chunk.End);
        for (var i = _spoken.Count - 1; IsWithinReach(i, sentence) && _spoken[i].Person is { } last; i--)
        {
            if (isWoman is null || last.IsWoman is null || last.IsWoman == isWoman)
            {
                if ((word is "anh" or "thầy" or "chị" or "cô" or "cụ" && !last.MayBeCalled(word, isWoman ?? last.IsWoman ?? false)) || (word is "em" or "bác" && !last.IsCalled(word)))
                {
                    return null;
                }

                Resolve(span, span, MentionKind.Short, [last], null, sentence, "pronoun");
                return last;
            }
        }

        return null;
    }

    private bool IsPronoun(Chunk chunk)
    {
        var isWord = (chunk.End - chunk.First, Tokens[chunk.First].Term) is (1, "ông" or "bà" or "vị" or "anh" or "chị" or "cụ" or "cô" or "thầy" or "em" or "bác") || (chunk.End - chunk.First == 2 && Tokens[chunk.First].Term == "đồng" && Tokens[chunk.First + 1].Term == "chí");
        var before = chunk.First > 0 ? Tokens[chunk.First - 1].Term : "";
        return isWord && before is not ("các" or "hai" or "những" or "một" or "mỗi" or "nhiều" or "số" or "con" or "quý" or "cha" or "đàn" or "thưa" or "người" or "ba" or "nước" or "tiếng" or "từng" or "anh")
            && (Tokens[chunk.First].Term != "cụ" || !Tools.Contains(before))
            && (Tokens[chunk.First].Term != "anh" || !Tokens[chunk.First].IsCapital || !Tokens[Math.Max(0, chunk.First - 1)].IsWord || before == "")
            && (Tokens[chunk.First].Term is not ("em" or "bác") || IsSubject(chunk, before))
            && !IsListed(chunk)
            && (Tokens[chunk.First].Term != "vị" || IsThisOne(chunk, before))
            && (chunk.End >= Tokens.Count || !Tokens[chunk.End].IsCapital)
            && known.NoPronouns.Longest(text, chunk.First, Math.Min(Tokens.Count, chunk.First + 4), out _) is null;
    }

    /// <summary>"Em kể", "theo bác", not "trẻ em", "cô em", "bác đơn".</summary>
    private bool IsSubject(Chunk chunk, string before) =>
        Tokens[chunk.First].IsCapital || before is "" or "," or "theo" or "khi" or "nhưng" or "và";

    /// <summary>"ông, bà, cha, mẹ": of kin in general. A quotation mark after it makes a nickname: ông “trùm”.</summary>
    private bool IsListed(Chunk chunk)
    {
        var before = chunk.First > 1 && Tokens[chunk.First - 1].Is(',') ? Tokens[chunk.First - 2].Term : "";
        var after = chunk.End + 2 < Tokens.Count && Tokens[chunk.End].Is(',') && !Tokens[chunk.End + 2].IsCapital ? Tokens[chunk.End + 1].Term : "";
        return before is "ông" or "bà" or "cha" or "anh" || after is "bà" or "cha" or "mẹ" or "chị" || (chunk.End < Tokens.Count && Tokens[chunk.End].Term is "\"" or "“");
    }

    /// <summary>"vị này", not "đơn vị này".</summary>
    private bool IsThisOne(Chunk chunk, string before) =>
        chunk.End < Tokens.Count && Tokens[chunk.End].Term == "này" && (before is "" or "theo" or "của" or "do" || !Tokens[chunk.First - 1].IsWord || Tokens[chunk.First].IsCapital);

    private void Resolve(TextSpan span, TextSpan phrase, MentionKind kind, List<Person> fitting, TextSpan? role, int sentence, string rule)
    {
        var person = fitting.Count == 1 ? fitting[0] : Nearest(fitting, sentence);
        Add(new Mention(span, phrase, kind, person?.Name, person is null ? [.. fitting.Select(one => one.Name)] : [], role, rule), person, sentence);
    }

    private Person? Nearest(List<Person> fitting, int sentence)
    {
        for (var i = _spoken.Count - 1; fitting.Count > 0 && IsWithinReach(i, sentence); i--)
        {
            if (_spoken[i].Person is { } person && fitting.Contains(person))
            {
                return person;
            }
        }

        return null;
    }

    private bool IsWithinReach(int spoken, int sentence) =>
        spoken >= Math.Max(0, _spoken.Count - Recall) && sentence - _spoken[spoken].Sentence <= Reach;

    private void Add(Mention mention, Person? person, int sentence)
    {
        _mentions.Add(mention);
        if (person is not null || (mention is { Kind: MentionKind.Short, Candidates.Count: 0 }))
        {
            _spoken.Add((person, sentence));
        }

        if (person is not null)
        {
            _known.Add(person);
        }
    }
}
