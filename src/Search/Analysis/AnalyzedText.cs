using System.Collections.Frozen;
using Lucene.Net.Analysis;

namespace ArticleSearch.Search.Analysis;

/// <summary>
/// One text, read once, as the three streams of its fields: <c>new TextField("body", analyzed.Marked)</c>. Read the next
/// text when the document is written; streams and fields stay the same and allocate nothing once they have grown.
/// </summary>
/// <remarks>Not thread-safe. A document with several texts takes one of these for each of them.</remarks>
public sealed class AnalyzedText : IDisposable
{
    private readonly MarkedStream _marked;
    private readonly FoldedStream _folded;
    private readonly PairStream _pairs;

    /// <param name="functionWords">Spelled syllables that make no pairs; <see cref="FunctionWords.Spelled"/> if not given.</param>
    public AnalyzedText(FrozenSet<string>? functionWords = null)
    {
        _marked = new MarkedStream(Tokens);
        _folded = new FoldedStream(Tokens);
        _pairs = new PairStream(Tokens, functionWords ?? FunctionWords.Spelled);
    }

    public TokenBuffer Tokens { get; } = new();

    public TokenStream Marked => _marked;

    public TokenStream Folded => _folded;

    public TokenStream Pairs => _pairs;

    public AnalyzedText Read(ReadOnlySpan<char> text)
    {
        Tokens.Read(text);
        return this;
    }

    public void Dispose()
    {
        _marked.Dispose();
        _folded.Dispose();
        _pairs.Dispose();
    }
}
