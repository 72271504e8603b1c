using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.People;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>Subjects that the cast does not hold: bodies, groups and documents, by their noun.</summary>
internal sealed partial class SubjectReader
{
    private Subject? Noun(int end, int left, Speaker floor)
    {
        if (words.Chains.Contains(scene.Token(end - 1).Term))
        {
            return null;
        }

        var from = nouns.StartOf(end, left);
        for (var first = from; first < end;)
        {
            if (words.Mute.Longest(scene.Text, first, end, out var mute) is not null)
            {
                first = mute;
            }
            else if (nouns.KindOf(first, end) is not { } kind || nouns.EndsName(first, from, end) || nouns.IsInName(first, from, end))
            {
                first++;
            }
            else if (IsGoverned(first, from, kind))
            {
                first = BehindName(first, end);
            }
            else
            {
                if (Holder(first, left) is { } holder)
                {
                    return naming.OfMention(holder, floor);
                }

                first = nouns.Quantified(first, from);
                return kind == SpeakerKind.Document ? Document(first, end, from, floor)
                    : Wider(first, end, from, left, floor) is { } wider ? wider with { End = end }
                    : naming.OfNoun(first, end, kind, floor);
            }
        }

        return null;
    }

    /// <summary>"Ông X, Trưởng Ban Thư ký Giải Báo chí, cho biết": a noun inside the office of somebody named, which was read too short.</summary>
    private int? Holder(int token, int left)
    {
        for (var i = token - 1; i >= left && token - i < LongestApposition; i--)
        {
            if (scene.MentionFrom(i) is { } mention)
            {
                return scene.Phrase(mention).End > token && scene.Mentions[mention] is { Kind: MentionKind.Name } && IsFree(i) ? mention : null;
            }
        }

        return null;
    }

    /// <summary>Behind a preposition: "tại Hà Nội Sở Y tế", but "thông tin từ UBND huyện" and "trong báo cáo" speak.</summary>
    private bool IsGoverned(int first, int from, SpeakerKind kind) =>
        first > from && words.Prepositions.Contains(scene.Token(first - 1).Term) && kind != SpeakerKind.Document
        && !(scene.Token(first - 1).Term is "từ" or "của" && words.ReportEnds.StartOf(scene.Text, first - 1, from) is not null);

    /// <summary>In "Sở có văn bản yêu cầu" the paper is only the way in which the office speaks, in "ông X trong một tuyên bố" his.</summary>
    private Subject? Document(int first, int end, int from, Speaker floor)
    {
        if (first > from && !words.With.Contains(scene.Token(first - 1).Term))
        {
            return null;
        }

        return first > from && scene.MentionBehind(first - 1) is { } writer ? naming.OfMention(writer, floor) : naming.OfNoun(first, end, SpeakerKind.Document, floor);
    }

    /// <summary>"Công an huyện A, tỉnh B": the place behind the comma belongs to the body before it.</summary>
    private Subject? Wider(int first, int end, int from, int left, Speaker floor) =>
        first == from && first - 2 > left && scene.Is(first - 1, ',') && scene.Token(first - 2).IsCapital
            && (words.Places.Contains(scene.Token(first).Term) || (Vocabulary.Known.Terms.Longest(scene.Text, first, end, out var place) is { Kind: TermKind.Place } && place == end))
            && Noun(first - 1, left, floor) is { Speaker.Kind: SpeakerKind.Organisation } body
            ? body
            : null;

    private int BehindName(int first, int end)
    {
        words.Speakers.Longest(scene.Text, first, end, out var behind);
        behind = Math.Max(behind, first + 1);
        return nouns.BehindCapitals(behind < end && scene.Token(behind).IsCapital ? behind + 1 : behind, end);
    }
}
