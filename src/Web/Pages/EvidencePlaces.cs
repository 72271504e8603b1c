using System.Globalization;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Web.Pages;

/// <summary>Where the evidence of an office is to be read: the sentence of the article that prints it.</summary>
public sealed class EvidencePlaces
{
    /// <summary>Of more articles only the address is given, without the place in it.</summary>
    private const int MaxArticles = 40;

    private readonly Dictionary<ArticleKey, ArticleText> _texts = [];

    public static async Task<EvidencePlaces> ReadAsync(ArticleStore store, IEnumerable<Evidence> evidence, CancellationToken cancellation)
    {
        var places = new EvidencePlaces();
        foreach (var (key, revision) in evidence.Select(one => (one.Article, one.Revision)).Distinct().Take(MaxArticles))
        {
            if (await store.ReadAsync(key, revision, cancellation) is { } article)
            {
                places._texts[key] = article.Text;
            }
        }

        return places;
    }

    public string AddressOf(Evidence evidence) =>
        ArticleAddress.Of(evidence.Article, evidence.Revision) + (_texts.TryGetValue(evidence.Article, out var text) ? "#" + AnchorAt(text, evidence.Span.Start) : "");

    /// <summary>The sentence around the place; a row of a table has none, and its own anchor names it.</summary>
    private static string AnchorAt(ArticleText text, int place)
    {
        var number = text.Lines.TakeWhile(line => line.Span.End <= place).Count();
        var line = text.Lines[Math.Min(number, text.Lines.Count - 1)];
        var sentence = line.Kind == LineKind.TableRow ? default : Sentences.In(text.Value, line.Span).LastOrDefault(sentence => sentence.Start <= place);
        return sentence.Length > 0 ? FactText.QuoteAnchor(sentence.Start) : string.Create(CultureInfo.InvariantCulture, $"d{number + 1}");
    }
}
