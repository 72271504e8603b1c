using System.Text;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Text;

public sealed class NameOrderTests
{
    [Theory]
    // The given name first, then the family, then what stands between.
    [InlineData("Vừ Thị An", "Lò Văn Bình")]
    [InlineData("Cầm Thị Hoa", "Lường Thị Hoa")]
    [InlineData("Lò Thị Hoa", "Lò Văn Hoa")]
    [InlineData("Lò Hoa", "Lò Thị Hoa")]
    // Letters with marks are letters: d before đ, a before ă before â, o before ô before ơ, u before ư.
    [InlineData("Lò Duy", "Lò Đan")]
    [InlineData("Lò Anh", "Lò Ăm")]
    [InlineData("Lò Ăm", "Lò Ân")]
    [InlineData("Lò Oanh", "Lò Ôn")]
    [InlineData("Lò Ôn", "Lò Ơn")]
    [InlineData("Lò Út", "Lò Ưng")]
    [InlineData("Lò Ê", "Lò Giang")]
    // The tone of a word decides before the next word is looked at, in the order of the dictionaries.
    [InlineData("Vừ Thị Ha", "Cầm Thị Hà")]
    [InlineData("Vừ Thị Hà", "Cầm Thị Hả")]
    [InlineData("Vừ Thị Hả", "Cầm Thị Hã")]
    [InlineData("Vừ Thị Hã", "Cầm Thị Há")]
    [InlineData("Vừ Thị Há", "Cầm Thị Hạ")]
    [InlineData("Vừ Thị Hạ", "Cầm Thị Hai")]
    // But no tone counts before a letter.
    [InlineData("Vừ Thị Hạ", "Cầm Thị Hàn")]
    public void One_comes_before_the_other(string first, string second) =>
        Assert.True(string.CompareOrdinal(NameOrder.KeyOf(first), NameOrder.KeyOf(second)) < 0, $"{first} < {second}");

    [Theory]
    [InlineData("Lò Thị Hạ", "LÒ  THỊ HẠ ")]
    [InlineData("Hoà", "HOÀ")]
    public void Capitals_blanks_and_normal_forms_make_no_difference(string one, string other)
    {
        Assert.Equal(NameOrder.KeyOf(one), NameOrder.KeyOf(other));
        Assert.Equal(NameOrder.KeyOf(one), NameOrder.KeyOf(other.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Nothing_has_a_key_too() => Assert.Equal("", NameOrder.KeyOf("  "));
}
