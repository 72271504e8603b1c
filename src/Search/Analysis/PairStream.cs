using Lucene.Net.Analysis.TokenAttributes;

namespace ArticleSearch.Search.Analysis;

/// <summary>
/// Two neighbouring syllables with only blanks between them as one term without marks (<see cref="PairTerm"/>). Most words of
/// Vietnamese are two syllables, so a pair says much more than both alone. It stands at the position of its first.
/// </summary>
/// <remarks>Pairs with words like "của" stay: leaving them out makes the answers worse (measured in ARCHITECTURE.md).</remarks>
internal sealed class PairStream(TokenBuffer tokens) : TermStream(tokens)
{
    protected override int Write(int index, ICharTermAttribute term)
    {
        var next = Tokens.NeighbourOf(index);
        if (next < 0)
        {
            return -1;
        }

        ref readonly var second = ref Tokens[next];
        PairTerm.Write(Tokens.Folded(Tokens[index]), Tokens.Folded(second), term.ResizeBuffer(PairTerm.Length));
        term.Length = PairTerm.Length;
        return second.End;
    }
}
