using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>An office: "nguyên", head, "Thường trực", body.</summary>
internal sealed class OfficeReader(TokenizedText text, Vocabulary known, NameReader names, OrganisationReader organisations)
{
    private IReadOnlyList<TextToken> Tokens => text.Tokens;

    /// <summary>The office that begins at this token; null when none does.</summary>
    public Office? At(int at, int limit)
    {
        var standing = StandingAt(at);
        var first = standing == Standing.Holder ? at : at + 1;
        if (first >= limit || known.Offices.Longest(text, first, limit, out var headEnd) is not { } head
            || IsPartOfBody(first, headEnd, limit) || IsCode(first))
        {
            return null;
        }

        var bodyFirst = head.Kind == HeadKind.Rank ? headEnd : Qualified(headEnd, limit);
        var end = head.Kind == HeadKind.Rank ? BehindForce(headEnd, limit) : Superior(head, organisations.End(bodyFirst, limit, head), bodyFirst, limit);
        return head.Kind == HeadKind.Bound && !(end > bodyFirst && IsBody(bodyFirst, end)) ? null : new Office(head, standing, at, first, bodyFirst, end);
    }

    /// <summary>"Đại tá Hải quân Mỹ", "Đại tá Mỹ John Smith": a rank has no body, but its force or country may stand behind it; "Hải" alone is a name.</summary>
    private int BehindForce(int at, int limit)
    {
        if (at >= limit || !Tokens[at].IsCapital || known.Terms.Longest(text, at, limit, out var end) is not { } term)
        {
            return at;
        }

        return term.Kind == TermKind.Body && end == at + 2 && !Tokens[at + 1].IsCapital ? organisations.End(at, limit)
            : term.Kind == TermKind.Place && IsForeignName(end, limit) ? end
            : at;
    }

    private bool IsForeignName(int at, int limit)
    {
        var end = names.RunEnd(at, limit);
        return end - at > 1 && !names.IsFamilyName(at) && Enumerable.Range(at, end - at).Any(i => Tokens[i].IsWord && !names.IsSyllable(i));
    }

    /// <summary>"Trưởng khoa Nhi, Bệnh viện Hòa Lâm": the house that the department belongs to.</summary>
    private int Superior(OfficeHead office, int end, int bodyFirst, int limit) =>
        end > bodyFirst && end + 1 < limit && Tokens[end].Is(',') && Tokens[end + 1].IsCapital
        && (office.TakesField || known.Terms.Longest(text, bodyFirst, end, out _) is { Kind: TermKind.Field or TermKind.Noun or TermKind.Open })
        && known.Terms.Longest(text, end + 1, limit, out var noun) is { Kind: TermKind.Noun or TermKind.Open }
        && (known.Offices.Longest(text, end + 1, limit, out var head) is null || head <= noun)
            ? organisations.End(end + 1, limit)
            : end;

    /// <summary>"Đại sứ quán", "Thường trực HĐND" are bodies.</summary>
    private bool IsPartOfBody(int at, int headEnd, int limit) => known.Terms.Longest(text, at, limit, out var end) is not null && end > headEnd;

    /// <summary>Chỉ thị 05-CT/TW, Chỉ thị 05 CT/TW; "nhiệm vụ Phó ban", "chức vụ Phó ban".</summary>
    private bool IsCode(int at) => IsGluedToSign(at) || (at + 2 < Tokens.Count && Tokens[at].IsUpper && text.IsGlued(at + 1) && IsGluedToSign(at + 2))
        || (at > 0 && (Tokens[at - 1].Term, Tokens[at].Term) is ("nhiệm", _) or ("chức", "vụ") && !Tokens[at].IsCapital);

    private bool IsGluedToSign(int at) => text.IsGlued(at) && (Tokens[at - 1].Is('-') || Tokens[at - 1].Is('/'));

    /// <summary>"thành viên HĐQT", not "thành viên gia đình".</summary>
    private bool IsBody(int at, int end) => known.Terms.Longest(text, at, end, out _) is { Kind: not (TermKind.Field or TermKind.Place) };

    private Standing StandingAt(int at) => Tokens[at].Term switch
    {
        "nguyên" or "cựu" or "cố" => Standing.Former,
        "quyền" => Standing.Acting,
        _ => Standing.Holder,
    };

    /// <summary>Behind "Thường trực", "phụ trách", "chuyên trách" …, which stand between head and body.</summary>
    private int Qualified(int at, int limit)
    {
        while (at + 1 < limit && (Tokens[at].Term, Tokens[at + 1].Term) is ("thường", "trực") or ("chuyên", "trách") or ("danh", "dự") or ("điều", "hành") or ("phụ", "trách") or ("thứ", "nhất") or ("lâm", "thời"))
        {
            if (Tokens[at].Term == "phụ" && !(at + 2 < limit && known.Terms.Longest(text, at + 2, limit, out _) is not null))
            {
                break;
            }

            at += 2;
        }

        return at;
    }
}
