using ArticleSearch.Ingest.Parse.Reading;
using ArticleSearch.Ingest.Rules;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Parse;

public sealed class FurnitureLines
{
    [Fact]
    public void Every_rule_has_a_role_a_match_and_a_text_and_works()
    {
        foreach (var cells in RuleFile.Lines("furniture.txt").Select(line => line.Split('\t')))
        {
            Assert.Equal(3, cells.Length);
            Assert.True(cells[0] is "drop" or "end", cells[0]);
            Assert.True(cells[1] is "exact" or "prefix", cells[1]);
            Assert.Equal(Blanks.Fold(cells[2]), cells[2]);
            Assert.True(Furniture.Is(cells[2]));
            Assert.Equal(cells[0] == "end", Furniture.EndsArticle(cells[2]));
            Assert.Equal(cells[1] == "prefix", Furniture.Is(cells[2] + " và hơn thế"));
        }
    }

    [Theory]
    [InlineData("(12) Bình luận")]
    [InlineData("t3-tram-bom.jpg")]
    [InlineData("img_2045(1).JPEG")]
    public void Counters_and_file_names_are_furniture(string line) => Assert.True(Furniture.Is(line));

    [Theory]
    [InlineData("Bình luận của người dân về trạm bơm")]
    [InlineData("Nổi bật nhất là kênh dẫn")]
    [InlineData("Ảnh lưu ở tệp nuoc.jpg")]
    public void Sentences_that_begin_alike_are_text(string line) => Assert.False(Furniture.Is(line));
}
