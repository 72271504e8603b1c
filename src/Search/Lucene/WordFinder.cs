using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search.Analysis;

namespace ArticleSearch.Search.Lucene;

/// <summary>A token of an article that the query asks for.</summary>
/// <param name="Span">Where it stands in the article's text, unfolded.</param>
/// <param name="Word">Which of the query's words it is.</param>
/// <param name="AsTyped">It carries the marks as typed.</param>
/// <param name="Position">As in the index.</param>
/// <param name="Sentence">Number of its sentence in the text.</param>
internal readonly record struct FoundWord(TextSpan Span, int Word, bool AsTyped, int Position, int Sentence);

/// <summary>Finds the query's words in a text, by the same analysis as the index.</summary>
internal sealed class WordFinder
{
    private readonly TokenBuffer _tokens = new();
    private readonly TypedWord[] _words;
    private readonly IReadOnlyList<IReadOnlyList<TypedWord>> _rows;
    private readonly HashSet<TypedWord> _alone;
    private readonly (TypedWord Word, int Index)[] _prefixes;
    private readonly (IReadOnlyList<TypedWord> Parts, int Index)[] _wholes;
    private readonly HashSet<(int First, int Second)> _neighbours;
    private readonly bool _typedOnly;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byFolded;
    private readonly List<FoundWord> _found = [];
    private readonly bool[] _isPlain;

    /// <summary>Most tokens look like none of the words: their first letters and lengths tell without a look at the dictionary.</summary>
    private readonly ulong _looks;

    /// <param name="relaxed">The words of phrases count where they stand alone, too.</param>
    /// <param name="typedOnly">No other reading counts, not even of a word typed plain.</param>
    public WordFinder(Question question, bool relaxed, bool typedOnly)
    {
        _typedOnly = typedOnly;
        _words = [.. question.Words];
        _rows = relaxed ? [] : question.Rows;
        _alone = [.. question.Alone];
        var byFolded = new Dictionary<string, int>();
        foreach (var (index, word) in _words.Index().Where(word => !word.Item.IsPrefix))
        {
            byFolded.TryAdd(word.Folded, index);
            _looks |= LooksOf(word.Folded);
        }

        _byFolded = byFolded.GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixes = [.. _words.Index().Where(word => word.Item.IsPrefix).Select(word => (word.Item, word.Index))];
        _wholes = [.. question.Wholes.Select(whole => (whole.Parts, Array.IndexOf(_words, whole.Word)))];
        _neighbours = [.. question.Neighbours];
        _isPlain = new bool[_words.Length];
    }

    /// <param name="text">Paragraphs on lines; no word goes beyond its line.</param>
    /// <param name="loosely">Readings with other marks than the typed ones count.</param>
    /// <returns>In the order of the text; valid until the next call.</returns>
    public List<FoundWord> In(string text, bool loosely)
    {
        _found.Clear();
        if (_words.Length > 0)
        {
            var (position, sentence) = (0, 0);
            foreach (var line in text.AsSpan().Split('\n'))
            {
                AddLine(text, line, loosely, ref position, ref sentence);
            }
        }

        if (!loosely)
        {
            KeepMeant();
        }

        return _rows.Count == 0 ? _found : Asked(_found);
    }

    /// <summary>A line at a time, so that there is room for the tokens of a line only.</summary>
    private void AddLine(string text, Range line, bool loosely, ref int position, ref int sentence)
    {
        var start = line.Start.Value;
        _tokens.Read(text.AsSpan()[line]);
        for (var i = 0; i < _tokens.Count; i++)
        {
            ref readonly var token = ref _tokens[i];
            if (token.IsBorder)
            {
                sentence++;
            }
            else if (WordAt(_tokens.Term(token), _tokens.Folded(token), loosely) is var (word, asTyped))
            {
                _found.Add(new FoundWord(new TextSpan(start + token.Start, start + token.End), word, asTyped, position + token.Position, sentence));
            }
            else if (token.IsBase && WholeAt(i) is var (whole, end))
            {
                _found.Add(new FoundWord(new TextSpan(start + token.Start, start + end), whole, AsTyped: true, position + token.Position, sentence));
            }
        }

        // A border between this line and the next one, as in the index.
        position += _tokens.Count == 0 ? 0 : _tokens[_tokens.Count - 1].Position + 2;
        sentence++;
    }

    private static ulong LooksOf(ReadOnlySpan<char> folded) => folded.IsEmpty ? 0 : 1UL << ((folded[0] + (7 * folded.Length)) & 63);

    /// <summary>Two words of a query can have one folded form (ma má); then the one that was typed like this is meant.</summary>
    private (int Word, bool AsTyped)? WordAt(ReadOnlySpan<char> term, ReadOnlySpan<char> folded, bool loosely)
    {
        if ((_looks & LooksOf(folded)) != 0 && _byFolded.TryGetValue(folded, out var word))
        {
            if (term.SequenceEqual(_words[word].Marked))
            {
                return (word, true);
            }

            for (var other = word + 1; other < _words.Length; other++)
            {
                if (!_words[other].IsPrefix && term.SequenceEqual(_words[other].Marked))
                {
                    return (other, true);
                }
            }

            return Counts(_words[word], loosely) ? (word, false) : null;
        }

        foreach (var (prefix, index) in _prefixes)
        {
            if (folded.StartsWith(prefix.Folded) && (term.StartsWith(prefix.Marked) || Counts(prefix, loosely)))
            {
                return (index, term.StartsWith(prefix.Marked));
            }
        }

        return null;
    }

    /// <summary>A reading with other marks than this word's does.</summary>
    private bool Counts(TypedWord word, bool loosely) => !_typedOnly && (loosely || !word.HasMarks);

    /// <summary>A date, code or abbreviation whose parts stand in a row from this token on, and where they end.</summary>
    private (int Word, int End)? WholeAt(int first)
    {
        foreach (var (parts, index) in _wholes)
        {
            var (part, at, end) = (0, first, 0);
            for (; part < parts.Count && at < _tokens.Count && (!_tokens[at].IsBase || _tokens.Term(_tokens[at]).SequenceEqual(parts[part].Marked)); at++)
            {
                (part, end) = _tokens[at].IsBase ? (part + 1, _tokens[at].End) : _tokens[at].IsBorder ? (parts.Count + 1, 0) : (part, end);
            }

            if (part == parts.Count)
            {
                return (index, end);
            }
        }

        return null;
    }

    /// <summary>A word typed plain beside others with marks is meant plain where it stands so, but for those beside their neighbours of the query.</summary>
    private void KeepMeant()
    {
        Array.Clear(_isPlain);
        foreach (var word in _found)
        {
            _isPlain[word.Word] |= word.AsTyped;
        }

        var (kept, before) = (0, default(FoundWord?));
        for (var i = 0; i < _found.Count; i++)
        {
            var word = _found[i];
            if (word.AsTyped || !_isPlain[word.Word] || (before is { } one && IsBeside(one, word)) || (i + 1 < _found.Count && IsBeside(word, _found[i + 1])))
            {
                _found[kept++] = word;
            }

            before = word;
        }

        _found.RemoveRange(kept, _found.Count - kept);
    }

    private bool IsBeside(FoundWord first, FoundWord second) =>
        first.Position + 1 == second.Position && _neighbours.Contains((first.Word, second.Word));

    /// <summary>Without the words of phrases that stand there alone.</summary>
    private List<FoundWord> Asked(List<FoundWord> found)
    {
        var inRow = new HashSet<int>();
        foreach (var row in _rows)
        {
            for (var first = 0; first < found.Count; first++)
            {
                AddRow(row, found, first, inRow);
            }
        }

        return [.. found.Where((word, i) => inRow.Contains(i) || _alone.Contains(_words[word.Word]))];
    }

    private void AddRow(IReadOnlyList<TypedWord> row, List<FoundWord> found, int first, HashSet<int> inRow)
    {
        var standing = new List<int>();
        for (int i = first, word = 0; i < found.Count && word < row.Count && found[i].Position <= found[first].Position + word; i++)
        {
            if (found[i].Position == found[first].Position + word && _words[found[i].Word].Folded == row[word].Folded)
            {
                standing.Add(i);
                word++;
            }
        }

        if (standing.Count == row.Count)
        {
            inRow.UnionWith(standing);
        }
    }
}
