using ArticleSearch.Ingest.Articles;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace ArticleSearch.Search.Analysis;

/// <summary>The tokens of a <see cref="TokenBuffer"/> for Lucene. Each reset starts from the first token of the text read last.</summary>
internal abstract class TermStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _increment;
    private TextSpan? _within;
    private int _at;
    private int _position = -1;

    protected TermStream(TokenBuffer tokens)
    {
        Tokens = tokens;
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    protected TokenBuffer Tokens { get; }

    /// <summary>Only the tokens that begin in this part of the text from now on; null for all.</summary>
    public TermStream Within(TextSpan? part)
    {
        _within = part;
        return this;
    }

    public sealed override bool IncrementToken()
    {
        ClearAttributes();
        while (_at < Tokens.Count && !(Tokens[_at].Start >= _within?.End))
        {
            ref readonly var token = ref Tokens[_at];
            var end = Write(_at++, _term);
            if (end >= 0)
            {
                _offset.SetOffset(token.Start, end);
                _increment.PositionIncrement = token.Position - _position;
                _position = token.Position;
                return true;
            }
        }

        return false;
    }

    public override void Reset()
    {
        base.Reset();
        (_at, _position) = (0, -1);
        for (; _within is { } part && _at < Tokens.Count && (Tokens[_at].Start < part.Start || Tokens[_at].IsBorder); _at++)
        {
            _position = Tokens[_at].Position;
        }
    }

    public override void End()
    {
        base.End();
        _offset.SetOffset(Tokens.TextLength, Tokens.TextLength);
    }

    /// <summary>Writes the term that starts with this token.</summary>
    /// <returns>Where it ends in the text (UTF-16, half open); -1 when there is no such term.</returns>
    protected abstract int Write(int index, ICharTermAttribute term);
}
