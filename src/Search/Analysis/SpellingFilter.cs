using ArticleSearch.Ingest.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace ArticleSearch.Search.Analysis;

/// <summary>Each token in its one spelling (<see cref="Spelling"/>); marks stay, offsets stay.</summary>
internal sealed class SpellingFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;
    private readonly char[] _spelled = new char[Syllable.BufferSize];

    public SpellingFilter(TokenStream input)
        : base(input) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        var length = Spelling.Write(_term.Buffer.AsSpan(0, _term.Length), _spelled);
        _term.CopyBuffer(_spelled, 0, length);
        return true;
    }
}
