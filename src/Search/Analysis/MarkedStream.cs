using Lucene.Net.Analysis.TokenAttributes;

namespace ArticleSearch.Search.Analysis;

/// <summary>All terms as they are spelled, with their marks, and the borders between sentences and paragraphs.</summary>
internal sealed class MarkedStream(TokenBuffer tokens) : TermStream(tokens)
{
    protected override int Write(int index, ICharTermAttribute term)
    {
        ref readonly var token = ref Tokens[index];
        term.CopyBuffer(Tokens.Characters, token.TermStart, token.TermLength);
        return token.End;
    }
}
