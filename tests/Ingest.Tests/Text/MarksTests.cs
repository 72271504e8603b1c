using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Text;

public sealed class MarksTests
{
    [Theory]
    [InlineData("\uFFFE", "\uFFFD")]
    [InlineData("Đất \uFFFE Hà Nội", "Dat \uFFFD Ha Noi")]
    [InlineData("\uFFFF", "\uFFFF")]
    public void What_is_no_text_stops_nothing(string text, string plain) => Assert.Equal(plain, Marks.Remove(text));
}
