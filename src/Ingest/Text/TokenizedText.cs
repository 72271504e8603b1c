using System.Buffers;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Text;

public enum TextTokenKind
{
    /// <summary>A run of letters; digits may follow (m2, T3, Covid).</summary>
    Word,

    /// <summary>Digits with the points and commas between them: 1.549, 2,92, 9.2.2018.</summary>
    Number,

    /// <summary>One visible character that is neither letter nor digit.</summary>
    Sign,
}

/// <summary>A word, number or sign of a text.</summary>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="End">Behind its last one.</param>
/// <param name="Term">In the one spelling of <see cref="Spelling"/>: lower case, hòa for hoà.</param>
/// <param name="IsCapital">Begins with a capital letter.</param>
/// <param name="IsUpper">All its letters are capitals, and there is one.</param>
public readonly record struct TextToken(int Start, int End, string Term, TextTokenKind Kind, bool IsCapital, bool IsUpper)
{
    public TextSpan Span => new(Start, End);

    public int Length => End - Start;

    public bool IsWord => Kind == TextTokenKind.Word;

    public bool IsNumber => Kind == TextTokenKind.Number;

    /// <summary>Whether this is the given sign.</summary>
    public bool Is(char sign) => Kind == TextTokenKind.Sign && Term[0] == sign;
}

/// <summary>A sentence of a text.</summary>
/// <param name="Span">Without blanks around it.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="Line">The line that it stands in.</param>
public readonly record struct Sentence(TextSpan Span, int First, int End, int Line);

/// <summary>
/// A text cut once into tokens and sentences, for everything that is extracted from it. A number glued to its unit is two
/// tokens (654ha, 45m2); T.Ư is three.
/// </summary>
public sealed class TokenizedText
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,");
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    private readonly List<TextToken> _tokens = [];
    private readonly List<Sentence> _sentences = [];

    public TokenizedText(ArticleText text)
    {
        Value = text.Value;
        Lines = text.Lines;
        for (var line = 0; line < Lines.Count; line++)
        {
            foreach (var sentence in Text.Sentences.In(Value, Lines[line].Span))
            {
                var first = _tokens.Count;
                Tokenize(sentence);
                _sentences.Add(new Sentence(sentence, first, _tokens.Count, line));
            }
        }
    }

    private TokenizedText(string value)
    {
        (Value, Lines) = (value, []);
        Tokenize(new TextSpan(0, value.Length));
    }

    public string Value { get; }

    public IReadOnlyList<TextLine> Lines { get; }

    public IReadOnlyList<TextToken> Tokens => _tokens;

    public IReadOnlyList<Sentence> Sentences => _sentences;

    /// <summary>The tokens of a phrase that is no text of its own, such as an entry of a gazetteer; no sentences.</summary>
    public static IReadOnlyList<TextToken> TokensOf(string phrase) => new TokenizedText(phrase)._tokens;

    /// <summary>Whether nothing stands between this token and the one before.</summary>
    public bool IsGlued(int token) => token > 0 && _tokens[token - 1].End == _tokens[token].Start;

    /// <summary>The first token that ends behind <paramref name="offset"/>; their number when there is none.</summary>
    public int TokenAt(int offset)
    {
        var (low, high) = (0, _tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _tokens[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The slice of the text from one token to behind another.</summary>
    public TextSpan SpanOf(int first, int end) => new(_tokens[first].Start, _tokens[end - 1].End);

    public string Slice(TextSpan span) => span.In(Value).ToString();

    private void Tokenize(TextSpan span)
    {
        var text = Value.AsSpan(0, span.End);
        for (var at = span.Start; at < span.End;)
        {
            var isWord = TokenScanner.TryNext(text, at, out var start, out var end);
            AddSigns(at, isWord ? start : span.End);
            at = end;
            if (isWord)
            {
                AddRun(start, end);
            }
        }
    }

    private void AddSigns(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var c = Value[at];
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\u200B' or '\uFEFF' or '\u00AD'))
            {
                _tokens.Add(new TextToken(at, at + 1, SignTerm(c), TextTokenKind.Sign, IsCapital: false, IsUpper: false));
            }
        }
    }

    private void AddRun(int start, int end)
    {
        if (char.IsAsciiDigit(Value[start]))
        {
            var digits = start + DigitsIn(Value.AsSpan(start, end - start));
            _tokens.Add(new TextToken(start, digits, Value[start..digits], TextTokenKind.Number, IsCapital: false, IsUpper: false));
            start = digits;
        }

        if (start < end)
        {
            var letters = Value.AsSpan(start, end - start);
            _tokens.Add(new TextToken(start, end, Spelling.Of(letters.ToString()), TextTokenKind.Word, char.IsUpper(letters[0]), IsAllUpper(letters)));
        }
    }

    private static int DigitsIn(ReadOnlySpan<char> run)
    {
        var length = run.IndexOfAnyExcept(Digits);
        return length < 0 ? run.Length : length;
    }

    private static bool IsAllUpper(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return char.IsUpper(letters[0]);
    }

    private static string SignTerm(char c) => c < Ascii.Length ? Ascii[c] : c.ToString();
}
