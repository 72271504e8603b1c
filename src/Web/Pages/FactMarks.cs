using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Web.Pages;

/// <summary>The places of quotes and figures in an article's text.</summary>
public sealed class FactMarks
{
    private readonly string _text;
    private readonly List<FactMark> _marks;

    /// <summary>How far the marks up to each one reach, for a long one may hold many others.</summary>
    private readonly List<int> _reach = [];

    public FactMarks(Article article)
    {
        _text = article.Text.Value;
        var quotes = article.Annotations.Quotes.Select(quote => new FactMark(quote.Span, FactText.QuoteAnchor(quote.Span.Start), "said"));
        var figures = article.Annotations.Figures.Select(figure => new FactMark(figure.Span, FactText.FigureAnchor(figure.Span.Start), "figure"));

        // Of two that begin together the longer one opens first. Equal ones would have the same anchor.
        _marks = [.. quotes.Concat(figures).Where(mark => mark.Span.Length > 0).DistinctBy(mark => mark.Anchor)
            .OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.End)];
        foreach (var mark in _marks)
        {
            _reach.Add(Math.Max(mark.Span.End, _reach.Count > 0 ? _reach[^1] : 0));
        }
    }

    /// <summary>A piece of the text with the marks that touch it, cut at its ends.</summary>
    public MarkedLine Of(TextSpan piece)
    {
        var (first, end) = (0, _reach.Count);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = _reach[middle] <= piece.Start ? (middle + 1, end) : (first, middle);
        }

        var marks = _marks.Skip(first).TakeWhile(mark => mark.Span.Start < piece.End).Where(mark => mark.Span.End > piece.Start);
        return new MarkedLine(_text, piece, [.. marks]);
    }
}

/// <summary>A fact's place in the text.</summary>
/// <param name="Anchor">The id of the element that begins there.</param>
/// <param name="Kind">The class of that element.</param>
public sealed record FactMark(TextSpan Span, string Anchor, string Kind);
