using System.Collections.Frozen;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Search.Analysis;

/// <summary>What a row of parts is, by the rules for abbreviations.</summary>
/// <param name="Rule">The rule; null when there is none.</param>
/// <param name="Parts">How many parts of the text it takes.</param>
/// <param name="IsShort">The parts are the abbreviation and not its full form.</param>
internal readonly record struct PhraseMatch(Abbreviation? Rule, int Parts, bool IsShort);

/// <summary>Abbreviations and their full forms, found part by part; most syllables fail on the first look.</summary>
internal sealed class PhraseTrie
{
    public static readonly PhraseTrie Known = new(Abbreviation.Known);

    private readonly FrozenDictionary<string, Node>.AlternateLookup<ReadOnlySpan<char>> _firsts;

    /// <summary>Ends and lengths of the first parts: they tell most syllables off before the dictionary is asked.</summary>
    private readonly bool[] _looks = new bool[1024];

    public PhraseTrie(IEnumerable<Abbreviation> rules)
    {
        var root = new Node();
        foreach (var rule in rules)
        {
            root.Add(rule.FullForm).FullFormOf = rule;
            foreach (var variant in rule.Variants)
            {
                var node = root.Add(variant);
                node.ShortFormOf = rule;
                node.IsSyllable = Array.TrueForAll(variant, part => SyllableShape.Fits(Marks.Remove(part)));
            }
        }

        foreach (var first in root.Next.Keys)
        {
            _looks[LooksOf(first)] = true;
        }

        _firsts = root.Next.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest row of parts from this one on that is an abbreviation or a full form.</summary>
    public PhraseMatch Longest(ReadOnlySpan<char> text, TextParts parts, int at)
    {
        PhraseMatch longest = default;
        var first = parts.Term(at);
        if (!_looks[LooksOf(first)] || !_firsts.TryGetValue(first, out var node))
        {
            return longest;
        }

        for (var end = at + 1; node is not null; end++)
        {
            if (node.FullFormOf is { } full)
            {
                longest = new PhraseMatch(full, end - at, IsShort: false);
            }
            else if (node.ShortFormOf is { } rule && (!node.IsSyllable || IsSetInCapitals(text, parts, at, end)))
            {
                longest = new PhraseMatch(rule, end - at, IsShort: true);
            }

            node = end < parts.Count && IsLinked(parts[end]) ? node.After(parts.Term(end)) : null;
        }

        return longest;
    }

    private static int LooksOf(ReadOnlySpan<char> part) => part.IsEmpty ? 0 : ((part[0] * 37) + (part[^1] * 5) + part.Length) & 1023;

    private static bool IsLinked(in TextPart part) => part.Joins || Abbreviation.Signs.Contains(part.Sign, StringComparison.Ordinal);

    /// <summary>TƯ is capitals in Hội nghị TƯ; in ĐẦU TƯ CÔNG it is a syllable like its neighbours.</summary>
    private static bool IsSetInCapitals(ReadOnlySpan<char> text, TextParts parts, int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (!IsUpper(text[parts[i].Start..parts[i].End]))
            {
                return false;
            }
        }

        return (parts[at].Border != PartBorder.None || at == 0 || !IsUpperSyllable(text, parts, at - 1))
            && (end == parts.Count || parts[end].Border != PartBorder.None || !IsUpperSyllable(text, parts, end));
    }

    private static bool IsUpperSyllable(ReadOnlySpan<char> text, TextParts parts, int at)
    {
        Span<char> plain = stackalloc char[TokenScanner.MaxLength * Spelling.MaxGrowth * Marks.MaxGrowth];
        return IsUpper(text[parts[at].Start..parts[at].End]) && SyllableShape.Fits(plain[..Marks.Remove(parts.Term(at), plain)]);
    }

    private static bool IsUpper(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public Abbreviation? FullFormOf { get; set; }

        public Abbreviation? ShortFormOf { get; set; }

        /// <summary>The short form could be a syllable, so it has to stand in capitals.</summary>
        public bool IsSyllable { get; set; }

        public Node? After(ReadOnlySpan<char> term) => Next.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(term, out var node) ? node : null;

        public Node Add(IEnumerable<string> parts)
        {
            var node = this;
            foreach (var part in parts)
            {
                if (!node.Next.TryGetValue(part, out var next))
                {
                    node.Next.Add(part, next = new Node());
                }

                node = next;
            }

            return node;
        }
    }
}
