using ArticleSearch.Ingest.Text;
using ArticleSearch.Search.Analysis;
using ArticleSearch.Search.Query;

namespace ArticleSearch.Search.Lucene;

/// <summary>
/// For a query that finds little: the same with one word spelled otherwise. The archive itself says what is written: which
/// form stands beside the neighbours of the word far more often than the typed one.
/// </summary>
internal sealed class DidYouMean(ParsedQuery query, Question question, Finding finding, CancellationToken cancellation)
{
    /// <summary>More hits than this, and the reader knows what he typed.</summary>
    public const int FewHits = 3;

    private const int MaxWords = 8;

    /// <summary>How much more often the other form must stand there, and how often at least.</summary>
    private const int Clearly = 8;
    private const int AtLeast = 2;

    /// <summary>The same where the typed form stands nowhere: then twice is enough.</summary>
    private const int ClearlyAgainstNothing = 3;

    /// <summary>What stands side by side in so many articles is counted no further.</summary>
    private const int Enough = 100;

    /// <summary>One before and one behind it; a word that is typed twice may have more, and is then judged by these.</summary>
    private const int MostNeighbours = 2;

    /// <summary>A syllable has seldom more readings that are written at all.</summary>
    private const int MostReadings = 8;

    private readonly Vocabulary _vocabulary = finding.Vocabulary;

    /// <returns>The likeliest other query; null when the typed words are as good as any.</returns>
    public ParsedQuery? Find()
    {
        if (question.Words.Count > MaxWords || question.Firm.Count > 0)
        {
            return null;
        }

        // Most words are syllables, and there are few of them; names from elsewhere are looked for when that finds nothing.
        return Best(syllables: true) ?? Best(syllables: false);
    }

    private ParsedQuery? Best(bool syllables)
    {
        (ParsedQuery Query, (int Least, double Gain) Worth)? best = null;
        for (var place = 0; place < question.Words.Count; place++)
        {
            var forms = Misspelling.Of(question.Words[place], syllables).ToList();
            var typed = forms.Count > 0 ? Support(place, question.Words[place].Folded, AtLeast).Sum : 0;
            var needed = Math.Max(AtLeast, typed == 0 ? ClearlyAgainstNothing - 1 : (Clearly * (typed + 1)) - 1);
            foreach (var form in forms)
            {
                cancellation.ThrowIfCancellationRequested();
                var (least, support) = Support(place, form, needed);
                var gain = (support + 1.0) / (typed + 1.0);
                if (support >= needed && (best is not { } other || (least, gain).CompareTo(other.Worth) > 0) && With(place, form) is { } better)
                {
                    best = (better, (least, gain));
                }
            }
        }

        return best?.Query;
    }

    /// <summary>
    /// How often the form stands beside the word's neighbours, and beside the one beside which it stands least: what fits on
    /// both sides is likelier than what is common on one. Alone, how often it stands anywhere.
    /// </summary>
    /// <param name="needed">What stands in fewer articles is not looked at closely.</param>
    private (int Least, int Sum) Support(int place, string form, int needed)
    {
        var other = new TypedWord(form, form);
        if (_vocabulary.Find(IndexFields.Text, other).AnyFrequency is var articles && articles * MostNeighbours < needed)
        {
            return (articles, articles);
        }

        var beside = question.Neighbours.Where(pair => pair.First == place || pair.Second == place).Select(pair => finding.SideBySide.Count(
            [pair.First == place ? (other, Folded(pair.Second)) : (Folded(pair.First), other)], Math.Max(Enough, needed))).ToList();
        return beside.Count > 0 ? (beside.Min(), beside.Sum()) : (0, articles);
    }

    private TypedWord Folded(int place) => question.Words[place].WithoutMarks();

    /// <summary>Who types marks gets them.</summary>
    private ParsedQuery? With(int place, string form)
    {
        var word = question.Words[place];
        var shown = question.HasMarks ? ReadingOf(form, place) : form;
        var at = query.Parts.Index().FirstOrDefault(part => part.Item is QueryNode.Word typed && Spelling.Of(typed.Text) == word.Marked, (-1, null!)).Index;
        return at < 0 ? null : new ParsedQuery(new QueryNode.All([.. query.Parts.Select((part, i) => i == at ? new QueryNode.Word(shown) : part)]));
    }

    /// <summary>The marks with which most articles have the form beside the word's neighbours; among equals the commonest.</summary>
    private string ReadingOf(string form, int place)
    {
        var readings = _vocabulary.Readings(form).Take(MostReadings).ToList();
        return readings.Count < 2 ? readings.FirstOrDefault(form) : readings.MaxBy(reading => Beside(new TypedWord(form, reading), place))!;
    }

    private int Beside(TypedWord reading, int place) => question.Neighbours
        .Where(pair => pair.First == place || pair.Second == place)
        .Sum(pair => finding.Count(new Wanted.Row(
            pair.First == place ? [reading, question.Words[pair.Second]] : [question.Words[pair.First], reading], IndexFields.Text)));
}
