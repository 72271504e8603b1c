using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>Where a person's name begins and ends in a run of capital words.</summary>
internal sealed class NameReader(TokenizedText text, Vocabulary known)
{
    private const int MaxSyllables = 5;
    private const int LongestSyllable = 7;
    private const int LongestInitial = 2;

    /// <summary>Longer runs and chains are no names; reading them to their end from each of their words would take the square of their length.</summary>
    private const int MaxRun = 24;

    private IReadOnlyList<TextToken> Tokens => text.Tokens;

    /// <summary>Whether a capital word that may belong to a name stands here.</summary>
    public bool IsCapital(int at, int limit) => at < limit && Tokens[at].IsWord && Tokens[at].IsCapital;

    /// <summary>Whether this is a syllable of Vietnamese by its letters.</summary>
    public bool IsSyllable(int at)
    {
        Span<char> plain = stackalloc char[LongestSyllable * Marks.MaxGrowth];
        var term = Tokens[at].Term;
        return term.Length <= LongestSyllable && SyllableShape.Fits(plain[..Marks.Remove(term, plain)]);
    }

    public bool IsFamilyName(int at) => known.FamilyNames.Contains(Tokens[at].Term);

    public bool IsStrongName(int at) => known.StrongNames.Contains(Tokens[at].Term);

    /// <summary>"Quyết định số 12": the lower case syllable behind the capital tells it from a name.</summary>
    public bool BeginsDocument(int at, int limit) =>
        known.Starts.Longest(text, at, limit, out var end)?.Kind == StartKind.Always && end == at + 2 && !Tokens[at + 1].IsCapital;

    /// <summary>Whether a name of a minority may begin here: "Ksor", "Y Thông", "H'Hen", "K'Brếu".</summary>
    public bool IsMinorityName(int at, int limit) => known.MinorityNames.Contains(Tokens[at].Term)
        && (Tokens[at].Term is "h" or "k" ? IsJoined(at, limit) : IsCapital(at + 1, limit) && !text.IsGlued(at));

    /// <summary>Whether an apostrophe joins the next syllable to this one.</summary>
    public bool IsJoined(int at, int limit) => at + 2 < limit && IsJoint(at + 1) && !Tokens[at + 1].Is('.');

    /// <summary>How many words stand here; what a sign joins is one.</summary>
    public int Words(int at, int end)
    {
        var words = 1;
        for (var i = at + 1; i < end; i++)
        {
            words += text.IsGlued(i) ? 0 : 1;
        }

        return words;
    }

    /// <summary>Behind the last capital word that follows without a sign; hyphens and apostrophes inside words do not count.</summary>
    public int RunEnd(int at, int limit)
    {
        limit = Math.Min(limit, at + MaxRun);
        while (IsCapital(at, limit))
        {
            at = Joined(at + 1, limit);
        }

        return at;
    }

    /// <summary>Whether a capital begins a sentence or is an abbreviation rather than a name.</summary>
    public bool IsNoName(int at, int limit) =>
        known.Starts.Longest(text, at, limit, out _)?.Kind is StartKind.Always or StartKind.Time || IsPair(at, limit)
        || (Tokens[at].IsUpper && Tokens[at].Length > 1 && !(IsCapital(at + 1, limit) && (Tokens[at + 1].IsUpper || !IsSyllable(at + 1))));

    /// <summary>Behind the name that begins here; the run is cut where a sentence or an office begins.</summary>
    public int End(int at, int limit)
    {
        var end = at;
        for (var count = 0; IsCapital(end, limit) && count < MaxSyllables && !(count == 1 ? BeginsSentence(end, limit) : count > 1 && BreaksOff(count, at, end, limit)); count++)
        {
            end = Joined(end + 1, limit);
            end += end + 1 < limit && IsParticle(end) && IsCapital(end + 1, limit) ? 1 : 0;
        }

        return end;
    }

    /// <summary>Where in a run of capitals a name begins that reaches to its end; the run's end when there is none.</summary>
    /// <param name="from">The first place where it may begin.</param>
    public int StartIn(int from, int runFirst, int runEnd, int limit)
    {
        var (best, bestScore) = (runEnd, 0.0);
        for (var at = from; at + 1 < runEnd; at++)
        {
            if ((IsFamilyName(at) || IsMinorityName(at, limit)) && End(at, limit) is var end && (at == runFirst ? end - at : Words(at, end)) >= 2 && !(IsSyllable(at) && Tokens[at + 1] is { Length: 1, Term: not ("a" or "y") }))
            {
                var score = Score(at, Words(at, end)) + (at == runFirst ? 1.5 : 0);
                (best, bestScore) = score > bestScore ? (at, score) : (best, bestScore);
            }
        }

        return best;
    }

    /// <summary>Whether three syllables or more look like a name even with nothing beside them.</summary>
    public bool IsCertain(int at, int end) =>
        end - at >= 3 && end - at <= 4 && Enumerable.Range(at, end - at).All(IsSyllable)
        && (IsStrongName(at) || (IsFamilyName(at) && known.MiddleNames.Contains(Tokens[at + 1].Term)));

    private double Score(int at, int length) =>
        length switch { 3 => 3, 4 => 2.5, 2 => 1, _ => 0 }
        + (IsStrongName(at) ? 2 : 0.5)
        + (length > 2 && known.MiddleNames.Contains(Tokens[at + 1].Term) ? 1.5 : 0);

    private int Joined(int at, int limit)
    {
        limit = Math.Min(limit, at + MaxRun);
        while (at + 1 < limit && (IsJoint(at) || IsInitial(at)))
        {
            at += 2;
        }

        return at;
    }

    /// <summary>Ronald C. Smith: behind a foreign word the full stop of one letter ends no sentence.</summary>
    private bool IsInitial(int at) =>
        Tokens[at].Is('.') && text.IsGlued(at) && at > 1 && Tokens[at - 1] is { IsUpper: true, Length: 1 } && ((Tokens[at - 2] is { IsWord: true, IsCapital: true } && !IsSyllable(at - 2)) || (Tokens[at - 2].Is('.') && text.IsGlued(at - 1)))
        && Tokens[at + 1] is { IsCapital: true, IsUpper: false } && !IsSyllable(at + 1);

    /// <summary>Ursula von der Leyen, Mohammed bin Salman.</summary>
    private bool IsParticle(int at) =>
        Tokens[at].Term is "de" or "da" or "di" or "del" or "dos" or "van" or "von" or "bin" or "ibn" or "al" or "el" or "la" && !IsSyllable(at - 1);

    /// <summary>Kim Jong-un, H'Hen, A.Méc-ken: a sign with letters glued to both sides.</summary>
    private bool IsJoint(int at) =>
        text.IsGlued(at) && text.IsGlued(at + 1) && Tokens[at + 1].IsWord
        && (Tokens[at].Is('-') || Tokens[at].Is('\'') || Tokens[at].Is('’')
            || (Tokens[at].Is('.') && Tokens[at - 1] is { IsCapital: true, Length: <= LongestInitial } && Tokens[at + 1].IsCapital));

    private bool BreaksOff(int count, int first, int at, int limit) =>
        IsBehindName(count, first, at, limit) || BeginsClause(at, limit)
        || known.Offices.Longest(text, at, limit, out _) is not null
        || (!IsSyllable(at - 1) && known.Terms.Longest(text, at, limit, out var term) is not null && term > at + 1)
        || (known.Starts.Longest(text, at, limit, out var end)?.Kind) switch
        {
            StartKind.Always => true,
            StartKind.Pair => IsPair(at, limit),
            StartKind.Late => count > 2 && end < limit && Tokens[end].IsWord && (!Tokens[end].IsCapital || Tokens[at].Term is "bà" or "chị"),
            StartKind.Time => end < limit && (Tokens[end].IsNumber || Tokens[end].Term is "nay" or "ngày" or "qua" or "hôm" or "cùng"),
            _ => false,
        };

    /// <summary>"ông Vinh Tổng cục trưởng …", "anh Bình Ngân hàng …", "Lâm Ông Sơn …": behind a single syllable, too.</summary>
    private bool BeginsSentence(int at, int limit) =>
        IsPair(at, limit) || BeginsClause(at, limit)
        || (at + 1 < limit && known.Offices.Longest(text, at, limit, out var end) is not null && end > at + 1 && !Tokens[at + 1].IsCapital);

    /// <summary>A capital form of address before a name, where the full stop was lost.</summary>
    public bool BeginsClause(int at, int limit) =>
        at + 1 < limit && Tokens[at] is { IsCapital: true, IsUpper: false } && Tokens[at + 1].IsCapital
        && (Tokens[at].Term == "ông" || (Tokens[at].Term is "bà" or "chị" && IsStrongName(at + 1)));

    /// <summary>"Công ty Hòa Lâm Theo ông Bình …": a word that is no part of any name and begins a sentence.</summary>
    public bool IsOnlyStart(int at, int limit) =>
        IsCapital(at, limit) && !Tokens[at].IsUpper && !IsCapital(at + 1, limit) && !known.GivenNames.Contains(Tokens[at].Term) && !IsFamilyName(at)
        && known.Starts.Longest(text, at, limit, out var end)?.Kind == StartKind.Always && end == at + 1;

    /// <summary>"Ngân hàng" is a bank, "Ngân Hà" may be a name.</summary>
    public bool IsPair(int at, int limit) =>
        known.Starts.Longest(text, at, limit, out var end) is { Kind: StartKind.Pair } && end > at + 1 && !Tokens[at + 1].IsCapital;

    /// <summary>Four syllables are a name when the fourth is a given one: "Lò Văn Bình Lúa chín" begins a sentence.</summary>
    private bool IsBehindName(int count, int first, int at, int limit) =>
        count == 3 && at + 1 < limit && Tokens[at + 1] is { IsWord: true, IsCapital: false } && !text.IsGlued(at + 1)
        && IsFamilyName(first) && IsSyllable(at) && !known.GivenNames.Contains(Tokens[at].Term);
}
