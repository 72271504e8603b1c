using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;
using ArticleSearch.Search.Analysis;

namespace ArticleSearch.Search.Lucene;

/// <summary>A token of an article that the query asks for.</summary>
/// <param name="Span">Where it stands in the article's text, unfolded.</param>
/// <param name="Word">Which of the query's syllables it is.</param>
/// <param name="AsTyped">It carries the marks as typed.</param>
/// <param name="Position">Its number among the tokens of its line.</param>
internal readonly record struct FoundWord(TextSpan Span, int Word, bool AsTyped, int Position);

/// <summary>Finds the query's words in a line of text, by the same rules as the index.</summary>
internal sealed class WordFinder
{
    private readonly IReadOnlyList<Syllable> _words;
    private readonly IReadOnlyList<IReadOnlyList<Syllable>> _phrases;
    private readonly HashSet<string> _alone;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byFolded;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byMarked;

    public WordFinder(QueryWords query)
    {
        _words = query.Syllables;
        _phrases = [.. query.Required.Where(unit => unit.Count > 1)];
        _alone = [.. query.Required.Where(unit => unit.Count == 1).Select(unit => unit[0].Folded)];
        var (byFolded, byMarked) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        for (var word = 0; word < _words.Count; word++)
        {
            byFolded.TryAdd(_words[word].Folded, word);
            byMarked.TryAdd(_words[word].Marked, word);
        }

        _byFolded = byFolded.GetAlternateLookup<ReadOnlySpan<char>>();
        _byMarked = byMarked.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <param name="text">The whole text.</param>
    /// <param name="line">Where to look; no phrase reaches beyond it.</param>
    /// <param name="marks">How faithful to the typed marks the words must be.</param>
    public List<FoundWord> In(string text, TextSpan line, MarksKept marks)
    {
        var found = new List<FoundWord>();
        if (_words.Count == 0)
        {
            return found;
        }

        Span<char> buffer = new char[2 * Syllable.BufferSize];
        var position = 0;
        for (var at = line.Start; TokenScanner.TryNext(text.AsSpan(0, line.End), at, out var start, out var end); at = end, position++)
        {
            if (WordAt(text.AsSpan(start, end - start), buffer, marks) is var (word, asTyped))
            {
                found.Add(new FoundWord(new TextSpan(start, end), word, asTyped, position));
            }
        }

        return _phrases.Count == 0 ? found : Asked(found);
    }

    private (int Word, bool AsTyped)? WordAt(ReadOnlySpan<char> token, Span<char> buffer, MarksKept marks)
    {
        var spelled = buffer[..Syllable.BufferSize];
        var folded = buffer[Syllable.BufferSize..];
        spelled[0] = Syllable.MarkedSign;
        spelled = spelled[..(1 + Spelling.Write(token, spelled[1..]))];
        spelled = Syllable.CanHaveMarks(spelled[1..]) ? spelled : spelled[1..];
        if (_byMarked.TryGetValue(spelled, out var word))
        {
            return (word, true);
        }

        folded = folded[..Marks.Remove(spelled.TrimStart(Syllable.MarkedSign), folded)];
        return marks != MarksKept.AsTyped && _byFolded.TryGetValue(folded, out word) && (marks == MarksKept.Any || !_words[word].HasMarks)
            ? (word, false)
            : null;
    }

    /// <summary>Without the words of phrases that stand there alone.</summary>
    private List<FoundWord> Asked(List<FoundWord> found)
    {
        var inPhrase = new HashSet<int>();
        foreach (var phrase in _phrases)
        {
            for (var first = 0; first + phrase.Count <= found.Count; first++)
            {
                if (Stands(phrase, found, first))
                {
                    inPhrase.UnionWith(Enumerable.Range(first, phrase.Count));
                }
            }
        }

        return [.. found.Where((word, i) => inPhrase.Contains(i) || _alone.Contains(_words[word.Word].Folded))];
    }

    private bool Stands(IReadOnlyList<Syllable> phrase, List<FoundWord> found, int first)
    {
        for (var i = 0; i < phrase.Count; i++)
        {
            var word = found[first + i];
            if (_words[word.Word].Folded != phrase[i].Folded || word.Position != found[first].Position + i)
            {
                return false;
            }
        }

        return true;
    }
}
