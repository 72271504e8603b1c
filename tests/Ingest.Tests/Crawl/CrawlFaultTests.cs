using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Ingest.Tests.Fetch;
using ArticleSearch.Replica;

namespace ArticleSearch.Ingest.Tests.Crawl;

/// <summary>Whatever the site answers has a state and a reason.</summary>
public sealed class CrawlFaultTests
{
    /// <summary>The state and the reason that the operator sees, and whether the address is tried again by itself.</summary>
    [Theory]
    [InlineData("403", LocationState.Blocked, Stage.Fetch, Reason.Forbidden, true)]
    [InlineData("429", LocationState.Blocked, Stage.Fetch, Reason.TooManyRequests, true)]
    [InlineData("503", LocationState.Blocked, Stage.Fetch, Reason.Unavailable, true)]
    [InlineData("challenge", LocationState.Blocked, Stage.Parse, Reason.Challenge, true)]
    [InlineData("500", LocationState.Failed, Stage.Fetch, Reason.ServerError, true)]
    [InlineData("slow", LocationState.Failed, Stage.Fetch, Reason.TimedOut, true)]
    [InlineData("cut-off", LocationState.Failed, Stage.Fetch, Reason.CutOff, true)]
    [InlineData("404", LocationState.Gone, Stage.Fetch, Reason.Gone, true)]
    [InlineData("not-found-redirect", LocationState.Gone, Stage.Fetch, Reason.Gone, true)]
    [InlineData("418", LocationState.Refused, Stage.Fetch, Reason.Rejected, false)]
    [InlineData("gzip-bomb", LocationState.Refused, Stage.Fetch, Reason.DecompressionBomb, false)]
    [InlineData("redirect-elsewhere", LocationState.Refused, Stage.Fetch, Reason.OtherHost, false)]
    [InlineData("redirect-private", LocationState.Refused, Stage.Fetch, Reason.PrivateAddress, false)]
    [InlineData("image", LocationState.Refused, Stage.Fetch, Reason.WrongType, false)]
    [InlineData("pdf-as-html", LocationState.Refused, Stage.Parse, Reason.NotText, false)]
    [InlineData("broken-utf8", LocationState.Refused, Stage.Parse, Reason.BrokenEncoding, false)]
    [InlineData("empty", LocationState.Refused, Stage.Parse, Reason.EmptyFile, false)]
    [InlineData("list", LocationState.Refused, Stage.Parse, Reason.SectionList, false)]
    public async Task A_fault_of_an_article_is_told(string fault, LocationState state, Stage stage, Reason reason, bool isTriedAgain)
    {
        await using var lab = await CrawlLab.OpenAsync();
        lab.Site.Put(CrawlLab.Article(700001));
        lab.Site.Break("hanoimoi.vn/mua-sau-700001.html", Fault.ByName[fault]);

        await lab.CrawlAsync();

        var location = await lab.LocationAsync(CrawlLab.Address);
        var failure = await lab.FailureAsync(CrawlLab.Address);
        Assert.Equal((state, stage, reason, isTriedAgain), (location.State, failure!.Stage, failure.Reason, location.NextTry > lab.Clock.GetUtcNow()));
    }

    [Theory]
    [InlineData("403")]
    [InlineData("challenge")]
    public async Task A_page_that_alone_brings_on_a_block_is_left_to_the_operator_after_five_tries(string fault)
    {
        await using var lab = await CrawlLab.OpenAsync();
        lab.Site.Put(CrawlLab.Article(700001), CrawlLab.Article(700002));
        lab.Site.Break("hanoimoi.vn/mua-sau-700001.html", Fault.ByName[fault]);
        for (var day = 0; day < 10; day++)
        {
            lab.Clock.AdvanceTo(FetchLab.Start.AddDays(day));
            await lab.CrawlAsync();
        }

        Assert.Equal((LocationState.Blocked, null), ((await lab.LocationAsync(CrawlLab.Address)).State, (await lab.LocationAsync(CrawlLab.Address)).NextTry));
        Assert.Equal(5, lab.Site.Requests.Count(seen => seen.Path == "/mua-sau-700001.html"));
        Assert.NotNull(await lab.Store.ReadAsync(ArticleKey.Of("hnm-new:700002"), null, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("403", LocationState.Blocked, Reason.Forbidden)]
    [InlineData("challenge", LocationState.Blocked, Reason.Challenge)]
    [InlineData("500", LocationState.Failed, Reason.ServerError)]
    [InlineData("404", LocationState.Failed, Reason.Gone)]
    [InlineData("broken-xml", LocationState.Failed, Reason.BrokenXml)]
    [InlineData("list", LocationState.Failed, Reason.NotAList)]
    [InlineData("empty", LocationState.Failed, Reason.EmptyFile)]
    [InlineData("gzip-bomb", LocationState.Failed, Reason.DecompressionBomb)]
    [InlineData("image", LocationState.Failed, Reason.WrongType)]
    public async Task A_fault_of_a_list_is_told_and_the_list_is_never_given_up(string fault, LocationState state, Reason reason)
    {
        await using var lab = await CrawlLab.OpenAsync();
        lab.Site.Put(CrawlLab.Article(700001));
        lab.Site.Break("hanoimoi.vn/rss/xa-hoi", Fault.ByName[fault]);
        for (var day = 0; day < 9; day++)
        {
            lab.Clock.AdvanceTo(FetchLab.Start.AddDays(day));
            await lab.CrawlAsync();
            Assert.Equal((state, reason), ((await lab.LocationAsync(CrawlLab.Feed)).State, (await lab.FailureAsync(CrawlLab.Feed))!.Reason));
        }

        lab.Site.Mend("hanoimoi.vn/rss/xa-hoi");
        lab.Clock.AdvanceTo(FetchLab.Start.AddDays(12));
        var mended = await lab.CrawlAsync();

        Assert.Equal((LocationState.Done, 1), ((await lab.LocationAsync(CrawlLab.Feed)).State, mended.Articles.New));
        Assert.Null(await lab.FailureAsync(CrawlLab.Feed));
    }
}
