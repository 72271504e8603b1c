using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;
using ArticleSearch.Search.Facts;

namespace ArticleSearch.Search.Lucene.Facts;

/// <summary>Cuts facts out of an article together with what stands around them.</summary>
internal sealed class Surroundings
{
    /// <summary>On either side, UTF-16; a sentence or two.</summary>
    private const int MaxLength = 400;

    private readonly string _text;
    private readonly List<TextSpan> _sentences = [];

    /// <summary>How many of them are the title: it goes before every text and introduces no speaker.</summary>
    private readonly int _title;

    public Surroundings(ArticleText text)
    {
        _text = text.Value;
        foreach (var line in text.Lines)
        {
            _sentences.AddRange(Sentences.In(_text, line.Span));
            _title = line.Kind == LineKind.Title ? _sentences.Count : _title;
        }
    }

    /// <summary>With the rest of its sentence, or sentences.</summary>
    public Passage InSentence(TextSpan span) => Cut(span, Around(span, others: 0));

    /// <summary>With a sentence more on either side: there the speaker is often named.</summary>
    public Passage WithNeighbours(TextSpan span) => Cut(span, Around(span, others: 1));

    private TextSpan Around(TextSpan span, int others)
    {
        var own = IndexAt(span.Start);
        var first = Math.Max(own - others, own >= _title ? _title : 0);
        var last = Math.Min(IndexAt(Math.Max(span.End - 1, span.Start)) + others, _sentences.Count - 1);
        return last < first ? span : new TextSpan(Math.Min(_sentences[first].Start, span.Start), Math.Max(_sentences[last].End, span.End));
    }

    /// <summary>The last sentence that begins at this place or before.</summary>
    private int IndexAt(int at)
    {
        var (low, high) = (0, _sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _sentences[middle].Start <= at ? (middle + 1, high) : (low, middle);
        }

        return Math.Max(low - 1, 0);
    }

    private Passage Cut(TextSpan span, TextSpan around)
    {
        var (start, end) = (around.Start, around.End);
        if (span.Start - start > MaxLength)
        {
            start = span.Start - MaxLength;
            start = _text.AsSpan(start, span.Start - start).IndexOf(' ') is >= 0 and var blank ? start + blank + 1 : span.Start;
        }

        if (end - span.End > MaxLength)
        {
            end = span.End + MaxLength;
            end = _text.AsSpan(span.End, end - span.End).LastIndexOf(' ') is >= 0 and var blank ? span.End + blank : span.End;
        }

        return new Passage(_text[start..span.Start], span.In(_text).ToString(), _text[span.End..end], span.Start, span.End);
    }
}
