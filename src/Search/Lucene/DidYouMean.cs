using ArticleSearch.Ingest.Text;
using ArticleSearch.Search.Analysis;
using ArticleSearch.Search.Query;

namespace ArticleSearch.Search.Lucene;

/// <summary>
/// For a query that finds little: the same with one word spelled otherwise. The archive itself says what is written: which
/// form stands beside the neighbours of the word far more often than the typed one.
/// </summary>
internal sealed class DidYouMean(ParsedQuery query, Question question, Vocabulary vocabulary, CancellationToken cancellation)
{
    /// <summary>More hits than this, and the reader knows what he typed.</summary>
    public const int FewHits = 3;

    private const int MaxWords = 8;

    /// <summary>How much more often the other form must stand there, and how often at least.</summary>
    private const int Clearly = 8;
    private const int AtLeast = 2;

    /// <returns>The likeliest other query; null when the typed words are as good as any.</returns>
    public ParsedQuery? Find()
    {
        if (question.Words.Count > MaxWords || question.Firm.Count > 0)
        {
            return null;
        }

        (ParsedQuery Query, double Gain)? best = null;
        for (var place = 0; place < question.Words.Count; place++)
        {
            var typed = Support(place, question.Words[place].Folded);
            foreach (var form in Misspelling.Of(question.Words[place]))
            {
                cancellation.ThrowIfCancellationRequested();
                var support = Support(place, form);
                var gain = (support + 1.0) / (typed + 1.0);
                if (support >= AtLeast && gain >= Clearly && gain > (best?.Gain ?? 0) && With(place, form) is { } other)
                {
                    best = (other, gain);
                }
            }
        }

        return best?.Query;
    }

    /// <summary>How often the form stands beside the word's neighbours; alone, how often it stands anywhere.</summary>
    private int Support(int place, string form)
    {
        var support = 0;
        var neighbours = 0;
        foreach (var (first, second) in question.Neighbours)
        {
            if (first == place || second == place)
            {
                var other = new TypedWord(form, form);
                support += (first == place
                    ? vocabulary.FindPair(other, question.Words[second])
                    : vocabulary.FindPair(question.Words[first], other)).TypedFrequency;
                neighbours++;
            }
        }

        return neighbours > 0 ? support : vocabulary.Find(IndexFields.Text, new TypedWord(form, form)).AnyFrequency;
    }

    /// <summary>Who types marks gets them: those with which the form is written most often.</summary>
    private ParsedQuery? With(int place, string form)
    {
        var word = question.Words[place];
        var shown = word.HasMarks ? vocabulary.MostFrequentReading(form) : form;
        var at = query.Parts.Index().FirstOrDefault(part => part.Item is QueryNode.Word typed && Spelling.Of(typed.Text) == word.Marked, (-1, null!)).Index;
        return at < 0 ? null : new ParsedQuery(new QueryNode.All([.. query.Parts.Select((part, i) => i == at ? new QueryNode.Word(shown) : part)]));
    }
}
