using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>What is marked in an article's text: its sentences, quotes, figures, people and dates, and the words that a reader looks for.</summary>
public sealed class FactMarks
{
    private readonly string _text;
    private readonly List<FactMark> _marks;

    /// <summary>How far the marks up to each one reach, for a long one may hold many others.</summary>
    private readonly List<int> _reach = [];

    public FactMarks(Article article, FoundWords? found = null)
    {
        _text = article.Text.Value;
        var facts = article.Annotations;
        var quotes = facts.Quotes.Select(quote => new FactMark(quote.Span, FactText.QuoteAnchor(quote.Span.Start), "said")).DistinctBy(mark => mark.Anchor).ToList();
        var quoted = quotes.Select(mark => mark.Anchor).ToHashSet();
        var sentences = SentencesOf(article.Text).Select(sentence => FactText.QuoteAnchor(sentence.Start) is var anchor && quoted.Contains(anchor)
            ? new FactMark(sentence, Anchor: null, "sentence")
            : new FactMark(sentence, anchor, "sentence"));
        var figures = facts.Figures.Select(figure => new FactMark(figure.Span, FactText.FigureAnchor(figure.Span.Start), "figure")).DistinctBy(mark => mark.Anchor);
        var people = facts.Mentions.Select(mention => new FactMark(mention.Span, Anchor: null, "person") { Address = AddressOf(article, mention) });
        var dates = facts.Dates.Select(date => new FactMark(date.Span, Anchor: null, "day"));
        var words = (found ?? FoundWords.None).Places.Select((place, at) => new FactMark(place, FoundWords.Anchor(at + 1), at + 1 == found!.Place ? "found here" : "found"));

        // Of two that begin together the longer one opens first, and a sentence before a quote of the same length.
        _marks = [.. sentences.Concat(quotes).Concat(people).Concat(dates).Concat(figures).Concat(words).Where(mark => mark.Span.Length > 0)
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

    /// <summary>A row of a table has no sentences; its own anchor names it.</summary>
    private static IEnumerable<TextSpan> SentencesOf(ArticleText text) =>
        text.Lines.Where(line => line.Kind != LineKind.TableRow).SelectMany(line => Sentences.In(text.Value, line.Span));

    private static string? AddressOf(Article article, Mention mention) =>
        mention.Person is { } name && article.OfficialIds.TryGetValue(name, out var id) ? Language.Current.AddressOf(FactAddress.OfficialOf(id)) : null;
}

/// <summary>A marked place in the text.</summary>
/// <param name="Anchor">The id of the element that begins there; null when it has none.</param>
/// <param name="Kind">The classes of that element.</param>
public sealed record FactMark(TextSpan Span, string? Anchor, string Kind)
{
    /// <summary>Where the place leads to; null when it is no link.</summary>
    public string? Address { get; init; }

    public string Element => Address is not null ? "a" : Kind.StartsWith("found", StringComparison.Ordinal) ? "mark" : "span";
}
