using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Search.Analysis;

/// <summary>
/// All terms of a text in one pass: syllables in their one spelling, numbers and dates in their one form, codes and
/// abbreviations as one term, full forms of abbreviations, borders of sentences and paragraphs. Marks stay.
/// </summary>
/// <remarks>
/// To be used again for the next text: once it has grown to the longest one it allocates nothing. Not thread-safe.
/// Texts are at best NFC with LF line ends, but any UTF-16 will do.
/// </remarks>
public sealed class TokenBuffer
{
    /// <summary>The term of <see cref="TokenKind.SentenceEnd"/>; no text has such a term.</summary>
    public const string SentenceEnd = ".";

    /// <summary>The term of <see cref="TokenKind.ParagraphEnd"/>; no text has such a term.</summary>
    public const string ParagraphEnd = "¶";

    private readonly TermSpace _terms = new();
    private readonly TextParts _parts;
    private Token[] _tokens = new Token[256];
    private int _position;

    public TokenBuffer() => _parts = new TextParts(_terms);

    public int Count { get; private set; }

    /// <summary>How many tokens are syllables and numbers, those of full forms included.</summary>
    public int Words { get; private set; }

    /// <summary>Of the text that was read, in UTF-16 code units.</summary>
    public int TextLength { get; private set; }

    /// <summary>Tokens in the order of their positions, a <see cref="TokenKind.Whole"/> behind the token it shares one with.</summary>
    public ref readonly Token this[int index] => ref _tokens.AsSpan(0, Count)[index];

    /// <summary>The characters that <see cref="Token.TermStart"/> points into, for Lucene, which takes arrays only.</summary>
    internal char[] Characters => _terms.Characters;

    public ReadOnlySpan<char> Term(in Token token) => _terms.Characters.AsSpan(token.TermStart, token.TermLength);

    /// <summary>The term without its marks, made once for all who read the token.</summary>
    public ReadOnlySpan<char> Folded(in Token token) => _terms.Characters.AsSpan(token.FoldedStart, token.FoldedLength);

    /// <summary>
    /// The token that makes a pair with this one: the next syllable or number with only blanks between them. Two numbers are
    /// none: they stand side by side in tables.
    /// </summary>
    /// <returns>-1 when there is none.</returns>
    public int NeighbourOf(int index)
    {
        var next = index + 1;
        while (next < Count && _tokens[next].Kind == TokenKind.Whole)
        {
            next++;
        }

        ref readonly var first = ref _tokens[index];
        return first.IsBase && next < Count && _tokens[next] is { IsBase: true, Joins: true } second
            && (first.Kind != TokenKind.Number || second.Kind != TokenKind.Number) ? next : -1;
    }

    public void Read(ReadOnlySpan<char> text)
    {
        (Count, Words, _position, TextLength) = (0, 0, -1, text.Length);
        _terms.Clear();
        _parts.Read(text);
        var free = 0;
        for (var at = 0; at < _parts.Count;)
        {
            AddBorder(_parts[at]);
            var phrase = at >= free && !_parts[at].IsNumber ? PhraseTrie.Known.Longest(text, _parts, at) : default;
            if (phrase.IsShort)
            {
                AddShort(phrase, at);
                free = at += phrase.Parts;
                continue;
            }

            var whole = at >= free ? FindWhole(text, at) : default;
            AddBase(_parts[at]);
            AddWholes(text, at, phrase, whole);
            free = Math.Max(free, at + Math.Max(phrase.Parts, whole.Parts));
            at++;
        }
    }

    private WholeTerm FindWhole(ReadOnlySpan<char> text, int at)
    {
        var code = DocumentCodes.Find(text, _parts, at, _terms);
        return code.IsFound ? code : Dates.Find(text, _parts, at, _terms);
    }

    private void AddBorder(in TextPart part)
    {
        if (part.Border != PartBorder.None)
        {
            var (kind, term) = part.Border == PartBorder.Sentence ? (TokenKind.SentenceEnd, SentenceEnd) : (TokenKind.ParagraphEnd, ParagraphEnd);
            _position++;
            Add(part.Start, part.Start, _terms.Add(term), term.Length, kind, joins: false);
        }
    }

    private void AddBase(in TextPart part)
    {
        _position++;
        Add(part.Start, part.End, part.TermStart, part.TermLength, part.IsNumber ? TokenKind.Number : TokenKind.Syllable, part.Joins);
    }

    private void AddShort(in PhraseMatch phrase, int at)
    {
        var (start, end, joins) = (_parts[at].Start, _parts[at + phrase.Parts - 1].End, _parts[at].Joins);
        for (var i = 0; i < phrase.Rule!.FullForm.Length; i++)
        {
            var syllable = phrase.Rule.FullForm[i];
            _position++;
            Add(start, end, _terms.Add(syllable), syllable.Length, TokenKind.Expanded, joins || i > 0);
            if (i == 0)
            {
                Add(start, end, _terms.Add(phrase.Rule.Term), phrase.Rule.Term.Length, TokenKind.Whole, joins);
            }
        }
    }

    private void AddWholes(ReadOnlySpan<char> text, int at, in PhraseMatch phrase, in WholeTerm whole)
    {
        var part = _parts[at];
        if (phrase.Rule is { } rule)
        {
            Add(part.Start, _parts[at + phrase.Parts - 1].End, _terms.Add(rule.Term), rule.Term.Length, TokenKind.Whole, part.Joins);
        }

        if (whole.IsFound)
        {
            Add(part.Start, _parts[at + whole.Parts - 1].End, whole.TermStart, whole.TermLength, TokenKind.Whole, part.Joins);
        }

        if (part.IsNumber)
        {
            AddWithUnit(text, at);
        }
    }

    /// <summary>2,92% and, as it was written, 5G: a name more often than a number with its unit.</summary>
    private void AddWithUnit(ReadOnlySpan<char> text, int at)
    {
        var part = _parts[at];
        if (text[part.End..] is ['%', ..] or [' ', '%', ..])
        {
            AddPair(part, part.End + (text[part.End] == '%' ? 1 : 2), "%");
        }
        else if (at + 1 < _parts.Count && _parts[at + 1].Follows(' '))
        {
            AddPair(part, _parts[at + 1].End, _parts.Term(at + 1));
        }
    }

    private void AddPair(in TextPart number, int end, ReadOnlySpan<char> unit)
    {
        var start = _terms.Add(_terms.Characters.AsSpan(number.TermStart, number.TermLength));
        _terms.Add(unit);
        Add(number.Start, end, start, number.TermLength + unit.Length, TokenKind.Whole, number.Joins);
    }

    private void Add(int start, int end, int termStart, int termLength, TokenKind kind, bool joins)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
        }

        Words += kind <= TokenKind.Expanded ? 1 : 0;
        var (foldedStart, foldedLength) = Fold(termStart, termLength);
        _tokens[Count++] = new Token(start, end, _position, termStart, termLength, foldedStart, foldedLength, kind, joins);
    }

    private (int Start, int Length) Fold(int termStart, int termLength)
    {
        var room = _terms.Room(termLength * Marks.MaxGrowth);
        var term = _terms.Characters.AsSpan(termStart, termLength);
        var length = Marks.Remove(term, room);
        return term.SequenceEqual(room[..length]) ? (termStart, termLength) : (_terms.Keep(length), length);
    }
}
