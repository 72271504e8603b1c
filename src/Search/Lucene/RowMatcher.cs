using ArticleSearch.Search.Analysis;
using ArticleSearch.Search.Query;
using Lucene.Net.Index;

namespace ArticleSearch.Search.Lucene;

/// <summary>Whether words that an article holds stand in it as wanted: in a row, near each other, in one sentence, in the body.</summary>
internal sealed class RowMatcher
{
    private readonly Wanted.Row _row;
    private readonly List<WordPositions> _words;
    private readonly List<WordPositions> _borders = [];
    private readonly NumericDocValues? _start;
    private readonly NumericDocValues? _end;
    private readonly List<List<int>> _positions;

    public RowMatcher(AtomicReaderContext leaf, Vocabulary vocabulary, IReadOnlyList<FieldWord> words, Wanted.Row row, Func<TypedWord, bool> asTyped)
    {
        _row = row;
        _words = [.. words.Select(word => new WordPositions(leaf, vocabulary, word, asTyped(word.Word)))];
        _positions = [.. words.Select(_ => new List<int>())];
        if (IndexFields.IsPartOfText(row.Field))
        {
            _start = leaf.AtomicReader.GetNumericDocValues(row.Field == IndexFields.Lead ? IndexFields.LeadStart : IndexFields.BodyStart);
            _end = row.Field == IndexFields.Lead ? leaf.AtomicReader.GetNumericDocValues(IndexFields.BodyStart) : null;
        }

        foreach (var border in Borders(row.Within))
        {
            _borders.Add(new WordPositions(leaf, vocabulary, vocabulary.FindTerm(words[0].Field, border), asTyped: true));
        }
    }

    /// <param name="doc">It holds all words; not before the one asked for last.</param>
    public bool Matches(int doc)
    {
        var (from, end) = (_start?.Get(doc) ?? 0, _end?.Get(doc) ?? long.MaxValue);
        for (var word = 0; word < _words.Count; word++)
        {
            _positions[word].Clear();
            foreach (var position in _words[word].In(doc))
            {
                if (position >= from && position < end)
                {
                    _positions[word].Add(position);
                }
            }

            if (_positions[word].Count == 0)
            {
                return false;
            }
        }

        return _row.Within is null ? IsRow() : IsTogether(doc);
    }

    private static string[] Borders(Scope? scope) => scope switch
    {
        Scope.Sentence => [TokenBuffer.SentenceEnd, TokenBuffer.ParagraphEnd],
        Scope.Paragraph => [TokenBuffer.ParagraphEnd],
        _ => [],
    };

    /// <summary>
    /// Each word has a place where it would stand if all stood in the row of the first; these places are at most
    /// <see cref="Wanted.Row.Slop"/> apart (as in Lucene's sloppy phrases).
    /// </summary>
    private bool IsRow()
    {
        Span<int> at = stackalloc int[_positions.Count];
        at.Clear();
        while (true)
        {
            var (lowest, low, high) = (0, int.MaxValue, int.MinValue);
            for (var word = 0; word < at.Length; word++)
            {
                var place = _positions[word][at[word]] - word;
                high = Math.Max(high, place);
                if (place < low)
                {
                    (lowest, low) = (word, place);
                }
            }

            if (high - low <= _row.Slop)
            {
                return true;
            }

            if (++at[lowest] == _positions[lowest].Count)
            {
                return false;
            }
        }
    }

    private bool IsTogether(int doc)
    {
        var borders = _borders.SelectMany(border => border.In(doc)).Order().ToList();
        HashSet<int>? common = null;
        foreach (var positions in _positions)
        {
            var parts = positions.Select(position => ~borders.BinarySearch(position)).ToHashSet();
            if (common is null)
            {
                common = parts;
            }
            else
            {
                common.IntersectWith(parts);
            }
        }

        return common is { Count: > 0 };
    }
}
