using System.Text;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Text;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("HOÀ", "hòa")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("uỷ", "ủy")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("loé", "lóe")]
    [InlineData("xoã", "xõa")]
    [InlineData("tuỵ", "tụy")]
    public void Tone_of_an_open_syllable_has_one_place(string late, string early)
    {
        Assert.Equal(early, Spelling.Of(late));
        Assert.Equal(early, Spelling.Of(early));
    }

    [Theory]
    [InlineData("toàn")]
    [InlineData("thuyền")]
    [InlineData("quý")]
    [InlineData("quỳ")]
    [InlineData("ngoáy")]
    [InlineData("khuỷu")]
    [InlineData("thuế")]
    [InlineData("hoá-đơn")]
    public void Other_syllables_keep_their_tone_where_it_is(string syllable) => Assert.Equal(syllable, Spelling.Of(syllable));

    [Theory]
    [InlineData("kỹ", "kĩ")]
    [InlineData("Mỹ", "mĩ")]
    [InlineData("lý", "lí")]
    [InlineData("hy", "hi")]
    [InlineData("ty", "ti")]
    [InlineData("ky", "ki")]
    [InlineData("Lỵ", "lị")]
    [InlineData("sỹ", "sĩ")]
    [InlineData("tỷ", "tỉ")]
    [InlineData("kỵ", "kị")]
    public void I_and_y_are_one_after_h_k_l_m_s_t(string y, string i)
    {
        Assert.Equal(i, Spelling.Of(y));
        Assert.Equal(i, Spelling.Of(i));
    }

    [Theory]
    [InlineData("Ly", "li")]
    [InlineData("My", "mi")]
    [InlineData("Sy", "si")]
    public void Names_with_y_are_other_words_than_those_with_i(string name, string word)
    {
        Assert.NotEqual(word, Spelling.Of(name));
        Assert.Equal(word, Spelling.Of(word));
    }

    [Theory]
    [InlineData("thy")]
    [InlineData("vy")]
    [InlineData("tay")]
    [InlineData("ký-ức")]
    [InlineData("ý")]
    [InlineData("yên")]
    [InlineData("kyoto")]
    public void Y_stays_elsewhere(string syllable) => Assert.Equal(syllable, Spelling.Of(syllable));

    [Theory]
    [InlineData("ĐƯỜNG", "đường")]
    [InlineData("ðường", "đường")]
    [InlineData("Ðường", "đường")]
    [InlineData("ỆỮỞẴ", "ệữởẵ")]
    [InlineData("1.549", "1.549")]
    [InlineData("đê\u00ADđiều", "đêđiều")]
    [InlineData("", "")]
    public void Case_and_lookalikes_are_one(string typed, string spelled) => Assert.Equal(spelled, Spelling.Of(typed));

    [Theory]
    [InlineData("hoà")]
    [InlineData("nghiễng")]
    [InlineData("Đượ")]
    [InlineData("ỹ")]
    public void Decomposed_letters_are_spelled_like_composed_ones(string syllable) =>
        Assert.Equal(Spelling.Of(syllable), Spelling.Of(syllable.Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Spelling_twice_changes_nothing_for_any_syllable()
    {
        foreach (var onset in new[] { "", "h", "k", "l", "th", "qu", "ngh", "Đ" })
        {
            foreach (var vowel in "aàáảãạeèéẻẽẹyỳýỷỹỵiìíỉĩịoòóỏõọuùúủũụ")
            {
                foreach (var glide in new[] { "", "o", "u", "ò", "ú" })
                {
                    var once = Spelling.Of(onset + glide + vowel);
                    Assert.Equal(once, Spelling.Of(once));
                }
            }
        }
    }

    [Theory]
    [InlineData("đường", "duong")]
    [InlineData("ðệ", "de")]
    [InlineData("Ngữ", "Ngu")]
    [InlineData("e\u0302\u0301", "e")]
    [InlineData("한", "\u1112\u1161\u11AB")]
    [InlineData("漢", "漢")]
    public void Marks_are_removed_the_same_way_in_place_and_as_a_string(string text, string plain)
    {
        Span<char> buffer = new char[text.Length * Marks.MaxGrowth];

        Assert.Equal(plain, Marks.Remove(text));
        Assert.Equal(plain, buffer[..Marks.Remove(text, buffer)].ToString());
    }
}
