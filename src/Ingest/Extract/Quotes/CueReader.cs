using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>Finds the verbs of saying in a passage, outside its quotations, and leaves out those that report nothing.</summary>
internal sealed class CueReader(Scene scene, SpeechLexicon words, SubjectReader subjects, SpeakerNaming naming)
{
    /// <summary>Shorter quotations are names and scare quotes, which may stand inside a subject.</summary>
    private const int ShortestBarrier = 5;

    /// <summary>How far back a verb may be denied or made a plan.</summary>
    private const int Reach = 4;

    private const int LongestDescription = 8;
    private const int LongestTail = 25;

    public List<Cue> In(Passage passage, Speaker floor)
    {
        var cues = new List<Cue>();
        var left = passage.First;
        for (var i = passage.First; i < passage.End;)
        {
            if (scene.QuotationAt(i) is { } at)
            {
                i = Math.Max(i + 1, scene.Quotations[at].End);
                left = scene.Quotations[at].Words >= ShortestBarrier ? i : left;
                continue;
            }

            var verb = words.Verbs.Longest(scene.Text, i, passage.End, out var end);
            if (verb is { Class: not SpeechClass.None } && Read(verb.Class, i, end, left, passage, cues, floor) is { } cue)
            {
                cues.Add(cue);
            }

            i = verb is null ? i + 1 : end;
        }

        return cues;
    }

    private Cue? Read(SpeechClass kind, int first, int end, int left, Passage passage, List<Cue> cues, Speaker floor)
    {
        if ((scene.Token(first).IsCapital && first > passage.First) || IsDenied(first, left))
        {
            return null;
        }

        if (words.Cites.Longest(scene.Text, first, passage.End, out var cited) is not null && cited < passage.End && scene.Token(cited).IsWord)
        {
            // Whoever cites does not speak, even when it cannot be told whom he cites.
            var source = subjects.From(cited, passage.End, floor) ?? new Subject(Speaker.Unknown, null, first, end);
            return new Cue(kind, first, end, source, first, IsChained: false);
        }

        if (IsPassive(first) || IsNounBy(end, passage.End, kind))
        {
            return null;
        }

        var behind = subjects.BehindSubject(first, left);
        if (behind == left)
        {
            return new Cue(kind, first, end, null, first, IsChained: false);
        }

        if (Joined(first, left, floor) is { } joined)
        {
            return new Cue(kind, first, end, joined, behind, IsChained: true);
        }

        if (behind > left && !(cues.Count > 0 && cues[^1].First >= left) && Tail(behind, left, floor) is { } named)
        {
            return new Cue(kind, first, end, named, named.First, IsChained: false);
        }

        if (!(IsNominal(kind, first) && !subjects.EndsFirmly(first, left)) && subjects.Before(first, left, floor) is { } subject
            && !IsNounlike(first, end, left, passage.End, kind, subject)
            && (kind == SpeechClass.Says || subjects.IsAdjacent(subject))
            && !(subject.First > left && words.Passives.Contains(scene.Token(subject.First - 1).Term)))
        {
            return new Cue(kind, first, end, subject, subject.First, IsChained: false);
        }

        return IsNominal(kind, first) || IsNounlike(first, end, left, passage.End, kind, null) ? null
            : JoinsEarlier(behind, left) ? new Cue(kind, first, end, cues.LastOrDefault()?.Subject ?? subjects.Main(passage.First, behind, floor), behind - 1, IsChained: true)
            : IsFollowedByWords(end, passage.End) && HeadOfClause(first, left, floor) is { } head ? new Cue(kind, first, end, head, head.First, IsChained: false)
            : kind == SpeechClass.Says && subjects.Main(passage.First, first, floor) is { Speaker.Kind: SpeakerKind.Person } main
                ? new Cue(kind, first, end, main, main.First, IsChained: false)
                : null;
    }

    /// <summary>"Ông X biểu dương ông Y đồng thời khẳng định": the one whom the sentence begins with goes on.</summary>
    private Subject? Joined(int verb, int left, Speaker floor) =>
        verb - 2 > left && scene.Token(verb - 1).Term == "thời" && scene.Token(verb - 2).Term == "đồng"
        && scene.MentionBehind(verb - 2) is { } last && scene.MentionFrom(left) is { } head && head != last ? naming.OfMention(head, floor) : null;

    /// <summary>Between the mark behind somebody's words and the verb stands who said them, by whatever noun: "“…”, nữ diễn viên kể".</summary>
    private Subject? Tail(int behind, int left, Speaker floor)
    {
        var first = left;
        while (first < behind && (scene.Is(first, ',') || scene.IsDash(first)))
        {
            first++;
        }

        while (first + 2 < behind && scene.Token(first).IsCapital && scene.IsDash(first + 1) && scene.Text.IsGlued(first + 1))
        {
            first += 2;
        }

        if (first == left || first == behind || (behind - first == 1 && words.Quantities.Contains(scene.Token(first).Term)) || scene.QuotationAt(left - 1) is null)
        {
            return null;
        }

        if (scene.MentionFrom(first) is { } mention)
        {
            return behind - first <= LongestTail && scene.Phrase(mention).End <= behind && !HoldsMention(scene.Phrase(mention).End, behind) ? naming.OfMention(mention, floor) : null;
        }

        return behind - first <= LongestDescription && !HoldsSign(first, behind) && !words.With.Contains(scene.Token(first).Term) && !words.Prepositions.Contains(scene.Token(first).Term)
            && subjects.Before(behind, first, floor) is not { Speaker.Kind: SpeakerKind.Person or SpeakerKind.Document }
            ? subjects.From(first, behind, floor) is { } noun && noun.End == behind ? noun : naming.Described(first, behind)
            : null;
    }

    /// <summary>A colon, "rằng" or a quotation behind the verb: then it reports, however far its subject stands before it.</summary>
    private bool IsFollowedByWords(int at, int limit)
    {
        while (at < limit && words.More.Contains(scene.Token(at).Term))
        {
            at++;
        }

        return at < limit && (scene.Is(at, ':') || scene.Token(at).Term == "rằng" || scene.QuotationAt(at) is not null);
    }

    /// <summary>"…, ông tỏ ra sợ hãi nói": whom the clause begins with.</summary>
    private Subject? HeadOfClause(int first, int left, Speaker floor)
    {
        var head = first;
        while (head > left && first - head < LongestTail && scene.QuotationAt(head - 1) is null && scene.Token(head - 1) is not { Kind: TextTokenKind.Sign, Term: "," or ";" or ":" or "." })
        {
            head--;
        }

        return scene.MentionFrom(head) is { } mention && scene.Phrase(mention).End <= first ? naming.OfMention(mention, floor) : null;
    }

    private bool HoldsMention(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (scene.MentionFrom(i) is not null || scene.Is(i, ';') || scene.Is(i, ':') || scene.QuotationAt(i) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private bool HoldsSign(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var token = scene.Token(i);
            var isInitial = token.Is('.') && i > first && scene.Token(i - 1) is { IsUpper: true, Length: <= 2 };
            if ((token.Kind == TextTokenKind.Sign && !isInitial) || (!token.IsCapital && (words.Chains.Contains(token.Term) || words.Stops.Contains(token.Term))))
            {
                return true;
            }
        }

        return false;
    }

    private bool JoinsEarlier(int behind, int left) =>
        behind > left && (words.Chains.Contains(scene.Token(behind - 1).Term) || scene.Is(behind - 1, ',') || scene.Is(behind - 1, ';'));

    private bool IsDenied(int first, int left)
    {
        for (var i = first - 1; i >= left && first - i <= Reach; i--)
        {
            var term = scene.Token(i).Term;
            if (words.Negations.Contains(term) || (words.Prospects.Contains(term) && !IsInsideWord(i, left)))
            {
                return words.Adverbs.StartOf(scene.Text, first, left) is not { } start || start > i;
            }

            if (scene.MentionBehind(i) is not null || words.Adverbs.StartOf(scene.Text, i + 1, left) is null)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"tỉnh Bình Định", "tổ thẩm định": no plan.</summary>
    private bool IsInsideWord(int at, int left) =>
        at > left && (scene.Token(at).IsCapital || (scene.Token(at).Term == "định" && scene.Token(at - 1).Term is "thẩm" or "giám" or "quy" or "chỉ" or "hiệp" or "ổn" or "kiên"));

    private bool IsPassive(int first) => first > 0 && scene.Token(first - 1).Term is "được" or "bị";

    private bool IsNominal(SpeechClass kind, int first) =>
        kind != SpeechClass.Says && first > 0 && !scene.Token(first - 1).IsCapital && words.Nominal.Contains(scene.Token(first - 1).Term) && scene.MentionBehind(first) is null;

    /// <summary>"Báo cáo số 5", "yêu cầu của dân", "đề nghị này".</summary>
    private bool IsNounBy(int end, int limit, SpeechClass kind) =>
        kind != SpeechClass.Says && end < limit
        && (words.Nounish.Contains(scene.Token(end).Term) || (scene.Token(end).Term == "số" && end + 1 < limit && scene.Token(end + 1).IsNumber));

    /// <summary>"Yêu cầu từ thực tế": a noun, unless somebody who can speak stands right before.</summary>
    private bool IsNounlike(int first, int end, int left, int limit, SpeechClass kind, Subject? subject) =>
        kind != SpeechClass.Says && end < limit && words.Nounlike.Contains(scene.Token(end).Term)
        && !(subject is not null && (subject.Speaker.Kind == SpeakerKind.Person || subjects.EndsFirmly(subjects.BehindSubject(first, left), left)));
}
