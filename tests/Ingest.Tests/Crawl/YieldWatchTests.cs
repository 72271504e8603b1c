using ArticleSearch.Ingest.Crawl;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Ingest.Tests.Fetch;
using ArticleSearch.Replica;

namespace ArticleSearch.Ingest.Tests.Crawl;

public sealed class YieldWatchTests
{
    private static readonly DateOnly Today = new(2026, 3, 9);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void An_ordinary_day_warns_of_nothing() => Assert.Empty(YieldWatch.Of([.. Week(), Day(0)], Today));

    [Fact]
    public void A_day_with_half_as_many_articles_is_odd_when_it_is_over()
    {
        var yields = Week().Append(Day(0, found: 20)).ToList();

        Assert.Empty(YieldWatch.Of(yields, Today));
        Assert.Equal((YieldAlarm.FewFound, 20, 50), AlarmOf(Assert.Single(YieldWatch.Of(yields, Today.AddDays(1)))));
    }

    [Theory]
    [InlineData(10, 0, 0, false)]
    [InlineData(13, 0, 0, true)]
    [InlineData(5, 5, 5, true)]
    public void Many_failures_are_odd(int failed, int refused, int blocked, bool isOdd)
    {
        var warnings = YieldWatch.Of([.. Week(), Day(0, failed: failed, refused: refused, blocked: blocked)], Today);

        Assert.Equal(isOdd ? [YieldAlarm.ManyFailed] : [], warnings.Select(warning => warning.Alarm));
    }

    [Fact]
    public void Pages_that_no_layout_of_the_paper_reads_are_odd() =>
        Assert.Equal((YieldAlarm.UnknownLayout, 0.4, 0.2), AlarmOf(Assert.Single(YieldWatch.Of([.. Week(), Day(0, unknown: 20)], Today))));

    [Fact]
    public void Texts_that_shrink_are_odd() =>
        Assert.Equal((YieldAlarm.ShortTexts, 1000, 3000), AlarmOf(Assert.Single(YieldWatch.Of([.. Week(), Day(0, length: 1000)], Today))));

    [Fact]
    public void A_few_articles_say_nothing() =>
        Assert.Empty(YieldWatch.Of([.. Week(), Day(0, found: 0) with { Counts = new Dictionary<string, long> { [YieldNames.Fetched] = 3, [YieldNames.Failed] = 3 } }], Today));

    [Fact]
    public void Sources_are_not_compared_with_each_other() =>
        Assert.Empty(YieldWatch.Of([.. Week(), Day(0, found: 20) with { Source = "bao-khac" }], Today.AddDays(1)));

    [Fact]
    public async Task A_site_that_changes_its_pages_is_noticed_from_what_comes_in()
    {
        await using var lab = await FetchLab.OpenAsync();
        lab.Source = lab.Source with { Hosts = ["hanoimoi.vn"], Feeds = ["https://hanoimoi.vn/rss/xa-hoi"] };
        lab.Site.Put(Enumerable.Range(700001, 12).Select(number => Article(number)));
        await lab.CrawlAsync();
        lab.Clock.AdvanceTo(FetchLab.Start.AddDays(1));
        lab.Site.Put(Enumerable.Range(700101, 12).Select(number => WithoutLayout(Article(number, days: 1))));
        await lab.CrawlAsync();

        var today = DateOnly.FromDateTime(FetchLab.Start.AddDays(1).UtcDateTime.AddHours(7));
        var yields = await lab.Store.ReadYieldsAsync(today.AddDays(-7), Token);

        Assert.Equal([12L, 12L], yields.Select(day => day.Of(YieldNames.Found)));
        Assert.Equal([0L, 12L], yields.Select(day => day.UnknownLayout));
        Assert.Equal(YieldAlarm.UnknownLayout, Assert.Single(YieldWatch.Of(yields, today)).Alarm);
    }

    private static (YieldAlarm, double, double) AlarmOf(YieldWarning warning) => (warning.Alarm, warning.Value, warning.Usual);

    private static IEnumerable<DayYield> Week() => Enumerable.Range(1, 7).Select(ago => Day(ago));

    private static DayYield Day(int ago, int found = 50, int failed = 0, int refused = 0, int blocked = 0, int unknown = 0, int length = 3000) => new(
        "hanoimoi",
        Today.AddDays(-ago),
        new Dictionary<string, long>
        {
            [YieldNames.Found] = found,
            [YieldNames.Fetched] = 50,
            [YieldNames.Failed] = failed,
            [YieldNames.Refused] = refused,
            [YieldNames.Blocked] = blocked,
            [YieldNames.Layout + "General"] = unknown,
            [YieldNames.Characters] = 50 * length,
        });

    private static ReplicaArticle Article(long number, int days = 0) => ReplicaArticle.Of(
        number, "mua-sau", $"Mùa sấu thứ {number}", FetchLab.Start.AddDays(days).AddMinutes(-10), "Sấu chín trên phố, người đi chợ sớm dừng lại hỏi giá và chọn từng quả.",
        "Người nhặt sấu kể chuyện cũ của con phố, từ ngày cây còn nhỏ đến khi bóng mát phủ kín mặt đường, và nhà nào cũng có một hũ sấu ngâm.");

    /// <summary>The same words in other clothes.</summary>
    private static ReplicaArticle WithoutLayout(ReplicaArticle article) => article with
    {
        Html = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(article.Html)
            .Replace("sc-longform-header", "story-head", StringComparison.Ordinal).Replace("b-maincontent", "story", StringComparison.Ordinal)
            .Replace("entry", "story-body", StringComparison.Ordinal).Replace("c-news-detail", "story-page", StringComparison.Ordinal)),
    };
}
