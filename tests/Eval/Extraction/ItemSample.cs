using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract;
using ArticleSearch.Ingest.Parse;

namespace ArticleSearch.Eval.Extraction;

/// <summary>One thing that was found, to be judged by eye.</summary>
/// <param name="Id"><c>key:start-end</c>, offsets as in <see cref="TextSpan"/>.</param>
/// <param name="Claim">What the extractor says of it: speaker, cue and role, or value, unit, hedge and change.</param>
/// <param name="Passage">The text around it, the span between ⟦ and ⟧.</param>
internal sealed record SampledItem(string Kind, string Id, string Rule, string Claim, string Passage);

/// <summary>
/// Quotes and figures of articles drawn by the hash of their keys. The hash of an item's article, kind and start decides
/// which one of an article is drawn, so that another finding elsewhere in the text does not change the sample.
/// </summary>
internal sealed class ItemSample(IReadOnlyList<SampledItem> found, int draw)
{
    public const int FirstDraw = 1;

    private const int Articles = 600;
    private const int CharsAround = 320;

    /// <summary>Draws other articles for the figures than the quotes have. A new one whenever rules were made with an eye on the last draw.</summary>
    private const string FigureSalt = "figures, third draw";

    /// <param name="draw">Other numbers draw other articles for the quotes.</param>
    public static async Task<ItemSample> OfAsync(IAsyncEnumerable<ParsedArticle> articles, int draw, CancellationToken cancellation)
    {
        var all = await articles.ToListAsync(cancellation);
        var ofQuotes = Found(all.OrderBy(article => Hash(article.Key.Value, draw), StringComparer.Ordinal));
        var ofFigures = Found(all.OrderBy(article => Hash(FigureSalt + article.Key.Value, FirstDraw), StringComparer.Ordinal));
        return new ItemSample([.. ofQuotes.Where(item => item.Kind != "figure"), .. ofFigures.Where(item => item.Kind == "figure")], draw);

        IEnumerable<SampledItem> Found(IEnumerable<ParsedArticle> inOrder) =>
            inOrder.Take(Articles).AsParallel().AsOrdered().WithCancellation(cancellation).SelectMany(InArticle);
    }

    /// <summary>At most one of an article.</summary>
    public IEnumerable<SampledItem> Draw(string kind, int count) => found
        .Where(item => item.Kind == kind)
        .OrderBy(item => Hash(kind + item.Id[..item.Id.LastIndexOf('-')], draw), StringComparer.Ordinal)
        .DistinctBy(item => item.Id[..item.Id.LastIndexOf(':')])
        .Take(count);

    private static IEnumerable<SampledItem> InArticle(ParsedArticle article)
    {
        var text = article.Text.Value;
        var annotations = Extractor.Annotate(article.Text, article.Day);
        foreach (var quote in annotations.Quotes)
        {
            var claim = $"{quote.Speaker.Kind} {quote.Speaker.Name ?? string.Join(" or ", quote.Speaker.Candidates)} | cue {Slice(quote.Cue)} | role {Slice(quote.Role)}";
            yield return Item(quote.Kind == QuoteKind.Direct ? "direct" : "indirect", quote.Span, quote.Rule, claim);
        }

        foreach (var figure in annotations.Figures)
        {
            var claim = string.Create(CultureInfo.InvariantCulture, $"{figure.Value}…{figure.Value2} | unit {figure.Unit} | hedge {figure.Hedge} | change {figure.Change}");
            yield return Item("figure", figure.Span, figure.Rule, claim);
        }

        SampledItem Item(string kind, TextSpan span, string rule, string claim) =>
            new(kind, string.Create(CultureInfo.InvariantCulture, $"{article.Key.Value}:{span.Start}-{span.End}"), rule, claim, Passage(text, span));

        string Slice(TextSpan? span) => span is { } there ? there.In(text).ToString() : "";
    }

    private static string Passage(string text, TextSpan span)
    {
        var (from, to) = (Math.Max(0, span.Start - CharsAround), Math.Min(text.Length, span.End + CharsAround));
        return $"{text[from..span.Start]}⟦{span.In(text)}⟧{text[span.End..to]}".Replace('\n', '¶');
    }

    /// <summary>The first draw is older than the number.</summary>
    private static string Hash(string value, int draw)
    {
        var salted = draw == FirstDraw ? value : string.Create(CultureInfo.InvariantCulture, $"{draw} {value}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salted)));
    }
}
