using System.Buffers;
using System.Globalization;
using System.Text;
using ArticleSearch.Ingest.Text;
using ArticleSearch.Search.Analysis;
using static ArticleSearch.Search.Query.QueryNode;

namespace ArticleSearch.Search.Query;

/// <summary>
/// Cuts a query into operators and operands. A sign that means nothing where it stands vanishes here, and a minus or a
/// field that is told always has its operand behind it; so the parser sees only what was meant.
/// </summary>
internal sealed class QueryLexer
{
    private const string Minuses = "-−";

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„‟«»");
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" ()\"“”„‟«»");

    private readonly List<QueryToken> _tokens = [];
    private readonly string _typed;
    private int _at;

    private QueryLexer(string typed) => _typed = typed;

    /// <summary>Cuts <paramref name="typed"/>, whose blanks are folded.</summary>
    public static List<QueryToken> Read(string typed)
    {
        var lexer = new QueryLexer(WithoutLoneQuote(typed));
        while (lexer._at < lexer._typed.Length)
        {
            lexer.Next();
        }

        return lexer._tokens;
    }

    /// <summary>All words, whatever else the signs between them might mean.</summary>
    public static IEnumerable<Word> Words(string typed)
    {
        for (var at = 0; at < typed.Length; at++)
        {
            var piece = Piece(typed, at);
            at += piece.Length;
            if (Core(piece) is { Length: > 0 } text)
            {
                yield return new Word(text);
            }
        }
    }

    /// <summary>From the first token to the last, without the signs around them; empty without a token.</summary>
    public static string Core(string raw) => raw[Extent(raw)];

    /// <summary>A word that is read as this word when it stands without quotes.</summary>
    public static bool IsPlain(string word) => Operator(word) is null && !FieldName.MayBeginWith(word);

    private void Next()
    {
        var c = _typed[_at];
        if (c is ' ' or '(' or ')')
        {
            _at++;
            Add(c == ' ' ? null : new QueryToken(c == '(' ? QueryTokenKind.Open : QueryTokenKind.Close));
        }
        else if (IsMinus())
        {
            _at++;
            Add(new QueryToken(QueryTokenKind.Not));
            Add(_typed[_at] == '(' ? null : Operand());
        }
        else if (Piece(_typed, _at) is var piece && Operator(piece) is { } kind)
        {
            _at += piece.Length;
            Add(new QueryToken(kind));
        }
        else
        {
            Add(Operand());
        }
    }

    private void Add(QueryToken? token)
    {
        if (token is { } told)
        {
            _tokens.Add(told);
        }
    }

    private static QueryTokenKind? Operator(string piece) => piece switch
    {
        "AND" => QueryTokenKind.And,
        "OR" => QueryTokenKind.Or,
        "NOT" => QueryTokenKind.Not,
        _ => null,
    };

    /// <summary>A minus excludes only at the start of an operand: the one in "Hà Nội - Hải Phòng" is a dash.</summary>
    private bool IsMinus()
    {
        var next = _at + 1;
        return Minuses.Contains(_typed[_at], StringComparison.Ordinal)
            && (_at == 0 || _typed[_at - 1] is ' ' or '(')
            && next < _typed.Length
            && (_typed[next] == '('
                || (IsQuote(next) ? Core(Inside(next)).Length > 0 : TokenScanner.TryNext(_typed, next, out var start, out _) && start == next));
    }

    private QueryToken? Operand()
    {
        if (FieldName.TryRead(_typed.AsSpan(_at), out var name, out var length) && Value(name!, _at + length) is { } value)
        {
            return value;
        }

        return Leaf() is { } leaf ? new QueryToken(QueryTokenKind.Operand, leaf) : null;
    }

    /// <summary>Without a value the name of a field is a word.</summary>
    private QueryToken? Value(FieldName name, int at)
    {
        var before = _at;
        _at = at;
        var value = at < _typed.Length && _typed[at] == '(' ? Group(name) : name.Field is { } field ? OneOf(field) : Days(name);
        _at = value is null ? before : _at;
        return value;
    }

    private static QueryToken Group(FieldName name) =>
        name.Field is { } field ? new QueryToken(QueryTokenKind.Field, null, field) : new QueryToken(QueryTokenKind.Nonsense);

    private QueryToken? OneOf(QueryField field) => Leaf() is { } leaf ? new QueryToken(QueryTokenKind.Operand, new In(field, leaf)) : null;

    private QueryToken? Days(FieldName name)
    {
        var raw = Raw();
        return Core(raw).Length == 0 ? null
            : Period.Read(name.Printed, raw) is { } days ? new QueryToken(QueryTokenKind.Operand, days)
            : new QueryToken(QueryTokenKind.Nonsense);
    }

    private QueryNode? Leaf() => _at < _typed.Length && IsQuote(_at) ? Quoted() : Bare();

    private QueryNode? Quoted()
    {
        var text = Core(Raw());
        var suffix = Suffix();
        var (slop, scope) = (SlopOf(suffix), ScopeOf(suffix));
        _at += slop is null && scope is null ? 0 : 1 + suffix.Length;
        return text.Length == 0 ? null
            : scope is { } near ? new Together(text, near)
            : Phrase.Of(text, slop ?? 0);
    }

    private QueryNode? Bare()
    {
        var raw = Raw();
        var extent = Extent(raw);
        var text = raw[extent];
        return text.Length == 0 ? null
            : raw[extent.End..].StartsWith('*') && IsPrefix(text) ? new Prefix(text)
            : new Word(text);
    }

    private static bool IsPrefix(string text) =>
        TokenScanner.TryNext(text, 0, out _, out var end)
        && end == text.Length
        && text.EnumerateRunes().Count(Rune.IsLetter) >= Prefix.MinLetters;

    /// <summary>The letters and digits behind the tilde of a phrase.</summary>
    private string Suffix()
    {
        if (_at >= _typed.Length || _typed[_at] != '~')
        {
            return "";
        }

        var end = _at + 1;
        while (end < _typed.Length && char.IsLetterOrDigit(_typed[end]))
        {
            end++;
        }

        return _typed[(_at + 1)..end];
    }

    private static int? SlopOf(string suffix) =>
        suffix.Length == 0 || !suffix.All(char.IsAsciiDigit) ? null
        : int.TryParse(suffix, NumberStyles.None, CultureInfo.InvariantCulture, out var slop) ? Math.Min(slop, Phrase.MaxSlop)
        : Phrase.MaxSlop;

    private static Scope? ScopeOf(string suffix) => suffix.ToLowerInvariant() switch
    {
        "câu" or "cau" or "s" => Scope.Sentence,
        "đoạn" or "doan" or "p" => Scope.Paragraph,
        _ => null,
    };

    /// <summary>Goes behind the next piece or quotation and tells what it holds.</summary>
    private string Raw()
    {
        var isQuoted = _at < _typed.Length && IsQuote(_at);
        var raw = isQuoted ? Inside(_at) : Piece(_typed, _at);
        _at += raw.Length + (isQuoted ? 2 : 0);
        return raw;
    }

    private bool IsQuote(int at) => Quotes.Contains(_typed[at]);

    private string Inside(int at) => _typed.Substring(at + 1, _typed.AsSpan(at + 1).IndexOfAny(Quotes));

    private static string Piece(string typed, int at) =>
        typed.AsSpan(at).IndexOfAny(WordEnds) is >= 0 and var length ? typed.Substring(at, length) : typed[at..];

    /// <summary>Any mark closes any other, so only the last one can be without a partner: it is a sign.</summary>
    private static string WithoutLoneQuote(string typed)
    {
        var last = typed.AsSpan().LastIndexOfAny(Quotes);
        return typed.Count(Quotes.Contains) % 2 == 0 ? typed : $"{typed[..last]} {typed[(last + 1)..]}";
    }

    private static Range Extent(string raw)
    {
        var (first, last) = (0, 0);
        for (var at = 0; TokenScanner.TryNext(raw, at, out var start, out var end); at = end)
        {
            first = last == 0 ? start : first;
            last = end;
        }

        return first..last;
    }
}
