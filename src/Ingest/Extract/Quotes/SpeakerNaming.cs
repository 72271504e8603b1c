using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>Says who a noun phrase means: through the cast, by the name that stands in it, or by what the text calls him.</summary>
internal sealed class SpeakerNaming(Scene scene, SpeechLexicon words, NounPhrases nouns)
{
    public Subject OfMention(int mention, Speaker floor)
    {
        var (found, (first, end)) = (scene.Mentions[mention], scene.Phrase(mention));
        return new Subject(Meant(found, first, end, floor), found.Role, first, end);
    }

    public Subject OfNoun(int first, int end, SpeakerKind kind, Speaker floor)
    {
        if (nouns.IsPronoun(first, end, out var behind))
        {
            return new Subject(behind == end ? Referred(floor, scene.Text.SpanOf(first, end)) : Named(SpeakerKind.Person, behind, end), null, first, end);
        }

        if (kind == SpeakerKind.Person)
        {
            behind = nouns.BehindNouns(first, end);
            return nouns.BehindCapitals(behind, end) is var name && name > behind ? OfName(behind, name, first, end) : Described(first, end);
        }

        var noun = first;
        while (noun < end - 1 && words.Quantities.Contains(scene.Token(noun).Term) && words.Speakers.Longest(scene.Text, noun, end, out _) is null)
        {
            noun++;
        }

        if (words.Speakers.Longest(scene.Text, noun, end, out var head) is null && end - first == 1 && scene.FullNames.Of(first) is not null)
        {
            return OfName(first, end, first, end);
        }

        return new Subject(Named(kind, first, nouns.BehindName(first, end, Math.Max(1, head - first))), null, first, end);
    }

    /// <summary>Somebody whose name the cast does not hold; of a part of a name, the whole one.</summary>
    public Subject OfName(int name, int nameEnd, int first, int end)
    {
        var (whole, wholeEnd) = (nameEnd - name == 1 ? scene.FullNames.Of(name) : null) ?? (name, nameEnd);
        return new Subject(Named(SpeakerKind.Person, whole, wholeEnd), null, first, end);
    }

    /// <summary>Somebody whom the text does not name: "người cha".</summary>
    public Subject Described(int first, int end) => new(Named(SpeakerKind.Organisation, first, nouns.BehindName(first, end, 2)), null, first, end);

    private Speaker Meant(Mention mention, int first, int end, Speaker floor)
    {
        if (mention.Person is { } person)
        {
            return new Speaker(SpeakerKind.Person, person, mention.Span, []);
        }

        if (mention is { Kind: MentionKind.Short, Candidates.Count: 0 })
        {
            if (mention.Role is null && words.Pronouns.Longest(scene.Text, first, end, out var behind) is not null && behind == end)
            {
                return Referred(floor, mention.Span);
            }

            if (GivenName(mention.Span) is { } given)
            {
                return new Speaker(SpeakerKind.Person, scene.Text.Slice(given), mention.Span, []);
            }
        }

        return new Speaker(SpeakerKind.Unknown, Name: null, mention.Span, mention.Candidates);
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

    private Speaker Named(SpeakerKind kind, int first, int end)
    {
        var span = scene.Text.SpanOf(first, end);
        return new Speaker(kind, scene.Text.Slice(span), span, []);
    }

    private static Speaker Referred(Speaker floor, TextSpan span) =>
        floor.Kind == SpeakerKind.Person ? floor with { Span = span } : Speaker.Unknown with { Span = span };
}
