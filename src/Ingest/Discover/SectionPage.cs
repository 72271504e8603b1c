using AngleSharp.Dom;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse;

namespace ArticleSearch.Ingest.Discover;

/// <summary>The list of a section, or of the newest articles, as a reader sees it. Boxes that scripts fill are empty here.</summary>
internal static class SectionPage
{
    /// <summary>Today's boxes; those of 2020 to 2023; those of about 2017.</summary>
    private const string Items = ".b-grid, li[pid], #article-cate-more li, .timeline li, li.bdrtp";
    private const string Times = ".b-grid__time, .period";

    /// <summary>The old site's mark on boxes that somebody paid for.</summary>
    private const string Sponsored = "TÀI TRỢ";

    public static async Task<ListDocument> ReadAsync(FetchedPage page, CancellationToken cancellation)
    {
        if (!PageDecoding.TryDecode(page, out var decoded, out var undecoded))
        {
            return new ListDocument([], [], undecoded with { Stage = Stage.Discover });
        }

        var (html, unparsed) = await HtmlPage.ParseAsync(decoded.Text, cancellation);
        if (html is null)
        {
            return new ListDocument([], [], unparsed! with { Stage = Stage.Discover });
        }

        if (NoArticlePage.Of(html, PageFacts.Of(html, page)) is { Reason: Reason.Challenge or Reason.NotFound } refusal)
        {
            return new ListDocument([], [], refusal with { Stage = Stage.Discover });
        }

        var entries = html.Document.QuerySelectorAll(Items).Where(item => !IsSponsored(item)).Select(item => EntryOf(item, page)).OfType<ListEntry>();
        ListEntry[] distinct = [.. entries.DistinctBy(entry => entry.Address).Take(ListDocument.MaxEntries)];
        return distinct.Length > 0
            ? new ListDocument(distinct, []) { NextPage = SectionPaging.NextOf(html.Document, page.Address) }
            : ListDocument.Broken(Reason.NotAList, "b-grid");
    }

    private static bool IsSponsored(IElement item) =>
        item.QuerySelectorAll("h4, a").Any(title => title.TextContent.Trim().Equals(Sponsored, StringComparison.OrdinalIgnoreCase));

    private static ListEntry? EntryOf(IElement item, FetchedPage page)
    {
        var href = item.QuerySelector("a[href]")?.GetAttribute("href");
        return href is not null && Uri.TryCreate(new Uri(page.Address), href, out var address)
            ? new ListEntry(address.AbsoluteUri, ListTime.Read(item.QuerySelector(Times)?.TextContent))
            : null;
    }
}
