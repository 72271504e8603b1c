using System.Collections.Frozen;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>
/// What an office means apart from its spelling: its head, and the syllables of its body with abbreviations in full. One
/// is a shorter printing of another when the heads agree and its body says nothing that the other's does not.
/// </summary>
internal sealed class OfficeSense
{
    /// <summary>The parts of the longest abbreviations: LĐ-TB&XH.</summary>
    private const int LongestForm = 4;

    private static readonly FrozenSet<string> Empty = new[] { "và", "của", "các", "số", "tại", "thuộc", "về", "thường", "trực", "ngành" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Heads that lead a whole body.</summary>
    private static readonly FrozenSet<string> Chiefs = new[]
    {
        "Bí thư", "Chủ tịch", "Giám đốc", "Tổng Giám đốc", "Bộ trưởng", "Cục trưởng", "Vụ trưởng", "Tổng cục trưởng", "Chi cục trưởng", "Viện trưởng", "Hiệu trưởng", "Chánh án", "Trưởng ban", "Thống đốc", "Tổng Thanh tra", "Tư lệnh",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> FullForms = Abbreviation.Known
        .SelectMany(rule => rule.Variants.Select(variant => KeyValuePair.Create(string.Join(' ', variant), rule.FullForm)))
        .DistinctBy(form => form.Key)
        .ToFrozenDictionary(StringComparer.Ordinal);

    private readonly string _first;
    private readonly bool _beginsWithNoun;
    private readonly HashSet<string> _body = new(StringComparer.Ordinal);

    public OfficeSense(TokenizedText text, Office office)
    {
        Head = office.Head;
        _first = office.HasBody ? text.Tokens[office.BodyFirst].Term : "";
        _beginsWithNoun = _first != "ngành" && Vocabulary.Known.Terms.Longest(text, office.BodyFirst, office.End, out _) is { Kind: TermKind.Noun or TermKind.Open or TermKind.Body };
        var words = Enumerable.Range(office.BodyFirst, office.End - office.BodyFirst)
            .Where(at => text.Tokens[at].Kind != TextTokenKind.Sign)
            .Select(at => text.Tokens[at].Term)
            .ToList();
        for (var at = 0; at < words.Count;)
        {
            at = Read(words, at);
        }
    }

    public OfficeHead Head { get; }

    /// <summary>Of "Ủy viên", "Phó", "đại biểu" and ranks there are many.</summary>
    public bool HasOneHolder => HasBody && Head.Kind != HeadKind.Rank && Head.Terms[0] is not ("ủy" or "phó" or "đại" or "thành" or "thứ");

    public bool HasBody => _body.Count > 0;

    /// <summary>Whether both can be printings of one office.</summary>
    public bool Fits(OfficeSense other) =>
        (HeadFits(this, other) || HeadFits(other, this))
        && (BodyFits(this, other) || BodyFits(other, this));

    /// <summary>Whether somebody who holds this office is meant by <paramref name="mentioned"/>, which stands alone.</summary>
    public bool IsMeantBy(OfficeSense mentioned) =>
        Fits(mentioned) && (HasBody || !mentioned.HasBody || Head.Kind == HeadKind.Whole);

    /// <summary>Whether whoever holds this office is the head of the body of <paramref name="other"/>.</summary>
    public bool Leads(OfficeSense other) =>
        Head.Canonical == "Thủ tướng" ? other._body.Contains("chính") && other._body.Contains("phủ")
        : HasOneHolder && Chiefs.Contains(Head.Canonical) && other.HasBody && (BodyFits(this, other) || BodyFits(other, this));

    /// <summary>Whether the body of <paramref name="other"/> is named here.</summary>
    public bool Covers(OfficeSense other) => other.HasBody && other._body.IsSubsetOf(_body);

    /// <summary>Ministers and secretaries have longer heads ("Bộ trưởng Chủ nhiệm"); "Phó" at the start always tells apart.</summary>
    private static bool HeadFits(OfficeSense one, OfficeSense other)
    {
        var (shorter, longer) = (one.Head.Terms, other.Head.Terms);
        return shorter.SequenceEqual(longer) || (!one.HasBody && longer.Take(shorter.Count).SequenceEqual(shorter));
    }

    /// <summary>"Hội Nhà báo" is not "Liên chi hội Nhà báo", though "Y tế" is "Bộ Y tế".</summary>
    private static bool BodyFits(OfficeSense shorter, OfficeSense longer) =>
        shorter._body.IsSubsetOf(longer._body) && (!shorter._beginsWithNoun || shorter._first == longer._first || IsShort(shorter._first) || IsShort(longer._first));

    private static bool IsShort(string term) => FullForms.ContainsKey(term);

    private int Read(List<string> words, int at)
    {
        for (var length = Math.Min(LongestForm, words.Count - at); length > 0; length--)
        {
            if (FullForms.TryGetValue(string.Join(' ', words.GetRange(at, length)), out var full))
            {
                Array.ForEach(full, Add);
                return at + length;
            }
        }

        Add(words[at]);
        return at + 1;
    }

    private void Add(string term)
    {
        if (!Empty.Contains(term))
        {
            _body.Add(term);
        }
    }
}
