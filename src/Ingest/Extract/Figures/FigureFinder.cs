using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>Counted and measured quantities.</summary>
internal static class FigureFinder
{
    /// <param name="text">The text to read.</param>
    /// <param name="documents">What it cites: their numbers are no quantities.</param>
    /// <param name="dates">Its dates, neither.</param>
    public static IReadOnlyList<Figure> In(TokenizedText text, IReadOnlyList<CitedDocument> documents, IReadOnlyList<DateMention> dates)
    {
        var figures = new List<Figure>();
        var taken = new TakenSpans(text, documents, dates);
        var periods = new Periods(text.Value, dates);
        foreach (var sentence in text.Sentences)
        {
            var said = new FigureContext(text, sentence, periods);
            for (int at = sentence.First, free = at; at < sentence.End;)
            {
                if (!Numerals.CanBegin(text.Tokens[at]))
                {
                    at++;
                    continue;
                }

                var (start, end) = taken.Next(at);
                if (start <= at)
                {
                    at = Math.Max(at + 1, end);
                    continue;
                }

                var found = new QuantityReader(text, free, Math.Min(start, sentence.End)).Read(at, out at);
                foreach (var quantity in found.Select(said.WithNoun).Where(quantity => Proof.Holds(text, sentence, quantity)))
                {
                    figures.Add(said.Figure(quantity));
                    free = quantity.End;
                }
            }
        }

        return figures;
    }
}
