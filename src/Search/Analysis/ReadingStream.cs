using ArticleSearch.Ingest.Text;
using Lucene.Net.Analysis.TokenAttributes;

namespace ArticleSearch.Search.Analysis;

/// <summary>All terms with and without their marks in one (<see cref="IndexTerm"/>), and the borders of sentences and paragraphs.</summary>
internal sealed class ReadingStream(TokenBuffer tokens) : TermStream(tokens)
{
    protected override int Write(int index, ICharTermAttribute term)
    {
        ref readonly var token = ref Tokens[index];
        var marked = Tokens.Term(token);
        if (token.IsBorder)
        {
            term.CopyBuffer(Tokens.Characters, token.TermStart, token.TermLength);
            return token.End;
        }

        var room = term.ResizeBuffer((marked.Length * (1 + Marks.MaxGrowth)) + 1);
        var length = Marks.Remove(marked, room);
        var isPlain = marked.SequenceEqual(room.AsSpan(0, length));
        room[length++] = IndexTerm.Sign;
        if (!isPlain)
        {
            marked.CopyTo(room.AsSpan(length));
            length += marked.Length;
        }

        term.Length = length;
        return token.End;
    }
}
