using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>Finds the clauses that verbs of saying govern.</summary>
internal sealed class IndirectReader(Scene scene, SpeechLexicon words, SubjectReader subjects, ComplementReader complements, AccordingReader accordings)
{
    private const int ShortestAfterwards = 6;
    private const int LongestAddition = 16;
    private const int ShortestListed = 5;
    private const int LongestChain = 8;
    private const int ShortestHeadline = 4;

    public void Read(Turn turn)
    {
        if (Headline(turn))
        {
            return;
        }

        var covered = turn.Passage.First;
        var according = accordings.In(turn);
        for (int c = 0, a = 0; c < turn.Cues.Count || a < according.Count;)
        {
            if (a < according.Count && (c == turn.Cues.Count || according[a].First < turn.Cues[c].First))
            {
                var item = according[a++];
                if (item.First >= covered)
                {
                    turn.Quotes.Add(item.Quote);
                    covered = item.End;
                }
            }
            else
            {
                covered = Math.Max(covered, Read(turn, c++, covered));
            }
        }
    }

    /// <summary>"Ông X: Cầu phải xong": in a headline a colon is as good as a verb.</summary>
    private bool Headline(Turn turn)
    {
        var (first, end) = (turn.Passage.First, turn.Passage.End);
        if (scene.Text.Lines[turn.Passage.Line].Kind != LineKind.Title || turn.Quotes.Count > 0 || scene.MentionFrom(first) is null
            || subjects.From(first, end, turn.Floor) is not { } subject || !scene.Is(subject.End, ':') || scene.WordsIn(subject.End, end) < ShortestHeadline
            || complements.Trim(subject.End + 1, end) is not { } span)
        {
            return false;
        }

        turn.Quotes.Add(new Quote(span, QuoteKind.Indirect, null, subject.Speaker, subject.Role, QuoteRules.Confidence(QuoteRules.HeadlineClause), QuoteRules.HeadlineClause));
        return true;
    }

    /// <summary>Adds what the verb governs and tells where that ends.</summary>
    private int Read(Turn turn, int index, int covered)
    {
        var cue = turn.Cues[index];
        if (cue.First < covered)
        {
            return covered;
        }

        var complement = complements.Behind(cue.End, turn.Passage.End);
        var end = complements.EndOf(complement.First, turn.Passage.End);
        if (index + 1 < turn.Cues.Count && turn.Cues[index + 1].First == complement.First && complement.Joint == Joint.Comma && cue.Class != SpeechClass.Says)
        {
            return covered;
        }

        if (turn.Taken.Contains(cue) && !(end < turn.Passage.End && IsQuotedFrom(end + 1)))
        {
            return covered;
        }

        end = Math.Min(end, NextOf(turn, index, complement, end));
        if (Speaker(turn, cue) is not { } speaker || !complements.IsClause(cue, complement, end) || (cue.IsChained && (!IsFirm(cue, complement, end) || IsListed(cue, complement))))
        {
            return Afterwards(turn, cue);
        }

        if (complements.Trim(complement.First, end) is { } span)
        {
            Add(turn, span, cue, speaker, cue.Subject is null ? QuoteRules.Dropped : cue.IsChained ? QuoteRules.Chain : cue.Class == SpeechClass.Asks ? QuoteRules.Request : QuoteRules.Clause);
        }

        return end;
    }

    private bool IsQuotedFrom(int token) => token < scene.Text.Tokens.Count && scene.QuotationAt(token) is not null;

    /// <summary>A verb that opens the passage has no subject there: whoever has the floor asks on.</summary>
    private static Speaker? Speaker(Turn turn, Cue cue) =>
        cue.Subject is { } subject ? subject.Speaker
        : cue.First == turn.Passage.First && cue.Class is SpeechClass.Says or SpeechClass.Asks && turn.Floor.Kind != SpeakerKind.Unknown
            && !turn.Cues.Any(other => other.First > cue.First && other is { Subject: not null, IsChained: false }) ? turn.Floor with { Span = null }
        : null;

    /// <summary>A verb that is only listed behind a comma tells more often what somebody does than what he says; "đồng thời nhấn mạnh, …" is no list.</summary>
    private bool IsFirm(Cue cue, Complement complement, int end) =>
        cue.Class == SpeechClass.Says || complement.Joint is Joint.That or Joint.Colon || !scene.Is(cue.Join, ',')
        || (complement.Joint != Joint.Bare && cue.First > 1 && scene.Token(cue.First - 2).Term == "đồng" && scene.Token(cue.First - 1).Term == "thời")
        || (cue.Class == SpeechClass.Asks && scene.WordsIn(complement.First, end) >= ShortestListed);

    /// <summary>"ý tưởng và đề xuất, …": a noun in a row of nouns.</summary>
    private bool IsListed(Cue cue, Complement complement) =>
        cue.IsChained && complement.Joint == Joint.Comma && words.Both.StartOf(scene.Text, cue.End, cue.First) == cue.First;

    /// <summary>Where the next verb of the same speaker begins: "đề nghị …, đồng thời yêu cầu …".</summary>
    private int NextOf(Turn turn, int index, Complement complement, int end)
    {
        for (var n = index + 1; n < turn.Cues.Count && n - index <= LongestChain && turn.Cues[n].First < end; n++)
        {
            var next = turn.Cues[n];
            if (next.First <= complement.First)
            {
                continue;
            }

            var behind = complements.Behind(next.End, end);
            var goesOn = next.IsChained
                ? behind.Joint != Joint.Bare || next.Class == SpeechClass.Says || (next.Class == SpeechClass.Asks && turn.Cues[index].Class == SpeechClass.Asks && complement.Joint == Joint.Bare)
                : next.Subject is not null && scene.Is(next.Join - 1, ';');
            if (goesOn && !IsListed(next, behind) && complements.IsClause(next, behind, end))
            {
                return BeforeChain(next);
            }
        }

        return end;
    }

    private int BeforeChain(Cue next)
    {
        var at = next.First;
        while (at > 0 && (words.Chains.Contains(scene.Token(at - 1).Term) || words.Adverbs.StartOf(scene.Text, at, at - 1) is not null || scene.Is(at - 1, ',') || scene.Is(at - 1, ';')))
        {
            at--;
        }

        return at;
    }

    /// <summary>"…, Phó Thủ tướng nhấn mạnh.": the clause stands before.</summary>
    private int Afterwards(Turn turn, Cue cue)
    {
        if (cue.Subject is not { } subject || cue.IsChained || subject.First <= turn.Passage.First || !EndsPassage(cue.End, turn.Passage.End)
            || !(scene.Is(subject.First - 1, ',') || scene.IsDash(subject.First - 1))
            || turn.Quotes.Count > 0 || turn.Taken.Contains(cue) || scene.WordsIn(turn.Passage.First, subject.First) < ShortestAfterwards)
        {
            return turn.Passage.First;
        }

        if (complements.Trim(turn.Passage.First, subject.First - 1) is { } span)
        {
            Add(turn, span, cue, subject.Speaker, QuoteRules.Afterwards);
        }

        return turn.Passage.End;
    }

    private bool EndsPassage(int at, int end)
    {
        while (at < end && words.More.Contains(scene.Token(at).Term))
        {
            at++;
        }

        if (at < end && words.With.Contains(scene.Token(at).Term) && scene.Token(at).Term != "về" && end - at < LongestAddition)
        {
            return true;
        }

        return scene.WordsIn(at, end) == 0;
    }

    private void Add(Turn turn, TextSpan span, Cue cue, Speaker speaker, string rule) => turn.Quotes.Add(new Quote(
        span, QuoteKind.Indirect, scene.Text.SpanOf(cue.First, cue.End), speaker, cue.Subject?.Role, QuoteRules.Confidence(rule), rule));
}
