using static ArticleSearch.Eval.Extraction.Folding;

namespace ArticleSearch.Eval.Extraction;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("hoà bình", "Hòa  Bình")]
    [InlineData("Thành uỷ", "thành ủy")]
    [InlineData("kỹ sư", "kĩ sư")]
    [InlineData("Quý I", "quí I")]
    [InlineData("Ông Lý", "ông lí")]
    [InlineData("công an,", "Công an")]
    [InlineData("te\u0302\u0301t", "tết")]
    public void One_word_has_one_form(string one, string other) => Assert.Equal(Fold(one), Fold(other));

    [Theory]
    [InlineData("thùy", "thủy")]
    [InlineData("tay", "tai")]
    [InlineData("ba", "bá")]
    [InlineData("đa", "da")]
    public void Other_words_stay_apart(string one, string other) => Assert.NotEqual(Fold(one), Fold(other));

    [Fact]
    public void Nothing_is_empty() => Assert.Equal("", Fold(null));

    [Theory]
    [InlineData("bí thư", "bí thư thành ủy", true)]
    [InlineData("bí thư thành ủy", "bí thư", true)]
    [InlineData("hộ", "hội", false)]
    [InlineData("", "hộ", false)]
    [InlineData("", "", true)]
    public void A_term_may_begin_another(string one, string other, bool isSame) => Assert.Equal(isSame, IsSameTerm(one, other));
}
