using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>How far the name of a body goes: "Sở Y tế Hà Nội", "Kinh tế, Hạ tầng và Đô thị UBND phường Bến Xuân".</summary>
internal sealed partial class OrganisationReader(TokenizedText text, Vocabulary known, NameReader names)
{
    /// <summary>An open name in small letters ends at a sign within so many words, or it was none.</summary>
    private const int LookAhead = 9;


    private IReadOnlyList<TextToken> Tokens => text.Tokens;

    /// <summary>Behind the body that begins at <paramref name="at"/>; that very token when none does.</summary>
    /// <param name="head">The office that it is the body of; null when it stands alone.</param>
    public int End(int at, int limit, OfficeHead? head = null)
    {
        var state = new OrganisationState { IsComplete = head?.Kind == HeadKind.Whole, TakesField = head?.TakesField == true, IsOpenEnded = head?.TakesOffice == true, WantsName = head?.TakesNumber == true };
        var end = at;
        while (at < limit && Step(at, limit, ref state) is var next && next > at)
        {
            at = next;
            end = state.IsOpenEnded ? end : at;
        }

        return end;
    }

    private int Step(int at, int limit, ref OrganisationState state)
    {
        var isJoined = state.IsOpenEnded;
        state.IsOpenEnded = false;
        if (names.BeginsClause(at, limit) || (!state.WantsName && Tokens[at].IsCapital && known.Eponyms.Longest(text, at, limit, out _) is not null))
        {
            return at;
        }

        var term = known.Terms.Longest(text, at, limit, out var end);
        if ((state.HasPart || isJoined) && Tokens[at].IsCapital && known.Offices.Longest(text, at, limit, out var head) is { } other && head > end)
        {
            // "người phát ngôn của Tổng thống": there the other office is the body.
            state = isJoined && other.Kind == HeadKind.Whole ? state.Behind(TermKind.Body) : state;
            return isJoined && other.Kind == HeadKind.Whole ? head : at;
        }

        if (term is not null && !IsPartOfName(term.Kind, at, end, limit, state) && IsTaken(term.Kind, at, end, limit, state) && !IsNameInstead(at, end, limit, state))
        {
            state = state.Behind(term.Kind) with
            {
                IsListed = term.Kind == TermKind.Unit && Tokens[end - 1].Term is "tỉnh" or "phố" or "tp" or "quận" or "huyện" or "xã"
                    && Tokens[at].Term is not ("xã" or "khu" or "khối"),
            };
            return end;
        }

        var token = Tokens[at];
        return token.Kind switch
        {
            TextTokenKind.Number when IsCode(at + 1, limit) && state.Last == TermKind.Unit => at,
            TextTokenKind.Number => state.WantsName || (state.HasPart && IsNumbered(at + 1, limit)) ? Named(at + 1, ref state) : at,
            TextTokenKind.Sign => Sign(at, limit, ref state),
            _ when token.IsCapital => Capitals(at, limit, ref state),
            _ => Small(at, limit, ref state),
        };
    }

    /// <summary>"xã Đức Long": the first syllable alone would be Germany.</summary>
    private bool IsPartOfName(TermKind kind, int at, int end, int limit, OrganisationState state) =>
        kind == TermKind.Place && state.WantsName && end == at + 1 && names.IsCapital(end, limit);

    private bool IsTaken(TermKind kind, int at, int end, int limit, OrganisationState state)
    {
        if (Tokens[at].IsCapital)
        {
            return kind != TermKind.Place || AllCapital(at, end);
        }

        return kind switch
        {
            TermKind.Place => end - at > 2 && Tokens[end - 1].IsCapital,
            TermKind.Unit => Tokens[at].Length > 1 || (end < limit && (Tokens[end].IsCapital || Tokens[end].IsNumber)),
            TermKind.Field => (state.HasPart || IsFollowedByName(end, limit)) && (state.IsOpen || !IsEnd(at, end, limit)),
            TermKind.Body => !state.HasPart || state.Last is not TermKind.Place,
            _ => end < limit && (names.IsCapital(end, limit) || Tokens[end].IsNumber
                || known.Terms.Longest(text, end, limit, out _) is { Kind: TermKind.Field or TermKind.Noun or TermKind.Body }),
        };
    }

    /// <summary>"thư ký báo chí Nhà Trắng", not "giám đốc kiểm tra".</summary>
    private bool IsFollowedByName(int at, int limit) =>
        at < limit && (names.IsCapital(at, limit) || known.Terms.Longest(text, at, limit, out _) is { Kind: TermKind.Field });

    private bool IsEnd(int at, int end, int limit) => known.Ends.Longest(text, at, limit, out var last) is not null && last >= end;

    /// <summary>"Ban Chỉ đạo 389 tỉnh", "Cienco 5 NAME", not "Sở Y tế 2 ngày".</summary>
    private bool IsNumbered(int at, int limit) =>
        at >= limit || Tokens[at].IsCapital || Tokens[at].Kind == TextTokenKind.Sign
        || known.Terms.Longest(text, at, limit, out _) is { Kind: TermKind.Unit };

    /// <summary>"Chủ tịch UBND thành phố 12/QĐ-UBND": the number is a document's.</summary>
    private bool IsCode(int at, int limit) => at + 1 < limit && Tokens[at].Is('/') && text.IsGlued(at) && (Tokens[at + 1].IsUpper || Tokens[at + 1].IsNumber);

    private bool AllCapital(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (Tokens[i].IsWord && !Tokens[i].IsCapital && i == at)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Thái Bình is a place, Thái Bình Dương a person behind an office, so is Mai Văn Chính though Mai Sơn is none; "Y Thông" is no school of medicine (Y).</summary>
    private bool IsNameInstead(int at, int end, int limit, OrganisationState state) =>
        (end - at == 1 && !state.WantsName && names.IsMinorityName(at, limit) && known.Terms.Longest(text, end, limit, out _) is null)
        || (state.HasPart && end - at == 1 && names.IsCapital(at, limit) && names.IsStrongName(at)
        && (state.WantsName ? names.IsCertain(at, names.End(at, limit)) : names.RunEnd(at, limit) - at >= 3));

    private static int Named(int next, ref OrganisationState state)
    {
        state = state with { WantsName = false, Last = TermKind.Place };
        return next;
    }

    private int Capitals(int at, int limit, ref OrganisationState state)
    {
        var runEnd = names.RunEnd(at, limit);
        for (var i = at; state.WantsName && i < runEnd; i++)
        {
            runEnd = (i > at && (names.BeginsClause(i, limit) || names.IsOnlyStart(i, limit))) || (i > at && known.Terms.Longest(text, i, limit, out var term) is not null && term > i + 1 && !IsEndOfName(at, i, term)) || names.BeginsDocument(i, limit) ? i : runEnd;
        }

        if (runEnd == at)
        {
            return at;
        }

        if (state.TakesField && !state.HasPart && runEnd == at + 1 && runEnd < limit && IsSmall(runEnd) && RunsOn(runEnd, limit))
        {
            state = state.Behind(TermKind.Open) with { WantsName = false };
            return runEnd;
        }

        if (state.WantsName && names.IsPair(at, limit))
        {
            // "Ban Thực hiện chính sách BHYT": a word, not a name.
            state = state.Behind(TermKind.Open) with { WantsName = false };
            return at + 2;
        }

        if (!state.WantsName && state is { IsOpen: true, Last: TermKind.Place } && IsSmall(at - 1) && !names.IsFamilyName(at))
        {
            // "Công ty Bóng đèn Sao Khuê": small words stand inside the name.
            return Named(names.StartIn(at + 1, at, runEnd, limit), ref state);
        }

        if (!state.WantsName && state.Last == TermKind.Body && Tokens[at - 1].Term is "ủy" or "đoàn" && PlaceEnd(at, runEnd, limit) is var place && place > at)
        {
            return Named(place, ref state);
        }

        if (!state.WantsName)
        {
            return Brand(at, runEnd, limit, ref state);
        }

        var isMinority = names.IsMinorityName(at, limit);
        var isStrong = names.IsStrongName(at) || (isMinority && names.IsJoined(at, limit) && names.Words(at, runEnd) > 1);
        var split = names.StartIn(state.MayBeBare(runEnd - at, isMinority || names.IsFamilyName(at), isStrong) ? at : at + 1, at, runEnd, limit);
        if (split == at && known.Eponyms.Longest(text, at, runEnd, out var named) is not null)
        {
            split = named;
        }

        return split == at ? at : Named(split, ref state);
    }

    /// <summary>"Bệnh viện Hòa Lâm Đào Quang Minh": behind a family name the place is somebody's given name.</summary>
    private bool IsEndOfName(int first, int place, int end) => place - 1 > first && end == place + 2 && names.IsStrongName(place - 1);

    /// <summary>"Huyện ủy Hát Giang": two capitals of which the first is nobody's family name, alone or before a name, are a place.</summary>
    private int PlaceEnd(int at, int runEnd, int limit) =>
        runEnd - at < 2 || Tokens[at].IsUpper || !names.IsSyllable(at) || !names.IsSyllable(at + 1) || names.IsFamilyName(at) || names.IsMinorityName(at, limit) ? at
        : runEnd - at == 2 ? runEnd
        : names.StartIn(at + 2, at, runEnd, limit) == at + 2 ? at + 2
        : at;

    /// <summary>Behind a brand or an abbreviation (EVN, Vinalines); any other capital begins a name, of however unusual a family.</summary>
    private int Brand(int at, int runEnd, int limit, ref OrganisationState state)
    {
        var first = at;
        while (first < runEnd && Tokens[first].IsUpper && Tokens[first].Length > 1 && !names.IsStrongName(first))
        {
            first++;
        }

        var foreign = first;
        while (!state.TakesNoBrand && foreign < runEnd && !names.IsMinorityName(foreign, limit) && Tokens[foreign].Length > 1 && !names.IsSyllable(foreign))
        {
            foreign++;
        }

        // Two foreign words that do something are a person, three behind a bare head are a brand and a person.
        var brand = foreign < runEnd ? foreign : (foreign - first) switch
        {
            1 when first == at => foreign,
            2 when !state.HasPart && (runEnd >= limit || !Tokens[runEnd].IsWord) => foreign,
            >= 3 when !state.HasPart => first + 1,
            _ => first,
        };
        return brand == at ? at : Named(brand, ref state);
    }

    private bool IsSmall(int at) => Tokens[at].IsWord && !Tokens[at].IsCapital;

    private int Small(int at, int limit, ref OrganisationState state)
    {
        var term = Tokens[at].Term;
        if (!state.HasPart && term != "của")
        {
            return at;
        }

        if (at + 1 < limit && Joins(term, state) && (IsPart(at + 1, limit, term) || (term == "và" && state.IsOpen && IsUnknown(at + 1, limit))))
        {
            state.IsOpenEnded = true;
            return at + 1;
        }

        return (state.IsOpen || (state.TakesField && state.HasPart)) && RunsOn(at, limit) ? at + 1 : at;
    }

    /// <summary>"Công ty Quản lý và Khai thác hầm": a capital that is no name and no office.</summary>
    private bool IsUnknown(int at, int limit) =>
        names.IsCapital(at, limit) && !names.IsCapital(at + 1, limit) && !names.IsFamilyName(at)
        && known.Offices.Longest(text, at, limit, out _) is null && known.Addresses.Longest(text, at, limit, out _) is null;

    private static bool Joins(string term, OrganisationState state) => term switch
    {
        "và" => state.Last is TermKind.Field or TermKind.Noun or TermKind.Open,
        "của" or "thuộc" or "tại" or "về" or "các" or "phụ" or "trách" or "khóa" => true,
        _ => false,
    };

    private bool IsPart(int at, int limit, string joint)
    {
        var term = known.Terms.Longest(text, at, limit, out _);
        return joint switch
        {
            "và" => term is { Kind: TermKind.Field } && known.Offices.Longest(text, at, limit, out _) is null
                && (Tokens[at].IsCapital || known.Ends.Longest(text, at, limit, out _) is null),
            "tại" => term is { Kind: TermKind.Place } && Tokens[at].IsCapital,
            "phụ" => Tokens[at].Term == "trách" && at + 1 < limit && known.Terms.Longest(text, at + 1, limit, out _) is not null,
            "khóa" => Tokens[at].IsUpper || Tokens[at].IsNumber,
            "các" => term is { Kind: TermKind.Field or TermKind.Noun or TermKind.Open or TermKind.Body },
            "của" when known.Offices.Longest(text, at, limit, out _) is { Kind: HeadKind.Whole } => true,
            _ => term is not null and not { Kind: TermKind.Unit } && (Tokens[at].IsCapital || term.Kind == TermKind.Field),
        };
    }

    /// <summary>Small words belong to an open name when a sign or a name ends them before any verb does.</summary>
    private bool RunsOn(int at, int limit)
    {
        for (var i = at; i < limit && i - at < LookAhead; i++)
        {
            if (Tokens[i].Kind == TextTokenKind.Sign)
            {
                return !Tokens[i].Is('"') && !Tokens[i].Is('“');
            }

            if (Tokens[i].IsCapital)
            {
                return true;
            }

            if (known.Terms.Longest(text, i, limit, out var end) is { Kind: TermKind.Field })
            {
                i = end - 1;
            }
            else if (Tokens[i].IsNumber || known.Ends.Longest(text, i, limit, out _) is not null)
            {
                return false;
            }
        }

        return at + LookAhead >= limit;
    }
}
