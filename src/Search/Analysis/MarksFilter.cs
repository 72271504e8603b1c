using ArticleSearch.Ingest.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace ArticleSearch.Search.Analysis;

/// <summary>
/// Each spelled token as its two terms (<see cref="Syllable"/>): the folded one, and the marked one at the same position.
/// Lucene does not count tokens without an increment into a field's length, so this does not disturb BM25.
/// </summary>
internal sealed class MarksFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private readonly char[] _folded = new char[Syllable.BufferSize];
    private readonly char[] _marked = new char[Syllable.BufferSize];
    private int _markedLength;

    public MarksFilter(TokenStream input)
        : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
        _marked[0] = Syllable.MarkedSign;
    }

    public override bool IncrementToken()
    {
        if (_markedLength > 0)
        {
            _term.CopyBuffer(_marked, 0, _markedLength);
            _increment.PositionIncrement = 0;
            _markedLength = 0;
            return true;
        }

        if (!m_input.IncrementToken())
        {
            return false;
        }

        var spelled = _term.Buffer.AsSpan(0, _term.Length);
        if (Syllable.CanHaveMarks(spelled))
        {
            spelled.CopyTo(_marked.AsSpan(1));
            _markedLength = spelled.Length + 1;
            _term.CopyBuffer(_folded, 0, Marks.Remove(spelled, _folded));
        }

        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _markedLength = 0;
    }
}
