using System.Text;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Web.Formats;

namespace ArticleSearch.Web.Tests.Formats;

public sealed class ArticleJsonTests
{
    [Fact]
    public async Task What_is_written_is_read_and_written_again_to_the_byte()
    {
        var article = new ParsedArticle
        {
            Key = ArticleKey.Of("hnm-new:700001"),
            Slug = "nuoc-ve",
            Text = ArticleText.Compose("Nước về", "Nước về", [new(LineKind.Paragraph, "Nước về"), new(LineKind.SubHeading, "“Mùa” \\ mới"), new(LineKind.TableRow, "2020 | 5")]),
            Captions = [new("Kênh dẫn <nước>.", "Lê Bảo"), new("Trạm bơm.", null)],
            Writers = ["Đỗ Quyên"],
            Published = new DateTimeOffset(2018, 7, 5, 9, 30, 0, TimeSpan.FromHours(7)).AddMilliseconds(125),
            AgencyMark = "HNMO",
            Layout = Layout.Ready,
        };
        var first = Write(article);

        var read = await ReadAsync(first);

        Assert.Equal(first, Write(read));
        Assert.Equal(article.Captions, read.Captions);
        Assert.Equal(article.Text.KindLetters, read.Text.KindLetters);
        Assert.Equal(article.Published, read.Published);
    }

    private static string Write(ParsedArticle article) =>
        Encoding.UTF8.GetString(ArticleJson.Line(new Article(article, 1, DateTimeOffset.UnixEpoch, Annotations.None)).Span);

    private static async Task<ParsedArticle> ReadAsync(string line)
    {
        await foreach (var read in ReadyArticles.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(line)), skip: 0, TestContext.Current.CancellationToken))
        {
            return read.Article ?? throw new Xunit.Sdk.XunitException($"{read.Failure}");
        }

        throw new Xunit.Sdk.XunitException("No line");
    }
}
