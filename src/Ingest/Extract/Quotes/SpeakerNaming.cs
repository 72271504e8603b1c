using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.People;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>Says who a noun phrase means: through the cast, by the name that stands in it, or by what the text calls him.</summary>
internal sealed class SpeakerNaming(Scene scene, SpeechLexicon words, NounPhrases nouns)
{
    /// <summary>Of a longer row of capitals behind a noun nobody can be sure which of them are the name.</summary>
    private const int LongestName = 4;

    public Subject OfMention(int mention, Speaker floor)
    {
        var (found, (first, end)) = (scene.Mentions[mention], scene.Phrase(mention));
        return new Subject(Meant(found, first, end, floor), found.Role, first, end);
    }

    public Subject OfNoun(int first, int end, SpeakerKind kind, Speaker floor)
    {
        if (nouns.IsPronoun(first, end, out var behind))
        {
            return behind == end ? new Subject(Referred(floor, first, end), null, first, end) : OfName(behind, end, first, end);
        }

        if (kind == SpeakerKind.Person)
        {
            behind = nouns.BehindNouns(first, end);
            return words.Relatives.Longest(scene.Text, nouns.BehindQuantities(first, end), end, out _) is not null ? Described(first, end)
                : nouns.BehindCapitals(behind, end) is var name && name > behind && (name == end || name > behind + 1 || !scene.Token(name).IsWord) && !IsClub(first, behind, name) ? OfName(behind, name, first, end)
                : nouns.NameAtEnd(behind, end) is { } last && end - last <= LongestName ? OfName(last, end, first, end)
                : Described(first, end);
        }

        if (words.Speakers.Longest(scene.Text, first, end, out var head) is null && words.Speakers.Longest(scene.Text, nouns.BehindQuantities(first, end), end, out head) is null
            && (scene.FullNames.Of(first, end) is not null || (end - first == 1 && scene.FullNames.Candidates(first).Count > 0)))
        {
            return OfName(first, end, first, end);
        }

        if (words.Singles.Longest(scene.Text, first, end, out _) is not null && scene.NamesPeople && nouns.NameAtEnd(first, end) is null)
        {
            return new Subject(Speaker.Unknown with { Span = scene.Text.SpanOf(first, end) }, null, first, end);
        }

        if (kind == SpeakerKind.Organisation && end - head == 1 && scene.Token(head).IsCapital && scene.FullNames.Of(head, end) is not null)
        {
            // "Cảnh sát Briggson", whom the text calls Tony Briggson
            return OfName(head, end, first, end);
        }

        if (kind == SpeakerKind.Organisation && words.Holders.Longest(scene.Text, first, end, out var office) is { } noun && nouns.HolderAtEnd(office, end, words.Members.Contains(noun)) is { } holder)
        {
            return OfName(holder, end, first, end);
        }

        return new Subject(Named(kind, first, nouns.BehindName(first, end, Math.Max(1, head - first))), null, first, end);
    }

    /// <summary>"Cựu cầu thủ Barca": one word that is no part of a name may as well be his club.</summary>
    private bool IsClub(int first, int name, int nameEnd) =>
        nameEnd - name == 1 && scene.FullNames.Of(name, nameEnd) is null && words.Players.Longest(scene.Text, first, name, out _) is not null;

    /// <summary>Somebody whose name the cast does not hold; of a part of a name, the whole one.</summary>
    public Subject OfName(int name, int nameEnd, int first, int end)
    {
        name = nouns.BehindPlace(name, nameEnd);
        return new Subject(OfName(name, nameEnd), null, first, end);
    }

    /// <summary>One word that several names end in, or a longer one begins with, is nobody's in particular.</summary>
    private Speaker OfName(int name, int nameEnd)
    {
        if (nameEnd - name == 1 && scene.FullNames.Candidates(name) is { Count: > 0 } candidates)
        {
            return Speaker.Unknown with { Span = scene.Text.SpanOf(name, nameEnd), Candidates = candidates };
        }

        var (whole, wholeEnd) = scene.FullNames.Of(name, nameEnd) ?? (name, nameEnd);
        return Named(SpeakerKind.Person, whole, wholeEnd);
    }

    /// <summary>
    /// Somebody whom the words do not name: "một người cha" is nobody else, "người cha" or "nữ diễn viên" somebody whom
    /// the text may have named before.
    /// </summary>
    public Subject Described(int first, int end)
    {
        var isOne = scene.NamesPeople && !words.Quantities.Contains(scene.Token(first).Term) && nouns.KindOf(first, end) is not (SpeakerKind.Organisation or SpeakerKind.Document);
        return isOne
            ? new Subject(Speaker.Unknown with { Span = scene.Text.SpanOf(first, end) }, null, first, end)
            : new Subject(Named(SpeakerKind.Organisation, first, nouns.BehindOwner(first, end) ?? nouns.BehindName(first, end, 2)), null, first, end);
    }

    private Speaker Meant(Mention mention, int first, int end, Speaker floor)
    {
        if (mention.Person is { } person)
        {
            if (mention.Kind == MentionKind.Short && end - first == 1 && scene.NamesStranger(person, first))
            {
                return Speaker.Unknown with { Span = mention.Span };
            }

            return new Speaker(SpeakerKind.Person, Whole(person, mention), mention.Span, []);
        }

        if (mention is { Kind: MentionKind.Short, Candidates.Count: 0 })
        {
            if (mention.Role is null && words.Pronouns.Longest(scene.Text, first, end, out var behind) is not null && behind == end)
            {
                return Referred(floor, first, end);
            }

            if (GivenName(mention.Span) is { } given && !IsClub(scene.Text.TokenAt(mention.Span.Start), given.First, given.End))
            {
                return OfName(given.First, given.End) with { Span = mention.Span };
            }
        }

        var last = scene.Text.TokenAt(mention.Span.End - 1);
        return mention is { Kind: MentionKind.Role, Candidates.Count: 0 } && scene.Token(last).IsCapital && scene.FullNames.Of(last, last + 1) is { } holder && (holder.First < first || holder.End > end || nouns.IsSurelyPerson(holder.First, holder.End))
            ? new Speaker(SpeakerKind.Person, scene.Text.Slice(scene.Text.SpanOf(holder.First, holder.End)), mention.Span, [])
            : new Speaker(SpeakerKind.Unknown, Name: null, mention.Span, mention.Candidates);
    }

    /// <summary>The cast may know somebody by a part of his name, where an office or a form of address stands by it.</summary>
    private string Whole(string person, Mention mention)
    {
        if (!mention.Span.In(scene.Text.Value).EndsWith(person, StringComparison.Ordinal))
        {
            return person;
        }

        var (first, end) = (scene.Text.TokenAt(mention.Span.End - person.Length), scene.Text.TokenAt(mention.Span.End - 1) + 1);
        if (end - first > 2 && nouns.BehindPlace(first, end) is var name && name > first)
        {
            return scene.Text.Slice(scene.Text.SpanOf(name, end));
        }

        return scene.FullNames.Of(first, end) is { } whole ? scene.Text.Slice(scene.Text.SpanOf(whole.First, whole.End)) : person;
    }

    /// <summary>"bác Thành" of whom the text tells no more: his given name.</summary>
    private (int First, int End)? GivenName(TextSpan span)
    {
        var (first, end) = (scene.Text.TokenAt(span.Start), scene.Text.TokenAt(span.End - 1) + 1);
        if (Vocabulary.Known.Addresses.Longest(scene.Text, first, end, out var called) is not null && called < end && nouns.IsAllCapital(called, end))
        {
            return (called, end);
        }

        var last = end;
        while (last > first && scene.Token(last - 1) is { IsWord: true, IsCapital: true })
        {
            last--;
        }

        last = last == first && words.Pronouns.Longest(scene.Text, first, end, out var behind) is not null ? behind : last;
        return last < end ? (last, end) : null;
    }

    private Speaker Named(SpeakerKind kind, int first, int end)
    {
        var span = scene.Text.SpanOf(first, end);
        return new Speaker(kind, scene.Text.Slice(span), span, []);
    }

    /// <summary>A pronoun means whoever has the floor, unless somebody else was named since.</summary>
    private Speaker Referred(Speaker floor, int first, int end) =>
        floor.Kind == SpeakerKind.Person && !scene.NamesAnother(floor, first) && !scene.IsOfOtherSex(floor, first)
            ? floor with { Span = scene.Text.SpanOf(first, end) }
            : Speaker.Unknown with { Span = scene.Text.SpanOf(first, end) };
}
