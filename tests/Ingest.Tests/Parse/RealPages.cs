using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Parse;

/// <summary>Real pages of the paper, when they lie beside the checkout. Their text does not stand here.</summary>
public sealed class RealPages
{
    [Fact]
    public async Task Article_of_2018_is_read_from_copied_text()
    {
        var article = await Read("hanoimoi-2018-02-09-copied-text.txt");

        Assert.Equal(Layout.CopiedText, article.Layout);
        Assert.Equal($"text:2018-02-09-{article.Slug}", article.Key.Value);
        Assert.Equal(new DateTimeOffset(2018, 2, 9, 15, 32, 0, TimeSpan.FromHours(7)), article.Published);
        Assert.Equal(["T.Hương"], article.Writers);
        Assert.Equal(["Viết Thành"], article.Photographers);
        Assert.Equal("HNMO", article.AgencyMark);
        Assert.StartsWith("Chiều ngày 9-2, Thành ủy Hà Nội", article.Text.Lead, StringComparison.Ordinal);
        Assert.Equal(3, article.Text.Body.Count(line => line.Kind == LineKind.SubHeading));
        Assert.Equal(17, article.Text.Body.Count(line => line.Kind == LineKind.Paragraph));
        Assert.Single(article.Captions);
        Assert.DoesNotContain(article.Captions[0].Text, article.Text.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Bình luận", article.Text.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Không sao chép", article.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_of_2026_is_read_from_html()
    {
        var article = await Read("hanoimoi-731520.html");

        Assert.Equal(Layout.OneCmsHeader, article.Layout);
        Assert.Equal("hnm-new:731520", article.Key.Value);
        Assert.Equal(Slug.Of(article.Text.Title), article.Slug);
        Assert.Contains(": ", article.Text.Title, StringComparison.Ordinal);
        Assert.Equal(["Thanh Bình"], article.Writers);
        Assert.Equal(new DateTimeOffset(2026, 1, 28, 6, 52, 0, TimeSpan.FromHours(7)), article.Published);
        Assert.Equal("Chống lãng phí", article.Section);
        Assert.Equal("Xã hội", article.ParentSection);
        Assert.Equal(Enumerable.Repeat(LineKind.Paragraph, 6), article.Text.Body.Select(line => line.Kind));
        Assert.Single(article.Captions);
        Assert.Equal(5, article.Tags.Count);
    }

    [Fact]
    public async Task Plain_articles_have_title_lead_and_body()
    {
        var folder = Checkout.Shared("gold", "articles");
        Assert.SkipWhen(folder is null, "Plain articles did not run: shared/ is not beside the checkout");
        foreach (var file in Directory.EnumerateFiles(folder!, "*.txt"))
        {
            var lines = (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Where(line => line.Trim().Length > 0).ToList();
            var article = await Pages.Article(string.Join('\n', lines));

            Assert.Equal(Blanks.Fold(lines[0]), article.Text.Title);
            Assert.Equal(lines.Count, article.Text.Lines.Count + article.Captions.Count);
        }
    }

    private static async Task<ParsedArticle> Read(string name)
    {
        var file = Checkout.Shared("real", name);
        Assert.SkipWhen(file is null, $"{name} did not run: shared/ is not beside the checkout");
        var body = await File.ReadAllBytesAsync(file!, TestContext.Current.CancellationToken);
        var page = Pages.Page(body, name: name) with { FetchedAt = new DateTimeOffset(2026, 8, 1, 0, 0, 0, TimeSpan.Zero) };
        var outcome = await new PageParser().ParseAsync(page, TestContext.Current.CancellationToken);
        return Assert.IsType<ParseOutcome.Parsed>(outcome).Article;
    }
}
