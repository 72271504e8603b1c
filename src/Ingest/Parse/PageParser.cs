using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse.Layouts;

namespace ArticleSearch.Ingest.Parse;

/// <summary>Which part of these bytes is the article?</summary>
public sealed class PageParser
{
    /// <summary>Raise it whenever a layout reads differently: stored pages of lower versions are read again.</summary>
    public const int Version = 2;

    /// <summary>In the order of trust; the last shows on every page.</summary>
    private readonly IPageLayout[] _layouts =
    [
        new OneCmsHeader(),
        new OneCmsClassic(),
        new OneCmsLongform(),
        new OneCmsPrint(),
        new Old2019(),
        new Old2012(),
        new General(),
    ];

    /// <summary>Reads one page, HTML or copied text. Thread-safe.</summary>
    /// <exception cref="OperationCanceledException">Only when <paramref name="cancellation"/> asked for it.</exception>
    public async Task<ParseOutcome> ParseAsync(FetchedPage page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(page);
        cancellation.ThrowIfCancellationRequested();
        if (!PageDecoding.TryDecode(page, out var decoded, out var failure))
        {
            return new ParseOutcome.Refused(failure);
        }

        if (!Markup.IsHtml(decoded.Text))
        {
            return CopiedText.Read(decoded.Text).Finish(PageFacts.Of(page), page, decoded.Note);
        }

        var (html, unparsed) = await HtmlPage.ParseAsync(decoded.Text, cancellation).ConfigureAwait(false);
        if (html is null)
        {
            return new ParseOutcome.Refused(unparsed!);
        }

        var facts = PageFacts.Of(html, page);
        return NoArticlePage.Of(html, facts) is { } refusal
            ? new ParseOutcome.Refused(refusal)
            : Array.Find(_layouts, layout => layout.Shows(html))!.Read(html).Finish(facts, page, decoded.Note);
    }
}
