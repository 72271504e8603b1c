using System.Collections.Frozen;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>Gives each name of a sentence its offices; what is left are offices and forms of address that stand alone.</summary>
internal sealed class Linker(TokenizedText text, NameReader names, AppointmentReader appointments)
{
    private const int LongestRemark = 9;

    private static readonly FrozenSet<string> Separators = new[]
    {
        "", ",", "- -", "kiêm", ", kiêm", "đồng thời là", ", đồng thời là", "kiêm nhiệm", "-", "–", ", nay là", "nay là",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Plurals = new[] { "các", "hai", "ba", "bốn", "năm", "những" }.ToFrozenSet(StringComparer.Ordinal);

    private IReadOnlyList<TextToken> Tokens => text.Tokens;

    /// <summary>The names of a sentence, in order; <paramref name="rest"/>: chunks that belong to none of them.</summary>
    public List<Naming> In(List<Chunk> chunks, int sentence, List<Chunk> rest)
    {
        var agents = chunks.FindAll(chunk => IsAgent(chunks, chunk));
        chunks.RemoveAll(agents.Contains);
        var namings = new List<Naming>();
        var isTaken = new bool[chunks.Count];
        var previous = -1;
        for (var i = 0; i < chunks.Count; i++)
        {
            if (chunks[i].Kind == ChunkKind.Name)
            {
                var naming = new Naming(chunks[i], sentence);
                Between(chunks, previous, i, namings.Count > 0 ? namings[^1] : null, naming, isTaken);
                isTaken[i] = true;
                if (previous >= 0 && i > 0 && chunks[i - 1].End > chunks[i].First)
                {
                    continue;
                }

                Share(namings, naming);
                namings.Add(naming);
                previous = i;
            }
        }

        if (previous >= 0)
        {
            Between(chunks, previous, chunks.Count, namings[^1], null, isTaken);
        }

        rest.AddRange(chunks.Where((_, i) => !isTaken[i]).Concat(agents).OrderBy(chunk => chunk.First));
        return namings;
    }

    /// <summary>"được Thủ tướng bổ nhiệm làm OFFICE": whoever appoints.</summary>
    private bool IsAgent(List<Chunk> chunks, Chunk chunk) =>
        chunk is { Kind: ChunkKind.Office, First: > 0 } && Tokens[chunk.First - 1].Term == "được"
        && chunks.Find(next => next.First >= chunk.End) is { Kind: ChunkKind.Office, End: > 0 } office && appointments.Joins(chunk.First - 1, office.First, out _);

    /// <summary>Shares out the chunks between two names.</summary>
    private void Between(List<Chunk> chunks, int left, int right, Naming? first, Naming? second, bool[] isTaken)
    {
        var addressed = second is null ? right : Addressed(chunks, left, right, second, isTaken);
        var isLoose = false;
        var begin = second is null ? right : Chain(chunks, left, right, addressed, second, out isLoose);
        var end = first is null ? left + 1 : Behind(chunks, left, addressed);
        if (begin < end && addressed == right && IsOther(first!.Name, second!.Name))
        {
            // "ông A, Giám đốc Sở B. Lập …" with the stop lost, "ông A, Trưởng thôn Bến Xuân": the capitals are no name.
            begin = end;
            chunks[right - 1] = Extended(chunks[right - 1], second!.Name);
        }
        else if (begin < end)
        {
            // The offices stand between two names without a break: they are the first one's apposition, the last one the second's title.
            var own = Math.Max(begin, addressed > begin + 1 && IsRank(chunks[addressed - 2]) ? addressed - 2 : addressed - 1);
            begin = first!.Before.Exists(office => office.Head.Kind != HeadKind.Rank) ? begin : isLoose ? end : own;
            end = begin;
        }

        for (var i = left + 1; i < end; i++)
        {
            Take(chunks, i, first!.After, isTaken);
            Leave(chunks, i, first.After);
            first.End = Math.Max(first.End, chunks[i].End + (IsClosed(chunks[left].End, chunks[i].End) ? 1 : 0));
        }

        for (var i = begin; i < addressed; i++)
        {
            Take(chunks, i, second!.Before, isTaken);
            second.First = Math.Min(second.First, chunks[i].First);
        }

        if (second is not null && begin < addressed && addressed == right)
        {
            second.SpokenFirst = chunks[addressed - 1].First;
        }
    }

    private bool IsOther(Chunk name, Chunk next) =>
        next.End - next.First == 1 || (names.IsFamilyName(name.First) && !names.IsFamilyName(next.First));

    private static bool IsRank(Chunk chunk) => chunk is { Kind: ChunkKind.Office, Office.Head.Kind: HeadKind.Rank };

    /// <summary>The office with capitals that looked like a name; one alone may begin a sentence.</summary>
    private static Chunk Extended(Chunk office, Chunk name) =>
        name.End - name.First == 1 || office.Kind != ChunkKind.Office ? office : office with { End = name.End, Office = office.Office with { End = name.End } };

    private static void Take(List<Chunk> chunks, int at, List<Office> offices, bool[] isTaken)
    {
        isTaken[at] = true;
        if (chunks[at] is { Kind: ChunkKind.Office, Office.Head.IsParaphrase: false })
        {
            offices.Add(chunks[at].Office);
        }
    }

    /// <summary>"từng giữ chức OFFICE": he holds it no longer, nor those named with it.</summary>
    private void Leave(List<Chunk> chunks, int at, List<Office> offices)
    {
        var isPast = chunks[at].Kind == ChunkKind.Office && appointments.Joins(chunks[at - 1].End, chunks[at].First, out var past) && past;
        if (isPast && offices.Count > 0)
        {
            offices[^1] = offices[^1] with { Standing = Standing.Former };
        }
    }

    private bool IsClosed(int from, int end) => from < Tokens.Count && Tokens[from].Is('(') && end < Tokens.Count && Tokens[end].Is(')');

    /// <summary>The first of the forms of address right before a name.</summary>
    private int Addressed(List<Chunk> chunks, int left, int right, Naming naming, bool[] isTaken)
    {
        var at = right;
        while (at - 1 > left && chunks[at - 1].Kind == ChunkKind.Address && (Gap(chunks, at - 1, at) is "" or ":" || (chunks[at - 1].Address == AddressKind.Degree && Gap(chunks, at - 1, at) == ",")))
        {
            at--;
            isTaken[at] = true;
            naming.Addresses.Add(chunks[at].Address);
            if (chunks[at].End == naming.Name.First)
            {
                naming.SpokenFirst = chunks[at].First;
            }

            naming.First = chunks[at].First;
        }

        return at;
    }

    /// <summary>The first of the offices before a name; <paramref name="isLoose"/>: only a comma and a form of address join them to it.</summary>
    private int Chain(List<Chunk> chunks, int left, int right, int addressed, Naming naming, out bool isLoose)
    {
        var gap = addressed - 1 > left && !(left >= 0 && addressed < right && BeginsSentence(chunks[addressed])) ? Gap(chunks, addressed - 1, addressed) : null;
        isLoose = gap is "," or "-" or "–";
        var isJoined = gap is "" or ":" or "là" || (isLoose && (addressed < right || IsFirst(chunks, addressed - 1, right) || (gap != "," && chunks[right].IsCertain)) && !IsGenitive(chunks[addressed - 1]));
        var at = addressed;
        while (isJoined && at - 1 > left && chunks[at - 1].Kind == ChunkKind.Office)
        {
            at--;
            isJoined = at - 1 > left && Separators.Contains(Gap(chunks, at - 1, at) ?? "?");
        }

        if (at - 1 > left && at < addressed && chunks[at - 1].Kind == ChunkKind.Address && Gap(chunks, at - 1, at) is "" or ":")
        {
            naming.First = Math.Min(naming.First, chunks[at - 1].First);
            naming.Addresses.Add(chunks[at - 1].Address);
            return at - 1;
        }

        return at;
    }

    /// <summary>"NAME, Giám đốc Sở Y tế Ông Sơn nói": the full stop was lost.</summary>
    private bool BeginsSentence(Chunk address) => Tokens[address.First] is { IsCapital: true, IsUpper: false } && Tokens[address.First - 1].IsWord;

    /// <summary>"Giám đốc Sở Y tế, NAME nói": the office opens the sentence.</summary>
    private static bool IsFirst(List<Chunk> chunks, int office, int name) => office == 0 && chunks[name].IsCertain;

    /// <summary>"cố vấn của Tổng thống, ông A": not the President.</summary>
    private bool IsGenitive(Chunk office) => office.First > 0 && Tokens[office.First - 1].Term == "của";

    /// <summary>Behind the last of the offices that follow a name.</summary>
    private int Behind(List<Chunk> chunks, int left, int right)
    {
        var at = left + 1;
        if (at < right && chunks[at].Kind == ChunkKind.Address && chunks[at].Address == AddressKind.Degree && Gap(chunks, left, at) == ",")
        {
            at++;
        }

        if (at >= right || chunks[at].Kind != ChunkKind.Office || !IsApposed(chunks, left, at))
        {
            return left + 1;
        }

        for (at++; at < right && chunks[at].Kind == ChunkKind.Office && IsNext(chunks, at); at++)
        {
        }

        return at;
    }

    private bool IsNext(List<Chunk> chunks, int at) =>
        (Gap(chunks, at - 1, at) is { Length: > 0 } gap && Separators.Contains(gap)) || appointments.Joins(chunks[at - 1].End, chunks[at].First, out _);

    private bool IsApposed(List<Chunk> chunks, int left, int at)
    {
        var (from, to) = (chunks[at - 1].End, chunks[at].First);
        if (Gap(chunks, at - 1, at) is "" or "," or "-" or "–" or "- -" or "(" or ", (" || appointments.Joins(from, to, out _) || IsJustNow(from, to))
        {
            return true;
        }

        if (IsBehindRemark(from, to))
        {
            return true;
        }

        // "NAME (SN 1970, OFFICE", "NAME, 52 tuổi, OFFICE", "NAME (Hà Nội), OFFICE"
        var (opens, closes) = (Tokens[from].Term, Tokens[to - 1].Term);
        return to - from is > 2 and <= LongestRemark && opens is "," or "(" && closes is "," or "-" or "–"
            && (Tokens[to - 2].Is(')') || Enumerable.Range(from, to - from).Any(i => Tokens[i].IsNumber || Tokens[i].Term == "tuổi"));
    }

    /// <summary>"NAME, sinh năm 1970, giữ chức OFFICE".</summary>
    private bool IsBehindRemark(int from, int to)
    {
        if (from + 2 >= to || !Tokens[from].Is(',') || to - from > 2 * LongestRemark)
        {
            return false;
        }

        var comma = from + 1;
        while (comma < to && !Tokens[comma].Is(','))
        {
            comma++;
        }

        return comma - from <= LongestRemark && Enumerable.Range(from, comma - from).Any(i => Tokens[i].IsNumber) && appointments.Joins(comma, to, out _);
    }

    /// <summary>"NAME, hiện OFFICE"; "NAME giữ quyền OFFICE" has its "quyền" in the office.</summary>
    private bool IsJustNow(int from, int to) => to - from == 2 && Tokens[from].Is(',') && Tokens[from + 1].Term is "hiện" or "nay";

    /// <summary>"các Phó Chủ tịch: A, B và C": the office of the first is that of all.</summary>
    private void Share(List<Naming> namings, Naming naming)
    {
        if (naming.Before.Count > 0 || namings.Count == 0 || namings[^1] is not { After.Count: 0 } first || naming.First != first.End + 1 || Tokens[first.End].Term is not ("," or "và"))
        {
            return;
        }

        naming.Shared = first.Shared ?? (first.Before is [.., var office] && IsPlural(office) ? office : null);
    }

    private bool IsPlural(Office office) => office.First > 0 && Plurals.Contains(Tokens[office.First - 1].Term);

    /// <summary>What stands between two chunks, when it is at most four tokens.</summary>
    private string? Gap(List<Chunk> chunks, int left, int right)
    {
        var (from, to) = (chunks[left].End, chunks[right].First);
        return (to - from) switch
        {
            0 => "",
            1 => Tokens[from].Term,
            2 => $"{Tokens[from].Term} {Tokens[from + 1].Term}",
            3 or 4 => string.Join(' ', Enumerable.Range(from, to - from).Select(i => Tokens[i].Term)),
            _ => null,
        };
    }
}
