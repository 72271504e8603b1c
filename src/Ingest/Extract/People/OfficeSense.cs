using System.Collections.Frozen;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>
/// What an office means apart from its spelling: its head, and the syllables of its body with abbreviations in full. One
/// is a shorter printing of another when the heads agree and its body says nothing that the other's does not.
/// </summary>
internal sealed class OfficeSense
{
    private static readonly FrozenSet<string> Empty = new[] { "và", "của", "các", "số", "tại", "thuộc", "về", "thường", "trực", "việt", "nam" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly Gazetteer<string[]> FullForms = new(
        Abbreviation.Known.SelectMany(rule => rule.Variants.Select(variant => KeyValuePair.Create(string.Join(' ', variant), rule.FullForm))));

    private readonly HashSet<string> _body = new(StringComparer.Ordinal);

    public OfficeSense(TokenizedText text, Office office)
    {
        Head = office.Head;
        for (var at = office.BodyFirst; at < office.End;)
        {
            at = Read(text, at, office.End);
        }
    }

    public OfficeHead Head { get; }

    public bool HasBody => _body.Count > 0;

    /// <summary>Whether both can be printings of one office.</summary>
    public bool Fits(OfficeSense other) =>
        (HeadFits(Head.Terms, other.Head.Terms) || HeadFits(other.Head.Terms, Head.Terms))
        && (_body.IsSubsetOf(other._body) || other._body.IsSubsetOf(_body));

    /// <summary>Whether the body of <paramref name="other"/> is named here.</summary>
    public bool Covers(OfficeSense other) => other.HasBody && other._body.IsSubsetOf(_body);

    /// <summary>Ministers and secretaries have longer heads ("Bộ trưởng Chủ nhiệm"); "Phó" at the start always tells apart.</summary>
    private static bool HeadFits(IReadOnlyList<string> shorter, IReadOnlyList<string> longer)
    {
        if (shorter.Count > longer.Count)
        {
            return false;
        }

        for (var i = 0; i < shorter.Count; i++)
        {
            if (shorter[i] != longer[i])
            {
                return false;
            }
        }

        return true;
    }

    private int Read(TokenizedText text, int at, int limit)
    {
        if (FullForms.Longest(text, at, limit, out var end) is { } full)
        {
            foreach (var term in full)
            {
                Add(term);
            }

            return end;
        }

        if (text.Tokens[at].Kind != TextTokenKind.Sign)
        {
            Add(text.Tokens[at].Term);
        }

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
