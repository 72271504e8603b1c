using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>Finds where the reported clause begins behind a verb, where it ends, and whether it is a clause at all.</summary>
internal sealed class ComplementReader(Scene scene, SpeechLexicon words)
{
    /// <summary>Longer phrases between a verb and its comma are the clause itself.</summary>
    private const int LongestOccasion = 22;

    private const int ShortestClause = 3;
    private const int ShortestRequest = 4;
    private const int FarthestPredicate = 80;

    /// <summary>From how many words on a quotation is taken for somebody's own words rather than a name.</summary>
    public const int ShortestStatement = 6;

    public Complement Behind(int verbEnd, int limit)
    {
        var at = verbEnd;
        while (at < limit && words.More.Contains(scene.Token(at).Term))
        {
            at++;
        }

        return Signal(at, limit)
            ?? (Addressee(at, limit) is { } told ? Signal(told, limit) ?? new Complement(told, Joint.Bare)
            : Occasion(at, limit) is { } behind && Signal(behind, limit) is { } signal ? signal
            : Bare(verbEnd, limit));
    }

    private Complement? Signal(int at, int limit)
    {
        if (at >= limit)
        {
            return null;
        }

        if (scene.Is(at, ':'))
        {
            return new Complement(at + 1, Joint.Colon);
        }

        if (scene.Token(at).Term is "rằng" or "là")
        {
            var next = at + 1 < limit && (scene.Is(at + 1, ',') || scene.Is(at + 1, ':')) ? at + 2 : at + 1;
            return new Complement(next, Joint.That);
        }

        return scene.Is(at, ',') ? new Complement(at + 1, Joint.Comma) : null;
    }

    /// <summary>"nói với ông X", "hỏi ông X rằng": behind him begins what he is told.</summary>
    private int? Addressee(int at, int limit) =>
        at < limit && scene.MentionFrom(at) is { } asked && scene.Phrase(asked).End is var end && end < limit && scene.Token(end).Term == "rằng" ? end
        : at + 1 < limit && scene.Token(at).Term == "với" && scene.MentionFrom(at + 1) is { } mention && scene.Phrase(mention).End < limit ? scene.Phrase(mention).End : null;

    /// <summary>"với báo chí", "tại hội nghị": behind it stands the comma of the verb.</summary>
    private int? Occasion(int at, int limit)
    {
        if (at + 1 >= limit || !words.With.Contains(scene.Token(at).Term)
            || !(scene.Token(at).Term == "với" || words.Occasions.Contains(scene.Token(at + 1).Term)))
        {
            return null;
        }

        var isList = false;
        for (var i = at + 1; i < limit && i - at < LongestOccasion && scene.QuotationAt(i) is null; i++)
        {
            if (scene.Is(i, ':') || scene.Token(i).Term == "rằng")
            {
                return i;
            }

            if (scene.Is(i, ','))
            {
                return isList ? null : i;
            }

            isList |= scene.Token(i).Term == "các";
        }

        return null;
    }

    private Complement Bare(int at, int limit)
    {
        while (at < limit && scene.Token(at).Term is "thêm" or "rõ")
        {
            at++;
        }

        return new Complement(at, Joint.Bare);
    }

    /// <summary>The end of the clause from <paramref name="first"/> on: before a colon with somebody's words, or the end of the passage.</summary>
    public int EndOf(int first, int limit)
    {
        for (var i = first; i < limit; i++)
        {
            if (scene.QuotationAt(i) is { } at && scene.Quotations[at] is var quotation && quotation.First == i)
            {
                if (i > first && scene.Is(i - 1, ':') && quotation.Words >= ShortestClause)
                {
                    return i - 1;
                }

                i = quotation.End - 1;
            }
        }

        return limit;
    }

    /// <summary>The clause without its final full stop; null when nothing is left.</summary>
    public TextSpan? Trim(int first, int end)
    {
        while (first < end && scene.Token(first) is { Kind: TextTokenKind.Sign, Term: "," or ":" or "-" or "–" })
        {
            first++;
        }

        while (end > first && (scene.Is(end - 1, ',') || scene.Is(end - 1, ';') || scene.Is(end - 1, ':') || scene.Is(end - 1, '/') || IsFullStop(end - 1, first)))
        {
            end--;
        }

        return first < end ? scene.Text.SpanOf(first, end) : null;
    }

    private bool IsFullStop(int at, int first) => scene.Is(at, '.') && !(at > first && (scene.Is(at - 1, '.') || scene.Is(at - 1, '…')));

    /// <summary>Whether it has a predicate of its own, as far as its words and the verb tell.</summary>
    public bool IsClause(Cue cue, Complement complement, int end)
    {
        var (first, count) = (complement.First, scene.WordsIn(complement.First, Math.Min(end, complement.First + FarthestPredicate)));
        if (count < ShortestClause || AsksWhat(first) || (scene.QuotationAt(first) is { } at && scene.Quotations[at].Words >= ShortestStatement))
        {
            return false;
        }

        return cue.Class switch
        {
            SpeechClass.Says => true,
            SpeechClass.Shows => cue.Subject?.Speaker.Kind == SpeakerKind.Document,
            SpeechClass.Voices => complement.Joint is Joint.That or Joint.Colon && HasPredicate(first, end, words.Clause),
            SpeechClass.Asks => complement.Joint is Joint.That or Joint.Colon || (count >= ShortestRequest && !words.Things.Contains(scene.Token(first).Term))
                || HasPredicate(first, end, words.Firm),
            _ => complement.Joint is Joint.That or Joint.Colon || (complement.Joint == Joint.Comma && count > ShortestRequest) || StartsMatter(first)
                || HasPredicate(first, end, words.Bare.Contains(scene.Token(first).Term) ? words.Firm : words.Clause),
        };
    }

    /// <summary>"Số liệu nói điều gì?": the verb is asked about.</summary>
    private bool AsksWhat(int first) => scene.Token(first).Term == "gì" || (scene.Token(first).Term == "điều" && first + 1 < scene.Text.Tokens.Count && scene.Token(first + 1).Term == "gì");

    /// <summary>"Về việc": what follows is a clause made into a noun.</summary>
    private bool StartsMatter(int first) => scene.Token(first).Term == "về" && first + 1 < scene.Text.Tokens.Count && scene.Token(first + 1).Term == "việc";

    private bool HasPredicate(int first, int end, System.Collections.Frozen.FrozenSet<string> predicates)
    {
        for (var i = first; i < end && i - first < FarthestPredicate; i++)
        {
            if (scene.Is(i, ':'))
            {
                return HasPredicate(i + 1, end, words.Clause);
            }

            if (predicates.Contains(scene.Token(i).Term))
            {
                return true;
            }
        }

        return false;
    }
}
