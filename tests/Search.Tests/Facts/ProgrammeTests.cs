using ArticleSearch.Search.Facts;

namespace ArticleSearch.Search.Tests.Facts;

public sealed class ProgrammeTests
{
    [Theory]
    [InlineData("Chương trình số 07-CTr/TU", "Chương trình số 07-CTr/TU")]
    [InlineData("chương trình 07-CTr/TU về thoát nước đô thị", "Chương trình số 07-CTr/TU")]
    [InlineData("năm đầu thực hiện Chương trình số 07-CTr/TU, tổ chức", "Chương trình số 07-CTr/TU")]
    [InlineData("Chương trình phối hợp số 15-CTrPH/TU-BTCTW", "Chương trình phối hợp số 15-CTrPH/TU-BTCTW")]
    [InlineData("Kế hoạch số 135/KH-UBND.", "Kế hoạch số 135/KH-UBND")]
    [InlineData("công tác cải cách hành chính", "công tác cải cách hành chính")]
    [InlineData("Nhiệm vụ thu, chi ngân sách", "nhiệm vụ thu, chi ngân sách")]
    [InlineData("chương trình nông thôn mới", "chương trình nông thôn mới")]
    public void Reviews_of_one_document_have_one_name(string subject, string name) => Assert.Equal(name, Programme.NameOf(subject));
}
