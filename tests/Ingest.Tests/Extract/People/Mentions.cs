using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.People;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Extract.People;

public sealed class Mentions
{
    [Fact]
    public void Short_name_of_two_people_stays_open_with_both()
    {
        var mention = Of("Ông Hùng được thưởng.\n\nDự họp có ông Lò Văn Hùng. Ông Vũ Hữu Hùng vắng mặt.")[0];

        Assert.Null(mention.Person);
        Assert.Equal(["Lò Văn Hùng", "Vũ Hữu Hùng"], mention.Candidates);
    }

    [Fact]
    public void Short_name_stays_open_when_both_have_been_spoken_of()
    {
        var mention = Of("Ông Lò Văn Hùng đến. Ông Vũ Hữu Hùng đến. Ông Hùng nói.")[^1];

        Assert.Null(mention.Person);
        Assert.Equal(["Lò Văn Hùng", "Vũ Hữu Hùng"], mention.Candidates);
    }

    [Fact]
    public void Short_name_means_the_one_spoken_of_so_far() =>
        Assert.Equal("Lò Văn Hùng", Of("Ông Lò Văn Hùng đến. Ông Hùng nói. Sau đó ông Vũ Hữu Hùng đến.")[1].Person);

    [Fact]
    public void Office_of_nobody_in_the_text_stays_open()
    {
        var mention = Assert.Single(Of("Theo Giám đốc Sở Y tế, dịch đã lui."));

        Assert.Equal((null, MentionKind.Role), (mention.Person, mention.Kind));
        Assert.Empty(mention.Candidates);
    }

    [Theory]
    [InlineData("Theo bà con A Ngo, đường đã thông.")]
    [InlineData("Người dân Bến Xuân vui mừng.")]
    public void People_of_a_place_are_nobody(string text) => Assert.Empty(Of(text));

    [Fact]
    public void Phrase_takes_in_address_and_offices()
    {
        const string Text = "Theo đồng chí Bí thư Thành ủy Đoàn Thị Sen, việc đã xong.";
        var mention = Assert.Single(Of(Text));

        Assert.Equal("Đoàn Thị Sen", mention.Span.In(Text).ToString());
        Assert.Equal("đồng chí Bí thư Thành ủy Đoàn Thị Sen", mention.Phrase.In(Text).ToString());
        Assert.Equal("Bí thư Thành ủy", mention.Role!.Value.In(Text).ToString());
    }

    [Fact]
    public void Phrase_takes_in_what_stands_behind_the_name()
    {
        const string Text = "Ông Lò Văn Bình (Giám đốc Sở Y tế) cho biết.";

        Assert.Equal("Ông Lò Văn Bình (Giám đốc Sở Y tế)", Assert.Single(Of(Text)).Phrase.In(Text).ToString());
    }

    [Theory]
    [InlineData("Phó Chủ tịch UBND tỉnh Lò Văn Bình đến. Theo Chủ tịch UBND tỉnh, việc đã xong.")]
    [InlineData("Chủ tịch UBND xã Bến Xuân Lò Văn Bình đến. Theo Chủ tịch UBND huyện Hòa Lâm, việc đã xong.")]
    [InlineData("Chủ tịch nước Lò Văn Bình đến. Theo Chủ tịch Hội Nông dân, việc đã xong.")]
    public void Other_office_is_another_person(string text) => Assert.DoesNotContain(Of(text), mention => mention.Kind == MentionKind.Role && mention.Person is not null);

    private static IReadOnlyList<Mention> Of(string text) =>
        PeopleFinder.In(new TokenizedText(ArticleText.Compose("", "", text.Split('\n').Select(line => new Block(LineKind.Paragraph, line))))).Mentions;
}
