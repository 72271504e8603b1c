using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.People;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>Finds who is the subject of a verb: a person through the cast, else a body, group or document by its noun.</summary>
internal sealed partial class SubjectReader(Scene scene, SpeechLexicon words, NounPhrases nouns, SpeakerNaming naming)
{
    private const int LongestApposition = 30;
    private const int LongestParenthesis = 40;
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
        if (first < limit && scene.MentionFrom(first) is { } mention)
        {
            return naming.OfMention(mention, floor);
        }

        var end = nouns.EndOf(first, limit);
        return end > first && (nouns.KindOf(first, end) ?? nouns.KindOf(nouns.BehindQuantities(first, end), end)) is { } kind ? naming.OfNoun(first, end, kind, floor) : null;
    }

    /// <summary>Who the sentence is about: the first person, or the noun it begins with.</summary>
    public Subject? Main(int first, int limit, Speaker floor)
    {
        for (var i = first; i < limit && i - first < LongestOpening; i++)
        {
            if (scene.QuotationAt(i) is null && scene.MentionFrom(i) is { } mention && scene.Phrase(mention).End <= limit && IsFree(i))
            {
                return naming.OfMention(mention, floor);
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

    /// <summary>Not parted from its verb by another predicate: "Sở phối hợp với phường tổ chức hội thảo đánh giá" tells of no judgement of the office.</summary>
    public bool IsAdjacent(Subject subject) =>
        subject.Speaker is not { Kind: SpeakerKind.Organisation, Span: { } name } || subject.End - scene.Text.TokenAt(name.End) <= LongestGap;

    /// <summary>"Ông X ngày 5-6 cho biết".</summary>
    private int StartOfDay(int end, int left)
    {
        var at = end;
        while (at > left && end - at < LongestName && (scene.Token(at - 1).IsNumber || scene.Is(at - 1, '-') || scene.Is(at - 1, '/')))
        {
            at--;
        }

        if (at == end || at == left || scene.Token(at - 1).Term != "ngày")
        {
            return end;
        }

        return at - 2 >= left && words.DayParts.Contains(scene.Token(at - 2).Term) ? at - 2 : at - 1;
    }

    private Subject? Person(int end, int left, Speaker floor)
    {
        if (scene.MentionBehind(end) is not { } adjacent)
        {
            return Adjacent(end, left, floor) ?? Apposed(end, left, floor);
        }

        if (Relative(adjacent, left) is { } relative)
        {
            return Apposed(relative, left, floor);
        }

        return IsPartOfNoun(adjacent, left) || (IsPartOfName(adjacent, left) && Noun(end, left, floor) is { Speaker.Kind: SpeakerKind.Organisation })
            ? null
            : OfOffice(adjacent, left, floor) ?? naming.OfMention(adjacent, floor);
    }

    /// <summary>
    /// A name that the cast does not hold, between a sign and the verb: no apposition to a name before that sign. "Cô X đến
    /// từ khu A, Bến Xuân": where the sentence begins with a person, it is the end of what is told of him.
    /// </summary>
    private Subject? Adjacent(int end, int left, Speaker floor)
    {
        if (NameBefore(end, left) is not { } name || name == left || scene.Token(name - 1) is not { Kind: TextTokenKind.Sign } sign || sign.Is('(') || scene.MentionBehind(name - 1) is not null)
        {
            return null;
        }

        return scene.Is(name - 1, ',') && scene.MentionFrom(left) is { } head && scene.Phrase(head).End < name ? naming.OfMention(head, floor)
            : Vocabulary.Known.Terms.Longest(scene.Text, name, end, out _) is null ? naming.OfName(name, end, name, end)
            : null;
    }

    /// <summary>"Ông X, trạm trưởng trạm bơm, cho biết": an office that nobody in the cast holds is his who stands before its comma.</summary>
    private Subject? OfOffice(int mention, int left, Speaker floor) =>
        scene.Mentions[mention] is { Kind: MentionKind.Role, Person: null, Candidates.Count: 0 } office
        && Apposed(scene.Phrase(mention).First, left, floor) is { Speaker.Kind: SpeakerKind.Person } holder
            ? holder with { Role = office.Role, End = scene.Phrase(mention).End }
            : null;

    /// <summary>"Ông X, chủ quán phở, cho biết": the person stands before the comma of what tells more about him.</summary>
    private Subject? Apposed(int end, int left, Speaker floor)
    {
        var isClosed = scene.Is(end - 1, ',') || scene.IsDash(end - 1);
        for (var i = end - 1; i > left && end - i < LongestApposition; i--)
        {
            if (scene.Is(i, ';') || scene.Is(i, ':') || scene.QuotationAt(i) is not null
                || (i < end - 1 && scene.MentionBehind(i + 1) is { } other && !IsOfAnother(other, left))
                || (!isClosed && scene.Token(i) is { IsCapital: false } token && words.Stops.Contains(token.Term)))
            {
                return null;
            }

            if (!scene.Is(i, ',') && !scene.IsDash(i) && !scene.Is(i, '('))
            {
                continue;
            }

            if (i + 1 < end && words.Quantities.Contains(scene.Token(i + 1).Term) && scene.Token(i + 1).Term != "một")
            {
                // "Về phần A và B, hai vị giám khảo nói": not B alone.
                return null;
            }

            if ((scene.MentionBehind(i) ?? BehindInitial(i)) is { } mention)
            {
                return IsFree(scene.Phrase(mention).First) ? naming.OfMention(mention, floor) : null;
            }

            if (NameBefore(i, left) is { } name)
            {
                return naming.OfName(name, i, name, end);
            }
        }

        return null;
    }

    /// <summary>"Chị Trần Thị P., một người dân, cho biết": the full stop belongs to the initial.</summary>
    private int? BehindInitial(int at) => at > 1 && scene.Is(at - 1, '.') && scene.Token(at - 2) is { IsUpper: true, Length: 1 } ? scene.MentionBehind(at - 1) : null;

    /// <summary>A name inside the name of a body, or an office that nobody holds, stands in an apposition without ending it.</summary>
    private bool IsOfAnother(int mention, int left) =>
        IsPartOfName(mention, left) || scene.Mentions[mention] is { Kind: MentionKind.Role, Person: null, Candidates.Count: 0 };

    /// <summary>The first token of a name that the cast does not hold and that a clause begins with.</summary>
    private int? NameBefore(int end, int left)
    {
        var first = end;
        while (first > left && end - first < LongestName && scene.Token(first - 1) is { IsWord: true, IsCapital: true } token
            && !words.Prepositions.Contains(token.Term) && words.Pronouns.Longest(scene.Text, first - 1, end, out _) is null && words.Speakers.Longest(scene.Text, first - 1, first, out _) is null)
        {
            first--;
        }

        var isFree = first == left || scene.Token(first - 1).Kind == TextTokenKind.Sign || words.Speakers.Longest(scene.Text, first - 1, first, out _) is { Kind: SpeakerKind.Person }
            || (words.Pronouns.Longest(scene.Text, first - 1, end, out var behind) is not null && behind == first);
        return end - first > 1 && isFree && words.Speakers.Longest(scene.Text, first, end, out _) is null && !words.With.Contains(scene.Token(first).Term) ? first : null;
    }

    /// <summary>"Ông X (58 tuổi) kể": the token that the parenthesis stands behind, unless a mention holds it.</summary>
    private int BehindParenthesis(int end, int left)
    {
        if (end == left || !scene.Is(end - 1, ')') || scene.MentionBehind(end) is not null)
        {
            return end;
        }

        for (var i = end - 2; i > left && end - i < LongestParenthesis; i--)
        {
            if (scene.Is(i, '('))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Not behind a preposition, so that it can be the subject.</summary>
    private bool IsFree(int first) => first == 0 || !words.Prepositions.Contains(scene.Token(first - 1).Term);

    /// <summary>"Chị X - con gái ông Y kể": where the words for her begin that name her by Y.</summary>
    private int? Relative(int mention, int left) =>
        words.RelativeEnds.StartOf(scene.Text, scene.Phrase(mention).First, left) is { } first && first > left && (scene.IsDash(first - 1) || scene.Is(first - 1, ',') || scene.Is(first - 1, '(')) ? first : null;

    /// <summary>"Vợ ông X": whoever speaks, it is not X.</summary>
    private bool IsPartOfNoun(int mention, int left) =>
        scene.Phrase(mention).First is var first && first > left && (words.Kin.Contains(scene.Token(first - 1).Term) || words.RelativeEnds.StartOf(scene.Text, first, left) is not null) && !(scene.Token(first - 1).Term == "của" && IsRow(mention));

    /// <summary>"trả lời của Bộ trưởng Y tế, Chủ tịch Quốc hội X nói": behind the comma of a row of offices the sentence begins anew.</summary>
    private bool IsRow(int mention)
    {
        var (first, end) = (scene.Phrase(mention).First, scene.Text.TokenAt(scene.Mentions[mention].Span.Start));
        for (var i = first; i < end; i++)
        {
            if (scene.Is(i, ','))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A capital stands right before a bare name: "Công an phường Cầu Ông Lãnh" is no Mr Lãnh.</summary>
    private bool IsPartOfName(int mention, int left) =>
        scene.Mentions[mention].Role is null && scene.Phrase(mention).First is var first && first > left && scene.Token(first - 1).IsCapital;
}
