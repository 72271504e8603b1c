using ArticleSearch.Ingest.Tests.Fetch;
using ArticleSearch.Replica;

namespace ArticleSearch.Ingest.Tests.Crawl;

/// <summary>A lab whose source has one feed, and articles for it.</summary>
internal static class CrawlLab
{
    public const string Feed = "https://hanoimoi.vn/rss/xa-hoi";
    public const string Address = "https://hanoimoi.vn/mua-sau-700001.html";

    public static async Task<FetchLab> OpenAsync()
    {
        var lab = await FetchLab.OpenAsync();
        lab.Source = lab.Source with { Hosts = ["hanoimoi.vn", "hanoimoi.com.vn", "127.0.0.1"], Feeds = [Feed] };
        return lab;
    }

    public static ReplicaArticle Article(long number, int minutes = -10) => ReplicaArticle.Of(
        number, "mua-sau", $"Mùa sấu thứ {number}", FetchLab.Start.AddMinutes(minutes), "Sấu chín trên phố.", $"Người nhặt sấu kể chuyện số {number}.");
}
