using ArticleSearch.Ingest.Articles;
using Lucene.Net.Analysis;

namespace ArticleSearch.Search.Analysis;

/// <summary>
/// One text, read once, as the streams of its fields: <c>new TextField("text", analyzed.Readings)</c>. Read the next text
/// when the document is written; streams and fields stay the same and allocate nothing once they have grown.
/// </summary>
/// <remarks>Not thread-safe. A document with several texts takes one of these for each of them.</remarks>
public sealed class AnalyzedText : IDisposable
{
    private readonly ReadingStream _readings;
    private readonly PairStream _pairs;
    private readonly ReadingStream _part;

    public AnalyzedText() => (_readings, _pairs, _part) = (new ReadingStream(Tokens), new PairStream(Tokens), new ReadingStream(Tokens));

    public TokenBuffer Tokens { get; } = new();

    /// <summary>All terms, each with and without its marks (<see cref="IndexTerm"/>).</summary>
    public TokenStream Readings => _readings;

    /// <summary>Neighbours without marks.</summary>
    public TokenStream Pairs => _pairs;

    /// <summary>As <see cref="Readings"/>, of a part of the text; the positions begin with the part.</summary>
    /// <remarks>One part at a time: the next call moves the stream to another.</remarks>
    public TokenStream ReadingsOf(TextSpan part) => _part.Within(part);

    public AnalyzedText Read(ReadOnlySpan<char> text)
    {
        Tokens.Read(text);
        return this;
    }

    public void Dispose()
    {
        _readings.Dispose();
        _pairs.Dispose();
        _part.Dispose();
    }
}
