using System.Text;

namespace ArticleSearch.Conformance;

/// <summary>
/// Queries as readers and attackers type them, from a grammar and from damage done to what the grammar yields. The same
/// seed and words give the same queries.
/// </summary>
public sealed class QueryGenerator(int seed, IReadOnlyList<string> words)
{
    private const int MaxNesting = 3;

    private static readonly string[] TextFields =
    [
        "tieude", "tiêu đề", "Title", "sapo", "LEAD", "noidung", "nội dung", "nguoi", "person", "chức vụ", "office", "coquan", "org",
        "chuyenmuc", "Chuyên mục", "sovb", "doc", "loại", "kind", "tacgia", "writer", "thẻ", "tag",
    ];

    private static readonly string[] DayFields = ["tu", "từ", "from", "den", "đến", "to", "ngay", "ngày", "DATE"];

    private static readonly string[] Days =
        ["2018", "2/2018", "02-2018", "9-2-2018", "9/2/2018", "09.02.2018", "2018-02-09", "quý1/2018", "q4/2019", "quyII/2020", "\"quý iv-2018\""];

    private static readonly (string Open, string Close)[] Quotes = [("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»"), ("‟", "„")];

    private static readonly string[] Nearness = ["", "", "", "~0", "~3", "~50", "~999", "~câu", "~CAU", "~s", "~đoạn", "~doan", "~p"];

    private static readonly string[] Damage =
    [
        "(", ")", "((", "))", "\"", "“", "»", "-", "--", "−", "*", "**", "~", "~5", "~câu", ":", "..", "?", " ", "  ", "\u00A0", "\u200B", "\u0301", "\uD83D",
        "😀", "𝐀", "\0", "\t", "\\", "/", "[a TO z]", "/.*/", "^9", "+", "&&", "||", "!", "{", "}", "AND", " AND ", " OR ", " NOT ", "OR", "=", "%", "<b>",
        "tieude:", "đề:", "ngay:", " tu:", "ngay:31/2/2018", "ngay:..", "den:0000", "quý5/2018", "x:y", "10:30", "http://", "39-NQ/TW", "1.549", "KH&ĐT",
    ];

    private readonly Random _random = new(seed);

    /// <summary>One in three is damaged.</summary>
    public string Next() => _random.Next(3) == 0 ? Damaged() : WellFormed();

    /// <summary>A query that makes sense to the parser: it must not be read literally.</summary>
    public string WellFormed() => Disjunction(0);

    /// <summary>A few cuts and insertions that need not make sense; now and then a query of many thousand characters.</summary>
    public string Damaged()
    {
        var text = new StringBuilder(WellFormed());
        for (var left = 1 + _random.Next(6); left > 0; left--)
        {
            Hurt(text);
        }

        return text.ToString();
    }

    private void Hurt(StringBuilder text)
    {
        var at = _random.Next(text.Length + 1);
        var length = _random.Next(Math.Min(12, text.Length - at) + 1);
        switch (_random.Next(20))
        {
            case 0:
                text.Insert(at, string.Concat(Enumerable.Repeat(One(Damage), _random.Next(3_000))));
                break;
            case < 5:
                text.Remove(at, length);
                break;
            case < 8:
                text.Insert(_random.Next(text.Length + 1), text.ToString(at, length));
                break;
            case 8:
                text.Insert(at, (char)_random.Next(char.MaxValue + 1));
                break;
            default:
                text.Insert(at, One(Damage));
                break;
        }
    }

    private string Disjunction(int nesting) => string.Join(" OR ", Several(1, 3, () => Conjunction(nesting)));

    private string Conjunction(int nesting) =>
        string.Concat(Several(0, 3, () => Negation(nesting) + One(" ", " ", " ", " AND "))) + Negation(nesting);

    private string Negation(int nesting) => (_random.Next(8) switch
    {
        0 => "-",
        1 => "NOT ",
        2 when _random.Next(4) == 0 => "NOT -",
        _ => "",
    }) + Operand(nesting);

    private string Operand(int nesting) => _random.Next(nesting < MaxNesting ? 12 : 9) switch
    {
        < 4 => Word(),
        < 6 => Phrase(),
        6 => Prefix(),
        7 => $"{One(TextFields)}:{One(Word(), Phrase(), Prefix())}",
        8 => $"{One(DayFields)}:{One(Days)}",
        9 => $"ngay:{One($"2016..{One(Days[..7])}", "2017..", "..2/2019", "5/2018..2/2018")}",
        10 => $"{One(TextFields)}:({Disjunction(nesting + 1)})",
        _ => $"({Disjunction(nesting + 1)})",
    };

    private string Word() => _random.Next(6) == 0 ? $"{One(words)}{One("-", "/", "&", ".", "~", "'")}{One(words)}{One("?", ",", "")}" : One(words);

    private string Phrase()
    {
        var (open, close) = One(Quotes);
        return open + string.Join(' ', Several(1, 4, () => One(words))) + close + One(Nearness);
    }

    private string Prefix()
    {
        Rune[] letters = [.. One(words).EnumerateRunes()];
        return $"{string.Concat(letters.Take(1 + _random.Next(letters.Length)))}*";
    }

    private List<string> Several(int least, int most, Func<string> one)
    {
        var several = new List<string>();
        for (var left = _random.Next(least, most + 1); left > 0; left--)
        {
            several.Add(one());
        }

        return several;
    }

    private T One<T>(params IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
