using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

internal enum ChunkKind
{
    Office,
    Address,
    Name,
}

/// <summary>An office, a form of address or a name, in tokens; half open.</summary>
/// <param name="IsCertain">A name that needs nothing beside it to be one.</param>
internal readonly record struct Chunk(ChunkKind Kind, int First, int End, Office Office, AddressKind Address, bool IsCertain);

/// <summary>Cuts a sentence into what may speak of people; everything else is left out.</summary>
internal sealed class ChunkReader(TokenizedText text, Vocabulary known)
{
    private readonly NameReader _names = new(text, known);
    private readonly OrganisationReader _organisations = new(text, known, new NameReader(text, known));
    private readonly OfficeReader _offices = new(text, known, new NameReader(text, known), new OrganisationReader(text, known, new NameReader(text, known)));

    private IReadOnlyList<TextToken> Tokens => text.Tokens;

    public List<Chunk> In(Sentence sentence)
    {
        var chunks = new List<Chunk>();
        for (var at = sentence.First; at < sentence.End;)
        {
            at = Next(at, sentence.End, chunks);
        }

        return chunks;
    }

    /// <summary>Reads what begins at a token; behind it, or behind the token when nothing does.</summary>
    private int Next(int at, int limit, List<Chunk> chunks)
    {
        if (!Tokens[at].IsWord)
        {
            return at + 1;
        }

        if (_offices.At(at, limit) is { } office)
        {
            chunks.Add(new Chunk(ChunkKind.Office, office.First, office.End, office, default, IsCertain: true));
            return office.End;
        }

        if (Tokens[at].IsCapital && known.Terms.Longest(text, at, limit, out var place) is { Kind: TermKind.Place } && place > at + 1
            && !IsSentenceStart(at) && !IsAddressed(at, limit, chunks)
            && (known.Addresses.Longest(text, at, limit, out _) is not null || known.Addresses.Longest(text, at + 1, limit, out _) is not null))
        {
            return place;
        }

        if (AddressAt(at, limit, out var end) is { } address)
        {
            chunks.Add(new Chunk(ChunkKind.Address, at, end, default, address.Kind, IsCertain: true));
            return end;
        }

        return IsAddressed(at, limit, chunks) || IsForeignDashed(at, limit, chunks) ? AddName(at, limit, chunks, isCertain: true) : Bare(at, limit, chunks);
    }

    private bool IsSentenceStart(int at) => at == 0 || (!Tokens[at - 1].IsWord && !Tokens[at - 1].Is(',') && !Tokens[at - 1].Is('('));

    /// <summary>"Anh Hùng" is somebody called Hùng, "anh hùng" is a hero.</summary>
    private Address? AddressAt(int at, int limit, out int end)
    {
        var address = known.Addresses.Longest(text, at, limit, out end);
        if (end == at + 1 && Tokens[at].Term == "vị" && ((at > 0 && Tokens[at - 1].Term == "cương") || (end < limit && Tokens[end].Term == "trí")))
        {
            return null;
        }

        return address is { Kind: AddressKind.Calling } && end == at + 2 && Tokens[at + 1].IsCapital && known.Addresses.Longest(text, at, at + 1, out var first) is { } shorter
            ? Shorter(shorter, first, out end)
            : address;
    }

    private static Address Shorter(Address address, int first, out int end)
    {
        end = first;
        return address;
    }

    /// <summary>Whether an office or a form of address stands right before: then every capital is a name.</summary>
    private bool IsAddressed(int at, int limit, List<Chunk> chunks) => _names.IsCapital(at, at + 1) && chunks.Count > 0 && chunks[^1].End == at && !_names.IsNoName(at, limit)
        && !IsPeopleOf(at)
        && !(chunks[^1] is { Kind: ChunkKind.Address, Address: AddressKind.Calling or AddressKind.Degree } && known.Terms.Longest(text, at, limit, out _) is { Kind: not TermKind.Unit } && !_names.IsStrongName(at));

    /// <summary>"người dân A Ngo", "bà con Bến Xuân": of a place.</summary>
    private bool IsPeopleOf(int at) =>
        at > 1 && (Tokens[at - 2].Term, Tokens[at - 1].Term) is ("người", "dân") or ("bà", "con") && !_names.IsStrongName(at);

    /// <summary>"Tổng thống Mỹ - Walter Briggson".</summary>
    private bool IsForeignDashed(int at, int limit, List<Chunk> chunks) =>
        chunks.Count > 0 && chunks[^1] is { Kind: ChunkKind.Office } office && office.End == at - 1 && (Tokens[at - 1].Is('-') || Tokens[at - 1].Is('–')) && !text.IsGlued(at - 1) && !text.IsGlued(at)
        && _names.IsCapital(at, limit) && _names.IsCapital(at + 1, limit) && !Tokens[at].IsUpper && !(_names.IsSyllable(at) && _names.IsSyllable(at + 1)) && !_names.IsNoName(at, limit);

    private int Bare(int at, int limit, List<Chunk> chunks)
    {
        if (known.Holders.Longest(text, at, limit, out var held) is not null && _names.IsCapital(held, limit)
            && known.Offices.Longest(text, held, limit, out _) is null && known.Addresses.Longest(text, held, limit, out _) is null)
        {
            return BehindHeld(held, limit);
        }

        if (known.Terms.Longest(text, at, limit, out var end) is { } term && !(end == at + 1 && IsCertainName(at, limit)) && (term.Kind != TermKind.Field || Tokens[at].IsCapital))
        {
            return Math.Max(at + 1, _organisations.End(at, limit));
        }

        if (IsForeignApposed(at, limit))
        {
            return AddName(at, limit, chunks, isCertain: false);
        }

        if (!_names.IsCapital(at, limit) || !_names.IsFamilyName(at) || IsInsideRun(at) || known.Eponyms.Longest(text, at, limit, out _) is not null)
        {
            return at + 1;
        }

        end = _names.End(at, limit);
        return end - at < 2 ? at + 1 : AddName(at, limit, chunks, _names.IsCertain(at, end));
    }

    /// <summary>"Đoàn Thị Sen" is nobody's delegation.</summary>
    private bool IsCertainName(int at, int limit) =>
        _names.IsCapital(at, limit) && _names.IsFamilyName(at) && !IsInsideRun(at) && _names.IsCertain(at, _names.End(at, limit));

    /// <summary>A foreign name with nothing before it, but an office behind its comma.</summary>
    private bool IsForeignApposed(int at, int limit)
    {
        if (!_names.IsCapital(at, limit) || IsInsideRun(at) || _names.IsNoName(at, limit) || (_names.IsSyllable(at) && (!_names.IsCapital(at + 1, limit) || _names.IsSyllable(at + 1))))
        {
            return false;
        }

        var end = _names.End(at, limit);
        return end - at is >= 2 and <= 6 && end + 1 < limit && Tokens[end].Is(',') && !Tokens[at].IsUpper && _offices.At(end + 1, limit) is not null;
    }

    /// <summary>"đường Nguyễn Du, Trần Phú và Lê Lợi": the whole row belongs to the noun.</summary>
    private int BehindHeld(int at, int limit)
    {
        var end = _names.RunEnd(at, limit);
        while (end + 1 < limit && Tokens[end].Term is "," or "và" or "-" or "–" && _names.IsCapital(end + 1, limit)
            && _names.RunEnd(end + 1, limit) is var next && next - end - 1 is 2 or 3
            && known.Eponyms.Longest(text, end + 1, limit, out _) is not null)
        {
            end = next;
        }

        return end;
    }

    private bool IsInsideRun(int at) => at > 0 && Tokens[at - 1].IsWord && Tokens[at - 1].IsCapital && !IsStart(at - 1);

    private bool IsStart(int at) => known.Starts.Longest(text, at, at + 1, out _) is not null;

    private int AddName(int at, int limit, List<Chunk> chunks, bool isCertain)
    {
        var end = _names.End(at, limit);
        chunks.Add(new Chunk(ChunkKind.Name, at, end, default, default, isCertain));
        return end;
    }
}
