using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.People;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>Who said what: passage by passage, words in quotation marks first, then reported clauses.</summary>
internal static class QuoteFinder
{
    public static IReadOnlyList<Quote> In(TokenizedText text, Cast cast)
    {
        var words = SpeechLexicon.Known;
        var scene = new Scene(text, cast, words);
        var nouns = new NounPhrases(scene, words);
        var naming = new SpeakerNaming(scene, words, nouns);
        var subjects = new SubjectReader(scene, words, nouns, naming);
        var complements = new ComplementReader(scene, words);
        var cues = new CueReader(scene, words, subjects, naming);
        var direct = new DirectReader(scene, words, cues, subjects, complements, new Surroundings(scene));
        var indirect = new IndirectReader(scene, words, subjects, complements, new AccordingReader(scene, words, subjects, complements));

        var quotes = new List<Quote>();
        var floor = new Floor();
        List<Passage> passages = [.. Passage.In(text, scene.Quotations)];
        IReadOnlyList<Cue> before = [];
        for (var p = 0; p < passages.Count; p++)
        {
            var turn = new Turn(
                passages[p],
                cues.In(passages[p], floor.Holder),
                p > 0 ? passages[p - 1] : null,
                before,
                p + 1 < passages.Count ? passages[p + 1] : null,
                floor.Continuing);
            direct.Read(turn);
            indirect.Read(turn);
            Hand(floor, turn);
            Add(quotes, turn.Quotes);
            before = turn.Cues;
        }

        return quotes;
    }

    /// <summary>In the order of the text; of two of a kind that overlap the first one counts.</summary>
    private static void Add(List<Quote> quotes, List<Quote> found)
    {
        foreach (var quote in found.OrderBy(quote => quote.Span.Start))
        {
            var last = quotes.FindLastIndex(other => other.Kind == quote.Kind);
            if (last < 0 || quotes[last].Span.End <= quote.Span.Start)
            {
                quotes.Add(quote);
            }
        }
    }

    private static void Hand(Floor floor, Turn turn)
    {
        var last = turn.Quotes.MaxBy(quote => quote.Span.End);
        if (last is { Speaker.Kind: not SpeakerKind.Unknown })
        {
            floor.Take(last.Speaker);
        }
        else if (last is { Kind: QuoteKind.Direct, Speaker.Span: null })
        {
            floor.Lose();
        }
        else
        {
            floor.Pass();
        }
    }
}
