using System.Net;
using System.Text.Json;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Web.Tests.Pages;

namespace ArticleSearch.Web.Tests.Formats;

public sealed class SearchJsonTests : IAsyncLifetime
{
    private PagesHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await PagesHost.StartAsync(
        Printed.Article("hnm-new:700001", "Được mùa lúa sớm ở Hạ Điền <b>", published: Printed.Day(2018, 7, 5)));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_same_address_as_json_gives_the_same_hits_as_plain_text()
    {
        var page = await _host.ReadAsync("/tim-kiem?q=lua+som&nam=2018");
        var address = page.QuerySelector("link[rel=alternate][type='application/json']")!.GetAttribute("href")!;
        Assert.Equal("/tim-kiem.json?q=lua+som&nam=2018", address);

        using var answer = await _host.GetAsync(address);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(1, json.RootElement.GetProperty("total").GetInt64());
        var hit = Assert.Single(json.RootElement.GetProperty("hits").EnumerateArray());
        Assert.Equal("hnm-new:700001", hit.GetProperty("key").GetString());
        Assert.Equal("Được mùa lúa sớm ở Hạ Điền <b>", hit.GetProperty("title").GetString());
        Assert.Equal("2018-07-05T09:30:00+07:00", hit.GetProperty("published").GetString());
        Assert.Equal("Nông nghiệp", hit.GetProperty("section").GetString());
        Assert.Equal("Đỗ Quyên", Assert.Single(hit.GetProperty("writers").EnumerateArray()).GetString());
        Assert.StartsWith("https://hanoimoi.vn/", hit.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<mark>", hit.GetProperty("snippet").GetString(), StringComparison.Ordinal);
        Assert.True(hit.GetProperty("score").GetSingle() > 0);
        Assert.Equal(2018, json.RootElement.GetProperty("facets").GetProperty("years")[0].GetProperty("value").GetInt32());
        Assert.Equal("lua som", json.RootElement.GetProperty("query").GetProperty("text").GetString());
        Assert.Equal("relevance", json.RootElement.GetProperty("query").GetProperty("sort").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("listed").GetInt64());
        Assert.False(json.RootElement.GetProperty("gaveUp").GetBoolean());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("didYouMean").ValueKind);
        Assert.Empty(hit.GetProperty("copies").EnumerateArray());
    }

    [Fact]
    public async Task What_was_understood_how_it_spreads_and_where_to_go_on_are_told()
    {
        await _host.PutAsync(Printed.Series(12));

        using var json = await JsonAsync("/tim-kiem.json?q=b%E1%BA%A3n+tin+-l%C3%BAa&sap=cu");
        var answer = json.RootElement;
        var facets = answer.GetProperty("facets");

        Assert.Equal("bản tin -lúa", answer.GetProperty("understood").GetString());
        Assert.False(answer.GetProperty("literal").GetBoolean());
        Assert.Equal("Đỗ Quyên", facets.GetProperty("writers")[0].GetProperty("value").GetString());
        Assert.Equal("news", facets.GetProperty("kinds")[0].GetProperty("value").GetString());
        Assert.Equal("2020-01-01", facets.GetProperty("months")[0].GetProperty("value").GetString());

        using var rest = await JsonAsync("/tim-kiem.json?q=b%E1%BA%A3n+tin+-l%C3%BAa&sap=cu&sau=" + Uri.EscapeDataString(answer.GetProperty("next").GetString()!));
        Assert.Equal(
            ["hnm-new:710011", "hnm-new:710012"],
            rest.RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("key").GetString()));
        Assert.Equal(JsonValueKind.Null, rest.RootElement.GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData("/tim-kiem.json")]
    [InlineData("/tim-kiem.json?q=%C4%91%E1%BA%A5t&sap=cu")]
    [InlineData("/so-lieu.json?q=h%C3%A9c")]
    [InlineData("/so-lieu.json?sap=moi")]
    public async Task An_article_without_a_day_is_listed_by_day_as_well(string address)
    {
        var article = Printed.Article("hnm-new:700009", "Chuyện đất") with { Text = ArticleText.Compose("Chuyện đất", "Còn 5 héc đất.", []), Published = null };
        await _host.PutAsync(article, new Annotations(1) { Figures = [new Figure(new TextSpan(15, 20), 5, null, "héc", "r")] });

        using var json = await JsonAsync(address);

        Assert.Contains(json.RootElement.GetProperty("hits").EnumerateArray(), hit => hit.GetProperty("key").GetString() == "hnm-new:700009");
    }

    [Fact]
    public async Task The_filters_that_were_applied_are_told()
    {
        using var json = await JsonAsync("/tim-kiem.json?loai=tong-ket&tru-nam=2018&tru-loai=bao-in");
        var query = json.RootElement.GetProperty("query");

        Assert.Equal("review", query.GetProperty("kinds")[0].GetString());
        Assert.Equal(2018, query.GetProperty("without").GetProperty("years")[0].GetInt32());
        Assert.Equal("print", query.GetProperty("without").GetProperty("kinds")[0].GetString());
    }

    [Theory]
    [InlineData("tu", "tu=hom-qua")]
    [InlineData("dung-dau", "dung-dau=yes")]
    [InlineData("loai", "loai=truyen")]
    [InlineData("tru-nam", "tru-nam=x")]
    [InlineData("foo", "foo=1")]
    [InlineData("size", "size=5")]
    [InlineData("the", "the=LONG")]
    public async Task A_program_is_told_what_makes_no_sense_instead_of_getting_something_else(string parameter, string written)
    {
        using var answer = await _host.GetAsync("/tim-kiem.json?q=lua&" + written.Replace("LONG", new string('d', 300), StringComparison.Ordinal));
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(parameter, Assert.Single(json.RootElement.GetProperty("errors").EnumerateArray()).GetProperty("parameter").GetString());
    }

    private async Task<JsonDocument> JsonAsync(string address)
    {
        using var answer = await _host.GetAsync(address);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
