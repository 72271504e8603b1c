using System.Globalization;
using ArticleSearch.Ingest.Crawl;
using ArticleSearch.Ingest.Tests.Fetch;
using ArticleSearch.Replica;

namespace ArticleSearch.Ingest.Tests.Crawl;

/// <summary>Sections of the old site go on, twenty articles a page.</summary>
public sealed class SectionPagingTests
{
    private const string Section = "/Danh-muc-tin/163/Xa-hoi";

    [Fact]
    public async Task The_pages_of_a_section_are_read_until_one_names_nothing_new()
    {
        await using var lab = await OpenAsync();
        lab.Site.Put(Enumerable.Range(1, 45).Select(number => Article(number, TimeSpan.FromMinutes(number))));

        var all = await lab.CrawlAsync();
        var first = TakePages(lab, 0);
        lab.Site.Put(Article(46, TimeSpan.Zero));
        lab.Clock.AdvanceTo(FetchLab.Start.AddHours(1));
        await lab.CrawlAsync();
        var second = TakePages(lab, first.Count);
        lab.Clock.AdvanceTo(FetchLab.Start.AddHours(2));
        await lab.CrawlAsync();

        Assert.Equal((3, 45), (all.Lists, all.Pages));
        Assert.Equal([Section, Section + "/2", Section + "/3"], first);
        Assert.Equal([Section, Section + "/2"], second);
        Assert.Equal([Section], TakePages(lab, first.Count + second.Count));
    }

    [Fact]
    public async Task They_are_followed_into_the_past_as_far_as_asked()
    {
        await using var lab = await OpenAsync();
        lab.Site.Put(Enumerable.Range(0, 100).Select(days => Article(100 - days, TimeSpan.FromDays(days))));

        await lab.CrawlAsync(new CrawlOrder(MaxPages: 1));
        var ordinary = TakePages(lab, 0);
        await lab.CrawlAsync(new CrawlOrder(Since: FetchLab.Start.AddDays(-50), MaxPages: 1));

        Assert.Equal([Section], ordinary);
        Assert.Equal([Section, Section + "/2", Section + "/3"], TakePages(lab, ordinary.Count));
    }

    [Fact]
    public async Task No_more_pages_are_read_than_fifty()
    {
        await using var lab = await OpenAsync();
        lab.Site.Put(Enumerable.Range(1, 1_020).Select(number => Article(number, TimeSpan.FromMinutes(number))));

        await lab.CrawlAsync(new CrawlOrder(MaxPages: 1));

        Assert.Equal(50, TakePages(lab, 0).Distinct().Count());
        Assert.Equal(50, TakePages(lab, 0).Count);
    }

    private static async Task<FetchLab> OpenAsync()
    {
        var lab = await CrawlLab.OpenAsync();
        lab.Source = lab.Source with { Feeds = [], Sections = [$"https://hanoimoi.com.vn{Section}"] };
        return lab;
    }

    private static ReplicaArticle Article(int number, TimeSpan age) => CrawlLab.Article(1_000_000 + number) with
    {
        Url = new Uri(string.Create(CultureInfo.InvariantCulture, $"https://hanoimoi.com.vn/tin-tuc/Xa-hoi/{1_000_000 + number}/mua-sau")),
        Published = FetchLab.Start - age,
    };

    private static List<string> TakePages(FetchLab lab, int behind) =>
        [.. lab.Site.Requests.Select(seen => seen.Path).Where(path => path.StartsWith(Section, StringComparison.Ordinal)).Skip(behind)];
}
