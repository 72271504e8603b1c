using ArticleSearch.Search.Analysis;

namespace ArticleSearch.Search.Lucene;

/// <summary>The tokens of what a reader typed, and which of them are one word.</summary>
internal sealed class QueryTokens
{
    private readonly TokenBuffer _buffer = new();
    private string _text = "";

    public int Count => _buffer.Count;

    public Token this[int index] => _buffer[index];

    public ReadOnlySpan<char> Term(int token) => _buffer.Term(_buffer[token]);

    public void Read(string text)
    {
        _text = text;
        _buffer.Read(text);
    }

    /// <summary>The syllables and numbers that a date, code or abbreviation covers.</summary>
    public IEnumerable<int> PartsOf(int first, int whole) =>
        Enumerable.Range(first, Count - first).TakeWhile(token => this[token].Start < this[whole].End).Where(token => this[token].IsBase);

    /// <summary>
    /// The date, document code or abbreviation that begins with this token. A full form is no such term: its words
    /// find the abbreviation as well, and they need not stand together.
    /// </summary>
    public int? WholeAt(int at)
    {
        for (var i = at + 1; i < Count && this[i].Kind == TokenKind.Whole; i++)
        {
            if (this[at].Kind == TokenKind.Expanded || Term(i).ContainsAny('/', '-'))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The date, document code or abbreviation with which the text ends, and the token with which it begins; -1 for none.</summary>
    public (int At, int Whole) LastWhole()
    {
        for (var at = 0; at < Count; at++)
        {
            if (this[at].IsBase && WholeAt(at) is { } whole && this[whole].End == this[Count - 1].End && this[at].Kind != TokenKind.Expanded)
            {
                return (at, whole);
            }
        }

        return (-1, -1);
    }

    /// <summary>Tokens from this one on without a blank between them: 39-NQ, 5G.</summary>
    public List<int> TightFrom(int at)
    {
        List<int> tight = [at];
        for (var i = at + 1; i < Count; i++)
        {
            if (this[i].IsBase)
            {
                if (!IsTight(tight[^1], i))
                {
                    break;
                }

                tight.Add(i);
            }
        }

        return tight;
    }

    private bool IsTight(int token, int next)
    {
        foreach (var c in _text.AsSpan(this[token].End, Math.Max(0, this[next].Start - this[token].End)))
        {
            if (char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return true;
    }
}
