using System.Globalization;

namespace ArticleSearch.Ingest.Rules.Patterns;

/// <summary>
/// Reads the notation of regular expressions as far as rules use it: characters, <c>[…]</c>, <c>\d \D \s \p{L} \p{Lu}</c>, <c>\b ^ $ \A \z</c>,
/// groups with and without a name, <c>(?-i:…)</c>, alternatives, and <c>? * + {n} {n,} {n,m}</c>. Only groups with a name are kept.
/// </summary>
internal sealed class PatternReader
{
    private readonly string _pattern;
    private readonly List<string> _groups = [];
    private bool _isCaseless = true;
    private int _at;

    private PatternReader(string pattern) => _pattern = pattern;

    /// <exception cref="InvalidDataException">It is written in another way.</exception>
    public static (PatternNode Root, IReadOnlyList<string> Groups) Read(string pattern)
    {
        var reader = new PatternReader(pattern);
        var root = reader.Alternatives();
        return reader._at == pattern.Length ? (root, reader._groups) : throw reader.Wrong();
    }

    private PatternNode Alternatives()
    {
        var parts = new List<PatternNode> { Row() };
        while (Skip("|"))
        {
            parts.Add(Row());
        }

        return parts is [var only] ? only : new PatternNode.Either(parts);
    }

    private PatternNode.Row Row()
    {
        var parts = new List<PatternNode>();
        while (Next is not (null or '|' or ')'))
        {
            parts.Add(Repeated(One()));
        }

        return new PatternNode.Row(parts);
    }

    /// <summary>A second sign of repetition would mean something else in .NET, and stands for nothing here.</summary>
    private PatternNode Repeated(PatternNode part) =>
        Skip("?") ? new PatternNode.Repeat(part, 0, 1)
        : Skip("*") ? new PatternNode.Repeat(part, 0, null)
        : Skip("+") ? new PatternNode.Repeat(part, 1, null)
        : Skip("{") ? Counted(part)
        : part;

    private PatternNode.Repeat Counted(PatternNode part)
    {
        var least = Number();
        var most = !Skip(",") ? least : Next == '}' ? (int?)null : Number();
        return Skip("}") ? new PatternNode.Repeat(part, least, most) : throw Wrong();
    }

    private int Number()
    {
        var end = _at;
        while (end < _pattern.Length && char.IsAsciiDigit(_pattern[end]))
        {
            end++;
        }

        var digits = _pattern.AsSpan(_at..end);
        _at = end;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong();
    }

    private PatternNode One() => Take() switch
    {
        '(' => Group(),
        '[' => Single(Set()),
        '\\' => Escaped(),
        '^' => Place(Operation.Begin),
        '$' => Place(Operation.End),
        '.' or '?' or '*' or '+' or '{' or '}' or ']' => throw Wrong(),
        var c => Character(c),
    };

    private PatternNode Group()
    {
        var isCaseless = _isCaseless;
        int? number = null;
        if (Skip("?-i:"))
        {
            _isCaseless = false;
        }
        else if (Skip("?<"))
        {
            number = GroupNumber();
        }
        else if (!Skip("?:") && Next == '?')
        {
            throw Wrong();
        }

        var inside = Alternatives();
        _isCaseless = isCaseless;
        return !Skip(")") ? throw Wrong() : number is { } kept ? new PatternNode.Group(kept, inside) : inside;
    }

    /// <summary>Groups of one name are one group.</summary>
    private int GroupNumber()
    {
        var end = _pattern.IndexOf('>', _at);
        if (end < 0)
        {
            throw Wrong();
        }

        var name = _pattern[_at..end];
        _at = end + 1;
        if (!_groups.Contains(name))
        {
            _groups.Add(name);
        }

        return _groups.IndexOf(name);
    }

    private PatternNode.Single Escaped()
    {
        switch (Next)
        {
            case 'b':
                _at++;
                return Place(Operation.Boundary);
            case 'A':
                _at++;
                return Place(Operation.Begin);
            case 'z':
                _at++;
                return Place(Operation.End);
            default:
                return Class() is { } characters ? Single(CharacterSet.Of(characters)) : Character(EscapedCharacter());
        }
    }

    /// <summary>A class behind a backslash; null when a character stands there.</summary>
    private Func<char, bool>? Class() =>
        Skip("d") ? char.IsDigit
        : Skip("D") ? c => !char.IsDigit(c)
        : Skip("s") ? char.IsWhiteSpace
        : Skip("p{Lu}") ? char.IsUpper
        : Skip("p{L}") ? char.IsLetter
        : null;

    private char EscapedCharacter()
    {
        var c = Take();
        switch (c)
        {
            case 'n':
                return '\n';
            case 'x' when _at + 2 <= _pattern.Length:
                _at += 2;
                return (char)byte.Parse(_pattern.AsSpan(_at - 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            default:
                return char.IsLetterOrDigit(c) ? throw Wrong() : c;
        }
    }

    private CharacterSet Set()
    {
        var isNegated = Skip("^");
        var (ranges, classes) = (new List<(char, char)>(), new List<Func<char, bool>>());
        while (!Skip("]"))
        {
            if (Next == '\\' && ClassInSet() is { } characters)
            {
                classes.Add(characters);
                continue;
            }

            var first = SetCharacter();
            var isRange = Next == '-' && !_pattern.AsSpan(_at).StartsWith("-]", StringComparison.Ordinal) && Skip("-");
            ranges.Add((first, isRange ? SetCharacter() : first));
        }

        return new CharacterSet(ranges, classes, isNegated, _isCaseless);
    }

    private Func<char, bool>? ClassInSet()
    {
        _at++;
        var characters = Class();
        _at -= characters is null ? 1 : 0;
        return characters;
    }

    private char SetCharacter() => Skip("\\") ? EscapedCharacter() : Take();

    private PatternNode.Single Character(char c) => new(_isCaseless
        ? new Instruction(Operation.Caseless, char.ToLowerInvariant(c))
        : new Instruction(Operation.Exact, c));

    private static PatternNode.Single Single(CharacterSet set) => new(new Instruction(Operation.Set, Set: set));

    private static PatternNode.Single Place(Operation operation) => new(new Instruction(operation));

    private char? Next => _at < _pattern.Length ? _pattern[_at] : null;

    private char Take() => _at < _pattern.Length ? _pattern[_at++] : throw Wrong();

    private bool Skip(string text)
    {
        var isThere = _pattern.AsSpan(_at).StartsWith(text, StringComparison.Ordinal);
        _at += isThere ? text.Length : 0;
        return isThere;
    }

    private InvalidDataException Wrong() => new($"Not a pattern at {_at}: {_pattern}");
}
