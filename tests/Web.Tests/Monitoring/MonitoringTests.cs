using System.Net;
using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Monitoring;
using ArticleSearch.Web.Tests.Operators;
using ArticleSearch.Web.Tests.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace ArticleSearch.Web.Tests.Monitoring;

public sealed class MonitoringTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_lives_and_is_ready_and_says_one_word_to_everybody()
    {
        await using var host = await PagesHost.StartAsync();
        host.ComesThroughProxy();

        foreach (var address in new[] { "/health/live", "/health/ready" })
        {
            using var answer = await host.GetAsync(address);
            Assert.Equal((HttpStatusCode.OK, "Healthy"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token)));
        }
    }

    [Fact]
    public async Task With_a_broken_store_it_lives_and_is_not_ready()
    {
        await using var host = await PagesHost.StartAsync();
        await using (var connection = new SqliteConnection($"Data Source={host.Database}"))
        {
            await connection.OpenAsync(Token);
            await using var drop = connection.CreateCommand();
            drop.CommandText = "DROP TABLE note";
            await drop.ExecuteNonQueryAsync(Token);
        }

        using var live = await host.GetAsync("/health/live");
        using var ready = await host.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (ready.StatusCode, await ready.Content.ReadAsStringAsync(Token)));
    }

    [Fact]
    public async Task Numbers_of_the_store_and_of_the_pages_are_told()
    {
        await using var host = await PagesHost.StartAsync(Printed.Series(3));
        var location = await host.AddAsync("file:///hong.html");
        await host.RecordAsync(new Finding.Failed(location.Id, new Failure(Stage.Read, Reason.NotReadable)), new Finding.End(location.Id));
        using var searched = await host.GetAsync("/tim-kiem?q=mat+rieng");
        using var missing = await host.GetAsync("/bai/hnm-new:1");

        using var answer = await host.GetAsync("/metrics");
        var lines = (await answer.Content.ReadAsStringAsync(Token)).Split('\n');

        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("articlesearch_articles 3", lines);
        Assert.Contains("articlesearch_failures 1", lines);
        Assert.Contains("articlesearch_addresses{state=\"Done\"} 1", lines);
        Assert.Contains("articlesearch_addresses{state=\"Refused\"} 1", lines);
        Assert.Contains("articlesearch_extracted{kind=\"quotes\"} 0", lines);
        Assert.Contains("articlesearch_request_seconds_count{page=\"tim-kiem\",status=\"2xx\"} 1", lines);
        Assert.Contains("articlesearch_request_seconds_count{page=\"bai\",status=\"4xx\"} 1", lines);
        Assert.DoesNotContain(lines, line => line.Contains("rieng", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, "", HttpStatusCode.OK)]
    [InlineData(true, "", HttpStatusCode.NotFound)]
    [InlineData(true, "10.0.0.0/8", HttpStatusCode.NotFound)]
    [InlineData(true, "127.0.0.1", HttpStatusCode.OK)]
    [InlineData(true, "127.0.0.0/8", HttpStatusCode.OK)]
    public async Task Numbers_are_for_this_machine_and_for_those_who_are_named(bool throughProxy, string allowed, HttpStatusCode status)
    {
        await using var host = await PagesHost.StartWithAsync(settings => settings.MetricsFrom = allowed.Length == 0 ? [] : [allowed]);
        if (throughProxy)
        {
            host.ComesThroughProxy();
        }

        using var answer = await host.GetAsync("/metrics");

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("/", "home")]
    [InlineData("/tim-kiem", "tim-kiem")]
    [InlineData("/tim-kiem.json", "tim-kiem")]
    [InlineData("/bai/hnm-new:1@2", "bai")]
    [InlineData("/nhan-su/12", "nhan-su")]
    [InlineData("/../etc/passwd\n", "other")]
    [InlineData("/xyz", "other")]
    public void What_is_measured_goes_by_a_few_names(string path, string page) => Assert.Equal(page, RequestWatch.PageOf(new PathString(path)));
}
