using ArticleSearch.Ingest.Fetch;

namespace ArticleSearch.Ingest.Tests.Fetch;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("user-AGENT : *\r\ndisALLOW : /a # nháp\r\n", "/ab", false)]
    [InlineData("Disallow: /", "/a", true)]

    // The longest rule wins, allow on a tie.
    [InlineData("User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nAllow: /\nDisallow: /*.html$", "/a.html", false)]
    [InlineData("User-agent: *\nAllow: /\nDisallow: /*.html$", "/a.html?x", true)]
    [InlineData("User-agent: *\nDisallow: /a*c*e", "/abcde", false)]
    [InlineData("User-agent: *\nDisallow: /a*c*e", "/abcd", true)]
    [InlineData("User-agent: *\nDisallow: /a$", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]

    // The group of this program counts instead of the one for all; several groups are one.
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: ArticleSearch\nDisallow: /b", "/a", true)]
    [InlineData("User-agent: ArticleSearch/2.0\nDisallow: /a\nUser-agent: *\nAllow: /", "/a", false)]
    [InlineData("User-agent: articlesearch\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: articlesearch\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: x\nUser-agent: articlesearch\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: ArticleSearchImages\nDisallow: /", "/a", true)]
    [InlineData("User-agent: articlesearch\n\nUser-agent: *\nDisallow: /", "/a", false)]
    [InlineData("Sitemap: https://hanoimoi.vn/sitemap.xml\nUser-agent: *\nSitemap: x\nDisallow: /a", "/a", false)]

    // One spelling for letters with and without percent signs.
    [InlineData("User-agent: *\nDisallow: /an-phẩm", "/an-ph%E1%BA%A9m/1", false)]
    [InlineData("User-agent: *\nDisallow: /an-ph%e1%ba%a9m", "/an-ph%E1%BA%A9m/1", false)]
    [InlineData("User-agent: *\nDisallow: /%61", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    public void The_rules_of_RFC_9309_are_kept(string robots, string path, bool allows) =>
        Assert.Equal(allows, RobotsRules.Parse(robots).Allows(path));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: x\nCrawl-delay: 9\nUser-agent: *\nDisallow: /a", null)]
    [InlineData("User-agent: *\nCrawl-delay: mười", null)]
    [InlineData("User-agent: *\nCrawl-delay: 1e300", null)]
    public void A_delay_is_told(string robots, double? seconds) => Assert.Equal(seconds, RobotsRules.Parse(robots).Delay?.TotalSeconds);

    [Fact]
    public void Stars_without_number_cost_no_time()
    {
        var start = TimeProvider.System.GetTimestamp();
        var rules = RobotsRules.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 1000)) + "b");

        Assert.True(rules.Allows("/" + new string('a', 2000)));
        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 0, 1);
    }
}
