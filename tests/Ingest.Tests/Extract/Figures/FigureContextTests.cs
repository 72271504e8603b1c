using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Tests.Extract.Figures;

/// <summary>What a sentence says of a quantity, besides its value.</summary>
public sealed class FigureContextTests
{
    [Theory]
    [InlineData("Quận có hơn 40 trạm bơm.", "hơn")]
    [InlineData("Mỗi căn có diện tích ít nhất là 45m2.", "ít nhất")]
    [InlineData("Phạt không quá 7.000 đồng.", "không quá")]
    [InlineData("Khoản nợ từ 50 triệu đồng trở lên phải kê khai.", "trở lên")]
    [InlineData("Cây to đường kính chưa đến 50cm.", "chưa đến")]
    [InlineData("Quận có 40 trạm bơm.", null)]
    [InlineData("Xe chạy với tốc độ tối đa 60km/h.", null)]
    [InlineData("Mỗi hộ nhận tối đa 3 suất quà.", "tối đa")]
    [InlineData("Máy có kích cỡ 5 inch.", null)]
    [InlineData("Đội vẽ trên hai tuyến phố.", null)]
    [InlineData("Khung này nhẹ hơn 2kg so với bản cũ.", null)]
    [InlineData("Hàng rào dài hơn 7m.", "hơn")]
    [InlineData("Hàng rào dài hơn 7m so với bản vẽ.", null)]
    [InlineData("Hàng tre mọc phía dưới hai cây cầu.", null)]
    [InlineData("Xã có trên 300 hộ dân.", "trên")]
    public void Hedge_is_told_as_printed(string text, string? hedge) =>
        Assert.Equal(hedge, Assert.Single(FigureText.Read(text)).Hedge);

    [Theory]
    [InlineData("Thu ngân sách tăng hơn 12%.", Change.Rise)]
    [InlineData("Thành phố đã tinh giản được 300 biên chế.", Change.Fall)]
    [InlineData("Xã có 300 hộ dân.", Change.None)]
    [InlineData("Hội trao thêm 4 suất quà.", Change.None)]
    [InlineData("Số nợ lên tới 4 tỷ đồng.", Change.None)]
    [InlineData("Quận tăng cường 20 cán bộ.", Change.None)]
    [InlineData("Đạt 300 ghế, cao hơn so với mức 289 ghế.", Change.None)]
    [InlineData("Đất sụt lún rộng gần 10m2.", Change.None)]
    [InlineData("Xe dùng động cơ tăng áp 1,6 lít.", Change.None)]
    [InlineData("Bão làm tăng số nạn nhân ở các xã lên thành 30 người.", Change.Rise)]
    [InlineData("Giá thấp hơn mức 50 USD.", Change.None)]
    [InlineData("Giá vàng hạ 12 USD.", Change.Fall)]
    [InlineData("Pháo binh hạ 3 máy bay.", Change.None)]
    [InlineData("Hãng nâng cấp 5 mẫu xe.", Change.None)]
    [InlineData("Xã tăng thêm 20 hộ dân.", Change.Rise)]
    public void Change_is_what_the_verb_before_says(string text, Change change) =>
        Assert.Equal(change, FigureText.Read(text)[^1].Change);

    [Fact]
    public void Change_holds_for_what_is_listed_with_it() =>
        Assert.Equal(
            [Change.Fall, Change.Fall, Change.None],
            FigureText.Read("Huyện giảm 12 phòng, ban, 30 phó phòng; còn lại 45 phòng học.").Select(figure => figure.Change));

    [Theory]
    [InlineData("Năm nay phấn đấu trồng 500 cây xanh.", FigureKind.Plan)]
    [InlineData("Giá lúa cao so với 6.000 đồng vụ trước.", FigureKind.Comparison)]
    [InlineData("Đội đã trồng 500 cây xanh.", FigureKind.Actual)]
    public void Kind_parts_what_is_reached_from_what_is_aimed_at(string text, FigureKind kind) =>
        Assert.Equal(kind, FigureText.Read(text)[0].Kind);

    [Theory]
    [InlineData("Tổng mức đầu tư của dự án là 734 tỷ đồng.", "Tổng mức đầu tư của dự án", null)]
    [InlineData("Lực lượng chức năng thu 45 khúc gỗ.", null, null)]
    [InlineData("Thu ngân sách của Sở Xây dựng Hà Trung đạt 5 tỷ đồng.", "Thu ngân sách của Sở Xây dựng Hà Trung", "Sở Xây dựng Hà Trung")]
    [InlineData("Số phiếu của Bộ Chính trị đạt 90%.", null, "Bộ Chính trị")]
    [InlineData("Bão gây thiệt hại lớn nhưng khiến 5 hộ dân mất nhà.", null, null)]
    [InlineData("Do số lượng việc lớn, dù đã qua 17 lần họp, cầu chưa xong.", null, null)]
    [InlineData("Tiền phạt hành chính sau kiểm tra là 16 tỷ đồng.", "Tiền phạt hành chính", null)]
    [InlineData("Giá nhà hiện khoảng 20 tỷ đồng.", "Giá nhà", null)]
    [InlineData("Kinh phí thực hiện là 20 tỷ đồng.", "Kinh phí thực hiện", null)]
    [InlineData("Tổng số hộ | chưa đếm | 14 người", null, null)]
    public void Thing_and_body_are_whole(string text, string? thing, string? of)
    {
        var figure = FigureText.Read(text)[0];

        Assert.Equal((thing, of), (figure.Thing, figure.Of));
    }

    [Fact]
    public void Thing_place_and_period_are_told_with_a_quantity()
    {
        var figure = Assert.Single(FigureText.Read("Năm 2017, tổng thu ngân sách của huyện Đông Kinh đạt 120 tỷ đồng."));

        Assert.Equal(("tổng thu ngân sách của huyện Đông Kinh", "huyện Đông Kinh"), (figure.Thing, figure.Of));
        Assert.Equal((new DateOnly(2017, 1, 1), new DateOnly(2017, 12, 31)), (figure.From, figure.To));
    }

    [Theory]
    [InlineData("Số hộ nghèo giảm từ 900 hộ năm 2015 xuống 300 hộ năm 2017.", "2015 2017")]
    [InlineData("Doanh thu đạt 12 tỷ đồng, tăng 5% so với năm 2016.", "- -")]
    [InlineData("So với năm 2016, doanh thu tăng 5%.", "-")]
    [InlineData("Ông Lâm, sinh năm 1980, trồng 300 cây xanh.", "-")]
    [InlineData("Xã trồng 300 cây xanh trong năm 2017.", "2017")]
    public void Period_is_not_what_something_is_compared_with(string text, string years) =>
        Assert.Equal(years, string.Join(' ', FigureText.Read(text).Select(figure => figure.From is { } from ? $"{from.Year}" : "-")));

    [Fact]
    public void Period_is_the_one_closest_before_in_the_sentence() =>
        Assert.Equal(
            [2015, 2016],
            FigureText.Read("Năm 2015 có 12 xã, năm 2016 có 15 xã đạt chuẩn.").Select(figure => figure.From!.Value.Year));
}
