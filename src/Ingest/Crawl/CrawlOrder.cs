using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest.Crawl;

/// <summary>What one pass over a source is to do.</summary>
/// <param name="Since">Articles published before are left where they are; null for the last week.</param>
/// <param name="MaxPages">How many articles are fetched at most.</param>
/// <param name="ByCommand">Run by a command beside the server.</param>
public sealed record CrawlOrder(DateTimeOffset? Since = null, int MaxPages = int.MaxValue, bool ByCommand = false);

/// <summary>What one pass did.</summary>
/// <param name="Lists">Lists that were read.</param>
/// <param name="Pages">Articles that were asked for.</param>
/// <param name="Found">Articles that lists named for the first time.</param>
/// <param name="Blocked">Addresses that their host would not serve.</param>
public readonly record struct CrawlTally(int Lists, int Pages, int Found, int Blocked, Tally Articles)
{
    public int Visits => Lists + Pages;

    public static CrawlTally operator +(CrawlTally a, CrawlTally b) =>
        new(a.Lists + b.Lists, a.Pages + b.Pages, a.Found + b.Found, a.Blocked + b.Blocked, a.Articles + b.Articles);

    public static CrawlTally Add(CrawlTally left, CrawlTally right) => left + right;
}
