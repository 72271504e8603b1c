using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>A statement that "theo" ascribes to somebody.</summary>
/// <param name="First">The token of "theo".</param>
/// <param name="End">Behind the last token of the statement.</param>
internal readonly record struct According(int First, int End, Quote Quote);

/// <summary>Finds "Theo X, …" and "Như lời X, …": X is a person, body or document, not a plan, a rule or a direction.</summary>
internal sealed class AccordingReader(Scene scene, SpeechLexicon words, SubjectReader subjects, ComplementReader complements)
{
    private const int ShortestClause = 3;
    private const int ShortestBehindColon = 4;
    private const int LongestApposition = 14;
    private const int ShortestBefore = 6;

    public IReadOnlyList<According> In(Turn turn)
    {
        List<According>? found = null;
        for (var i = turn.Passage.First; i < turn.Passage.End; i++)
        {
            if (IsAccording(i, turn.Passage.End) && scene.QuotationAt(i) is null && CanOpen(i, turn.Passage.First) && Read(i, turn) is { } according)
            {
                (found ??= []).Add(according);
                i = Math.Max(i, according.End - 1);
            }
        }

        return found ?? [];
    }

    /// <summary>"theo", "như lời".</summary>
    private bool IsAccording(int at, int limit) =>
        scene.Token(at).Term == "theo" || (scene.Token(at).Term == "như" && at + 1 < limit && scene.Token(at + 1).Term == "lời");

    /// <summary>At the head of the sentence or behind a comma; "làm theo ông X" ascribes nothing.</summary>
    private bool CanOpen(int at, int first) =>
        at == first || scene.Token(at).IsCapital || scene.Is(at - 1, ',') || scene.IsDash(at - 1) || scene.Token(at - 1).Term is "cũng" or "vẫn" or "còn" or "nhưng" or "song" or "bởi" or "vì" or "đúng";

    private According? Read(int at, Turn turn)
    {
        var limit = turn.Passage.End;
        var first = Named(at + 1, limit);
        if (words.Nobody.Longest(scene.Text, at + 1, limit, out _) is not null || words.Nobody.Longest(scene.Text, first, limit, out _) is not null || subjects.From(first, limit, turn.Floor) is not { } subject
            || turn.Cues.Any(cue => cue.Subject is { } other && other.First >= at && other.First <= subject.First && cue.First >= subject.End && cue.First <= subject.End + 1))
        {
            return null;
        }

        var behind = BehindAddition(subject, limit);
        return scene.WordsIn(behind, limit) == 0 ? Afterwards(at, subject, turn) : Before(at, behind, subject, limit);
    }

    /// <summary>"thông tin của Sở Y tế": the office speaks. "Theo lời ông X": he does.</summary>
    private int Named(int first, int limit)
    {
        if (first < limit && words.Reports.Longest(scene.Text, first, limit, out var behind) is not null)
        {
            return behind < limit && scene.Token(behind).Term is "của" or "từ" ? behind + 1 : scene.MentionFrom(behind) is not null ? behind : first;
        }

        return first;
    }

    /// <summary>Behind a parenthesis or an apposition that is no office: "Theo ông X (quận 3), …", "Theo chị X, chủ quán, …".</summary>
    private int BehindAddition(Subject subject, int limit)
    {
        var at = subject.End;
        if (scene.Is(at, '('))
        {
            while (at < limit && !scene.Is(at, ')'))
            {
                at++;
            }

            at = Math.Min(at + 1, limit);
        }

        if (subject.Speaker.Kind == SpeakerKind.Person && at + 1 < limit && (scene.Is(at, ',') || scene.IsDash(at)) && (words.Speakers.Longest(scene.Text, at + 1, limit, out _) is not null || (scene.Token(at + 1).IsCapital && words.Heads.Contains(scene.Token(at + 1).Term)) || scene.Token(at + 1).Term is "nguyên" or "cựu"))
        {
            for (var i = at + 1; i < limit && i - at < LongestApposition && !words.Clause.Contains(scene.Token(i).Term); i++)
            {
                if (scene.Is(i, ','))
                {
                    return i;
                }
            }
        }

        return at;
    }

    /// <summary>The comma behind an office that was not read to its end; where it was asked from when a predicate comes first.</summary>
    private int NextComma(int from, int limit)
    {
        for (var i = from; i < limit && i - from < LongestApposition && !words.Clause.Contains(scene.Token(i).Term); i++)
        {
            if (scene.Is(i, ','))
            {
                return i;
            }
        }

        return from;
    }

    private According? Before(int at, int behind, Subject subject, int limit)
    {
        behind = scene.MentionFrom(subject.First) is { } named && scene.Mentions[named].Role is not null ? NextComma(behind, limit) : behind;
        if (scene.Is(behind, ':') && scene.QuotationAt(behind + 1) is not null)
        {
            return null;
        }

        var isThen = scene.Token(behind).Term == "thì" || scene.Is(behind, ':');
        if (!isThen && !scene.Is(behind, ',') && (scene.MentionFrom(subject.First) is null || scene.Token(behind).Kind == TextTokenKind.Sign))
        {
            return null;
        }

        var first = isThen || scene.Is(behind, ',') ? behind + 1 : behind;
        var end = complements.EndOf(first, limit);
        return scene.WordsIn(first, end) >= (scene.Is(behind, ':') ? ShortestBehindColon : ShortestClause) && complements.Trim(first, end) is { } span ? new According(at, end, Of(at, span, subject)) : null;
    }

    /// <summary>"…, theo ông X."</summary>
    private According? Afterwards(int at, Subject subject, Turn turn) =>
        at > turn.Passage.First && scene.Is(at - 1, ',') && turn.Quotes.Count == 0 && turn.Cues.Count == 0
        && scene.WordsIn(turn.Passage.First, at) >= ShortestBefore && complements.Trim(turn.Passage.First, at - 1) is { } span
            ? new According(at, turn.Passage.End, Of(at, span, subject))
            : null;

    private Quote Of(int at, TextSpan span, Subject subject) => new(
        span, QuoteKind.Indirect, scene.Token(at).Span, subject.Speaker, subject.Role, QuoteRules.Confidence(QuoteRules.According), QuoteRules.According);
}
