using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.People;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>What a noun phrase that speaks looks like: where it may begin, what may stand in it, where its name ends.</summary>
internal sealed class NounPhrases(Scene scene, SpeechLexicon words)
{
    /// <summary>How many tokens are looked at.</summary>
    public const int Longest = 16;

    /// <summary>Kim Chol-min: three words and what joins two of them.</summary>
    private const int LongestHolder = 4;

    /// <summary>What may stand inside one.</summary>
    public bool CanHold(int at)
    {
        var token = scene.Token(at);
        return scene.QuotationAt(at) is null
            && (token.Kind != TextTokenKind.Sign || token.Term is "&" or "-" or "/" or "." or "(" or ")")
            && (!words.Stops.Contains(token.Term) || token.IsCapital);
    }

    /// <summary>The first token of the phrase that ends before <paramref name="end"/>, as far as its signs and small words tell.</summary>
    public int StartOf(int end, int left)
    {
        var (first, closed) = (end, end);
        while (first > left && end - first < Longest && CanHold(first - 1) && !(first < end && BeginsSentence(first)))
        {
            first--;
            closed = scene.Is(first, ')') ? first + 1 : scene.Is(first, '(') ? end : closed;
        }

        return closed < end ? closed : first;
    }

    /// <summary>Behind the phrase that begins with the token; full stops at its end do not belong to it.</summary>
    public int EndOf(int first, int limit)
    {
        var end = first;
        while (end < limit && end - first < Longest && CanHold(end))
        {
            end++;
        }

        while (end > first && scene.Is(end - 1, '.'))
        {
            end--;
        }

        return end;
    }

    /// <summary>The kind of who speaks when a phrase up to <paramref name="end"/> begins with the token; null when none can.</summary>
    public SpeakerKind? KindOf(int first, int end)
    {
        if (words.Speakers.Longest(scene.Text, first, end, out _) is { } noun && (!noun.IsProper || scene.Token(first).IsCapital))
        {
            return noun.Kind;
        }

        return IsPronoun(first, end, out _) ? SpeakerKind.Person
            : words.Pronouns.Longest(scene.Text, first, end, out _) is null && IsName(first, end) ? SpeakerKind.Organisation
            : null;
    }

    /// <summary>"Ông", or "ông Smith" of whom the cast knows nothing.</summary>
    /// <param name="behind">Behind the pronoun.</param>
    public bool IsPronoun(int first, int end, out int behind) =>
        words.Pronouns.Longest(scene.Text, first, end, out behind) is not null && (behind == end || IsName(behind, end));

    /// <summary>A row of capitals; one capital alone may only begin a sentence, and a figure is no name.</summary>
    public bool IsName(int first, int end)
    {
        var capitals = 0;
        for (var i = first; i < end; i++)
        {
            var token = scene.Token(i);
            if (token.IsWord && !token.IsCapital)
            {
                return false;
            }

            capitals += token.IsUpper && token.Length > 1 ? 2 : token.IsCapital ? 1 : 0;
        }

        return first < end && scene.Token(first) is { IsCapital: true } head && (capitals > 1 || !scene.IsSentenceStart(first) || scene.FullNames.Of(first, end) is not null)
            && !(scene.IsSentenceStart(first) && words.Openings.Contains(head.Term)) && !words.With.Contains(head.Term) && !words.Prepositions.Contains(head.Term) && !words.DayParts.Contains(head.Term) && !words.Calendar.Contains(head.Term);
    }

    /// <summary>"Ngôi sao Cướp Biển vùng Carribean": capitals behind a small word of another noun are not who speaks.</summary>
    public bool EndsName(int first, int from, int end)
    {
        if (first == from || words.Speakers.Longest(scene.Text, first, end, out _) is not null || IsPronoun(first, end, out _))
        {
            return false;
        }

        var run = first;
        while (run > from && scene.Token(run - 1) is { IsWord: true, IsCapital: true })
        {
            run--;
        }

        return run > from && scene.Token(run - 1) is { IsWord: true, IsCapital: false } before
            && !words.Openings.Contains(before.Term) && !words.With.Contains(before.Term) && before.Term is not ("qua" or "này" or "ấy");
    }

    /// <summary>"Đồng chí Lê Kim Hội đồng thời …": one capital behind another that begins no noun is a name's.</summary>
    public bool IsInName(int first, int from, int end) =>
        first > from && scene.Token(first) is { IsCapital: true, IsUpper: false } && scene.Token(first - 1) is { IsWord: true, IsCapital: true, IsUpper: false }
        && words.Speakers.Longest(scene.Text, first, end, out var behind) is not null && behind == first + 1 && words.Speakers.Longest(scene.Text, first - 1, first, out _) is null;

    /// <summary>With "một số", "nhiều" before it.</summary>
    public int Quantified(int first, int left)
    {
        while (first > left && (words.Quantities.Contains(scene.Token(first - 1).Term) || (first - 2 > left && scene.Token(first - 1).IsNumber && scene.Token(first - 2).Term == "trong")
            || (first - 1 > left && scene.Token(first - 1).Term == "trong" && scene.Token(first - 2).Term == "một")))
        {
            first--;
        }

        return first;
    }

    /// <summary>Behind "một số", "nhiều"; one word at least is left.</summary>
    public int BehindQuantities(int first, int end)
    {
        while (first + 1 < end && words.Quantities.Contains(scene.Token(first).Term))
        {
            first++;
        }

        return first;
    }

    /// <summary>Behind the name that a phrase begins with: "Sở Y tế" of "Sở Y tế vừa gửi công văn".</summary>
    public int BehindName(int first, int end, int atLeast)
    {
        var cut = Math.Min(first + atLeast, end);
        while (cut < end && !IsCut(cut, end))
        {
            cut++;
        }

        // "Bộ Ngoại giao nước này"
        return cut < end && cut - first > 2 && scene.Token(cut).Term is "này" or "đó" && scene.Token(cut - 1) is { IsCapital: false, Term: "nước" } ? cut - 1 : cut;
    }

    /// <summary>Behind the nouns that tell what somebody is: "PGS.TS" of "PGS.TS Lê Vân".</summary>
    public int BehindNouns(int first, int end)
    {
        while (first < end && IsNoun(first, end, out var behind))
        {
            first = scene.Is(behind, '.') ? behind + 1 : behind;
        }

        return first;
    }

    /// <summary>Not the Đức of "nhạc sĩ Đức Hoan", but the Mỹ of "diễn viên Mỹ Jenna Newman".</summary>
    private bool IsNoun(int first, int end, out int behind) =>
        words.Speakers.Longest(scene.Text, first, end, out behind) is { } noun
        && !(noun.Kind == SpeakerKind.Organisation && behind == first + 1 && behind < end && scene.Token(first).IsCapital && scene.Token(behind) is { IsWord: true, IsCapital: true } && !IsForeign(behind, behind + 1));

    /// <summary>Behind a row of capitals that ends before the next noun.</summary>
    public int BehindCapitals(int first, int end)
    {
        while (first < end && scene.Token(first) is { IsWord: true, IsCapital: true } && !IsNoun(first, end, out _))
        {
            first++;
        }

        return first;
    }

    /// <summary>
    /// Where the name begins that a description ends with: "nghệ sĩ trong đoàn John Smith", "tiền đạo Chelsea John Smith"
    /// whom the text elsewhere calls John Smith; null when a preposition or noun takes the capitals for itself.
    /// </summary>
    public int? NameAtEnd(int first, int end)
    {
        var at = end;
        while (at > first && scene.Token(at - 1) is { IsWord: true, IsCapital: true })
        {
            at--;
        }

        return end - at > 1 && at > first && scene.Token(at - 1) is { IsWord: true } before && !words.Prepositions.Contains(before.Term) && !words.With.Contains(before.Term)
            && words.Speakers.Longest(scene.Text, at, end, out _) is null && (before.Term == "tên" || words.Quoted.StartOf(scene.Text, at, first) is null) && !EndsInPlace(at, end) ? at : null;
    }

    private bool EndsInPlace(int first, int end) =>
        Enumerable.Range(first, end - first).Any(at => Vocabulary.Known.Terms.Longest(scene.Text, at, end, out var behind) is { Kind: TermKind.Place } && behind == end);

    /// <summary>"Lãnh đạo Triều Tiên Kim Chol", "Tổng Bí thư Trường Chinh": whoever holds the office stands at the end, behind its place.</summary>
    /// <param name="isMember">Of "lãnh đạo", "đại diện" a firm may be named right behind; only behind a place it is the holder.</param>
    public int? HolderAtEnd(int first, int end, bool isMember)
    {
        var at = NameStart(end, first);
        var name = BehindPlace(at, end);
        return end - name is >= 2 and <= LongestHolder && (name > at || (at == first && !isMember)) && !EndsInPlace(name, end)
            && Vocabulary.Known.Terms.Longest(scene.Text, name, end, out _) is null ? name : null;
    }

    /// <summary>Where the capitals begin that end there; Jong-un is one of them.</summary>
    private int NameStart(int end, int left)
    {
        while (end > left)
        {
            if (scene.Token(end - 1) is { IsWord: true, IsCapital: true, IsUpper: false })
            {
                end--;
            }
            else if (end - 2 > left && scene.Text.IsGlued(end - 1) && scene.IsDash(end - 2) && scene.Text.IsGlued(end - 2) && scene.Token(end - 1).IsWord)
            {
                end -= 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>"Mẹ chồng tôi": behind the one whose kin somebody is.</summary>
    public int? BehindOwner(int first, int end) =>
        words.Relatives.Longest(scene.Text, BehindQuantities(first, end), end, out var behind) is not null && behind < end && scene.Token(behind).Term is "tôi" or "em" or "anh" or "chị" or "cô" or "mình" or "ông" or "bà"
            ? behind + 1
            : null;

    /// <summary>"Mỹ John Smith": behind a place, when a name is left.</summary>
    public int BehindPlace(int first, int end) =>
        end - first > 2 && Vocabulary.Known.Terms.Longest(scene.Text, first, end, out var place) is { Kind: TermKind.Place } && end - place >= 2
        && (place - first > 1 || !Vocabulary.Known.FamilyNames.Contains(scene.Token(first).Term) || IsForeign(place, end)) ? place : first;

    private bool IsForeign(int first, int end)
    {
        var names = new NameReader(scene.Text, Vocabulary.Known);
        return Enumerable.Range(first, end - first).Any(at => scene.Token(at).IsWord && !names.IsSyllable(at));
    }

    /// <summary>Inside an office: "Giám đốc Bệnh viện Hòa Lâm" names the house, "Thượng nghị sĩ bang Arizona Jeff Briggson" him.</summary>
    public bool IsSurelyPerson(int first, int end) =>
        IsForeign(first, end)
        || (new NameReader(scene.Text, Vocabulary.Known).IsCertain(first, end) && Vocabulary.Known.Eponyms.Longest(scene.Text, first, end, out _) is null);

    public bool IsAllCapital(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (scene.Token(i) is { IsWord: true, IsCapital: false } && !scene.Text.IsGlued(i))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsCut(int at, int end) => !scene.Token(at).IsCapital
        && (words.Cuts.Contains(scene.Token(at).Term) || words.Verbs.Longest(scene.Text, at, end, out _) is { Class: not SpeechClass.None });

    /// <summary>A heading without full stop runs into the next sentence: a small word has a capital there.</summary>
    private bool BeginsSentence(int at) => scene.Token(at) is { IsCapital: true, IsUpper: false } token
        && (words.Quantities.Contains(token.Term) || words.Pronouns.Longest(scene.Text, at, at + 1, out _) is not null) && !IsInPlace(at);

    /// <summary>"quận Hai Bà Trưng": neither two nor a lady.</summary>
    private bool IsInPlace(int at) =>
        Enumerable.Range(Math.Max(0, at - 1), at - Math.Max(0, at - 1) + 1).Any(first =>
            Vocabulary.Known.Terms.Longest(scene.Text, first, scene.Text.Tokens.Count, out var end) is { Kind: TermKind.Place } && end > at && end > first + 1);
}
