using ArticleSearch.Search.Facts;

namespace ArticleSearch.Search.Tests.Facts;

public sealed class AmountTests
{
    [Theory]
    [InlineData("100 tỷ đồng", "100000000000", "đồng")]
    [InlineData("100 ti dong", "100000000000", "dong")]
    [InlineData("1.549 biên chế", "1549", "biên chế")]
    [InlineData("2,92%", "2.92", "%")]
    [InlineData("305,3 nghìn tỷ đồng", "305300000000000", "đồng")]
    [InlineData("2,5 triệu", "2500000", null)]
    [InlineData("15 ngàn", "15000", null)]
    [InlineData("3 vạn người", "30000", "người")]
    [InlineData("  7 ", "7", null)]
    [InlineData("0", "0", null)]
    public void A_number_its_scale_and_its_unit(string typed, string value, string? unit) =>
        Assert.Equal(new Amount(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit), Amount.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("nhiều")]
    [InlineData("-5")]
    [InlineData(",5")]
    [InlineData("1.2.3.4")]
    [InlineData("99999999999 tỷ tỷ")]
    [InlineData("1 tỷ tỷ tỷ tỷ tỷ tỷ tỷ tỷ tỷ tỷ")]
    [InlineData("99999999999999999999999999999999999999")]
    public void What_does_not_begin_with_a_number_or_is_too_large_is_none(string typed) => Assert.Null(Amount.Read(typed));

    [Theory]
    [InlineData("100000000000", "100 tỷ")]
    [InlineData("1500000000", "1,5 tỷ")]
    [InlineData("2500000", "2,5 triệu")]
    [InlineData("1549", "1.549")]
    [InlineData("2.92", "2,92")]
    [InlineData("0", "0")]
    [InlineData("1234567891", "1.234.567.891")]
    [InlineData("1000000000000000", "1.000.000 tỷ")]
    public void It_prints_as_it_is_typed(string value, string printed)
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(printed, Amount.Print(number));
        Assert.Equal(number, Amount.Read(printed)!.Value);
    }
}
