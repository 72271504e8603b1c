using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>Finds who is the subject of a verb: a person through the cast, else a body, group or document by its noun.</summary>
internal sealed class SubjectReader(Scene scene, SpeechLexicon words)
{
    private const int LongestApposition = 30;
    private const int LongestParenthesis = 40;
    private const int LongestNoun = 16;
    private const int LongestTerm = 4;
    private const int LongestGap = 3;
    private const int LongestName = 6;
    private const int LongestOpening = 80;
    private const int LongestAdverbs = 12;

    /// <summary>The subject that ends before the verb, adverbs aside; null when none does.</summary>
    /// <param name="verb">The first token of the verb.</param>
    /// <param name="left">No token before this one belongs to it.</param>
    /// <param name="floor">Whom a pronoun means that the cast knows nothing of.</param>
    public Subject? Before(int verb, int left, Speaker floor)
    {
        var end = BehindParenthesis(BehindSubject(verb, left), left);
        return end > left ? Person(end, left, floor) ?? Noun(end, left, floor) : null;
    }

    /// <summary>The subject that begins with the token: of "Theo X, …" and "“…”, X …".</summary>
    public Subject? From(int first, int limit, Speaker floor)
    {
        if (first >= limit)
        {
            return null;
        }

        if (scene.MentionFrom(first) is { } mention)
        {
            return Of(mention, floor);
        }

        var end = first;
        while (end < limit && end - first < LongestNoun && IsOfNoun(end))
        {
            end++;
        }

        return end > first && StartsNoun(first, end) is { } kind ? OfNoun(first, end, kind, floor) : null;
    }

    /// <summary>Who the sentence is about: the first person, or the noun it begins with.</summary>
    public Subject? Main(int first, int limit, Speaker floor)
    {
        for (var i = first; i < limit && i - first < LongestOpening; i++)
        {
            if (scene.QuotationAt(i) is null && scene.MentionFrom(i) is { } mention && scene.Phrase(mention).End <= limit && IsFree(i))
            {
                return Of(mention, floor);
            }
        }

        return From(first, limit, floor) is { } noun && noun.End < limit ? noun : null;
    }

    /// <summary>Steps back over adverbs and days: the token behind the subject, or behind whatever stands there instead.</summary>
    public int BehindSubject(int verb, int left)
    {
        var end = verb;
        for (var before = -1; end != before && verb - end < LongestAdverbs && scene.MentionBehind(end) is null;)
        {
            before = end;
            end = words.Adverbs.StartOf(scene.Text, end, left) ?? StartOfDay(end, left);
        }

        return end;
    }

    /// <summary>"Ông X ngày 5-6 cho biết".</summary>
    private int StartOfDay(int end, int left)
    {
        var at = end;
        while (at > left && (scene.Token(at - 1).IsNumber || scene.Is(at - 1, '-') || scene.Is(at - 1, '/')))
        {
            at--;
        }

        return at < end && at > left && scene.Token(at - 1).Term == "ngày" ? words.DayParts.Contains(at - 2 >= left ? scene.Token(at - 2).Term : "") ? at - 2 : at - 1 : end;
    }

    /// <summary>Whether a person or a noun that speaks ends right before the token: then no word before it makes a noun of the verb.</summary>
    public bool EndsFirmly(int end, int left)
    {
        if (scene.MentionBehind(end) is not null)
        {
            return true;
        }

        for (var first = end - 1; first >= left && end - first <= LongestTerm; first--)
        {
            if (words.Speakers.Longest(scene.Text, first, end, out var behind) is not null && behind == end)
            {
                return true;
            }
        }

        return false;
    }

    private Subject? Person(int end, int left, Speaker floor)
    {
        if (scene.MentionBehind(end) is { } adjacent)
        {
            return IsPartOfNoun(adjacent, left) || (IsPartOfName(adjacent, left) && Noun(end, left, floor) is { Speaker.Kind: SpeakerKind.Organisation }) ? null : Of(adjacent, floor);
        }

        return Apposed(end, left, floor);
    }

    /// <summary>"Ông X, chủ quán phở, cho biết": the person stands before the comma of what tells more about him.</summary>
    private Subject? Apposed(int end, int left, Speaker floor)
    {
        for (var i = end - 1; i > left && end - i < LongestApposition; i--)
        {
            if (scene.Is(i, ';') || scene.Is(i, ':') || scene.QuotationAt(i) is not null || (i < end - 1 && scene.MentionBehind(i + 1) is not null))
            {
                return null;
            }

            if (!scene.Is(i, ',') && !scene.IsDash(i) && !scene.Is(i, '('))
            {
                continue;
            }

            if (scene.MentionBehind(i) is { } mention)
            {
                return IsFree(scene.Phrase(mention).First) ? Of(mention, floor) : null;
            }

            if (NameBefore(i, left) is { } name)
            {
                return new Subject(Named(SpeakerKind.Person, name, i), null, name, end);
            }
        }

        return null;
    }

    /// <summary>The first token of a name that the cast does not know and that a clause begins with.</summary>
    private int? NameBefore(int end, int left)
    {
        var first = end;
        while (first > left && end - first < LongestName && scene.Token(first - 1) is { IsWord: true, IsCapital: true } token && !words.Prepositions.Contains(token.Term) && words.Pronouns.Longest(scene.Text, first - 1, end, out _) is null)
        {
            first--;
        }

        var isFree = first == left || scene.Token(first - 1).Kind == TextTokenKind.Sign || words.Pronouns.Longest(scene.Text, first - 1, end, out var behind) is not null && behind == first;
        return end - first > 1 && isFree && words.Speakers.Longest(scene.Text, first, end, out _) is null && !words.With.Contains(scene.Token(first).Term) ? first : null;
    }

    /// <summary>"Ông X (58 tuổi) kể": the token that the parenthesis stands behind, unless a mention holds it.</summary>
    private int BehindParenthesis(int end, int left) =>
        end > left && scene.Is(end - 1, ')') && scene.MentionBehind(end) is null && Opening(end - 1, left) is var open && open < end && open > left ? open : end;

    private int Opening(int close, int left)
    {
        for (var i = close - 1; i > left && close - i < LongestParenthesis; i--)
        {
            if (scene.Is(i, '('))
            {
                return i;
            }
        }

        return close + 1;
    }

    /// <summary>Not behind a preposition, so that it can be the subject.</summary>
    private bool IsFree(int first) => first == 0 || !words.Prepositions.Contains(scene.Token(first - 1).Term);

    /// <summary>"Vợ ông X": whoever speaks, it is not X.</summary>
    private bool IsPartOfNoun(int mention, int left) =>
        scene.Phrase(mention).First is var first && first > left && words.Kin.Contains(scene.Token(first - 1).Term);

    /// <summary>A capital stands right before a bare name: "Công an phường Cầu Ông Lãnh" is no Mr Lãnh.</summary>
    private bool IsPartOfName(int mention, int left) =>
        scene.Mentions[mention].Role is null && scene.Phrase(mention).First is var first && first > left && scene.Token(first - 1).IsCapital;

    private Subject? Noun(int end, int left, Speaker floor)
    {
        if (words.Chains.Contains(scene.Token(end - 1).Term))
        {
            return null;
        }

        var from = end;
        while (from > left && end - from < LongestNoun && IsOfNoun(from - 1) && !(from < end && BeginsSentence(from)))
        {
            from--;
        }

        for (var first = from; first < end; first++)
        {
            if (words.Mute.Longest(scene.Text, first, end, out var mute) is not null)
            {
                first = mute - 1;
                continue;
            }

            if (StartsNoun(first, end) is not { } kind)
            {
                continue;
            }

            if (first > left && first > from && words.Prepositions.Contains(scene.Token(first - 1).Term) && kind != SpeakerKind.Document && !IsReportOf(first, from))
            {
                first = BehindName(first, end) - 1;
            }
            else
            {
                return kind == SpeakerKind.Document && IsIssued(Quantified(first, from), from) ? null : OfNoun(Quantified(first, from), end, kind, floor);
            }
        }

        return null;
    }

    /// <summary>A heading without full stop runs into the next sentence: a small word has a capital there.</summary>
    private bool BeginsSentence(int at) => scene.Token(at) is { IsCapital: true, IsUpper: false } token && (words.Quantities.Contains(token.Term) || words.Pronouns.Longest(scene.Text, at, at + 1, out _) is not null);

    /// <summary>"Thông tin từ UBND huyện": the body speaks.</summary>
    private bool IsReportOf(int first, int from) =>
        first - 2 >= from && scene.Token(first - 1).Term is "từ" or "của" && words.ReportEnds.StartOf(scene.Text, first - 1, from) is not null;

    /// <summary>"Sở có văn bản yêu cầu": the paper is only the way in which the office speaks.</summary>
    private bool IsIssued(int first, int from) => first > from && !words.With.Contains(scene.Token(first - 1).Term);

    /// <summary>Not parted from its verb by another predicate: "Sở phối hợp với phường tổ chức hội thảo đánh giá" tells of no judgement of the office.</summary>
    public bool IsAdjacent(Subject subject) =>
        subject.Speaker is not { Kind: SpeakerKind.Organisation, Span: { } name } || subject.End - scene.Text.TokenAt(name.End) <= LongestGap;

    private int BehindName(int first, int end)
    {
        words.Speakers.Longest(scene.Text, first, end, out var behind);
        behind = Math.Max(behind, first + 1);
        while (behind < end && scene.Token(behind).IsCapital && words.Speakers.Longest(scene.Text, behind, end, out _) is null)
        {
            behind++;
        }

        return behind;
    }

    /// <summary>What may stand inside a noun phrase that speaks.</summary>
    private bool IsOfNoun(int at)
    {
        var token = scene.Token(at);
        return scene.QuotationAt(at) is null
            && (token.Kind != TextTokenKind.Sign || token.Term is "&" or "-" or "/" or "." or "(" or ")")
            && (!words.Stops.Contains(token.Term) || token.IsCapital);
    }

    /// <summary>The kind of who speaks when a phrase up to <paramref name="end"/> begins here.</summary>
    private SpeakerKind? StartsNoun(int first, int end)
    {
        if (words.Speakers.Longest(scene.Text, first, end, out _) is { } noun && (!noun.IsProper || scene.Token(first).IsCapital))
        {
            return noun.Kind;
        }

        if (words.Pronouns.Longest(scene.Text, first, end, out var behind) is not null)
        {
            return behind == end || IsName(behind, end) ? SpeakerKind.Person : null;
        }

        return IsName(first, end) ? SpeakerKind.Organisation : null;
    }

    /// <summary>A row of capitals; one capital alone may only begin a sentence, and a figure is no name.</summary>
    private bool IsName(int first, int end)
    {
        var capitals = 0;
        for (var i = first; i < end; i++)
        {
            var token = scene.Token(i);
            if (token.IsWord && !token.IsCapital)
            {
                return false;
            }

            capitals += token.IsUpper && token.Length > 1 ? 2 : token.IsCapital ? 1 : 0;
        }

        return first < end && scene.Token(first).IsCapital && (capitals > 1 || !scene.IsSentenceStart(first))
            && !words.With.Contains(scene.Token(first).Term) && !words.DayParts.Contains(scene.Token(first).Term) && scene.Token(first).Term is not ("ngày" or "hôm" or "tháng" or "năm");
    }

    private int Quantified(int first, int from)
    {
        while (first > from && words.Quantities.Contains(scene.Token(first - 1).Term))
        {
            first--;
        }

        return first;
    }

    private Subject OfNoun(int first, int end, SpeakerKind kind, Speaker floor)
    {
        if (words.Pronouns.Longest(scene.Text, first, end, out var behind) is not null && (behind == end || IsName(behind, end)))
        {
            return new Subject(behind == end ? Referred(floor, scene.Text.SpanOf(first, end)) : Named(SpeakerKind.Person, behind, end), null, first, end);
        }

        if (kind == SpeakerKind.Person)
        {
            behind = BehindNouns(first, end);
            var name = BehindCapitals(behind, end);
            return behind < name ? new Subject(Named(SpeakerKind.Person, behind, name), null, first, end) : Described(first, end);
        }

        var cut = first + 1;
        words.Speakers.Longest(scene.Text, first, end, out var head);
        for (cut = Math.Max(cut, head); cut < end && !IsCut(cut, end); cut++)
        {
        }

        return new Subject(Named(kind, first, cut), null, first, end);
    }

    private int BehindCapitals(int first, int end)
    {
        while (first < end && scene.Token(first) is { IsWord: true, IsCapital: true } && words.Speakers.Longest(scene.Text, first, end, out _) is null)
        {
            first++;
        }

        return first;
    }

    private int BehindNouns(int first, int end)
    {
        while (first < end && words.Speakers.Longest(scene.Text, first, end, out var behind) is not null)
        {
            first = scene.Is(behind, '.') ? behind + 1 : behind;
        }

        return first;
    }

    /// <summary>Somebody whom the text does not name: "người cha".</summary>
    public Subject Described(int first, int end)
    {
        var cut = Math.Min(first + 2, end);
        while (cut < end && !IsCut(cut, end))
        {
            cut++;
        }

        return new Subject(Named(SpeakerKind.Organisation, first, cut), null, first, end);
    }

    private bool IsCut(int at, int end) => !scene.Token(at).IsCapital
        && (words.Cuts.Contains(scene.Token(at).Term) || words.Verbs.Longest(scene.Text, at, end, out _) is { Class: not SpeechClass.None });

    private Speaker Named(SpeakerKind kind, int first, int end)
    {
        var span = scene.Text.SpanOf(first, end);
        return new Speaker(kind, scene.Text.Slice(span), span, []);
    }

    private Subject Of(int mention, Speaker floor)
    {
        var (found, (first, end)) = (scene.Mentions[mention], scene.Phrase(mention));
        var speaker = found.Person is { } person
            ? new Speaker(SpeakerKind.Person, person, found.Span, [])
            : found is { Kind: MentionKind.Short, Candidates.Count: 0, Role: null } && words.Pronouns.Longest(scene.Text, first, end, out var behind) is not null && behind == end
                ? Referred(floor, found.Span)
            : found is { Kind: MentionKind.Short, Candidates.Count: 0 } && GivenName(found.Span) is { } given
                ? new Speaker(SpeakerKind.Person, scene.Text.Slice(given), found.Span, [])
            : new Speaker(SpeakerKind.Unknown, Name: null, found.Span, found.Candidates);
        return new Subject(speaker, found.Role, first, end);
    }

    /// <summary>"bác Thành" of whom the text tells no more: his given name.</summary>
    private TextSpan? GivenName(TextSpan span)
    {
        var (first, end) = (scene.Text.TokenAt(span.Start), scene.Text.TokenAt(span.End - 1) + 1);
        var last = end;
        while (last > first && scene.Token(last - 1) is { IsWord: true, IsCapital: true })
        {
            last--;
        }

        last = last == first && words.Pronouns.Longest(scene.Text, first, end, out var behind) is not null ? behind : last;
        return last < end ? scene.Text.SpanOf(last, end) : null;
    }

    private static Speaker Referred(Speaker floor, TextSpan span) =>
        floor.Kind == SpeakerKind.Person ? floor with { Span = span } : Speaker.Unknown with { Span = span };
}
