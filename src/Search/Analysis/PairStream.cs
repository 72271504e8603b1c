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
        ref readonly var first = ref Tokens[index];
        var next = index + 1;
        while (next < Tokens.Count && Tokens[next].Kind == TokenKind.Whole)
        {
            next++;
        }

        if (next == Tokens.Count || !IsPair(first, Tokens[next]))
        {
            return -1;
        }

        ref readonly var second = ref Tokens[next];
        PairTerm.Write(Tokens.Folded(first), Tokens.Folded(second), term.ResizeBuffer(PairTerm.Length));
        term.Length = PairTerm.Length;
        return second.End;
    }

    private static bool IsPair(in Token first, in Token second) =>
        first.IsBase && second.IsBase && second.Joins && (first.Kind != TokenKind.Number || second.Kind != TokenKind.Number);
}
