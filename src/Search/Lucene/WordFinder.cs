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
    private readonly IReadOnlyList<TypedWord> _words;
    private readonly IReadOnlyList<IReadOnlyList<TypedWord>> _rows;
    private readonly HashSet<TypedWord> _alone;
    private readonly IReadOnlyList<(TypedWord Word, int Index)> _prefixes;
    private readonly IReadOnlyList<(IReadOnlyList<TypedWord> Parts, int Index)> _wholes;
    private readonly HashSet<(int First, int Second)> _neighbours;
    private readonly bool _typedOnly;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byFolded;

    /// <param name="relaxed">The words of phrases count where they stand alone, too.</param>
    /// <param name="typedOnly">No other reading counts, not even of a word typed plain.</param>
    public WordFinder(Question question, bool relaxed, bool typedOnly)
    {
        _typedOnly = typedOnly;
        _words = question.Words;
        _rows = relaxed ? [] : question.Rows;
        _alone = [.. question.Alone];
        var byFolded = new Dictionary<string, int>();
        foreach (var (index, word) in _words.Index().Where(word => !word.Item.IsPrefix))
        {
            byFolded.TryAdd(word.Folded, index);
        }

        _byFolded = byFolded.GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixes = [.. _words.Index().Where(word => word.Item.IsPrefix).Select(word => (word.Item, word.Index))];
        _wholes = [.. question.Wholes.Select(whole => (whole.Parts, question.Words.Index().First(word => word.Item == whole.Word).Index))];
        _neighbours = [.. question.Neighbours];
    }

    /// <param name="text">The whole text.</param>
    /// <param name="loosely">Readings with other marks than the typed ones count.</param>
    public List<FoundWord> In(string text, bool loosely)
    {
        var found = new List<FoundWord>();
        if (_words.Count == 0)
        {
            return found;
        }

        _tokens.Read(text);
        var sentence = 0;
        for (var i = 0; i < _tokens.Count; i++)
        {
            ref readonly var token = ref _tokens[i];
            if (token.IsBorder)
            {
                sentence++;
            }
            else if (WordAt(_tokens.Term(token), _tokens.Folded(token), loosely) is var (word, asTyped))
            {
                found.Add(new FoundWord(new TextSpan(token.Start, token.End), word, asTyped, token.Position, sentence));
            }
            else if (token.IsBase && WholeAt(i) is var (whole, end))
            {
                found.Add(new FoundWord(new TextSpan(token.Start, end), whole, AsTyped: true, token.Position, sentence));
            }
        }

        found = loosely ? found : Meant(found);
        return _rows.Count == 0 ? found : Asked(found);
    }

    /// <summary>Two words of a query can have one folded form (ma má); then the one that was typed like this is meant.</summary>
    private (int Word, bool AsTyped)? WordAt(ReadOnlySpan<char> term, ReadOnlySpan<char> folded, bool loosely)
    {
        if (_byFolded.TryGetValue(folded, out var word))
        {
            if (term.SequenceEqual(_words[word].Marked))
            {
                return (word, true);
            }

            for (var other = word + 1; other < _words.Count; other++)
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
    private List<FoundWord> Meant(List<FoundWord> found)
    {
        var plain = found.Where(word => word.AsTyped).Select(word => word.Word).ToHashSet();
        return [.. found.Where((word, i) => word.AsTyped || !plain.Contains(word.Word) || IsBeside(found, i - 1, i) || IsBeside(found, i, i + 1))];
    }

    private bool IsBeside(List<FoundWord> found, int first, int second) =>
        first >= 0 && second < found.Count
        && found[first].Position + 1 == found[second].Position
        && _neighbours.Contains((found[first].Word, found[second].Word));

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
