using System.Runtime.InteropServices;
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

    /// <summary>What each word is worth in a sentence, and what it is as the second one of a pair.</summary>
    private readonly double[] _weights = new double[question.Words.Count];
    private readonly double[] _pairs = new double[question.Words.Count];

    /// <param name="text">The article's text.</param>
    /// <param name="loosely">Other readings than the typed ones are what the reader meant.</param>
    public (Highlighted Title, Highlighted Snippet) Highlight(ArticleText text, bool loosely)
    {
        var found = _finder.In(text.Value, loosely);
        var title = text.Lines.FirstOrDefault(line => line.Kind == LineKind.Title).Span;
        return (Excerpt.Of(text.Value, title, found), Snippet(text, title, found));
    }

    /// <summary>The sentence of lead or body with the most of the query; the first one when none holds any.</summary>
    private Highlighted Snippet(ArticleText text, TextSpan title, List<FoundWord> found)
    {
        var (best, most, line) = ((First: 0, Behind: 0), 0.0, 0);
        for (int first = found.FindIndex(word => word.Span.Start >= title.End), behind; first >= 0 && first < found.Count; first = behind)
        {
            (behind, line) = (EndOfSentence(found, first), LineAt(text, found[first].Span.Start, line));
            var weight = Weight(CollectionsMarshal.AsSpan(found)[first..behind]) * (text.Lines[line].Kind == LineKind.SubHeading ? NoSentence : 1);
            (best, most) = weight > most ? ((first, behind), weight) : (best, most);
        }

        if (best.Behind == 0)
        {
            var body = text.Lines.FirstOrDefault(one => one.Kind != LineKind.Title).Span;
            return body.Length == 0 ? new Highlighted("", []) : Excerpt.Shortened(text.Value, SentenceAt(text.Value, body, body.Start), []);
        }

        var at = found[best.First].Span.Start;
        return Excerpt.Shortened(text.Value, SentenceAt(text.Value, text.Lines[LineAt(text, at, 0)].Span, at), found.GetRange(best.First, best.Behind - best.First));
    }

    private static int EndOfSentence(List<FoundWord> found, int first)
    {
        var behind = first + 1;
        while (behind < found.Count && found[behind].Sentence == found[first].Sentence)
        {
            behind++;
        }

        return behind;
    }

    /// <param name="from">Not behind it.</param>
    private static int LineAt(ArticleText text, int at, int from)
    {
        while (from + 1 < text.Lines.Count && text.Lines[from + 1].Span.Start <= at)
        {
            from++;
        }

        return from;
    }

    private static TextSpan SentenceAt(string text, TextSpan line, int at) => Sentences.In(text, line).First(sentence => at < sentence.End);

    private double Weight(ReadOnlySpan<FoundWord> sentence)
    {
        Array.Clear(_weights);
        Array.Clear(_pairs);
        for (var i = 0; i < sentence.Length; i++)
        {
            var word = sentence[i];
            _weights[word.Word] = Math.Max(_weights[word.Word], _rarity[word.Word] * (word.AsTyped ? 1 : OtherMarks));
            if (i > 0 && sentence[i - 1].Position + 1 == word.Position && sentence[i - 1].Word + 1 == word.Word)
            {
                _pairs[word.Word] = SideBySide * _rarity[word.Word];
            }
        }

        return _weights.Sum() + _pairs.Sum();
    }
}
