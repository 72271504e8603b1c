using ArticleSearch.Ingest.Parse.Reading;

namespace ArticleSearch.Ingest.Tests.Parse;

public sealed class Bylines
{
    [Theory]
    [InlineData("T.Vân - Ảnh: Hà Sơn| 09/02/2018 15:32", "T.Vân", "Hà Sơn", "2018-02-09 15:32")]
    [InlineData("Nhóm PV HNMO - Ảnh: Lê Sa| 29/09/2017 08:20", "Nhóm PV HNMO", "Lê Sa", "2017-09-29 08:20")]
    [InlineData("Mai Quỳ 17/08/2024 09:30", "Mai Quỳ", "", "2024-08-17 09:30")]
    [InlineData("Mai Quỳ • 28/01/2026 - 06:52", "Mai Quỳ", "", "2026-01-28 06:52")]
    [InlineData("15-01-2024 13:04 | Mai Quỳ", "Mai Quỳ", "", "2024-01-15 13:04")]
    [InlineData("MAI QUỲ - ẢNH: LÊ SA", "MAI QUỲ", "LÊ SA", null)]
    [InlineData("Mai Quỳ - Thu Đào, Bùi Lam", "Mai Quỳ;Thu Đào;Bùi Lam", "", null)]
    [InlineData("Bài và ảnh: Mai Quỳ", "Mai Quỳ", "Mai Quỳ", null)]
    [InlineData("Ảnh: Lê Sa", "", "Lê Sa", null)]
    [InlineData("Nội dung: Mai Quỳ, Thu Đào", "Mai Quỳ;Thu Đào", "", null)]
    [InlineData("Mai Quỳ - Hà Nội mới", "Mai Quỳ", "", null)]
    [InlineData("Mai Quỳ/Ảnh:Lê Sa/HNM", "Mai Quỳ", "Lê Sa", null)]
    [InlineData("Mai Quỳ thực hiện", "Mai Quỳ", "", null)]
    [InlineData("Thứ sáu, 09/02/2018 15:32 (GMT+7)", "", "", "2018-02-09 15:32")]
    [InlineData("03/04/2019 07:00", "", "", "2019-04-03 07:00")]
    [InlineData("Lê Thử. Ảnh: Trần Mẫu", "Lê Thử", "Trần Mẫu", null)]
    [InlineData("Lê Thử. Ảnh: N.T.", "Lê Thử", "N.T.", null)]
    [InlineData("Lê Thử (Ảnh: Trần Mẫu)", "Lê Thử", "Trần Mẫu", null)]
    [InlineData("Lê Thử - Clip: Trần Mẫu", "Lê Thử", "", null)]
    [InlineData("Lê Thử - Ảnh: Trần Mẫu - Đồ họa: Mai Quỳ", "Lê Thử", "Trần Mẫu", null)]
    [InlineData("Lê Thử, Video: Trần Mẫu, Thiết kế: Mai Quỳ", "Lê Thử", "", null)]
    [InlineData("Bài: Lê Thử - Ảnh và video: Trần Mẫu", "Lê Thử", "Trần Mẫu", null)]
    [InlineData("Bài, ảnh: Mai Quỳ", "Mai Quỳ", "Mai Quỳ", null)]
    [InlineData("Theo TTXVN", "TTXVN", "", null)]
    [InlineData("Theo: TTXVN, VOV", "TTXVN;VOV", "", null)]
    [InlineData("Lâm Theo", "Lâm Theo", "", null)]
    [InlineData("•", "", "", null)]
    [InlineData(null, "", "", null)]
    public void Byline_is_split_into_writers_photographers_and_time(string? line, string writers, string photographers, string? time)
    {
        var byline = Byline.Parse(line);

        Assert.Equal(writers, string.Join(';', byline.Writers));
        Assert.Equal(photographers, string.Join(';', byline.Photographers));
        Assert.Equal(time, byline.Published is { } published ? $"{published:yyyy-MM-dd HH:mm}" : null);
    }

    [Theory]
    [InlineData("MAI QUỲ - ẢNH: LÊ SA", true)]
    [InlineData("Mai Quỳ và Thu Đào", true)]
    [InlineData("T.Vân", true)]
    [InlineData("Bài, ảnh: Mai Quỳ", true)]
    [InlineData("Nước về đến ruộng", false)]
    [InlineData("Khóa XVII.", false)]
    [InlineData("Quý IV/2024", false)]
    [InlineData("", false)]
    public void Signature_is_made_of_capitalised_words(string line, bool isSignature) =>
        Assert.Equal(isSignature, Byline.LooksLikeNames(line));
}
