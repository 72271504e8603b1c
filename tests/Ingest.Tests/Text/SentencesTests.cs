using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Text;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("Trời mưa. Đường trơn.", "Trời mưa.|Đường trơn.")]
    [InlineData("Ai đến? Không ai! 12 người ở nhà.", "Ai đến?|Không ai!|12 người ở nhà.")]
    [InlineData("Lãnh đạo TP. Bến Xuân dự họp. Họp xong.", "Lãnh đạo TP. Bến Xuân dự họp.|Họp xong.")]
    [InlineData("Ban T.Ư họp với GS.TS. Lê Vân. Sau đó nghỉ.", "Ban T.Ư họp với GS.TS. Lê Vân.|Sau đó nghỉ.")]
    [InlineData("Ảnh: T. Hương chụp. Bài: T.Hương viết.", "Ảnh: T. Hương chụp.|Bài: T.Hương viết.")]
    [InlineData("Có 1.549 hộ, tăng 2.5 lần. Tốt.", "Có 1.549 hộ, tăng 2.5 lần.|Tốt.")]
    [InlineData("Ngày 9.2.2018 họp. Ngày 10 nghỉ.", "Ngày 9.2.2018 họp.|Ngày 10 nghỉ.")]
    [InlineData("Ông nói: “Làm ngay.” Mọi người vỗ tay.", "Ông nói: “Làm ngay.”|Mọi người vỗ tay.")]
    [InlineData("Ông nói: \"Làm ngay\". Mọi người vỗ tay.", "Ông nói: \"Làm ngay\".|Mọi người vỗ tay.")]
    [InlineData("“Có kịp không?” ông hỏi. “Kịp.”", "“Có kịp không?” ông hỏi.|“Kịp.”")]
    [InlineData("Rau, quả, cá… Hàng nào cũng đủ. Giá rẻ.", "Rau, quả, cá… Hàng nào cũng đủ.|Giá rẻ.")]
    [InlineData("Chờ mãi... Rồi cũng đến. Vui.", "Chờ mãi... Rồi cũng đến.|Vui.")]
    [InlineData("1. Mục tiêu chung. 2. Mục tiêu riêng.", "1. Mục tiêu chung.|2. Mục tiêu riêng.")]
    [InlineData("Kế hoạch năm 2017. Tại hội nghị, ông phát biểu.", "Kế hoạch năm 2017.|Tại hội nghị, ông phát biểu.")]
    [InlineData("Cầu đã xong.Theo ông Nam, đường tốt. Xem Sao.Vn và t.Hà.", "Cầu đã xong.|Theo ông Nam, đường tốt.|Xem Sao.Vn và t.Hà.")]
    [InlineData("không có dấu chấm", "không có dấu chấm")]
    [InlineData("Hết (xem trang 2). Còn nữa.", "Hết (xem trang 2).|Còn nữa.")]
    public void Line_is_cut_into_its_sentences(string line, string sentences) =>
        Assert.Equal(sentences.Split('|'), Of(line));

    [Fact]
    public void Long_rows_of_signs_take_no_time_of_their_own()
    {
        var rows = new[] { "a" + new string('!', 300_000) + "b", "a" + new string('.', 300_000) + " B", string.Concat(Enumerable.Repeat(".!", 200_000)) + " B" };

        Assert.All(rows, row => Assert.InRange(Of(row).Count(), 1, 2));
    }

    [Fact]
    public void Blanks_at_the_end_of_a_line_are_no_sentence() => Assert.Equal(["Một.", "Hai. "], Of("Một. Hai. "));

    [Fact]
    public void Sentences_stay_in_their_line()
    {
        const string Text = "Một. Hai.\nBa. Bốn";

        var sentences = Sentences.In(Text, new TextSpan(10, 17)).Select(sentence => sentence.In(Text).ToString());

        Assert.Equal(["Ba.", "Bốn"], sentences);
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData(". . .")]
    [InlineData("?!\"")]
    public void Signs_alone_are_at_most_one_piece_each(string line) => Assert.Equal(line.Replace(" ", "", StringComparison.Ordinal), string.Concat(Of(line)).Replace(" ", "", StringComparison.Ordinal));

    private static IEnumerable<string> Of(string line) =>
        Sentences.In(line, new TextSpan(0, line.Length)).Select(sentence => sentence.In(line).ToString());
}
