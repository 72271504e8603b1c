using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.People;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>Quotations without a verb of saying in their sentence: ascribed by a noun, by the next sentence, or by who spoke last.</summary>
internal sealed partial class DirectReader
{
    /// <summary>"“…”, theo ông X.", "“…”, trích báo cáo.", "“…” - ông X.", "“…” là lời của ông X", "“…”. Đó là chia sẻ của ông X".</summary>
    private Quote? Identified(Quotation quotation, Turn turn)
    {
        if (quotation.Words < ShortestBehindColon || !around.OpensPassage(quotation, turn.Passage))
        {
            return null;
        }

        var (tail, end) = (around.BehindMarks(quotation.End, turn.Passage.End), turn.Passage.End);
        if (tail >= end && turn.Behind is { } behind && scene.Token(behind.First).Term is "đó" or "đây" or "đấy")
        {
            (tail, end) = (behind.First + 1, behind.End);
        }

        if (tail < end && scene.Token(tail).Term == "là")
        {
            return SpokenBy(tail + 1, end) is { } of && subjects.From(of, end, turn.Floor) is { } speaker
                ? Of(quotation, null, speaker, turn.Floor, QuoteRules.Identified)
                : null;
        }

        var first = tail < end && scene.Token(tail).Term is "theo" or "trích" ? scene.Token(Math.Min(tail + 1, end - 1)).Term == "lời" ? tail + 2 : tail + 1 : tail;
        return (scene.Is(quotation.End, ',') || scene.IsDash(quotation.End)) && subjects.From(first, end, turn.Floor) is { } named
            && (around.BehindMarks(named.End, end) == end || (named.Speaker.Kind == SpeakerKind.Person && quotation.Words >= ShortestWithoutCue && end - named.End <= LongestDeed))
            ? Of(quotation, null, named, turn.Floor, QuoteRules.Identified)
            : null;
    }

    /// <summary>"Tôi nhớ lời của ông X: “…”", "Theo bà Y: “…”": who is named between such a word and the colon.</summary>
    /// <param name="cue">Behind a verb of saying only "lời" and "câu nói" tell whose words are given.</param>
    private Subject? SpokenOf(int first, int colon, Cue? cue, Speaker floor)
    {
        for (var at = colon - 1; at >= Math.Max(cue?.End ?? first, colon - LongestLead); at--)
        {
            if (SpokenEnd(at, first, colon, cue is not null) is { } behind
                && subjects.From(behind < colon && scene.Token(behind).Term is "của" or "từ" ? behind + 1 : behind, colon, floor) is { } subject && subject.End == colon && !(cue is not null && subject.Speaker.Kind == SpeakerKind.Document))
            {
                return subject;
            }
        }

        return null;
    }

    private int? SpokenEnd(int at, int first, int colon, bool hasCue)
    {
        var term = scene.Token(at).Term;
        if (term == "theo")
        {
            return !hasCue && (at == first || scene.Is(at - 1, ',') || scene.Token(at - 1).Term == "cũng") ? at + 1 : null;
        }

        return words.Spoken.Longest(scene.Text, at, colon, out var behind) is not null
            && (term is "lời" or "câu" || !hasCue) && !(at > first && scene.Token(at - 1).Term is "trả" or "đáp") ? behind : null;
    }

    /// <summary>Behind "lời của", "chia sẻ đầy tâm huyết của".</summary>
    private int? SpokenBy(int first, int end)
    {
        for (var i = first; i < end && i - first < LongestLead; i++)
        {
            if (words.Spoken.Longest(scene.Text, i, end, out var behind) is not null)
            {
                for (var of = behind; of < end && of - behind < LongestLead; of++)
                {
                    if (scene.Token(of).Term is "của" or "từ")
                    {
                        return of + 1;
                    }
                }

                return null;
            }
        }

        return null;
    }

    /// <summary>A sentence of its own in quotation marks: whoever spoke last goes on.</summary>
    private Quote? GoesOn(Quotation quotation, Turn turn)
    {
        var isAlone = around.OpensPassage(quotation, turn.Passage) && around.BehindMarks(quotation.End, turn.Passage.End) >= turn.Passage.End;
        if (!isAlone || quotation.Words < ShortestWithoutCue || !around.StartsCapital(quotation) || scene.Text.Lines[turn.Passage.Line].Kind == LineKind.Title)
        {
            return null;
        }

        if (turn.Behind is { } behind && Telling(behind, turn.Floor) is { } cue)
        {
            return Of(quotation, cue, cue.Subject, turn.Floor, QuoteRules.After);
        }

        return turn.Floor.Kind == SpeakerKind.Person ? Of(quotation, null, null, turn.Floor, QuoteRules.GoesOn) : Unclaimed(quotation);
    }

    /// <summary>"“…” Một người dân kể.": the next sentence only says who spoke.</summary>
    private Cue? Telling(Passage behind, Speaker floor)
    {
        var first = around.BehindMarks(behind.First, behind.End);
        return verbs.In(behind, floor) is [{ Subject: { } subject } cue, ..] && subject.First == first
            && (scene.WordsIn(cue.End, behind.End) <= LongestAddition || (cue.End < behind.End && scene.Token(cue.End).Term == "và"))
            && !OpensWords(cue, behind.End)
            ? cue
            : null;
    }
}
