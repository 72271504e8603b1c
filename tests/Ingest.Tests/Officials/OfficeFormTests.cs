using ArticleSearch.Ingest.Officials;

namespace ArticleSearch.Ingest.Tests.Officials;

public sealed class OfficeFormTests
{
    [Theory]
    [InlineData("Bí thư Thành ủy", "Bí thư Thành ủy Hà Nội")]
    [InlineData("Bí thư Thành uỷ Hà Nội", "Bí thư Thành ủy")]
    [InlineData("Chủ tịch UBND thành phố", "Chủ tịch Ủy ban nhân dân thành phố Hà Nội")]
    [InlineData("Chủ tịch UBND TP Hà Nội", "Chủ tịch UBND Thành phố")]
    [InlineData("Giám đốc Sở Y tế", "Giám đốc Sở Y tế Hà Nội")]
    [InlineData("Giám đốc Sở TN&MT Hà Nội", "Giám đốc Sở Tài nguyên và Môi trường")]
    [InlineData("Trưởng ban Tổ chức T.Ư", "Trưởng Ban Tổ chức Trung ương")]
    [InlineData("Phó Bí thư Thường trực Thành ủy", "Phó Bí thư Thành ủy thường trực")]
    [InlineData("Chủ tịch UBND tỉnh Hà Nam", "Chủ tịch UBND Hà Nam")]
    [InlineData("Phó Thủ tướng", "Phó Thủ tướng Chính phủ")]
    [InlineData("Ủy viên BCH Trung ương Đảng", "Ủy viên Trung ương Đảng")]
    [InlineData("Chủ tịch Ủy ban MTTQ Việt Nam thành phố Hà Nội", "Chủ tịch Ủy ban MTTQ thành phố")]
    [InlineData("Bí thư Thành ủy TP.HCM", "Bí thư Thành ủy TP Hồ Chí Minh")]
    [InlineData("Chủ tịch huyện Thạch Sơn", "Chủ tịch UBND huyện Thạch Sơn")]
    [InlineData("Phó Chủ tịch thường trực Hà Nội", "Phó Chủ tịch Thường trực UBND thành phố")]
    [InlineData("Chủ nhiệm Ủy ban Pháp luật của Quốc hội (QH)", "Chủ nhiệm Ủy ban Pháp luật Quốc hội")]
    public void Longer_and_shorter_printings_of_one_office_have_one_form(string left, string right) =>
        Assert.Equal(OfficeForm.Of(left, Home.OfThePaper), OfficeForm.Of(right, Home.OfThePaper));

    [Theory]
    [InlineData("Chủ tịch UBND tỉnh Yên Bái", "Chủ tịch UBND thành phố Yên Bái")]
    [InlineData("Bí thư Thành ủy", "Bí thư Thành ủy TP.HCM")]
    [InlineData("Giám đốc Sở Y tế", "Giám đốc Sở Y tế Hà Nam")]
    [InlineData("Phó Bí thư Thường trực Thành ủy", "Phó Bí thư Thành ủy")]
    [InlineData("Chủ tịch UBND phường", "Chủ tịch UBND thành phố")]
    public void Two_offices_have_two_forms(string left, string right) =>
        Assert.NotEqual(OfficeForm.Of(left, Home.OfThePaper), OfficeForm.Of(right, Home.OfThePaper));

    [Fact]
    public void Nothing_is_at_home_in_papers_of_other_houses() =>
        Assert.Equal("bí thư thành ủy", OfficeForm.Of("Bí thư Thành ủy", home: default));

    [Theory]
    [InlineData("Chủ tịch UBND phường Hạ Điền, quận Thạch Sơn, Hà Nội", nameof(Level.Commune), "hạ điền")]
    [InlineData("Bí thư Đảng ủy xã Hạ Điền", nameof(Level.Commune), "hạ điền")]
    [InlineData("Phó Bí thư Huyện ủy Thạch Sơn", nameof(Level.District), "thạch sơn")]
    [InlineData("Chánh Văn phòng UBND TP Yên Bái", nameof(Level.District), "yên bái")]
    [InlineData("Giám đốc Sở Văn hóa và Thể thao Hà Nội", nameof(Level.Province), "hà nội")]
    [InlineData("Chủ tịch UBND tỉnh", nameof(Level.Province), null)]
    [InlineData("Phó Giám đốc Sở Lao động, Thương binh và Xã hội Bắc Ninh", nameof(Level.Province), "bắc ninh")]
    [InlineData("Thứ trưởng Bộ Lao động - Thương binh và Xã hội", nameof(Level.Central), null)]
    [InlineData("Viện trưởng Viện Kiểm sát nhân dân tối cao", nameof(Level.Central), null)]
    [InlineData("Chủ tịch HĐQT Công ty Cổ phần Thạch Sơn", nameof(Level.None), null)]
    [InlineData("Hiệu trưởng Trường THCS phường Hạ Điền", nameof(Level.None), null)]
    [InlineData("Đại sứ Nhật Bản", nameof(Level.None), null)]
    public void The_level_of_an_office_is_the_lowest_that_it_names(string office, string level, string? place) =>
        Assert.Equal((level, place), (Sphere.Of(OfficeForm.Of(office, default).Split(' ')).Level.ToString(), Sphere.Of(OfficeForm.Of(office, default).Split(' ')).Place));

    [Theory]
    [InlineData("Sở Y tế Hà Nam", true)]
    [InlineData("UBND phường Hạ Điền", true)]
    [InlineData("Công ty Cổ phần Thạch Sơn", true)]
    [InlineData("Bộ Y tế", true)]
    [InlineData("Công an Hà Nội", true)]
    [InlineData("Sở Y tế", false)]
    [InlineData("UBND phường", false)]
    [InlineData("UBND", false)]
    [InlineData("công ty", false)]
    [InlineData("Phòng Kinh tế", false)]
    [InlineData("Bộ", false)]
    public void Some_names_do_not_tell_which_organisation_it_is(string organisation, bool tells)
    {
        var form = OfficeForm.Of(organisation, default);
        Assert.Equal(tells, Sphere.IsCertain("trưởng " + form, form));
    }
}
