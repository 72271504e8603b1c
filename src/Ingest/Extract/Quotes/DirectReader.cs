using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.People;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>Tells somebody's own words from names and scare quotes, and finds who said them.</summary>
internal sealed partial class DirectReader(Scene scene, SpeechLexicon words, CueReader verbs, SubjectReader subjects, ComplementReader complements, Surroundings around)
{
    private const int ShortestBehindColon = 3;
    private const int ShortestBeforeVerb = 2;
    private const int ShortestWithoutCue = 6;
    private const int ShortestUnclaimed = 8;

    /// <summary>A longer quotation is no name, even when a heading without full stop ends in a noun that names follow.</summary>
    private const int LongestName = 14;

    /// <summary>How far behind the closing mark the verb may stand.</summary>
    private const int LongestTail = 45;
    private const int LongestLead = 16;

    /// <summary>A sentence that only says who spoke has no more words behind its verb.</summary>
    private const int LongestAddition = 3;

    /// <summary>"“…” - ông X vừa nói vừa cười": so much may follow when no verb of saying is known in it.</summary>
    private const int LongestDeed = 10;

    public void Read(Turn turn)
    {
        for (var i = turn.Passage.First; i < turn.Passage.End; i++)
        {
            if (scene.QuotationAt(i) is { } at)
            {
                var quotation = scene.Quotations[at];
                if (quotation.First == i && Statement(quotation, turn) is { } quote)
                {
                    turn.Quotes.Add(quote);
                }

                i = Math.Max(i, quotation.End - 1);
            }
        }
    }

    private Quote? Statement(Quotation quotation, Turn turn)
    {
        var before = quotation.First - 1;
        if (before >= turn.Passage.First && scene.Is(before, ':'))
        {
            var named = turn.Cues.Any(cue => cue.First < before && IsJoined(cue, before)) ? null : BeforeVerb(quotation, turn);
            return named ?? BehindColon(quotation, before, turn.Passage, turn.Cues, turn) ?? BeforeVerb(quotation, turn);
        }

        if (before < turn.Passage.First && turn.Before is { } previous && scene.Is(previous.End - 1, ':'))
        {
            return BehindColon(quotation, previous.End - 1, previous, turn.CuesBefore, turn) ?? BeforeVerb(quotation, turn);
        }

        return IsWrittenName(quotation, turn.Passage.First) && !turn.Cues.Any(cue => cue.End == quotation.First)
            ? quotation.Words >= LongestName && !EndsWith(words.Titled, turn.Passage.First, quotation.First) ? BeforeVerb(quotation, turn) : null
            : BehindVerb(quotation, turn) ?? BeforeVerb(quotation, turn) ?? Identified(quotation, turn) ?? GoesOn(quotation, turn);
    }

    /// <summary>Whether nothing but what belongs to the verb stands between it and the colon: otherwise who is named behind the quotation counts.</summary>
    private bool IsJoined(Cue cue, int colon) => complements.Behind(cue.End, colon + 1) is { Joint: Joint.Colon };

    /// <summary>"Ông X nói: “…”", "Ông X: “…”".</summary>
    private Quote? BehindColon(Quotation quotation, int colon, Passage passage, IReadOnlyList<Cue> cues, Turn turn)
    {
        var cue = cues.LastOrDefault(cue => cue.End <= colon);
        if ((quotation.Words < ShortestBehindColon && !around.EndsSentence(quotation)) || (cue?.End != colon && EndsWith(words.Quoted, passage.First, colon)))
        {
            return null;
        }

        if (SpokenOf(passage.First, colon, cue, turn.Floor) is { } spoken)
        {
            return Of(quotation, null, spoken, Speaker.Unknown, QuoteRules.Identified);
        }

        if (cue is not null && !around.IsQuotedBetween(cue.End, colon))
        {
            turn.Taken.Add(cue);
            var floor = cue.First == passage.First ? turn.Floor : Speaker.Unknown;
            if (!IsJoined(cue, colon) && cue.Subject is { Speaker.Name: { } } of && NamesAnother(of.Speaker, cue.End, colon))
            {
                return Of(quotation, cue, of with { Speaker = Speaker.Unknown }, floor, QuoteRules.Before);
            }

            return Of(quotation, cue, cue.Subject ?? subjects.Main(passage.First, colon, turn.Floor), floor, QuoteRules.Before);
        }

        var left = around.LastQuotationEnd(passage.First, colon);
        var isTitle = scene.Text.Lines[passage.Line].Kind == LineKind.Title;
        if ((subjects.Before(colon, left, turn.Floor) is { } near && near.First == left ? near : Sole(left, colon, turn.Floor)) is { } named)
        {
            return Of(quotation, null, named, turn.Floor, isTitle ? QuoteRules.Headline : QuoteRules.Named);
        }

        return Unclaimed(quotation);
    }

    /// <summary>"Ông X chia sẻ rằng ông bỏ về khi nghe câu trả lời của Y: “…”": the words may be Y's.</summary>
    private bool NamesAnother(Speaker speaker, int first, int end)
    {
        var hasHeard = false;
        for (var i = first + 1; i <= end; i++)
        {
            hasHeard |= scene.Token(i - 1).Term is "nghe" or "đọc" or "nhận" or "nhớ";
            if (!hasHeard)
            {
                continue;
            }

            if (scene.MentionBehind(i) is { } mention && scene.Phrase(mention).First >= first && scene.Mentions[mention].Person is { } person && person != speaker.Name)
            {
                return true;
            }

            if (scene.FullNames.Last(i, first) is { } name && name.End == i && scene.Text.Slice(scene.Text.SpanOf(name.First, name.End)) != speaker.Name
                && Vocabulary.Known.Terms.Longest(scene.Text, name.First, name.End, out _) is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The person whom the sentence is about, when it speaks of nobody else and heard or quotes nobody.</summary>
    private Subject? Sole(int first, int end, Speaker floor)
    {
        if (subjects.Main(first, end, floor) is not { Speaker.Kind: SpeakerKind.Person } person
            || !(person.First == first || scene.Token(person.First - 1).Kind == TextTokenKind.Sign || words.Openings.Contains(scene.Token(person.First - 1).Term)))
        {
            return null;
        }

        for (var i = first; i < end; i++)
        {
            if ((i >= person.End && (scene.MentionFrom(i) is not null || scene.FullNames.Last(i, person.End) is not null)) || words.Heard.Contains(scene.Token(i).Term))
            {
                return null;
            }
        }

        return person;
    }

    /// <summary>Words of somebody whom the text does not tell; nothing when it may as well be a slogan.</summary>
    private Quote? Unclaimed(Quotation quotation)
    {
        if (quotation.Words < ShortestUnclaimed)
        {
            return null;
        }

        for (var i = quotation.First; i < quotation.End; i++)
        {
            if (words.Voices.Contains(scene.Token(i).Term))
            {
                return Of(quotation, null, null, Speaker.Unknown, QuoteRules.Unclaimed);
            }
        }

        return null;
    }

    /// <summary>"Ông X khẳng định “…”", "Ông X cho rằng, “…”".</summary>
    private Quote? BehindVerb(Quotation quotation, Turn turn)
    {
        var isLong = quotation.Words >= ShortestWithoutCue || (around.StartsCapital(quotation) && quotation.Words > ShortestBehindColon);
        var cue = isLong ? turn.Cues.LastOrDefault(cue => cue.End <= quotation.First) : null;
        if (cue is null || complements.Behind(cue.End, turn.Passage.End).First != quotation.First || cue.Subject is null || IsPartial(quotation, turn.Passage.End))
        {
            return null;
        }

        turn.Taken.Add(cue);
        return Of(quotation, cue, cue.Subject, turn.Floor, QuoteRules.Before);
    }

    /// <summary>Only some words of a clause that goes on behind them: tuyên bố rằng “thời kỳ chờ đợi” đã hết.</summary>
    private bool IsPartial(Quotation quotation, int limit) =>
        quotation.Words < LongestName && !around.EndsSentence(quotation) && quotation.End < limit && scene.Token(quotation.End).IsWord && !(around.StartsCapital(quotation) && scene.Token(quotation.End).IsCapital);

    /// <summary>"“…”, ông X nói", "“…” - ông X nói".</summary>
    private Quote? BeforeVerb(Quotation quotation, Turn turn)
    {
        var isAtHead = around.OpensPassage(quotation, turn.Passage);
        if (quotation.Words < ShortestBeforeVerb || !(isAtHead || (quotation.Words >= ShortestUnclaimed && around.StartsCapital(quotation) && !IsGoverned(quotation, turn.Passage.First))))
        {
            return null;
        }

        var row = around.BehindListed(quotation.End, turn.Passage.End);
        var tail = around.BehindMarks(row, turn.Passage.End);
        var limit = around.NextQuotation(row, turn.Passage.End);
        var cue = turn.Cues.FirstOrDefault(cue => cue.First >= quotation.End && cue.First < limit && cue.First - row < LongestTail);
        cue = cue is { Subject: null } ? turn.Cues.FirstOrDefault(next => next.First == cue.End && next.Subject is not null) ?? cue : cue;
        if (cue is null || cue.Join - tail > LongestLead || (cue.Join > tail && tail == row) || (cue.Subject is null && cue.First != tail)
            || (cue.Subject is { } subject ? subject.First < quotation.First : tail == row)
            || (tail == row && (OpensWords(cue, turn.Passage.End) || (quotation.Words <= ShortestBehindColon && !around.EndsSentence(quotation)))))
        {
            return null;
        }

        turn.Taken.Add(cue);
        return Of(quotation, cue, cue.Subject, turn.Floor, QuoteRules.After);
    }

    /// <summary>"“…” Ông X hỏi: “…”": without a mark between, the verb belongs to what follows.</summary>
    private bool OpensWords(Cue cue, int limit) => complements.Behind(cue.End, limit) is { Joint: Joint.Colon };

    /// <summary>A verb or noun of saying stands right before: whoever speaks behind the quotation speaks of another one.</summary>
    private bool IsGoverned(Quotation quotation, int left)
    {
        for (var i = Math.Max(left, quotation.First - 3); i < quotation.First; i++)
        {
            if (words.Verbs.Longest(scene.Text, i, quotation.First, out var behind) is not null && behind == quotation.First)
            {
                return true;
            }
        }

        return false;
    }

    private Quote Of(Quotation quotation, Cue? cue, Subject? subject, Speaker floor, string rule) => new(
        quotation.Inner,
        QuoteKind.Direct,
        cue is null ? null : scene.Text.SpanOf(cue.First, cue.End),
        subject?.Speaker ?? floor with { Span = null },
        subject?.Role,
        QuoteRules.Confidence(rule),
        rule);

    /// <summary>"chương trình “…”": behind such nouns stands a name.</summary>
    private bool IsWrittenName(Quotation quotation, int left) => EndsWith(words.Quoted, left, quotation.First);

    private bool EndsWith(TrailingPhrases phrases, int left, int end) => phrases.StartOf(scene.Text, end, left) is not null;
}
