using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace ArticleSearch.Search.Analysis;

/// <summary>The tokens of <see cref="TokenScanner"/> as a Lucene stream; offsets are UTF-16, half open.</summary>
/// <remarks>An article fits into memory many times over, so the text is read at once.</remarks>
internal sealed class SyllableTokenizer : Tokenizer
{
    private readonly int _lineGap;
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _increment;
    private char[] _text = new char[4096];
    private int _length;
    private int _at;

    public SyllableTokenizer(TextReader reader, int lineGap)
        : base(reader)
    {
        _lineGap = lineGap;
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        (_length, _at) = (0, 0);
        for (int read; (read = m_input.Read(_text, _length, _text.Length - _length)) > 0;)
        {
            _length += read;
            if (_length == _text.Length)
            {
                Array.Resize(ref _text, _length * 2);
            }
        }
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (!TokenScanner.TryNext(_text.AsSpan(0, _length), _at, out var start, out var end))
        {
            return false;
        }

        if (_text.AsSpan(_at, start - _at).Contains('\n'))
        {
            _increment.PositionIncrement += _lineGap;
        }

        _term.CopyBuffer(_text, start, end - start);
        _offset.SetOffset(CorrectOffset(start), CorrectOffset(end));
        _at = end;
        return true;
    }

    public override void End()
    {
        base.End();
        var end = CorrectOffset(_length);
        _offset.SetOffset(end, end);
    }
}
