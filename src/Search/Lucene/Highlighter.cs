using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ArticleSearch.Search.Lucene;

/// <summary>Shows why an article was found: its title and its best sentence, with the words that matched.</summary>
internal sealed class Highlighter(QueryWords words, IndexSearcher searcher)
{
    /// <summary>Against the same word with the marks as typed.</summary>
    private const double OtherMarks = 0.6;

    /// <summary>For two neighbours of the query side by side, against the words alone.</summary>
    private const double SideBySide = 0.5;

    /// <summary>A sub-heading says less than a sentence.</summary>
    private const double NoSentence = 0.5;

    private readonly WordFinder _finder = new(words);
    private readonly double[] _rarity = [.. words.Syllables.Select(syllable => Rarity(syllable.Marked, searcher.IndexReader))];

    /// <param name="text">The article's text.</param>
    /// <param name="marks">How the article keeps the marks: other readings of its words are then not what the reader meant.</param>
    public (Highlighted Title, Highlighted Snippet) Highlight(ArticleText text, MarksKept marks)
    {
        var title = text.Lines.FirstOrDefault(line => line.Kind == LineKind.Title).Span;
        return (
            Excerpt.Of(text.Value, title, _finder.In(text.Value, title, marks)),
            BestSentence(text, marks) is var (sentence, found)
                ? Excerpt.Shortened(text.Value, sentence, found)
                : new Highlighted("", []));
    }

    /// <summary>The sentence of lead or body with the most of the query; the first one when none holds any.</summary>
    private (TextSpan Sentence, List<FoundWord> Found)? BestSentence(ArticleText text, MarksKept marks)
    {
        (TextSpan, List<FoundWord>)? best = null;
        var bestWeight = -1.0;
        foreach (var line in text.Lines.Where(line => line.Kind != LineKind.Title))
        {
            var found = _finder.In(text.Value, line.Span, marks);
            if (best is not null && found.Count == 0)
            {
                continue;
            }

            foreach (var sentence in Sentences.In(text.Value, line.Span))
            {
                var inside = found.FindAll(word => word.Span.Start >= sentence.Start && word.Span.End <= sentence.End);
                var weight = Weight(inside) * (line.Kind == LineKind.SubHeading ? NoSentence : 1);
                if (weight > bestWeight)
                {
                    (best, bestWeight) = ((sentence, inside), weight);
                }
            }
        }

        return best;
    }

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

    private static double Rarity(string term, IndexReader reader) =>
        Math.Log(1 + ((reader.MaxDoc + 1.0) / (reader.DocFreq(new Term(IndexFields.Text, term)) + 1.0)));
}
