using System.Text;

namespace ArticleSearch.Ingest.Tests.Extract;

/// <summary>What makes a careless finder slow: one thing, repeated until the text is long.</summary>
public static class Hostile
{
    public static TheoryData<string> Units() =>
    [
        "\"", "“", "”", "“”", "'", "\" ", "“a ", "a” ", "(", ")", "(a ", "()", "[", "«",
        "1", "1.", "1,", "1-", "1/", "1 ", "9-2 ", "9-2-", "2017-", "hai ", "hai nghìn ", "tỷ ", "1% ", "1 và ", "từ 1 đến ",
        "A", "A ", "Nguyễn Văn An ", "Nguyễn Văn An, ", "ông ", "ông An ", "Đồng chí ", "Bí thư ", "Bí thư, ", "Ủy viên Trung ương Đảng, ", "Chủ tịch UBND thành phố Hà Nội ",
        "Nguyễn Văn An, Bí thư; ", "ông Nguyễn Văn An - Bí thư (", "nguyên ", "Phó ",
        "cho biết, ", "Theo ", "Theo ông An, ", "ông An nói: “", "”, ông An nói. ", "ông An cho biết, ", "và cho rằng, ", "nói: \"",
        "” ", " ‘a “", "“a”, ", "“a b c d e f g h”, ông nói, ", "ông An đề nghị xã, ", "Sở Y tế Sở Y tế (", "nói ", "\n“a",
        "ngày ", "ngày 1 đến ", "ngày 9-2 đến ", "năm ", "năm 2017, ", "quý I, ", "tháng 6 ", "giai đoạn 2017-", "cùng ngày ", "6 tháng ",
        "số ", "39-NQ/TW ", "39-NQ/", "Nghị quyết số ", "Nghị quyết số 39-NQ/TW, ngày ", "A-", "A/", "1A", "&",
        "từ ngày 9-2 đến 10-2 và ", "Ngày 9-2 có 5 xã. ", "tăng 5-6 triệu, ", "2016 - ", "1, ", "hai trăm mười nghìn ", "Nghị định số ", "Nguyễn Văn Bình ", "Giám đốc ", "Giám đốc Sở Y tế, ", "Ông Lò Văn Bình, Giám đốc Công ty cổ phần đầu tư ", "\"Ông \" ", "Công ty ", "Giám đốc Sở Y tế nói. Bà Đỗ Thị Hà. Ông nói. ", "A.-'",
        "sơ kết ", "tổng kết công tác ", ". ", "\n", "- ", "…", ";", ": ", "a", "và ", "à\u0323", "\u0301", "😀",
    ];

    /// <summary>About as long as asked for: a unit is never cut.</summary>
    public static string Text(string unit, int length) => new StringBuilder().Insert(0, unit, (length / unit.Length) + 1).ToString();
}
