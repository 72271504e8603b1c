using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>Which tokens stand between quotation marks: there "ông" is whom the speaker talks to or of, not who was named last.</summary>
internal sealed class QuotedTokens
{
    private readonly bool[] _quoted;

    public QuotedTokens(TokenizedText text)
    {
        _quoted = new bool[text.Tokens.Count];
        var open = -1;
        var line = 0;
        foreach (var sentence in text.Sentences)
        {
            (open, line) = sentence.Line == line ? (open, line) : (-1, sentence.Line);
            for (var at = sentence.First; at < sentence.End; at++)
            {
                open = Read(text.Tokens[at].Term, at, open);
            }
        }
    }

    public bool Contains(int token) => _quoted[token];

    private int Read(string term, int at, int open)
    {
        if (term is "“" || (term == "\"" && open < 0))
        {
            return at;
        }

        if (open >= 0 && term is "”" or "\"")
        {
            Array.Fill(_quoted, value: true, open, at - open);
            return -1;
        }

        return open;
    }
}
