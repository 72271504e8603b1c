using ArticleSearch.Search;

namespace ArticleSearch.Conformance;

/// <summary>Pages and cursors reach every hit exactly once, whatever the index went through.</summary>
public abstract class PagingSuite(Func<string, ISearchEngine> open) : EngineSuite(open)
{
    public static TheoryData<string, SortOrder, bool> Walks => new()
    {
        { "tin", SortOrder.Relevance, false },
        { "tin", SortOrder.Relevance, true },
        { "tin", SortOrder.Newest, false },
        { "tin", SortOrder.Oldest, true },
        { "", SortOrder.Relevance, true },
        { "bạn", SortOrder.Relevance, false },
        { "hội nghị thành phố", SortOrder.Relevance, true },
        { "hội nghị thành phố tỉnh ủy nhân dân cầu vượt", SortOrder.Relevance, false },
        { "lạng", SortOrder.Relevance, false },
    };

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task Pages_and_cursors_give_every_hit_once_in_one_order(string text, SortOrder sort, bool grouped)
    {
        await IndexInPieces();
        var query = new ArticleQuery { Text = text, Sort = sort, GroupCopies = grouped, PageSize = 17 };

        var byPage = await WalkByPage(query);
        var byCursor = await WalkByCursor(query);

        Assert.InRange(byPage.Count, 50, int.MaxValue);
        Assert.Equal(byPage, byCursor);
        Assert.Equal(byPage.Count, byPage.Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(999)]
    public async Task Size_of_a_page_changes_nothing_in_the_order(int size)
    {
        await IndexInPieces();
        var query = new ArticleQuery { Text = "tin" };

        Assert.Equal(
            (await WalkByCursor(query with { PageSize = 64 })).Take(250),
            (await WalkByCursor(query with { PageSize = size }, pages: 250)).Take(250));
    }

    [Theory]
    [InlineData("bạn")]
    [InlineData("hội nghị thành phố")]
    [InlineData("")]
    [InlineData("\"hội nghị\" OR đê*")]
    public async Task Order_does_not_depend_on_the_batches_of_the_index(string text)
    {
        var articles = new InventedArticles(seed: 11).Make(400).ToArray();
        var orders = new List<IReadOnlyList<string>>();
        foreach (var size in new[] { 400, 150, 7 })
        {
            await Engine.ApplyAsync([new IndexCommand.Clear()], Cancellation);
            new Random(size).Shuffle(articles);
            foreach (var batch in articles.Chunk(size))
            {
                await Index(batch);
            }

            orders.Add(await Keys(new ArticleQuery { Text = text, PageSize = ArticleQuery.MaxPageSize }));
        }

        Assert.NotEmpty(orders[0]);
        Assert.All(orders, order => Assert.Equal(orders[0], order));
    }

    [Fact]
    public async Task Hit_far_down_is_reached_by_page_and_by_cursor()
    {
        const int Many = 100_010;
        foreach (var batch in Enumerable.Range(0, Many).Chunk(10_000))
        {
            await Index(batch.Select(i => new SampleArticle($"p:{i}", "Bản tin", i % 3 == 0 ? "Bản tin ngắn." : "")));
        }

        var query = new ArticleQuery { Text = "bản tin", PageSize = ArticleQuery.MaxPageSize };
        var byCursor = await WalkByCursor(query);
        Assert.Equal(Many, byCursor.Distinct().Count());
        Assert.Equal(byCursor[^10..], await Keys(query with { PageSize = 10, Page = Many / 10 }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1.2.3")]
    [InlineData("-5")]
    [InlineData("1.1.7ff8000000000000.0")]
    [InlineData("99999999999999999999")]
    [InlineData("0.2.0.0")]
    public async Task Cursor_that_was_never_given_out_is_ignored(string after)
    {
        await IndexInPieces();

        Assert.Equal(await Keys("tin"), await Keys(new ArticleQuery { Text = "tin", After = after }));
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775807.1.0.0")]
    [InlineData("5.1.7ff0000000000000.0")]
    [InlineData("5.0.fff0000000000000.7fffffffffffffff")]
    public async Task Cursor_that_somebody_made_up_gives_a_page(string after)
    {
        await IndexInPieces();
        var page = await Search(new ArticleQuery { Text = "tin", After = after });

        Assert.Equal((await Search("tin")).Total, page.Total);
        Assert.InRange(page.Hits.Count, 0, 10);
    }

    [Fact]
    public async Task Last_page_has_no_next()
    {
        await Index(Enumerable.Range(0, 20).Select(i => new SampleArticle($"p:{i}", "Bản tin")));

        Assert.NotNull((await Search("bản tin")).Next);
        Assert.Null((await Search(new ArticleQuery { Text = "bản tin", Page = 2 })).Next);
        Assert.Null((await Search(new ArticleQuery { Text = "bản tin", PageSize = 20 })).Next);
        Assert.Null((await Search("không có đâu")).Next);
    }

    [Fact]
    public async Task Page_behind_the_end_is_empty_but_knows_the_total()
    {
        await Index(new SampleArticle("a:1", "Một"));

        foreach (var number in new[] { 2, 3_000, int.MaxValue })
        {
            var page = await Search(new ArticleQuery { Text = "một", Page = number, PageSize = ArticleQuery.MaxPageSize });
            Assert.Equal(1, page.Total);
            Assert.Empty(page.Hits);
        }
    }

    /// <summary>Several batches, articles written anew, articles taken out, and copies among them.</summary>
    private async Task IndexInPieces()
    {
        var invented = new InventedArticles(seed: 3);
        var articles = invented.Make(600);
        await Index(articles[..300]);
        await Index(articles[300..].Concat(articles[..50].Select(article => invented.Make(article.Key))));
        await Index(articles[300..360].Select(article => article with { Key = $"copy-{article.Key}", Body = LongBody(article.Key) }));
        await Index(articles[300..360].Select(article => article with { Body = LongBody(article.Key) }));
        await Engine.ApplyAsync([.. articles[100..150].Select(article => new IndexCommand.Delete(Ingest.Articles.ArticleKey.Of(article.Key)))], Cancellation);
    }

    private static string[] LongBody(string key) => [string.Join(' ', Enumerable.Range(0, 60).Select(i => $"{key} {i}"))];

    private async Task<List<string>> WalkByPage(ArticleQuery query)
    {
        var seen = new List<string>();
        for (var number = 1; ; number++)
        {
            var page = await Search(query with { Page = number });
            seen.AddRange(KeysOf(page));
            if (page.Hits.Count < query.PageSize)
            {
                Assert.Equal(page.Total, seen.Count);
                return seen;
            }
        }
    }

    private async Task<List<string>> WalkByCursor(ArticleQuery query, int pages = int.MaxValue)
    {
        var seen = new List<string>();
        for (var after = default(string); pages > 0; pages--)
        {
            var page = await Search(query with { After = after });
            seen.AddRange(KeysOf(page));
            after = page.Next;
            if (after is null)
            {
                break;
            }
        }

        return seen;
    }

    /// <summary>A copy that stands under another hit is a hit as well.</summary>
    private static IEnumerable<string> KeysOf(SearchPage page) => page.Hits.SelectMany(hit => hit.Copies.Select(copy => copy.Key.Value).Prepend(hit.Key.Value));
}
