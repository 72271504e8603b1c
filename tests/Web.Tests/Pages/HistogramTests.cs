using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using ArticleSearch.Web.Pages;

namespace ArticleSearch.Web.Tests.Pages;

public sealed class HistogramTests
{
    private static readonly ArticleQuery All = new() { Sort = SortOrder.Newest };

    [Fact]
    public void Months_stand_side_by_side_with_their_gaps_and_each_narrows_the_search()
    {
        var bars = Histogram.Of(new ArticleQuery { Text = "a", Page = 4 }, [Month(2018, 11, 4), Month(2019, 2, 1)]).Bars;

        Assert.Equal(["11/2018", "12/2018", "1/2019", "2/2019"], bars.Select(bar => bar.Label));
        Assert.Equal([4, 0, 0, 1], bars.Select(bar => bar.Count));
        Assert.Equal([Histogram.Height, 0, 0, Histogram.Height / 4], bars.Select(bar => bar.Height));
        Assert.Equal("/tim-kiem?q=a&tu=2019-02-01&den=2019-02-28", bars[3].Address);
    }

    [Fact]
    public void A_month_never_widens_the_search()
    {
        var query = All with { From = new DateOnly(2019, 2, 10), To = new DateOnly(2019, 3, 5) };

        var bars = Histogram.Of(query, [Month(2019, 2, 1), Month(2019, 3, 1)]).Bars;

        Assert.Equal(["/tim-kiem?tu=2019-02-10&den=2019-02-28", "/tim-kiem?tu=2019-03-01&den=2019-03-05"], bars.Select(bar => bar.Address));
    }

    [Fact]
    public void More_than_three_years_of_months_are_told_by_the_year()
    {
        var longest = Histogram.Of(All, [Month(2017, 1, 1), Month(2019, 12, 2)]).Bars;
        var years = Histogram.Of(All, [Month(2017, 1, 1), Month(2017, 3, 2), Month(2020, 1, 2)]).Bars;

        Assert.Equal(36, longest.Count);
        Assert.Equal([("2017", 3, "/tim-kiem?nam=2017"), ("2018", 0, "/tim-kiem?nam=2018"), ("2019", 0, "/tim-kiem?nam=2019"), ("2020", 2, "/tim-kiem?nam=2020")],
            years.Select(bar => (bar.Label, bar.Count, bar.Address)));
    }

    /// <summary>Each link repeats the query: those of the picture would make a heavy page, and the table has the same.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(20, false)]
    public void A_picture_of_a_very_long_query_leads_nowhere(int times, bool leads)
    {
        var query = new ArticleQuery { Text = string.Join(' ', Enumerable.Repeat("phường nhượng", times)) };

        Assert.Equal(leads, Histogram.Of(query, [.. Enumerable.Range(2000, 20).Select(year => Month(year, 1, 1))]).BarsLead);
    }

    [Fact]
    public void One_hit_beside_very_many_is_still_seen()
    {
        var bars = Histogram.Of(All, [Month(2019, 1, int.MaxValue), Month(2019, 2, 1)]).Bars;

        Assert.Equal([Histogram.Height, 1], bars.Select(bar => bar.Height));
    }

    [Fact]
    public void What_cannot_be_compared_or_shown_has_no_bars()
    {
        Assert.Empty(Histogram.Of(All, []).Bars);
        Assert.Empty(Histogram.Of(All, [Month(2019, 2, 9)]).Bars);
        Assert.Empty(Histogram.Of(All, [Month(1, 1, 9), Month(9999, 12, 9)]).Bars);
    }

    [Fact]
    public void Facts_are_told_by_the_year_and_a_year_takes_the_place_of_the_chosen_ones()
    {
        var query = new QuoteQuery { Text = "a", Filters = [new FactFilter(FactFacet.Year, "2018"), new FactFilter(FactFacet.Year, "2020")] };

        var histogram = Histogram.Of(query, [new("2020", 4), new("2018", 2)]);

        Assert.Equal([("2018", 2), ("2019", 0), ("2020", 4)], histogram.Bars.Select(bar => (bar.Label, bar.Count)));
        Assert.Equal("/phat-bieu?q=a&nam=2018", histogram.Bars[0].Address);
        Assert.False(histogram.HasMonths);
    }

    private static FacetCount<DateOnly> Month(int year, int month, int count) => new(new DateOnly(year, month, 1), count);
}
