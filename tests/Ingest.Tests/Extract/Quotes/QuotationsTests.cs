using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.Quotes;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Extract.Quotes;

public sealed class QuotationsTests
{
    [Theory]
    [InlineData("Ông nói: “Làm ngay”.", "Làm ngay")]
    [InlineData("Ông nói: \"Làm ngay\". \"Được\", bà đáp.", "Làm ngay|Được")]
    [InlineData("Ông nói: «Làm ngay».", "Làm ngay")]
    [InlineData("Ông nói: '' Làm ngay ''.", "Làm ngay")]
    [InlineData("Ông nói: 'Làm ngay'.", "Làm ngay")]
    [InlineData("Ông nói: ‘Làm ngay’.", "Làm ngay")]
    [InlineData("“A “B” C”, ông nói.", "A “B” C")]
    [InlineData("\"A \"B\" C\", ông nói.", "A \"B\" C")]
    [InlineData("\"A 'B' C\", ông nói.", "A 'B' C")]
    [InlineData("“A B\", ông nói.", "A B")]
    [InlineData("”A B”, ông nói.", "A B")]
    [InlineData("\" A B\", ông nói.", "A B")]
    [InlineData("“A “B”, ông nói. “C”.", "A “B|C")]
    [InlineData("“A chưa đóng. Ông nói: “B”.", "B")]
    [InlineData("A”, ông nói. “B”.", "B")]
    [InlineData("Bà H'Hen và ông Y'Thông đi Ea H'leo.", "")]
    [InlineData("Phút 90'+5, màn hình 6\" vỡ.", "")]
    [InlineData("“”", "")]
    public void Marks_are_paired_in_their_line(string line, string inner) => Assert.Equal(inner, Of(line));

    [Theory]
    [InlineData("“Một.\nHai”, ông nói.", "Một.\nHai")]
    [InlineData("“Một.\n“Hai.\n“Ba”, ông nói.", "Một.\n“Hai.\n“Ba")]
    [InlineData("Ông nói: “Một.\n“Hai”.", "Một.\n“Hai")]
    [InlineData("“Một.\nHai.\n“Ba”, ông nói.", "Ba")]
    public void Quotation_goes_on_over_paragraphs(string lines, string inner) => Assert.Equal(inner, Of(lines));

    private static string Of(string lines)
    {
        var text = new TokenizedText(ArticleText.Compose("", "", lines.Split('\n').Select(line => new Block(LineKind.Paragraph, line))));
        return string.Join('|', Quotations.In(text).Select(quotation => text.Slice(quotation.Inner)));
    }
}
