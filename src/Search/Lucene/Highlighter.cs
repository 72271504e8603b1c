using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Search.Lucene;

/// <summary>Shows why an article was found: its title and its best sentence, with the words that matched.</summary>
internal sealed class Highlighter(Question question, Vocabulary vocabulary, bool relaxed)
{
    /// <summary>Against the same word with the marks as typed.</summary>
    private const double OtherMarks = 0.6;

    /// <summary>For two neighbours of the query side by side, against the words alone.</summary>
    private const double SideBySide = 0.5;

    /// <summary>A sub-heading says less than a sentence.</summary>
    private const double NoSentence = 0.5;

    private readonly WordFinder _finder = new(question, relaxed, vocabulary.TypedOnly);
    private readonly double[] _rarity = [.. question.Words.Select(word => vocabulary.Bm25.Idf(vocabulary.Find(IndexFields.Text, word).AnyFrequency))];

    /// <param name="text">The article's text.</param>
    /// <param name="loosely">Other readings than the typed ones are what the reader meant.</param>
    public (Highlighted Title, Highlighted Snippet) Highlight(ArticleText text, bool loosely)
    {
        var found = _finder.In(text.Value, loosely);
        var title = text.Lines.FirstOrDefault(line => line.Kind == LineKind.Title).Span;
        return (Excerpt.Of(text.Value, title, found), Snippet(text, found));
    }

    /// <summary>The sentence of lead or body with the most of the query; the first one when none holds any.</summary>
    private Highlighted Snippet(ArticleText text, List<FoundWord> found)
    {
        var title = text.Lines.FirstOrDefault(line => line.Kind == LineKind.Title).Span;
        var sentences = found.Where(word => word.Span.Start >= title.End).GroupBy(word => word.Sentence).Select(sentence => sentence.ToList()).ToList();
        if (sentences.Count == 0)
        {
            var first = text.Lines.FirstOrDefault(line => line.Kind != LineKind.Title).Span;
            return first.Length == 0 ? new Highlighted("", []) : Excerpt.Shortened(text.Value, SentenceAt(text.Value, first, first.Start), []);
        }

        var best = sentences.MaxBy(words => Weight(words) * (LineAt(text, words[0].Span.Start).Kind == LineKind.SubHeading ? NoSentence : 1))!;
        var at = best[0].Span.Start;
        return Excerpt.Shortened(text.Value, SentenceAt(text.Value, LineAt(text, at).Span, at), best);
    }

    private static TextLine LineAt(ArticleText text, int at) => text.Lines.Last(line => line.Span.Start <= at);

    private static TextSpan SentenceAt(string text, TextSpan line, int at) => Sentences.In(text, line).First(sentence => at < sentence.End);

    private double Weight(List<FoundWord> found)
    {
        var weights = new Dictionary<int, double>();
        var pairs = new HashSet<int>();
        for (var i = 0; i < found.Count; i++)
        {
            var word = found[i];
            var weight = _rarity[word.Word] * (word.AsTyped ? 1 : OtherMarks);
            weights[word.Word] = Math.Max(weight, weights.GetValueOrDefault(word.Word));
            if (i > 0 && found[i - 1].Position + 1 == word.Position && found[i - 1].Word + 1 == word.Word)
            {
                pairs.Add(word.Word);
            }
        }

        return weights.Values.Sum() + (SideBySide * pairs.Sum(word => _rarity[word]));
    }
}
