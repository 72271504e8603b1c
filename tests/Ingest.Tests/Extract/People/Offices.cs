using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.People;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Extract.People;

public sealed class Offices
{
    [Theory]
    [InlineData("Phó Thủ tướng Lò Văn Bình họp. Phó Thủ tướng Thường trực Chính phủ Lò Văn Bình kết luận.", "Lò Văn Bình: Phó Thủ tướng Thường trực Chính phủ")]
    [InlineData("Bí thư Thành ủy Đoàn Thị Sen và Chủ tịch UBND TP Hà Khê họp.", "Đoàn Thị Sen: Bí thư Thành ủy | Hà Khê: Chủ tịch UBND TP")]
    [InlineData("Bí thư Thành ủy, Chủ tịch HĐND thành phố Đoàn Thị Sen họp.", "Đoàn Thị Sen: Bí thư Thành ủy; Chủ tịch HĐND thành phố")]
    [InlineData("GĐ Sở TN&MT Lò Văn Bình họp. Ông Lò Văn Bình, Giám đốc Sở Tài nguyên và Môi trường, kết luận.", "Lò Văn Bình: Giám đốc Sở Tài nguyên và Môi trường")]
    [InlineData("Thiếu tá Lường Thị Mai, Phó Trưởng Công an phường Bến Xuân, họp dân.", "Lường Thị Mai: Thiếu tá; Phó Trưởng Công an phường Bến Xuân")]
    [InlineData("Chủ tịch UBND xã Đức Long Giàng A Sử họp dân.", "Giàng A Sử: Chủ tịch UBND xã Đức Long")]
    [InlineData("Chủ tịch UBND huyện Nguyễn Văn Lộc họp dân.", "Nguyễn Văn Lộc: Chủ tịch UBND huyện")]
    [InlineData("Giám đốc Công ty CP Đầu tư Hòa Lâm Xanh Ngô Gia Bách ký.", "Ngô Gia Bách: Giám đốc Công ty CP Đầu tư Hòa Lâm Xanh")]
    [InlineData("Chủ tịch HĐTV Mekolines Lê Anh Phúc ký.", "Lê Anh Phúc: Chủ tịch HĐTV Mekolines")]
    [InlineData("Bộ trưởng - Chủ nhiệm Văn phòng Chính phủ Lò Văn Bình nói.", "Lò Văn Bình: Bộ trưởng; Chủ nhiệm Văn phòng Chính phủ")]
    [InlineData("Người phát ngôn của Tổng thống Nga Đ.Pét-rốp nói.", "Đ.Pét-rốp: Người phát ngôn của Tổng thống Nga")]
    [InlineData("Cố vấn của Tổng thống Mỹ, ông Walter Briggson, nói.", "")]
    [InlineData("Ông Lò Văn Bình, Chủ tịch UBND tỉnh, bà Đỗ Thị Hà, Giám đốc Sở Y tế, dự.", "Lò Văn Bình: Chủ tịch UBND tỉnh | Đỗ Thị Hà: Giám đốc Sở Y tế")]
    [InlineData("Thi hài Chủ tịch Hồ Chí Minh được giữ gìn.", "")]
    [InlineData("Công ty trách nhiệm hữu hạn một thành viên Xuân Lài bị phạt.", "")]
    [InlineData("Chị Nguyễn Thị Mận, giáo viên, và anh Lò Văn Bình, vận động viên, dự.", "")]
    [InlineData("Phó Thủ tướng Lò Văn Bình Chiều 23/6 đến Nghệ An.", "Lò Văn Bình: Phó Thủ tướng")]
    [InlineData("Phó Giám đốc Sở Tài chính Nguyễn Xuân Sáng ký công văn.", "Nguyễn Xuân Sáng: Phó Giám đốc Sở Tài chính")]
    [InlineData("Trợ lý Bộ trưởng Ngoại giao Lò Văn Bình đến.", "Lò Văn Bình: Trợ lý Bộ trưởng Ngoại giao")]
    [InlineData("Giám đốc Công ty CP Quản lý và Khai thác hầm Lò Văn Bình đến.", "Lò Văn Bình: Giám đốc Công ty CP Quản lý và Khai thác hầm")]
    [InlineData("Thành viên gia đình Lò Văn Bình đến.", "")]
    [InlineData("Đại tướng Lò Văn Bình, Bộ trưởng Bộ Quốc phòng, Thượng tướng Vũ Hữu Sơn đến.", "Lò Văn Bình: Đại tướng; Bộ trưởng Bộ Quốc phòng | Vũ Hữu Sơn: Thượng tướng")]
    [InlineData("Ông Đỗ Đình Đông, Trưởng thôn Bến Xuân, đến.", "Đỗ Đình Đông: Trưởng thôn Bến Xuân")]
    [InlineData("Ông Lò Văn Bình được Thủ tướng bổ nhiệm.", "")]
    [InlineData("Ông Lò Văn Bình được Thủ tướng bổ nhiệm làm Thứ trưởng Bộ Y tế.", "Lò Văn Bình: Thứ trưởng Bộ Y tế")]
    [InlineData("Giám đốc Sở Y tế Lò Văn Bình Ngân hàng mở cửa lại.", "Lò Văn Bình: Giám đốc Sở Y tế")]
    [InlineData("Giám đốc Sở Y tế Lò Bình Ngân hàng mở cửa lại.", "Lò Bình: Giám đốc Sở Y tế")]
    [InlineData("Giám đốc Sở Y tế Lò Bình Chúng tôi đã làm xong.", "Lò Bình: Giám đốc Sở Y tế")]
    [InlineData("Giám đốc Sở Y tế Lò Văn Bình Lúa ngoài đồng đã chín.", "Lò Văn Bình: Giám đốc Sở Y tế")]
    [InlineData("Giám đốc Sở Y tế Lò Văn Bình Việt Nam có nhiều trạm xá.", "Lò Văn Bình: Giám đốc Sở Y tế")]
    [InlineData("Giám đốc Sở Y tế Đỗ Thị Kim Ngân đến.", "Đỗ Thị Kim Ngân: Giám đốc Sở Y tế")]
    [InlineData("Giám đốc Sở Y tế Đỗ Thị Ngân Hà đến.", "Đỗ Thị Ngân Hà: Giám đốc Sở Y tế")]
    [InlineData("Ông Lò Văn Bình, Giám đốc công ty Hòa Lâm Ông Đỗ Văn Sơn đến.", "Lò Văn Bình: Giám đốc công ty Hòa Lâm")]
    [InlineData("Ông Lò Văn Vinh đến. Ông Vinh Tổng cục trưởng vắng mặt.", "Lò Văn Vinh: Tổng cục trưởng")]
    [InlineData("Giám đốc Bệnh viện Thanh Nhàn Đào Quang Minh đến.", "Đào Quang Minh: Giám đốc Bệnh viện Thanh Nhàn")]
    [InlineData("Ông Lò Văn Bình, Phó trưởng ban Ban Thực hiện chính sách BHYT đến.", "Lò Văn Bình: Phó trưởng ban Ban Thực hiện chính sách BHYT")]
    [InlineData("Ông Lò Văn Bình, Tổ trưởng tổ dân phố 12, phường Bến Xuân đến.", "Lò Văn Bình: Tổ trưởng tổ dân phố 12")]
    [InlineData("Đại biểu Quốc hội thành phố Hồ Chí Minh Trần Hoàng Lâm đến.", "Trần Hoàng Lâm: Đại biểu Quốc hội thành phố Hồ Chí Minh")]
    [InlineData("Ông Lò Văn Bình - Giám đốc Công ty TNHH Hòa Lâm Theo đó, chợ mở cửa.", "Lò Văn Bình: Giám đốc Công ty TNHH Hòa Lâm")]
    [InlineData("Ảnh: Trần Ngọc Bà Phạm Thị Hà Lam, Giám đốc Công ty TNHH Hòa Lâm, đến.", "Phạm Thị Hà Lam: Giám đốc Công ty TNHH Hòa Lâm")]
    [InlineData("Tượng Tổng Bí thư Trường Chinh cao 3m.", "")]
    public void Each_person_has_his_offices_once_in_their_fullest_printing(string text, string officials) => Assert.Equal(officials, Of(text));

    [Theory]
    [InlineData("nguyên Bộ trưởng Bộ Y tế Lò Văn Bình đến.", Standing.Former, "Bộ trưởng", "Bộ Y tế")]
    [InlineData("Ông Lò Văn Bình từng giữ chức Cục trưởng Cục Thú y.", Standing.Former, "Cục trưởng", "Cục Thú y")]
    [InlineData("Ông Lò Văn Bình thôi giữ chức vụ Cục trưởng Cục Thú y.", Standing.Former, "Cục trưởng", "Cục Thú y")]
    [InlineData("Ông Lò Văn Bình được giao quyền Cục trưởng Cục Thú y.", Standing.Acting, "Cục trưởng", "Cục Thú y")]
    [InlineData("Quyền Cục trưởng Cục Thú y Lò Văn Bình đến.", Standing.Acting, "Cục trưởng", "Cục Thú y")]
    [InlineData("PGĐ Sở Y tế Lò Văn Bình đến.", Standing.Holder, "Phó Giám đốc", "Sở Y tế")]
    [InlineData("Phó Bí thư Thường trực Thành ủy Lò Văn Bình đến.", Standing.Holder, "Phó Bí thư", "Thành ủy")]
    [InlineData("Thủ tướng Lò Văn Bình đến.", Standing.Holder, "Thủ tướng", null)]
    public void Office_tells_head_body_and_standing(string text, Standing standing, string office, string? organisation)
    {
        var role = Assert.Single(Assert.Single(Cast(text).Officials).Roles);

        Assert.Equal((standing, office, organisation), (role.Standing, role.Office, role.Organisation));
        Assert.Equal(role.Text, text[role.Span.Start..role.Span.End]);
    }

    private static string Of(string text) =>
        string.Join(" | ", Cast(text).Officials.Select(official => $"{official.Name}: {string.Join("; ", official.Roles.Select(role => role.Text))}"));

    private static Cast Cast(string text) => PeopleFinder.In(new TokenizedText(ArticleText.Compose(text, "", [])));
}
