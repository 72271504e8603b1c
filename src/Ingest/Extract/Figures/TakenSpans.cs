using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>The tokens that dates and cited documents hold, asked for from left to right.</summary>
internal sealed class TakenSpans
{
    private readonly List<(int First, int End)> _spans;
    private int _at;

    public TakenSpans(TokenizedText text, IReadOnlyList<CitedDocument> documents, IReadOnlyList<DateMention> dates) =>
        _spans = [.. documents.Select(document => document.Span).Concat(dates.Select(date => date.Span))
            .OrderBy(span => span.Start)
            .Select(span => (text.TokenAt(span.Start), span.End == 0 ? 0 : text.TokenAt(span.End - 1) + 1))];

    /// <summary>The next span that ends behind a token; behind all tokens when there is none. Tokens must not go back.</summary>
    public (int First, int End) Next(int token)
    {
        while (_at < _spans.Count && _spans[_at].End <= token)
        {
            _at++;
        }

        return _at < _spans.Count ? _spans[_at] : (int.MaxValue, int.MaxValue);
    }
}
