using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search;

namespace ArticleSearch.Conformance;

/// <summary>What every search engine must do, whatever it is made of: find words, forget what is gone.</summary>
public abstract class SearchEngineSuite(Func<string, ISearchEngine> open) : EngineSuite(open)
{
    [Fact]
    public async Task Article_is_found_by_words_of_title_lead_body_writer_and_tag()
    {
        await Index(new SampleArticle("a:1", "Khánh thành cầu vượt", "Lễ diễn ra buổi sáng.", "Người dân phấn khởi.")
        {
            Writers = ["Lam Giang"],
            Tags = ["hạ tầng"],
        });

        foreach (var text in new[] { "khánh thành", "buổi sáng", "phấn khởi", "lam giang", "hạ tầng", "cầu vượt phấn khởi lam giang" })
        {
            Assert.Equal(["a:1"], await Keys(text));
        }
    }

    [Fact]
    public async Task All_words_must_be_there()
    {
        await Index(new("a:1", "Mưa lớn"), new("a:2", "Mưa nhỏ"), new("a:3", "Nắng lớn"));

        var page = await Search("mưa lớn");

        Assert.Equal(["a:1"], page.Hits.Select(hit => hit.Key.Value));
        Assert.False(page.Relaxed);
    }

    [Fact]
    public async Task Unmarked_name_prefers_the_words_side_by_side()
    {
        await Index(
            new("a:1", "Tin ngắn", "Trung tâm mở cửa hai ngày; vườn hoàng lan nở.", "Hai ngày, hoàng hôn, trung bình."),
            new("a:2", "Tin ngắn", "Ông Hoàng Trung Hái phát biểu.", "Cuộc họp kết thúc buổi chiều."));

        Assert.Equal(["a:2", "a:1"], await Keys("hoang trung hai"));
    }

    [Fact]
    public async Task Titles_count_more_than_bodies()
    {
        await Index(
            new("a:1", "Chuyện trong ngày", "Một dòng.", "Đoạn này nhắc tới cá chép."),
            new("a:2", "Cá chép sông quê", "Một dòng.", "Đoạn này kể việc khác hẳn."));

        Assert.Equal(["a:2", "a:1"], await Keys("cá chép"));
    }

    [Fact]
    public async Task Same_commands_again_change_nothing()
    {
        SampleArticle[] articles = [new("a:1", "Một"), new("a:2", "Hai")];
        await Index(articles);
        await Index(articles);

        Assert.Equal(2, await Engine.CountAsync(Cancellation));
        Assert.Equal(2, (await Search("")).Total);
    }

    [Fact]
    public async Task New_revision_takes_the_place_of_the_old_one()
    {
        await Index(new SampleArticle("a:1", "Bản thảo"));
        await Index(new SampleArticle("a:1", "Bản in"));

        Assert.Empty(await Keys("thảo"));
        Assert.Equal(["a:1"], await Keys("bản in"));
    }

    [Fact]
    public async Task Deleted_article_is_gone_and_deleting_an_unknown_one_is_nothing()
    {
        await Index(new("a:1", "Một"), new("a:2", "Hai"));
        await Engine.ApplyAsync([new IndexCommand.Delete(ArticleKey.Of("a:1")), new IndexCommand.Delete(ArticleKey.Of("a:9"))], Cancellation);

        Assert.Equal(["a:2"], await Keys(""));
    }

    [Fact]
    public async Task Commands_apply_in_their_order()
    {
        await Index(new SampleArticle("a:1", "Cũ"));
        await Engine.ApplyAsync([new IndexCommand.Clear(), new SampleArticle("a:2", "Mới").Upsert()], Cancellation);

        Assert.Equal(["a:2"], await Keys(""));
    }

    [Fact]
    public async Task Cancelled_search_says_so()
    {
        await Index(new SampleArticle("a:1", "Một"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Engine.SearchAsync(new ArticleQuery { Text = "một" }, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Hit_tells_where_and_when_it_was_printed()
    {
        await Index(new SampleArticle("a:1", "Một", "Câu đầu. Câu sau.")
        {
            Published = "2021-05-06T07:08:00+07:00",
            Section = "Quận huyện",
            ParentSection = "Hà Nội",
            Writers = ["Lam Giang", "Hồ Điệp"],
        });

        var hit = Assert.Single((await Search("một")).Hits);

        Assert.Equal(new DateTimeOffset(2021, 5, 6, 7, 8, 0, TimeSpan.FromHours(7)), hit.Published);
        Assert.Equal(TimeSpan.FromHours(7), hit.Published!.Value.Offset);
        Assert.Equal(("Quận huyện", "Hà Nội"), (hit.Section, hit.ParentSection));
        Assert.Equal(["Lam Giang", "Hồ Điệp"], hit.Writers);
        Assert.Equal("Câu đầu.", hit.Snippet.Text);
        Assert.Null(hit.Url);
    }
}
