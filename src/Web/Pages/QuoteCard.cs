using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>A statement as the list shows it.</summary>
/// <param name="OnDay">The speaker's office in full, as an article near the day prints it; null when none prints more than this sentence.</param>
/// <param name="Printings">Where else on this page the same words stand.</param>
/// <param name="Citation">For an editor to copy: words, speaker, office, paper, date, addresses. Plain text.</param>
public sealed record QuoteCard(FactHit<Statement> Hit, Evidence? OnDay, IReadOnlyList<FactPlace> Printings, string Citation)
{
    /// <summary>Of a quote: enough to be nobody else's, few enough for a quick search.</summary>
    private const int MostWords = 8;
    private const int LeastWords = 5;

    /// <summary>The search for these words in all articles, the earliest first; null for a report, and for words that anybody may use.</summary>
    public string? SameWords =>
        Hit.Fact.Kind == QuoteKind.Direct && WordsOf(Hit).Split(' ') is { Length: >= LeastWords } words
            ? FactAddress.Of(new QuoteQuery { Text = $"\"{string.Join(' ', words.Take(MostWords))}\"", Sort = SortOrder.Oldest })
            : null;

    /// <summary>The words without the marks between them, which printings change.</summary>
    public static string WordsOf(FactHit<Statement> hit) => string.Join(' ', string.Concat(
        hit.Fact.Passage.Text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Looks up what a list of statements shows beside them.</summary>
/// <param name="site">Where we are served, for addresses that are copied: scheme and host.</param>
public sealed class QuoteCards(ArticleStore store, string site)
{
    /// <summary>Of the nearest; one in full is among them if there is any.</summary>
    private const int MaxOffices = 12;

    /// <summary>The same words by the same speaker stand once, their other printings under them.</summary>
    public async Task<IReadOnlyList<QuoteCard>> OfAsync(IReadOnlyList<FactHit<Statement>> hits, CancellationToken cancellation)
    {
        var cards = new List<QuoteCard>(hits.Count);
        foreach (var same in hits.GroupBy(hit => (hit.Fact.Kind, hit.Fact.Speaker, QuoteCard.WordsOf(hit))))
        {
            var hit = same.First();
            FactPlace[] others = [.. same.Skip(1).Select(other => new FactPlace(other.Source, FactText.QuoteAnchor(other.Fact.Passage.Start)))];
            cards.Add(new QuoteCard(hit, await OnDayAsync(hit, cancellation), others, QuoteCitation.Of(hit, site)));
        }

        return cards;
    }

    /// <summary>The office that the sentence prints, or else the article, as an article near that day has it in full.</summary>
    private async Task<Evidence?> OnDayAsync(FactHit<Statement> hit, CancellationToken cancellation)
    {
        if (hit is not { Fact.OfficialId: { } id, Source.Published: { } published } || (hit.Fact.Role ?? hit.Fact.RoleElsewhere) is not { } printed)
        {
            return null;
        }

        var offices = await store.ReadOfficesAroundAsync(id, Say.LocalDay(published), MaxOffices, cancellation);
        return offices.FirstOrDefault(office =>
            office.AsPrinted.Length > printed.Length && office.AsPrinted.Contains(printed, StringComparison.OrdinalIgnoreCase));
    }
}
