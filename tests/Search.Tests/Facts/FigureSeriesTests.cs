using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search.Facts;

namespace ArticleSearch.Search.Tests.Facts;

/// <summary>Invented figures of an invented commune.</summary>
public sealed class FigureSeriesTests
{
    [Fact]
    public void Figures_of_one_thing_unit_and_body_stand_together_whatever_their_case_and_spelling()
    {
        var series = FigureSeries.Of([
            Figure(52, 2017), Figure(55, 2018) with { Fact = Of(55, 2018) with { Thing = "Tổng Thu", Of = "XÃ LŨNG HOÀ" } },
            Figure(58, 2019) with { Fact = Of(58, 2019) with { Of = "xã Lũng Hòa" } }]);

        var one = Assert.Single(series);
        Assert.Equal([2017, 2018, 2019], one.Periods.Select(period => period.Time.From.Year));
        Assert.Equal(("tổng thu", "đồng"), (one.Thing, one.Unit));
    }

    [Fact]
    public void Another_mark_unit_or_body_and_a_change_are_other_indicators()
    {
        var fact = Of(52, 2017);
        var series = FigureSeries.Of(new[]
        {
            fact, fact with { Thing = "tổng thú" }, fact with { Unit = "%" }, fact with { Of = null }, fact with { Change = Change.Rise }, fact with { Thing = null },
        }.Select((one, number) => Figure(one, $"Câu {number}.")));

        Assert.Equal(5, series.Count);
    }

    [Fact]
    public void A_copy_of_a_story_and_a_sentence_printed_again_count_once()
    {
        var series = Assert.Single(FigureSeries.Of([
            Figure(Of(52, 2017), "Xã thu 52 đồng trong năm, theo báo cáo của xã tại hội nghị.", "a:1", day: 2),
            Figure(Of(52, 2017), "Xã thu 52 đồng trong năm, theo báo cáo của xã tại hội nghị tổng kết.", "a:2", day: 3),
            Figure(Of(52, 2017), "Bà con vui vì năm ấy cả xã thu được tới 52 đồng.", "a:3", day: 4)]));

        var value = Assert.Single(Assert.Single(series.Periods).Values);
        Assert.Equal(["a:1", "a:3"], value.Reports.Select(report => report.Hit.Source.Key.Value));
        Assert.Equal(["a:2"], value.Reports[0].Copies.Select(copy => copy.Key.Value));
    }

    [Theory]
    [InlineData("52", null, "52", null, false)]
    [InlineData("52", null, "53", null, true)]
    [InlineData("305000", "hơn", "305300", null, false)]
    [InlineData("305300", null, "305000", "hơn", false)]
    [InlineData("305000", null, "305300", null, true)]
    [InlineData("300000", "hơn", "390000", null, true)]
    [InlineData("2.5", "gần", "2.48", null, false)]
    public void Values_disagree_unless_one_rounds_the_other(string one, string? hedge, string other, string? otherHedge, bool disagree)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var series = Assert.Single(FigureSeries.Of([
            Figure(Of(decimal.Parse(one, culture), 2017) with { Hedge = hedge }, "Câu thứ nhất."),
            Figure(Of(decimal.Parse(other, culture), 2017) with { Hedge = otherHedge }, "Câu khác hẳn.")]));

        Assert.Equal(disagree, series.Disagrees);
    }

    [Fact]
    public void Plan_and_result_of_one_time_do_not_contradict_each_other()
    {
        var series = Assert.Single(FigureSeries.Of([Figure(52, 2017), Figure(Of(60, 2017) with { Kind = FigureKind.Plan }, "Kế hoạch là 60.")]));

        var period = Assert.Single(series.Periods);
        Assert.Equal((52m, 60m), (Assert.Single(period.Of(FigureKind.Actual)).Value, Assert.Single(period.Of(FigureKind.Plan)).Value));
        Assert.False(series.Disagrees);
    }

    [Fact]
    public void What_a_review_reports_without_a_time_was_reached_in_the_time_reviewed()
    {
        var undated = Of(52, 2017) with { From = null, To = null };
        var source = Source("a:1", 1) with { ReviewedFrom = new DateOnly(2016, 1, 1), ReviewedTo = new DateOnly(2016, 12, 31) };
        var series = Assert.Single(FigureSeries.Of([
            Figure(undated, "Đã thu 52.") with { Source = source },
            Figure(undated with { Kind = FigureKind.Plan }, "Sẽ thu 52.") with { Source = source },
            Figure(undated, "Bài khác.")]));

        Assert.Equal(2016, Assert.Single(series.Periods).Time.From.Year);
        Assert.Equal(2, series.Undated.Count);
    }

    [Fact]
    public void A_fall_lies_below_zero()
    {
        var series = Assert.Single(FigureSeries.Of([Figure(Of(3, 2017) with { Change = Change.Fall }, "Giảm 3."), Figure(Of(4, 2018) with { Change = Change.Rise }, "Tăng 4.")]));

        Assert.Equal([-3m, 4m], series.Periods.Select(period => Assert.Single(period.Values).Value));
    }

    private static Quantity Of(decimal value, int year) => new(
        new Passage("", "", "", 0, 0), value, null, "đồng", null, Change.None, FigureKind.Actual, "tổng thu", "xã Lũng Hòa",
        new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), "by-hand");

    private static FactHit<Quantity> Figure(decimal value, int year) => Figure(Of(value, year), $"Năm {year} thu {value}.");

    private static FactHit<Quantity> Figure(Quantity fact, string sentence, string key = "a:9", int day = 1) =>
        new(Source(key, day), fact with { Passage = new Passage("", sentence, "", 0, sentence.Length) }, new Highlighted(sentence, []), 1);

    private static FactSource Source(string key, int day) =>
        new(ArticleKey.Of(key), 1, "Tin", new DateTimeOffset(2020, 1, day, 0, 0, 0, TimeSpan.Zero), null, null, null);
}
