using System.Text;
using ArticleSearch.Ingest.Parse;

namespace ArticleSearch.Ingest.Tests.Parse;

/// <summary>Pages made to cost time or stack. A guard that fails shows as a test that does not end.</summary>
public sealed class HostileInput
{
    [Theory]
    [InlineData("<div>")]
    [InlineData("<DIV class='x'>")]
    [InlineData("<b><i>")]
    [InlineData("<a href='x'><b>")]
    [InlineData("<font color=red>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<svg><g>")]
    [InlineData("<p><span></p>")]
    public async Task Deep_nesting_is_refused_before_it_is_parsed(string tags) =>
        Assert.Equal(Reason.TooDeep, (await Pages.Refused(Repeat(tags, 200_000 / tags.Length * 5))).Reason);

    [Fact]
    public async Task Adoption_agency_bomb_is_refused()
    {
        var page = Repeat("<a><b>", 40_000) + Repeat("</a>", 40_000);

        Assert.Contains((await Pages.Refused(page)).Reason, new[] { Reason.TooDeep, Reason.TooSlow });
    }

    [Theory]
    [InlineData("<div></x>")]
    [InlineData("<div></span>")]
    [InlineData("<b><p></b>")]
    [InlineData("<a><p></a>")]
    [InlineData("<li><p>")]
    [InlineData("<nobr><p></nobr>")]
    public async Task What_slips_under_the_guard_meets_the_deadline(string tags)
    {
        var outcome = await Pages.Outcome(Samples.Header(body: Repeat(tags, 150_000)));

        if (outcome is ParseOutcome.Refused refused)
        {
            Assert.Contains(refused.Failure.Reason, new[] { Reason.TooDeep, Reason.TooSlow, Reason.TooLarge });
        }
    }

    [Fact]
    public async Task Page_of_very_many_elements_is_too_large() =>
        Assert.Equal(Reason.TooLarge, (await Pages.Refused(Samples.Header(body: Repeat("<br>", 51_000)))).Reason);

    [Fact]
    public async Task Long_line_without_markup_is_read() =>
        Assert.Equal("Nước về", (await Pages.Article("Nước về\n\n" + Repeat("Ảnh: (09/02/2018 ", 50_000))).Text.Title);

    [Fact]
    public async Task Wide_table_is_read()
    {
        var article = await Pages.Article(Samples.Header(body: $"<table><tr>{Repeat("<td>1</td>", 20_000)}</tr></table>"));

        Assert.Single(article.Text.Body);
    }

    [Fact]
    public async Task Cells_that_span_all_rows_do_not_multiply_without_end()
    {
        var rows = Repeat("<tr><td rowspan='60000'>nước về đồng</td></tr>", 12_000);
        var article = await Pages.Article(Samples.Header(body: $"<p>{Samples.First}</p><table>{rows}</table>"));

        Assert.InRange(article.Text.Value.Length, 1, 300_000);
    }

    [Fact]
    public async Task Drawing_with_many_paths_is_no_deep_nesting() =>
        Assert.Equal(2, (await Pages.Article(Samples.Header(extraHead: "", breadcrumb: $"<svg>{Repeat("<path d='M0'/>", 2_000)}</svg>"))).Text.Body.Count());

    [Fact]
    public async Task Tags_inside_scripts_and_comments_do_not_nest() =>
        Assert.Equal(2, (await Pages.Article(Samples.Header(extraHead: $"<script>var a = '{Repeat("<div>", 2_000)}';</script><!-- {Repeat("<div>", 2_000)} -->"))).Text.Body.Count());

    [Theory]
    [InlineData("<")]
    [InlineData("<p")]
    [InlineData("<p></")]
    [InlineData("<!--<p>")]
    [InlineData("<p>a<script>")]
    [InlineData("<p>&#xD800;&#0;</p>")]
    public async Task Torn_markup_is_an_outcome(string page) => Assert.NotNull(await Pages.Outcome(page));

    [Fact]
    public async Task Cancellation_is_no_failure()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var page = Pages.Page(Encoding.UTF8.GetBytes(Samples.Header()));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new PageParser().ParseAsync(page, cancelled.Token));
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
