using System.Text;
using System.Text.Json;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse;

namespace ArticleSearch.Eval.Extraction;

public sealed class ItemSampleTests
{
    private static readonly string[] Keys = ["mau:1", "mau:2", "mau:3"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_each_article_one_figure_is_drawn_with_its_place_marked()
    {
        var sample = await ItemSample.OfAsync(ArticlesAsync(Keys), ItemSample.FirstDraw, Stop);

        var drawn = sample.Draw("figure", 10).ToList();

        Assert.Equal(Keys, drawn.Select(item => item.Id[..item.Id.LastIndexOf(':')]).Order(StringComparer.Ordinal));
        Assert.All(drawn, item => Assert.Matches("⟦(12 lớp học|340 học sinh)⟧", item.Passage));
    }

    [Fact]
    public async Task The_order_of_the_articles_does_not_change_the_sample()
    {
        var forwards = await ItemSample.OfAsync(ArticlesAsync(Keys), ItemSample.FirstDraw, Stop);
        var backwards = await ItemSample.OfAsync(ArticlesAsync([.. Keys.Reverse()]), ItemSample.FirstDraw, Stop);

        Assert.Equal(forwards.Draw("figure", 2), backwards.Draw("figure", 2));
    }

    [Fact]
    public async Task Another_draw_orders_the_articles_anew()
    {
        string[] keys = [.. Enumerable.Range(1, 40).Select(i => $"mau:{i}")];
        var first = await ItemSample.OfAsync(ArticlesAsync(keys), ItemSample.FirstDraw, Stop);
        var second = await ItemSample.OfAsync(ArticlesAsync(keys), 2, Stop);

        Assert.NotEqual(first.Draw("figure", 40).Select(item => item.Id), second.Draw("figure", 40).Select(item => item.Id));
    }

    private static IAsyncEnumerable<ParsedArticle> ArticlesAsync(IReadOnlyList<string> keys)
    {
        var lines = keys.Select(key => JsonSerializer.Serialize(new { key, title = "", lead = "", text = "Ngôi trường mới có 12 lớp học và 340 học sinh." }));
        return ReadyArticles.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), skip: 0, Stop).Select(line => line.Article!);
    }
}
