using System.Net;
using System.Text.Json;
using ArticleSearch.Web.Guarding;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Tests.Operators;
using ArticleSearch.Web.Tests.Pages;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ArticleSearch.Web.Tests.Guarding;

public sealed class GuardsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/tim-kiem?q=a", "/tim-kiem?q=b", "/so-lieu.json")]
    [InlineData("/so-lieu.json", "/tim-kiem.json?q=b", "/tim-kiem?q=a")]
    public async Task One_address_may_ask_so_much_in_a_minute(string first, string second, string ofAnotherKind)
    {
        await using var host = await PagesHost.StartWithAsync(settings => settings.Limits = new LimitSettings { SearchesPerMinute = 2, ExportsPerMinute = 2 });
        host.ComesThroughProxy();
        foreach (var address in new[] { first, second })
        {
            using var allowed = await host.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        }

        using var refused = await host.GetAsync(first);
        using var other = await host.GetAsync(ofAnotherKind);
        using var article = await host.GetAsync("/bai/hnm-new:1");

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK, HttpStatusCode.NotFound), (refused.StatusCode, other.StatusCode, article.StatusCode));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("default-src 'none'", Assert.Single(refused.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var text = await refused.Content.ReadAsStringAsync(Token);
        Assert.Contains("Hãy đợi một lát", text, StringComparison.Ordinal);
        Assert.Equal(first.Contains(".json", StringComparison.Ordinal), text.StartsWith('{'));
        if (text.StartsWith('{'))
        {
            Assert.Equal(JsonValueKind.String, JsonDocument.Parse(text).RootElement.GetProperty("error").ValueKind);
        }
    }

    [Fact]
    public async Task Whoever_sits_at_this_machine_may_ask_for_anything()
    {
        await using var host = await PagesHost.StartWithAsync(settings => settings.Limits = new LimitSettings { SearchesPerMinute = 1 });
        for (var time = 0; time < 5; time++)
        {
            using var answer = await host.GetAsync("/tim-kiem?q=a");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("", false)]
    public async Task Only_a_known_proxy_says_where_a_request_comes_from(string known, bool believed)
    {
        await using var host = await PagesHost.StartWithAsync(settings =>
        {
            settings.KnownProxies = known.Length == 0 ? [] : [known];
            settings.Limits = new LimitSettings { SearchesPerMinute = 1 };
        });

        // Two visitors when the proxy is believed, else the proxy itself twice.
        using var one = await AskAsync(host, "203.0.113.7");
        using var other = await AskAsync(host, "203.0.113.8");

        Assert.Equal(HttpStatusCode.OK, one.StatusCode);
        Assert.Equal(believed ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests, other.StatusCode);
        Assert.Equal(believed, one.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Behind_a_known_proxy_nobody_sits_at_this_machine()
    {
        await using var host = await PagesHost.StartWithAsync(settings => settings.KnownProxies = ["127.0.0.1"]);

        // The operator's own browser, through the proxy; and a visitor who claims to be this machine.
        host.Browser.DefaultRequestHeaders.Add("X-Forwarded-For", "127.0.0.1");
        using var metrics = await host.GetAsync("/metrics");
        using var dashboard = await host.GetAsync("/nap-lieu");

        Assert.Equal(HttpStatusCode.NotFound, metrics.StatusCode);
        Assert.Empty((await PagesHost.ReadAsync(dashboard)).QuerySelectorAll("main form[method=post]"));
    }

    [Fact]
    public async Task Nothing_longer_than_a_form_is_taken()
    {
        await using var host = await PagesHost.StartAsync();
        using var form = new FormUrlEncodedContent([new("id", new string('1', 100_000))]);

        using var answer = await host.Browser.PostAsync("/nap-lieu", form, Token);

        Assert.True(answer.StatusCode is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest, $"{answer.StatusCode}");
        using var after = await host.GetAsync("/nap-lieu");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory]
    [InlineData("http://localhost:5080", "", "localhost,127.0.0.1,[::1]")]
    [InlineData("http://127.0.0.1:1;http://[::1]:1", "", "localhost,127.0.0.1,[::1]")]
    [InlineData("http://0.0.0.0:5080", "", "")]
    [InlineData("http://localhost:5080;http://kho.example:80", "", "")]
    [InlineData("http://localhost:5080", "kho.example", "")]
    public void A_server_on_this_machine_answers_to_this_machines_names(string urls, string allowed, string names)
    {
        var services = new ServiceCollection();

        Guards.AllowOwnNames(services, urls, allowed);

        using var provider = services.AddOptions().BuildServiceProvider();
        Assert.Equal(names, string.Join(',', provider.GetRequiredService<IOptions<HostFilteringOptions>>().Value.AllowedHosts));
    }

    [Theory]
    [InlineData("/so-lieu.csv", true)]
    [InlineData("/tim-kiem.JSON", true)]
    [InlineData("/goi-y.json", false)]
    [InlineData("/tim-kiem", false)]
    public void Addresses_for_programs_are_known_by_their_end(string path, bool isExport) => Assert.Equal(isExport, RateLimits.IsExport(path));

    private static Task<HttpResponseMessage> AskAsync(PagesHost host, string visitor)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/tim-kiem?q=a");
        request.Headers.Add("X-Forwarded-For", visitor);
        request.Headers.Add("X-Forwarded-Proto", "https");
        return host.Browser.SendAsync(request, Token);
    }
}
