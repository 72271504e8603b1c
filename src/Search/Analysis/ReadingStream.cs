using Lucene.Net.Analysis.TokenAttributes;

namespace ArticleSearch.Search.Analysis;

/// <summary>All terms with and without their marks in one (<see cref="IndexTerm"/>), and the borders of sentences and paragraphs.</summary>
internal sealed class ReadingStream(TokenBuffer tokens) : TermStream(tokens)
{
    protected override int Write(int index, ICharTermAttribute term)
    {
        ref readonly var token = ref Tokens[index];
        if (token.IsBorder)
        {
            term.CopyBuffer(Tokens.Characters, token.TermStart, token.TermLength);
            return token.End;
        }

        var length = token.FoldedLength;
        var room = term.ResizeBuffer(length + 1 + token.TermLength);
        Tokens.Folded(token).CopyTo(room);
        room[length++] = IndexTerm.Sign;
        if (token.IsMarked)
        {
            Tokens.Term(token).CopyTo(room.AsSpan(length));
            length += token.TermLength;
        }

        term.Length = length;
        return token.End;
    }
}
