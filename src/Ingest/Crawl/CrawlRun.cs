namespace ArticleSearch.Ingest.Crawl;

/// <summary>One pass over a source, as kept.</summary>
/// <param name="EndedAt">Null while it runs, and for ever when the process died over it.</param>
/// <param name="Tally">What it did so far.</param>
public sealed record CrawlRun(string Source, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, CrawlTally Tally);
