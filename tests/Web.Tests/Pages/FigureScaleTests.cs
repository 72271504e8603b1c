using ArticleSearch.Web.Pages;

namespace ArticleSearch.Web.Tests.Pages;

public sealed class FigureScaleTests
{
    [Theory]
    [InlineData("đồng", new[] { 408_500_000_000_000.0, 6_412_000_000_000.0 }, "tỷ đồng", 408_500)]
    [InlineData("đồng", new[] { 1_800_500_000.0, 3_600_000.0 }, "triệu đồng", 1_800.5)]
    [InlineData("đồng", new[] { 3_600_000_000.0, 780.0 }, "đồng", 3_600_000_000.0)]
    [InlineData("đồng", new[] { -2_000_000_000.0, 0.0 }, "tỷ đồng", -2)]
    [InlineData("tấn", new[] { 3_600_000_000.0 }, "tấn", 3_600_000_000.0)]
    public void Sums_are_read_in_what_the_least_of_them_has_one_of(string unit, double[] values, string read, double first)
    {
        var scale = FigureScale.Of(unit, values.Select(value => ((decimal)value, (decimal?)null)));

        Assert.Equal((read, (decimal)first), (scale.Unit, scale.Of((decimal)values[0])));
    }

    [Fact]
    public void Of_a_range_both_ends_count() =>
        Assert.Equal("triệu đồng", FigureScale.Of("đồng", [(-2_000_000_000m, -3_000_000m), (4_000_000_000m, null)]).Unit);

    [Fact]
    public void Nothing_to_read_has_the_unit_itself() => Assert.Equal(new FigureScale(1, "đồng"), FigureScale.Of("đồng", []));
}
