using ArticleSearch.Ingest.Crawl;

namespace ArticleSearch.Ingest.Tests.Crawl;

public sealed class ScheduleTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 5, 6)]
    [InlineData(2, 30, 36)]
    [InlineData(3, 180, 216)]
    [InlineData(4, 1080, 1296)]
    public void Failures_wait_longer_each_time(int tries, int from, int to) =>
        Assert.InRange((Schedule.NextTry(tries, Now)!.Value - Now).TotalMinutes, from, to);

    [Fact]
    public void The_fifth_failure_is_the_operator_s() => Assert.Null(Schedule.NextTry(5, Now));

    [Theory]
    [InlineData(0, 15)]
    [InlineData(1, 30)]
    [InlineData(3, 120)]
    [InlineData(50, 24 * 60)]
    public void A_list_that_fails_is_looked_at_once_a_day_at_least(int failures, int minutes) =>
        Assert.Equal(minutes, (Schedule.NextList(TimeSpan.FromMinutes(15), failures, Now) - Now).TotalMinutes);

    [Fact]
    public void An_old_article_is_not_looked_at_again() => Assert.Null(Schedule.NextLook(Now.AddDays(-31), Now));
}
