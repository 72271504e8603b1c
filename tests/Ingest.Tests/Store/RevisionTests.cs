using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest.Tests.Store;

public sealed class RevisionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_of_an_article_comes_back_as_it_went_in()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var article = Sample.Article();

        await RecordAsync(archive, article);
        await archive.ReopenAsync();
        var stored = await archive.Store.ReadAsync(article.Key, revision: null, Token);

        Assert.NotNull(stored);
        Assert.Equal(1, stored.Revision);
        Assert.Equal(archive.Clock.Now, stored.FirstSeen);
        Assert.Equal(article.Text.Value, stored.Text.Value);
        Assert.Equal(article.Text.Lines, stored.Text.Lines);
        Assert.Equivalent(article with { Text = stored.Text }, stored.Parsed);
        Assert.Equal(TimeSpan.FromHours(7), stored.Parsed.Published!.Value.Offset);
    }

    [Fact]
    public async Task Same_content_again_makes_no_revision()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await RecordAsync(archive, Sample.Article());

        var tally = await RecordAsync(archive, Sample.Article());

        Assert.Equal(new Tally(0, 0, Unchanged: 1, 0), tally);
        Assert.Single(await archive.Store.ReadRevisionsAsync(Sample.Article().Key, Token));
    }

    [Fact]
    public async Task Changed_content_is_the_next_revision_and_the_earlier_stays_readable()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await RecordAsync(archive, Sample.Article(body: "Năng suất lúa đạt 61,2 tạ/ha."));

        var tally = await RecordAsync(archive, Sample.Article(body: "Năng suất lúa đạt 62,1 tạ/ha."));

        Assert.Equal(new Tally(0, Revised: 1, 0, 0), tally);
        Assert.EndsWith("62,1 tạ/ha.", (await ReadAsync(archive, "hnm-new:700001")).Text.Value, StringComparison.Ordinal);
        Assert.EndsWith("61,2 tạ/ha.", (await ReadAsync(archive, "hnm-new:700001", revision: 1)).Text.Value, StringComparison.Ordinal);
        Assert.Equal([2, 1], (await archive.Store.ReadRevisionsAsync(ArticleKey.Of("hnm-new:700001"), Token)).Select(note => note.Revision));
    }

    [Fact]
    public async Task Old_address_and_imported_copy_meet_as_one_article()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await RecordAsync(archive, Sample.Article("hnm-old:861234", layout: Layout.Old2012));

        var tally = await RecordAsync(archive, Sample.Article("hnm-new:400321", layout: Layout.OneCmsClassic, published: Sample.Published.AddDays(2)));

        Assert.Equal(0, tally.New);
        Assert.Equal("hnm-old:861234", (await ReadAsync(archive, "hnm-new:400321")).Key.Value);
        Assert.Equal(1, (await archive.Store.CountAsync(Token)).Articles);
    }

    [Fact]
    public async Task Equal_titles_three_days_apart_are_two_articles()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await RecordAsync(archive, Sample.Article("hnm-old:861234"));

        var tally = await RecordAsync(archive, Sample.Article("hnm-new:400321", published: Sample.Published.AddDays(3)));

        Assert.Equal(1, tally.New);
    }

    [Fact]
    public async Task Two_numbers_of_one_site_are_two_articles_however_equal_their_titles()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await RecordAsync(archive, Sample.Article("hnm-new:700001", title: "Dự báo thời tiết"));

        var tally = await RecordAsync(archive, Sample.Article("hnm-new:700002", title: "Dự báo thời tiết", published: Sample.Published.AddDays(1)));

        Assert.Equal(1, tally.New);
    }

    [Fact]
    public async Task The_imported_copy_joins_the_nearest_day_of_a_daily_column()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await RecordAsync(archive, Sample.Article("hnm-old:861001", title: "Dự báo thời tiết", layout: Layout.Old2012));
        await RecordAsync(archive, Sample.Article("hnm-old:861002", title: "Dự báo thời tiết", layout: Layout.Old2012, published: Sample.Published.AddDays(1)));

        await RecordAsync(archive, Sample.Article("hnm-new:400002", title: "Dự báo thời tiết", layout: Layout.OneCmsClassic, published: Sample.Published.AddDays(1)));

        Assert.Equal("hnm-old:861002", (await ReadAsync(archive, "hnm-new:400002")).Key.Value);
    }

    [Fact]
    public async Task Pages_of_other_houses_are_never_merged()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await RecordAsync(archive, Sample.Article("hnm-new:700001"));

        var tally = await RecordAsync(archive, Sample.Article("web:example.vn-0123456789ab", layout: Layout.General));

        Assert.Equal(1, tally.New);
    }

    [Fact]
    public async Task The_print_view_does_not_take_turns_with_the_page()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var page = Sample.Article();
        var print = Sample.Article(layout: Layout.OneCmsPrint) with { Captions = [] };
        await RecordAsync(archive, page);

        var tally = await RecordAsync(archive, print);

        Assert.Equal(new Tally(0, 0, Unchanged: 1, 0), tally);
        Assert.Single((await ReadAsync(archive, "hnm-new:700001")).Parsed.Captions);
    }

    [Fact]
    public async Task The_page_replaces_the_print_view_that_came_first()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await RecordAsync(archive, Sample.Article(layout: Layout.OneCmsPrint) with { Captions = [] });

        var tally = await RecordAsync(archive, Sample.Article());

        Assert.Equal(new Tally(0, Revised: 1, 0, 0), tally);
    }

    [Fact]
    public async Task New_tags_arrive_without_a_revision_and_the_index_hears_of_them()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await RecordAsync(archive, Sample.Article());
        await archive.Store.MarkIndexedAsync(await archive.Store.ReadUnindexedAsync(10, Token), Token);

        var tally = await RecordAsync(archive, Sample.Article() with { Tags = ["vụ mùa"] });

        Assert.Equal(new Tally(0, 0, Unchanged: 1, 0), tally);
        Assert.Equal(["vụ mùa"], (await ReadAsync(archive, "hnm-new:700001")).Parsed.Tags);
        Assert.Single(await archive.Store.ReadUnindexedAsync(10, Token));
    }

    [Fact]
    public async Task A_newer_parser_that_reads_the_same_does_not_index_everything_again()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await RecordAsync(archive, Sample.Article());
        await archive.Store.MarkIndexedAsync(await archive.Store.ReadUnindexedAsync(10, Token), Token);

        await RecordAsync(archive, Sample.Article() with { ParserVersion = 2 });

        Assert.Empty(await archive.Store.ReadUnindexedAsync(10, Token));
    }

    [Fact]
    public async Task A_ready_line_does_not_displace_what_was_read_from_a_page()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await RecordAsync(archive, Sample.Article());

        var tally = await RecordAsync(archive, Sample.Article(body: "Chép lại, thiếu vài chữ.", layout: Layout.Ready) with { Captions = [] });

        Assert.Equal(new Tally(0, 0, Unchanged: 1, 0), tally);
        Assert.Single((await ReadAsync(archive, "hnm-new:700001")).Parsed.Captions);
    }

    [Fact]
    public async Task An_older_page_read_again_by_a_newer_parser_does_not_displace_the_newer_page()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var first = await archive.AddAsync("file:///tháng-một.html");
        var second = await archive.AddAsync("file:///tháng-hai.html");
        await archive.RecordAsync(new Finding.Found(first.Id, Sample.Article(body: "Bản tháng một."), Sample.Page(body: "1")));
        await archive.RecordAsync(new Finding.Found(
            second.Id, Sample.Article(body: "Bản tháng hai."), Sample.Page(body: "2") with { FetchedAt = Sample.Published.AddDays(30) }));

        var tally = await archive.RecordAsync(
            new Finding.Begin(first.Id), new Finding.Found(first.Id, Sample.Article(body: "Bản tháng một."), Sample.Page(body: "1")), new Finding.End(first.Id));

        Assert.Equal(new Tally(0, 0, Unchanged: 1, 0), tally);
        Assert.EndsWith("Bản tháng hai.", (await ReadAsync(archive, "hnm-new:700001")).Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_is_stored_whole_or_not_at_all()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var location = await archive.AddAsync("file:///a.html");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => archive.RecordAsync(
            new Finding.Found(location.Id, Sample.Article(), Sample.Page()),
            new Finding.Found(location.Id + 99, Sample.Article("hnm-new:700002"), Sample.Page())));

        Assert.Equal(0, (await archive.Store.CountAsync(Token)).Articles);
    }

    [Fact]
    public async Task What_changed_waits_for_the_index_and_what_is_marked_does_not()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await RecordAsync(archive, Sample.Article());
        var first = await archive.Store.ReadUnindexedAsync(10, Token);
        await RecordAsync(archive, Sample.Article(body: "Mới hơn."));

        await archive.Store.MarkIndexedAsync(first, Token);
        var second = await archive.Store.ReadUnindexedAsync(10, Token);
        await archive.Store.MarkIndexedAsync(second, Token);

        Assert.Equal(2, Assert.Single(second).Revision);
        Assert.Empty(await archive.Store.ReadUnindexedAsync(10, Token));
        await archive.Store.ForgetIndexAsync(Token);
        Assert.Single(await archive.Store.ReadUnindexedAsync(10, Token));
    }

    [Fact]
    public async Task All_articles_are_read_in_the_order_they_came()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var location = await archive.AddAsync("file:///many.jsonl");
        var keys = Enumerable.Range(1, 1_203).Select(number => $"x:{number}").ToList();
        await archive.RecordAsync([.. keys.Select(key => new Finding.Found(location.Id, Sample.Article(key, layout: Layout.Ready), null))]);

        var read = new List<string>();
        await foreach (var article in archive.Store.ReadAllAsync(Token))
        {
            read.Add(article.Key.Value);
        }

        Assert.Equal(keys, read);
    }

    private static async Task<Tally> RecordAsync(TemporaryStore archive, ParsedArticle article)
    {
        var location = await archive.AddAsync($"file:///{article.Key}-{article.Layout}.html");
        return await archive.RecordAsync(new Finding.Found(location.Id, article, Sample.Page()), new Finding.End(location.Id));
    }

    private static async Task<Article> ReadAsync(TemporaryStore archive, string key, int? revision = null)
    {
        var article = await archive.Store.ReadAsync(ArticleKey.Of(key), revision, Token);
        Assert.NotNull(article);
        return article;
    }
}
