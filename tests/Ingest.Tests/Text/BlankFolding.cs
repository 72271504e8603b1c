using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Text;

public sealed class BlankFolding
{
    [Theory]
    [InlineData("Nước về “đồng” – 30m² … ổn", "Nước về “đồng” – 30m² … ổn")]
    [InlineData(" Nước  về\r\n\tđồng ", "Nước về đồng")]
    [InlineData("Nước\u00A0về\u2003đồng\u3000xa", "Nước về đồng xa")]
    [InlineData("Nư\u00ADớc\u200B v\uFEFFề\u0007", "Nước về")]
    [InlineData("Nu\u031B\u01A1\u0301c", "Nước")]
    [InlineData("hoa\u0300 bi\u0300nh", "hoà bình")]
    [InlineData("một\u0085hai\u2028ba", "một hai ba")]
    [InlineData("mừng 🎉 lễ", "mừng 🎉 lễ")]
    [InlineData(" ", "")]
    [InlineData("", "")]
    public void Text_has_single_blanks_and_no_invisible_letters(string text, string folded)
    {
        Assert.Equal(folded, Blanks.Fold(text));
        Assert.Same(Blanks.Fold(folded), Blanks.Fold(Blanks.Fold(folded)));
    }

    /// <summary>A lone surrogate cannot stand in an attribute, which is UTF-8.</summary>
    [Fact]
    public void Half_a_letter_is_no_letter() => Assert.Equal("x\uFFFDy", Blanks.Fold("x\uD800y"));

    [Fact]
    public void What_is_no_character_does_not_stop_the_reading() => Assert.Equal("x\uFFFDy", Blanks.Fold("x\uFFFEy"));
}
