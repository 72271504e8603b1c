using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>The dates of a text, asked by sentence from left to right for the one that a quantity is said of.</summary>
internal sealed class Periods(IReadOnlyList<DateMention> dates)
{
    private int _at;

    /// <summary>The date closest before a place in its sentence, else the first one behind it there; null when there is none.</summary>
    public DateMention? Of(TextSpan sentence, int offset)
    {
        while (_at < dates.Count && dates[_at].Span.Start < sentence.Start)
        {
            _at++;
        }

        DateMention? nearest = null;
        for (var i = _at; i < dates.Count && dates[i].Span.End <= sentence.End && (nearest is null || dates[i].Span.End <= offset); i++)
        {
            nearest = dates[i];
        }

        return nearest;
    }
}
