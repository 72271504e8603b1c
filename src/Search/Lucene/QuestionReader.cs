using ArticleSearch.Ingest.Text;
using ArticleSearch.Search.Analysis;
using ArticleSearch.Search.Query;

namespace ArticleSearch.Search.Lucene;

/// <summary>What a reader typed → what the index is asked. Words go through the same analysis as the articles.</summary>
internal sealed class QuestionReader
{
    private readonly QueryTokens _tokens = new();
    private readonly RankedWords _ranked = new();
    private readonly List<TypedWord> _loose = [];
    private readonly List<Wanted> _firm = [];
    private bool _isUnmarked;

    private QuestionReader()
    {
    }

    public static Question Read(ParsedQuery query)
    {
        var reader = new QuestionReader();
        return reader.QuestionOf(reader.ReadAll(query.Parts, IndexFields.Text));
    }

    /// <summary>The query as a reader without a Vietnamese keyboard means it; what is excluded stays as typed.</summary>
    public static Question ReadUnmarked(ParsedQuery query)
    {
        var reader = new QuestionReader { _isUnmarked = true };
        return reader.QuestionOf(reader.ReadAll(query.Parts, IndexFields.Text));
    }

    /// <summary>A text without any operators.</summary>
    public static Question ReadWords(string text)
    {
        var reader = new QuestionReader();
        return reader.QuestionOf(reader.ReadRun(text, IndexFields.Text));
    }

    private Question QuestionOf(List<Wanted> parts)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case Wanted.One { Field: IndexFields.Text, Word: { IsPrefix: false } word }:
                    _loose.Add(word);
                    break;
                case Wanted.Whole { Field: IndexFields.Text, Word: var word }:
                    _loose.Add(word);
                    break;
                case Wanted.Row { Field: IndexFields.Text, Slop: 0, Within: null, Words: var words }:
                    _loose.AddRange(words);
                    break;
                default:
                    _firm.Add(part);
                    break;
            }
        }

        return new Question(
            new Wanted.All(parts),
            _ranked.Words,
            _ranked.Neighbours,
            [.. _loose.Distinct()],
            _firm,
            _ranked.Rows,
            _ranked.Alone,
            _ranked.Wholes);
    }

    private List<Wanted> ReadAll(IReadOnlyList<QueryNode> nodes, string field)
    {
        var all = new List<Wanted>();
        for (var at = 0; at < nodes.Count;)
        {
            var run = nodes.Skip(at).TakeWhile(node => node is QueryNode.Word).ToList();
            all.AddRange(run.Count > 0 ? ReadWords(string.Join(' ', run.Cast<QueryNode.Word>().Select(word => word.Text)), field) : [Read(nodes[at], field)]);
            at += Math.Max(run.Count, 1);
        }

        return all;
    }

    private Wanted Read(QueryNode node, string field) => node switch
    {
        QueryNode.Word word => OneOrAll(ReadWords(word.Text, field)),
        QueryNode.Phrase { Slop: 0 } phrase when IndexFields.HoldsNames(field) => NameOf(phrase.Text, field),
        QueryNode.Phrase phrase => ReadRow(phrase.Text, field, phrase.Slop, within: null),
        QueryNode.Together together => ReadRow(together.Text, field, slop: 0, together.Scope),
        QueryNode.Prefix prefix => One(PrefixOf(prefix.Text), field),
        QueryNode.All all => OneOrAll(ReadAll(all.Nodes, field)),
        QueryNode.Any any => new Wanted.Any([.. any.Nodes.Select(one => Read(one, field))]),
        QueryNode.Not not => new Wanted.Not(ReadExcluded(not.Node, field)),
        QueryNode.In inside => ReadIn(inside),
        QueryNode.Published days => new Wanted.Days(days.From, days.To),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Not a part of a query"),
    };

    /// <summary>The words of one name: some of them will do, so Hoàng Nam finds Hoàng Văn Nam.</summary>
    private Wanted NameOf(string text, string field) => ReadRow(text, field, slop: 0, Scope.Paragraph);

    private List<Wanted> ReadWords(string text, string field) => IndexFields.HoldsNames(field) ? [NameOf(text, field)] : ReadRun(text, field);

    private Wanted ReadExcluded(QueryNode node, string field)
    {
        var before = _ranked.IsExcluded;
        _ranked.IsExcluded = true;
        var excluded = Read(node, field);
        _ranked.IsExcluded = before;
        return excluded;
    }

    private Wanted ReadIn(QueryNode.In inside) =>
        inside.Field == QueryField.Kind ? KindOf(inside.Node) : Read(inside.Node, IndexFields.Of(inside.Field));

    private static Wanted KindOf(QueryNode node) =>
        ArticleKinds.Named(Marks.Remove(node.ToString()).Trim('"', '(', ')')) is { } kind
            ? new Wanted.Value(IndexFields.Kind, kind.ToString())
            : Wanted.Nothing;

    /// <summary>Words one after the other: dates, codes and abbreviations among them are one word each.</summary>
    private List<Wanted> ReadRun(string text, string field)
    {
        _tokens.Read(text);
        var wanted = new List<Wanted>();
        var (end, last) = (0, -1);
        for (var i = 0; i < _tokens.Count;)
        {
            if (_tokens[i] is { IsBase: false } other)
            {
                i++;
                last = other.IsBorder ? -1 : last;
                continue;
            }

            if (_tokens.WholeAt(i) is { } whole)
            {
                wanted.Add(WholeOrParts(i, whole, field));
                end = _tokens[whole].End;
                last = -1;
            }
            else
            {
                var tight = _tokens.TightFrom(i);
                var words = tight.Select(WordOf).ToList();
                wanted.Add(RowOf(words, field, slop: 0, within: null));
                foreach (var (token, word) in tight.Zip(words))
                {
                    var place = _ranked.Rank(word, field);
                    _ranked.Join(last, place, _tokens[token].Joins || token != tight[0]);
                    last = place;
                }

                RankUnits(tight, field);
                end = _tokens[tight[^1]].End;
            }

            while (i < _tokens.Count && _tokens[i].Start < end)
            {
                i++;
            }
        }

        return wanted;
    }

    private Wanted ReadRow(string text, string field, int slop, Scope? within)
    {
        _tokens.Read(text);
        var (at, whole) = slop == 0 && within is null ? _tokens.LastWhole() : (-1, -1);
        if (at == 0)
        {
            return WholeOrParts(0, whole, field);
        }

        var (words, last) = (new List<TypedWord>(), -1);
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i].IsBase)
            {
                var word = WordOf(i);
                words.Add(word);
                var place = _ranked.Rank(word, field);
                _ranked.Join(last, place, _tokens[i].Joins);
                last = place;
            }
        }

        return at < 0 ? RowOf(words, field, slop, within) : new Wanted.Any([RowOf(words, field, slop, within), RowUpTo(at, whole, field)]);
    }

    /// <summary>A phrase that ends with a date or a code, which is the same in any form.</summary>
    private Wanted RowUpTo(int at, int whole, string field)
    {
        var word = WordOf(whole);
        _ranked.Rank(word, field);
        return RowOf([.. Enumerable.Range(0, at).Where(token => _tokens[token].IsBase).Select(WordOf), word], field, slop: 0, within: null);
    }

    private Wanted RowOf(List<TypedWord> words, string field, int slop, Scope? within)
    {
        var row = new Wanted.Row(words, field, slop, within);
        _ranked.Want(row);
        return words switch
        {
            [] => Wanted.Nothing,
            [var single] => new Wanted.One(single, field),
            _ => row,
        };
    }

    /// <summary>A number with what is written behind it without a blank (5G, 1A) is found as its parts, and best as itself.</summary>
    private void RankUnits(List<int> tight, string field)
    {
        for (var i = tight[0]; i <= tight[^1]; i++)
        {
            if (_tokens[i].Kind == TokenKind.Whole && _tokens[i].End <= _tokens[tight[^1]].End && tight.Count > 1)
            {
                _ranked.Rank(WordOf(i), field);
            }
        }
    }

    /// <summary>Of two full forms inside each other only the longer one is a term, so the parts count as well.</summary>
    private Wanted WholeOrParts(int at, int whole, string field)
    {
        var parts = _tokens.PartsOf(at, whole).Select(WordOf).ToList();
        var word = WordOf(whole);
        var one = One(word, field);
        if (parts.Count < 2)
        {
            return one;
        }

        _ranked.WantWhole(word, parts, field);
        return new Wanted.Whole(word, parts, field);
    }

    private TypedWord WordOf(int token)
    {
        var marked = _tokens.Term(token).ToString();
        return Word(marked);
    }

    private TypedWord PrefixOf(string text) => Word(Spelling.Of(text)) with { IsPrefix = true };

    private TypedWord Word(string marked)
    {
        var word = new TypedWord(Marks.Remove(marked), marked);
        return _isUnmarked && !_ranked.IsExcluded ? word.WithoutMarks() : word;
    }

    private Wanted One(TypedWord word, string field)
    {
        _ranked.Rank(word, field);
        return RowOf([word], field, slop: 0, within: null);
    }

    private static Wanted OneOrAll(List<Wanted> wanted) => wanted is [var single] ? single : new Wanted.All(wanted);
}
