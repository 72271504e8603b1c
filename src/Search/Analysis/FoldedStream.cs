using ArticleSearch.Ingest.Text;
using Lucene.Net.Analysis.TokenAttributes;

namespace ArticleSearch.Search.Analysis;

/// <summary>All terms without marks. A border is no term, but keeps its position, so that no phrase reaches over it.</summary>
internal sealed class FoldedStream(TokenBuffer tokens) : TermStream(tokens)
{
    protected override int Write(int index, ICharTermAttribute term)
    {
        ref readonly var token = ref Tokens[index];
        if (token.IsBorder)
        {
            return -1;
        }

        term.Length = Marks.Remove(Tokens.Term(token), term.ResizeBuffer(token.TermLength * Marks.MaxGrowth));
        return token.End;
    }
}
