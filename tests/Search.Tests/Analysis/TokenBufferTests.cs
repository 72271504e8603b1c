using ArticleSearch.Search.Analysis;

namespace ArticleSearch.Search.Tests.Analysis;

public sealed class TokenBufferTests
{
    private readonly TokenBuffer _tokens = new();

    /// <summary>Positions are divided by blanks, terms at one position by '+'.</summary>
    private string Terms(string text)
    {
        _tokens.Read(text);
        var terms = "";
        for (var i = 0; i < _tokens.Count; i++)
        {
            var isSame = i > 0 && _tokens[i].Position == _tokens[i - 1].Position;
            terms += (isSame ? "+" : i > 0 ? " " : "") + _tokens.Term(_tokens[i]).ToString();
        }

        return terms;
    }

    [Theory]
    [InlineData("Uỷ BAN Thuỷ lợi", "ủy ban thủy lợi")]
    [InlineData("T.Hương", "t hương")]
    [InlineData("Trời mưa. Đường trơn.\nHết", "trời mưa . đường trơn ¶ hết")]
    [InlineData("\n\n… một\n…\nhai", "một ¶ hai")]
    [InlineData("1. Mục tiêu", "1 mục tiêu")]
    [InlineData("", "")]
    [InlineData("… – “”", "")]
    public void Syllables_and_borders_have_positions(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Theory]
    [InlineData("1.549", "1549")]
    [InlineData("39.108.000 đồng", "39108000 đồng")]
    [InlineData("1.779,2", "1779,2")]
    [InlineData("2,92", "2,92")]
    [InlineData("2.92", "2,92")]
    [InlineData("0.125", "0,125")]
    [InlineData("12345.678", "12345,678")]
    [InlineData("1,549", "1,549")]
    [InlineData("05", "05")]
    [InlineData("1 000", "1 000")]
    [InlineData("192.168.1.1", "192 168 1 1")]
    [InlineData("7.30.45", "7 30 45")]
    [InlineData("tăng 2,92%.", "tăng 2,92+2,92%")]
    [InlineData("tăng 2.92 %", "tăng 2,92+2,92%")]
    [InlineData("17-19%", "17 19+19%")]
    [InlineData("1.779,2ha", "1779,2+1779,2ha ha")]
    [InlineData("mạng 5G", "mạng 5+5g g")]
    [InlineData("H5N1 QL1A", "h5n1 ql1a")]
    public void Number_has_one_form(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Theory]
    [InlineData("9-2-2018", "9+9/2/2018 2 2018")]
    [InlineData("09/02/2018", "9+9/2/2018 2 2018")]
    [InlineData("9.2.2018", "9+9/2/2018 2 2018")]
    [InlineData("09.02.2018", "9+9/2/2018 2 2018")]
    [InlineData("2018-02-09", "2018+9/2/2018 2 9")]
    [InlineData("ngày 9 tháng 2 năm 2018", "ngày 9+9/2/2018 tháng 2 năm 2018")]
    [InlineData("ngay 09 thang 02 nam 2018", "ngay 9+9/2/2018 thang 2 nam 2018")]
    [InlineData("27/7/1947-27/7/2026", "27+27/7/1947 7 1947 27+27/7/2026 7 2026")]
    [InlineData("30/2/2018", "30 2 2018")]
    [InlineData("9-2-1818", "9 2 1818")]
    [InlineData("29-2-2020", "29+29/2/2020 2 2020")]
    [InlineData("29-2-2019", "29 2 2019")]
    [InlineData("9-2/2018", "9 2 2018")]
    [InlineData("sáng 9-2", "sáng 9+9/2 2")]
    [InlineData("Ngày 09/02", "ngày 9+9/2 2")]
    [InlineData("hôm nay (9-2)", "hôm nay 9+9/2 2")]
    [InlineData("ngày 9 tháng 2", "ngày 9+9/2 tháng 2")]
    [InlineData("mỗi ngày 2-3 lần", "mỗi ngày 2 3 lần")]
    [InlineData("cấp 6-7, 7/10 tổ máy", "cấp 6 7 7 10 tổ máy")]
    [InlineData("ngày 30-2", "ngày 30 2")]
    [InlineData("tháng 02/2018", "tháng 2+2/2018 2018")]
    [InlineData("tháng 2 năm 2018", "tháng 2+2/2018 năm 2018")]
    [InlineData("2-2018", "2+2/2018 2018")]
    [InlineData("13/2018", "13 2018")]
    [InlineData("số 11/2018", "số 11 2018")]
    [InlineData("2016-2020", "2016 2020")]
    [InlineData("quý I/2025", "quý+q1/2025 i 2025")]
    [InlineData("Quý III năm 2018", "quý+q3/2018 iii năm 2018")]
    [InlineData("quý 1 năm 2018", "quý+q1/2018 1 năm 2018")]
    [InlineData("quý 5/2018", "quý 5+5/2018 2018")]
    [InlineData("ngày 9. Tháng 2 năm 2018", "ngày 9 . tháng 2+2/2018 năm 2018")]
    public void Date_has_one_form(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Theory]
    [InlineData("39-NQ/TW", "39+39-nq/tw nq tw")]
    [InlineData("26-NQ/TƯ (khoá X)", "26+26-nq/tw nq tư khóa x")]
    [InlineData("26-NQ/T.Ư", "26+26-nq/tw nq t ư")]
    [InlineData("135/KH-UBND", "135+135/kh-ubnd kh ubnd")]
    [InlineData("15/2023/NĐ-CP", "15+15/2023/nđ-cp 2023 nđ cp")]
    [InlineData("08-CTr/TU", "08+08-ctr/tu ctr tu")]
    [InlineData("676/UBND-KTHT&ĐT", "676+676/ubnd-ktht&đt ubnd ktht đt")]
    [InlineData("16/2023/QH15.", "16+16/2023/qh15 2023 qh15")]
    [InlineData("39 - NQ", "39 nq")]
    [InlineData("số 5-Hà Nội", "số 5 hà nội")]
    public void Code_is_a_term_beside_its_parts(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Theory]
    [InlineData("UBND TP", "ủy+ubnd ban nhân dân thành+tp phố")]
    [InlineData("ubnd tp", "ủy+ubnd ban nhân dân thành+tp phố")]
    [InlineData("TP. Hà Nội", "thành+tp phố hà nội")]
    [InlineData("TP.HCM", "thành+tphcm phố hồ chí minh")]
    [InlineData("Thành phố Hồ Chí Minh", "thành+tphcm phố hồ chí minh")]
    [InlineData("Sở KH-ĐT", "sở kế+kh&đt hoạch và đầu tư")]
    [InlineData("Ban T.Ư", "ban trung+tw ương")]
    [InlineData("hội nghị TƯ", "hội nghị trung+tw ương")]
    [InlineData("đầu tư", "đầu tư")]
    [InlineData("ĐẦU TƯ CÔNG", "đầu tư công")]
    [InlineData("uỷ ban nhân dân xã", "ủy+ubnd ban nhân dân xã")]
    [InlineData("Uỷ ban. Nhân dân", "ủy ban . nhân dân")]
    [InlineData("kinh tế - xã hội", "kinh+kt-xh tế xã hội")]
    [InlineData("Văn hóa, Thể thao và Du lịch", "văn+vhttdl hóa thể thao và du lịch")]
    [InlineData("uỷ ban", "ủy ban")]
    public void Abbreviation_and_full_form_share_terms_and_positions(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Fact]
    public void Tokens_point_into_the_text()
    {
        const string Text = "(UBND) ngày 9-2-2018";
        _tokens.Read(Text);

        Assert.Equal(
            ["UBND", "UBND", "UBND", "UBND", "UBND", "ngày", "9", "9-2-2018", "2", "2018"],
            Enumerable.Range(0, _tokens.Count).Select(i => Text[_tokens[i].Start.._tokens[i].End]));
        Assert.Equal(Text.Length, _tokens.TextLength);
    }

    [Theory]
    [InlineData("Hà Nội - Hải Phòng", "01.01")]
    [InlineData("ăn, mặc (ở)", "000")]
    [InlineData("Hà\u00A0Nội xanh", "011")]
    [InlineData("5G", "0.01")]
    public void Only_blanks_join(string text, string joins)
    {
        _tokens.Read(text);
        joins = joins.Replace(".", "", StringComparison.Ordinal);

        Assert.Equal(joins, string.Concat(Enumerable.Range(0, _tokens.Count).Select(i => _tokens[i].Joins ? '1' : '0')));
    }

    [Fact]
    public void Reading_again_allocates_nothing()
    {
        var text = string.Concat(Enumerable.Repeat("UBND TP họp sáng 9-2-2018, thông qua 39-NQ/TW: tăng 2,92%. Uỷ ban nhân dân xã cấp 1.549ha.\n", 50));
        _tokens.Read(text);
        _tokens.Read(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _tokens.Read(text);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
