using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>Finds who is the subject of a verb: a person through the cast, else a body, group or document by its noun.</summary>
internal sealed class SubjectReader(Scene scene, SpeechLexicon words)
{
    private const int LongestApposition = 30;
    private const int LongestParenthesis = 40;
    private const int LongestNoun = 16;

    /// <summary>The subject that ends before the verb, adverbs aside; null when none does.</summary>
    /// <param name="verb">The first token of the verb.</param>
    /// <param name="left">No token before this one belongs to it.</param>
    /// <param name="floor">Whom a pronoun means that the cast knows nothing of.</param>
    public Subject? Before(int verb, int left, Speaker floor)
    {
        var end = BehindSubject(verb, left);
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
        for (var i = first; i < limit; i++)
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
        for (var before = -1; end != before && scene.MentionBehind(end) is null;)
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

    private Subject? Person(int end, int left, Speaker floor)
    {
        if (scene.MentionBehind(end) is { } adjacent)
        {
            return IsPartOfNoun(adjacent, left) ? null : Of(adjacent, floor);
        }

        var at = scene.Is(end - 1, ')') ? Opening(end - 1, left) : end;
        if (at < end && scene.MentionBehind(at) is { } bracketed)
        {
            return Of(bracketed, floor);
        }

        return Apposed(at, left) is { } apposed ? Of(apposed, floor) : null;
    }

    /// <summary>"Ông X, chủ quán phở, cho biết": the person stands before the comma of what tells more about him.</summary>
    private int? Apposed(int end, int left)
    {
        for (var i = end - 1; i > left && end - i < LongestApposition; i--)
        {
            if (scene.Is(i, ';') || scene.Is(i, ':') || scene.QuotationAt(i) is not null || (i < end - 1 && scene.MentionBehind(i + 1) is not null))
            {
                return null;
            }

            if ((scene.Is(i, ',') || scene.IsDash(i)) && scene.MentionBehind(i) is { } mention)
            {
                return IsFree(scene.Phrase(mention).First) ? mention : null;
            }

            if (scene.Is(i, '(') && scene.MentionBehind(i) is { } before)
            {
                return IsFree(scene.Phrase(before).First) ? before : null;
            }
        }

        return null;
    }

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

    private Subject? Noun(int end, int left, Speaker floor)
    {
        var from = end;
        while (from > left && end - from < LongestNoun && IsOfNoun(from - 1))
        {
            from--;
        }

        for (var first = from; first < end; first++)
        {
            if ((first == left || first == from || !words.Prepositions.Contains(scene.Token(first - 1).Term) || IsDocument(first, end))
                && StartsNoun(first, end) is { } kind)
            {
                return OfNoun(Quantified(first, from), end, kind, floor);
            }
        }

        return null;
    }

    private bool IsDocument(int first, int end) => words.Speakers.Longest(scene.Text, first, end, out _)?.Kind == SpeakerKind.Document;

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

        return IsName(first, end) && (end - first > 1 || scene.Token(first).IsUpper) ? SpeakerKind.Organisation : null;
    }

    private bool IsName(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (scene.Token(i) is { IsCapital: false, Kind: TextTokenKind.Word })
            {
                return false;
            }
        }

        return first < end && scene.Token(first).IsCapital;
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
        if (kind == SpeakerKind.Person)
        {
            words.Pronouns.Longest(scene.Text, first, end, out var behind);
            return behind < end
                ? new Subject(Named(SpeakerKind.Person, behind, end), null, first, end)
                : new Subject(Referred(floor, scene.Text.SpanOf(first, end)), null, first, end);
        }

        var cut = first + 1;
        while (cut < end && !(words.Cuts.Contains(scene.Token(cut).Term) && !scene.Token(cut).IsCapital))
        {
            cut++;
        }

        return new Subject(Named(kind, first, cut), null, first, end);
    }

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
                : new Speaker(SpeakerKind.Unknown, Name: null, found.Span, found.Candidates);
        return new Subject(speaker, found.Role, first, end);
    }

    private static Speaker Referred(Speaker floor, TextSpan span) =>
        floor.Kind == SpeakerKind.Person ? floor with { Span = span } : Speaker.Unknown with { Span = span };
}
