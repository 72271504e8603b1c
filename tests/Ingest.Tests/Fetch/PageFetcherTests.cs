using System.Text;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Fetch;
using ArticleSearch.Replica;

namespace ArticleSearch.Ingest.Tests.Fetch;

public sealed class PageFetcherTests
{
    private const string Place = "hanoimoi.vn/mua-sau-700001.html";
    private const string Address = "https://" + Place;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_comes_with_its_validators_and_is_not_sent_twice()
    {
        await using var lab = await FetchLab.OpenAsync();
        var article = Article(lab);

        var first = Assert.IsType<FetchOutcome.Content>(await lab.FetchAsync(Address));
        var second = await lab.FetchAsync(Address, first.Validators);

        Assert.Equal(article.Html, first.Page.Body.ToArray());
        Assert.Equal(Address, first.Page.Url!.Value);
        Assert.IsType<FetchOutcome.Unchanged>(second);
        Assert.Equal([("/robots.txt", 404), ("/mua-sau-700001.html", 200), ("/mua-sau-700001.html", 304)], lab.Site.Requests.Select(seen => (seen.Path, seen.Status)));
        Assert.All(lab.Site.Requests, seen => Assert.Equal("ArticleSearch/0.1 (+mailto:truc@example.org)", seen.UserAgent));
    }

    [Fact]
    public async Task One_request_at_a_time_and_never_faster_than_the_pace()
    {
        await using var lab = await FetchLab.OpenAsync();
        Article(lab);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => lab.FetchAsync(Address)));

        // Whoever waits too long for the others is told to come back.
        Assert.All(outcomes, outcome => Assert.True(outcome is FetchOutcome.Content or FetchOutcome.Postponed));
        AssertPace(lab, atLeast: 2);
    }

    [Fact]
    public async Task The_pace_holds_across_processes_and_restarts()
    {
        await using var lab = await FetchLab.OpenAsync();
        Article(lab);
        for (var process = 0; process < 4; process++)
        {
            await using var store = await lab.OpenAnotherStoreAsync();
            var request = new FetchRequest(new Uri(Address), 1 << 20, WantsHtml: true, Validators.None);
            Assert.IsType<FetchOutcome.Content>(await lab.FetcherOf(store).FetchAsync(lab.Source, request, Token));
            Assert.IsType<FetchOutcome.Content>(await lab.FetchAsync(Address));
        }

        Assert.Single(lab.Site.Requests, seen => seen.Path == "/robots.txt");
        AssertPace(lab, atLeast: 9);
    }

    private static void AssertPace(FetchLab lab, int atLeast)
    {
        var times = lab.Site.Requests.Select(seen => seen.At).ToList();
        Assert.True(times.Count >= atLeast, $"{times.Count} requests");
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= lab.Source.Pace, $"{pair.First:T} {pair.Second:T}"));
    }

    [Fact]
    public async Task The_delay_that_robots_asks_for_counts_when_it_is_longer()
    {
        await using var lab = await FetchLab.OpenAsync();
        lab.Site.Robots = "User-agent: *\nCrawl-delay: 20\n";
        Article(lab);

        await lab.FetchAsync(Address);
        await lab.FetchAsync(Address);

        var times = lab.Site.Requests.Select(seen => seen.At).ToList();
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task What_robots_forbids_is_not_fetched_and_its_rules_are_asked_for_once_a_day()
    {
        await using var lab = await FetchLab.OpenAsync();
        lab.Site.Robots = "User-agent: *\nDisallow: /mua-\n";
        Article(lab);

        for (var i = 0; i < 3; i++)
        {
            var refused = Assert.IsType<FetchOutcome.Refused>(await lab.FetchAsync(Address));
            Assert.Equal((Reason.RobotsForbid, "/mua-sau-700001.html"), (refused.Failure.Reason, refused.Failure.Detail));
        }

        Assert.Single(lab.Site.Requests);
        lab.Site.Robots = "";
        lab.Clock.AdvanceTo(FetchLab.Start.AddHours(24));
        Assert.IsType<FetchOutcome.Content>(await lab.FetchAsync(Address));
    }

    [Theory]
    [InlineData("503", Reason.Unavailable, "robots.txt 503")]
    [InlineData("500", Reason.Unavailable, "robots.txt 500")]
    [InlineData("429", Reason.TooManyRequests, "robots.txt 429")]
    [InlineData("challenge", Reason.Challenge, "robots.txt")]
    public async Task Without_its_rules_a_host_is_left_alone(string fault, Reason reason, string detail)
    {
        await using var lab = await FetchLab.OpenAsync();
        lab.Site.Break("hanoimoi.vn/robots.txt", Fault.ByName[fault]);
        Article(lab);

        var blocked = Assert.IsType<FetchOutcome.Blocked>(await lab.FetchAsync(Address));

        Assert.Equal(("hanoimoi.vn", reason, detail), (blocked.Host, blocked.Failure.Reason, blocked.Failure.Detail));
        Assert.DoesNotContain(lab.Site.Requests, seen => seen.Path.EndsWith(".html", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("403")]
    [InlineData("410")]
    [InlineData("redirect-loop")]
    public async Task Where_there_are_no_rules_everything_is_allowed(string fault)
    {
        await using var lab = await FetchLab.OpenAsync();
        lab.Site.Break("hanoimoi.vn/robots.txt", Fault.ByName[fault]);
        Article(lab);

        Assert.IsType<FetchOutcome.Content>(await lab.FetchAsync(Address));
    }

    [Fact]
    public async Task Rules_outlive_a_wall_in_front_of_them()
    {
        await using var lab = await FetchLab.OpenAsync();
        lab.Site.Robots = "User-agent: *\nDisallow: /mua-\n";
        Article(lab);
        await lab.FetchAsync(Address);
        lab.Site.Break("hanoimoi.vn/robots.txt", Fault.ByName["403"]);
        lab.Clock.AdvanceTo(FetchLab.Start.AddDays(2));

        Assert.IsType<FetchOutcome.Refused>(await lab.FetchAsync(Address));
    }

    [Fact]
    public async Task Of_a_robots_file_without_end_the_beginning_counts()
    {
        await using var lab = await FetchLab.OpenAsync();
        lab.Site.Robots = "User-agent: *\nDisallow: /mua-\n" + new StringBuilder().Insert(0, "# chú thích\n", 200_000);
        Article(lab);

        Assert.IsType<FetchOutcome.Refused>(await lab.FetchAsync(Address));
    }

    [Fact]
    public async Task A_redirect_within_the_source_is_followed_and_remembered()
    {
        await using var lab = await FetchLab.OpenAsync();
        Article(lab);
        lab.Site.Put(new ReplicaArticle(new Uri("https://hanoimoi.com.vn/tin-tuc/xa-hoi/592454/mua-sau"), 592454, "Mùa sấu", FetchLab.Start.AddYears(-3), []) { MovedTo = new Uri(Address) });

        var content = Assert.IsType<FetchOutcome.Content>(await lab.FetchAsync("https://hanoimoi.com.vn/Tin-tuc/Xa-hoi/592454/mua-sau"));

        Assert.Equal(Address, content.Page.Address);
        Assert.Equal("https://hanoimoi.com.vn/Tin-tuc/Xa-hoi/592454/mua-sau", Assert.Single(content.Passed).Value);
        Assert.Equal(2, lab.Site.Requests.Count(seen => seen.Path == "/robots.txt"));
    }

    [Fact]
    public async Task The_other_name_of_a_host_is_asked_at_the_same_mirror()
    {
        await using var lab = await FetchLab.OpenAsync();
        Article(lab);
        lab.Site.Break("hanoimoi.vn/cu-700009.html", Fault.Redirect("https://www.hanoimoi.vn/mua-sau-700001.html"));

        Assert.IsType<FetchOutcome.Content>(await lab.FetchAsync("https://hanoimoi.vn/cu-700009.html"));
    }

    /// <summary>Every way in which an address can go wrong, with what the operator is told.</summary>
    [Theory]
    [InlineData("403", "Blocked", Reason.Forbidden, "403")]
    [InlineData("429", "Blocked", Reason.TooManyRequests, "429")]
    [InlineData("503", "Blocked", Reason.Unavailable, "503")]
    [InlineData("500", "Failed", Reason.ServerError, "500")]
    [InlineData("418", "Refused", Reason.Rejected, "418")]
    [InlineData("404", "Gone", Reason.Gone, "404")]
    [InlineData("410", "Gone", Reason.Gone, "410")]
    [InlineData("not-found-redirect", "Gone", Reason.Gone, "/404.html")]
    [InlineData("redirect-loop", "Refused", Reason.TooManyRedirects, Address)]
    [InlineData("redirect-elsewhere", "Refused", Reason.OtherHost, "https://example.org/")]
    [InlineData("redirect-file", "Refused", Reason.OtherHost, "file:///etc/passwd")]
    [InlineData("redirect-port", "Refused", Reason.OtherHost, "https://hanoimoi.vn:8443/")]
    [InlineData("redirect-user", "Refused", Reason.OtherHost, "https://hanoimoi.vn@example.org/")]
    [InlineData("redirect-nowhere", "Refused", Reason.Rejected, "302")]
    [InlineData("slow", "Failed", Reason.TimedOut, "> 5 s")]
    [InlineData("endless", "Refused", Reason.TooLarge, "> 8 MB")]
    [InlineData("huge-length", "Refused", Reason.TooLarge, "1048576 MB > 8 MB")]
    [InlineData("cut-off", "Failed", Reason.CutOff, null)]
    [InlineData("gzip-cut-off", "Failed", Reason.CutOff, null)]
    [InlineData("gzip-bomb", "Refused", Reason.DecompressionBomb, "> 100 : 1")]
    [InlineData("brotli-bomb", "Refused", Reason.DecompressionBomb, "> 100 : 1")]
    [InlineData("unknown-encoding", "Refused", Reason.WrongType, "zstd")]
    [InlineData("image", "Refused", Reason.WrongType, "image/jpeg")]
    public async Task A_fault_of_the_site_has_a_state_and_a_reason(string fault, string state, Reason reason, string? detail)
    {
        await using var lab = await FetchLab.OpenAsync();
        lab.Site.Break(Place, Fault.ByName[fault]);

        var outcome = await lab.FetchAsync(Address);

        var failure = FailureOf(outcome);
        Assert.Equal((state, reason), (outcome.GetType().Name, failure.Reason));
        Assert.Equal(detail ?? failure.Detail, failure.Detail);
        Assert.Equal(state is "Failed" or "Blocked", failure.MayRetry);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Mon, 02 Mar 2026 01:30:00 GMT", 1795)]
    [InlineData("9999999", 604_800)]
    [InlineData("-5", null)]
    [InlineData("mai", null)]
    public async Task How_long_to_stay_away_is_heeded(string retryAfter, int? seconds)
    {
        await using var lab = await FetchLab.OpenAsync();
        lab.Site.Break(Place, Fault.Status(503, retryAfter));

        var blocked = Assert.IsType<FetchOutcome.Blocked>(await lab.FetchAsync(Address));

        // The answer comes a little more than one pace after the start, because robots.txt was asked for first.
        Assert.Equal(seconds is null, blocked.RetryAfter is null);
        Assert.InRange(blocked.RetryAfter?.TotalSeconds ?? 0, (seconds ?? 0) - 10, seconds ?? 0);
    }

    /// <summary>The names are the source's own, so that it is the address behind them that is judged.</summary>
    [Theory]
    [InlineData("https://127.0.0.1/a-700001.html")]
    [InlineData("http://localhost/a-700001.html")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://2130706433/a-700001.html")]
    [InlineData("http://0x7f.1/a-700001.html")]
    public async Task No_request_leaves_for_a_private_address(string address)
    {
        await using var lab = await FetchLab.OpenAsync();

        var refused = Assert.IsType<FetchOutcome.Refused>(await lab.FetchAsync(address));

        Assert.Equal(Reason.PrivateAddress, refused.Failure.Reason);
        Assert.Empty(lab.Site.Requests);
    }

    [Fact]
    public async Task A_redirect_cannot_lead_to_a_private_address()
    {
        await using var lab = await FetchLab.OpenAsync();
        lab.Site.Break(Place, Fault.ByName["redirect-private"]);

        var refused = Assert.IsType<FetchOutcome.Refused>(await lab.FetchAsync(Address));

        Assert.Equal((Reason.PrivateAddress, "127.0.0.1 = 127.0.0.1"), (refused.Failure.Reason, refused.Failure.Detail));
    }

    [Fact]
    public async Task A_name_that_does_not_exist_blocks_the_host()
    {
        await using var lab = await FetchLab.OpenAsync();
        var source = lab.Source with { Hosts = ["khong-co.invalid"] };

        var outcome = await lab.Fetcher.FetchAsync(
            source, new FetchRequest(new Uri("https://khong-co.invalid/a-700001.html"), 1 << 20, WantsHtml: true, Validators.None), Token);

        var blocked = Assert.IsType<FetchOutcome.Blocked>(outcome);
        Assert.Equal(("khong-co.invalid", Reason.Unreachable), (blocked.Host, blocked.Failure.Reason));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\r\nX-Other: b")]
    [InlineData("a)(b")]
    public void A_contact_that_cannot_stand_in_a_request_is_refused(string contact) =>
        Assert.Throws<FormatException>(() => FetchTerms.Of(contact, new FetchNetwork(new Dictionary<string, Mirror>())));

    private static ReplicaArticle Article(FetchLab lab)
    {
        var article = ReplicaArticle.Of(700001, "mua-sau", "Mùa sấu", FetchLab.Start.AddHours(-3), "Sấu chín trên phố.", "Người nhặt sấu kể chuyện cũ.");
        lab.Site.Put(article);
        return article;
    }

    private static Failure FailureOf(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Blocked blocked => blocked.Failure,
        FetchOutcome.Failed failed => failed.Failure,
        FetchOutcome.Refused refused => refused.Failure,
        FetchOutcome.Gone gone => gone.Failure,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not a failure"),
    };
}
