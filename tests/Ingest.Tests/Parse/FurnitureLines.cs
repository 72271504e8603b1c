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
            Assert.True(cells[1] is "exact" or "prefix" or "pattern", cells[1]);
            Assert.Equal(Blanks.Fold(cells[2]), cells[2]);
            if (cells[1] != "pattern")
            {
                Assert.True(Furniture.Is(cells[2]));
                Assert.Equal(cells[0] == "end", Furniture.EndsArticle(cells[2]));
                Assert.Equal(cells[1] == "prefix", Furniture.Is(cells[2] + " và hơn thế"));
            }
        }
    }

    [Theory]
    [InlineData("(12) Bình luận")]
    [InlineData("t3-tram-bom.jpg")]
    [InlineData("img_2045(1).JPEG")]
    [InlineData("-")]
    [InlineData("* * *")]
    public void Counters_file_names_and_bare_signs_are_furniture(string line) => Assert.True(Furniture.Is(line));

    [Theory]
    [InlineData("Giấy phép số 12/GP-BTTTT, Bộ Thông tin và Truyền thông cấp ngày 1-2-2003")]
    [InlineData("Giấy phép hoạt động báo điện tử số: 12/GP-BTTTT")]
    [InlineData("Địa chỉ trụ sở 1: số 2 phố Bến Nước")]
    [InlineData("Địa chỉ trụ sở: số 2 phố Bến Nước")]
    [InlineData("Liên hệ quảng cáo: 0123")]
    [InlineData("Liên hệ tòa soạn")]
    public void Imprint_ends_an_article(string line) => Assert.True(Furniture.EndsArticle(line));

    [Theory]
    [InlineData("Giấy phép số 15 do xã cấp cho trạm bơm còn hạn hai năm.")]
    [InlineData("Giấy phép số 15/GP-UBND cấp cho trạm bơm còn hạn hai năm.")]
    [InlineData("Địa chỉ trụ sở của hợp tác xã nằm bên bờ sông.")]
    [InlineData("Liên hệ tòa soạn là cách nhiều bà con chọn.")]
    [InlineData("Báo giá quảng cáo năm nay không tăng.")]
    [InlineData("Bình luận của người dân về trạm bơm")]
    [InlineData("Nổi bật nhất là kênh dẫn")]
    [InlineData("Ảnh lưu ở tệp nuoc.jpg")]
    public void Sentences_that_begin_alike_are_text(string line) => Assert.False(Furniture.Is(line));
}
