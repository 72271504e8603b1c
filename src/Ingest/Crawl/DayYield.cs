using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest.Crawl;

/// <summary>What one day (of Hà Nội) brought in from a source: counts by the names of <see cref="YieldNames"/>.</summary>
public sealed record DayYield(string Source, DateOnly Day, IReadOnlyDictionary<string, long> Counts)
{
    public long Of(string name) => Counts.GetValueOrDefault(name);

    /// <summary>Articles that no layout of the paper's own could read.</summary>
    public long UnknownLayout => Of(YieldNames.Layout + Layout.General);

    /// <summary>Mean length of the texts in UTF-16 units; null when nothing was fetched.</summary>
    public double? MeanLength => Of(YieldNames.Fetched) is > 0 and var fetched ? (double)Of(YieldNames.Characters) / fetched : null;
}
