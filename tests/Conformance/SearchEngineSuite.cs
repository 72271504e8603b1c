using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search;

namespace ArticleSearch.Conformance;

/// <summary>What every search engine must do, whatever it is made of.</summary>
public abstract class SearchEngineSuite : IAsyncLifetime
{
    private ISearchEngine? _engine;

    protected ISearchEngine Engine => _engine!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens the engine on this test's own index, which may exist already.</summary>
    protected abstract ISearchEngine Open();

    public ValueTask InitializeAsync()
    {
        _engine = Open();
        return ValueTask.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }

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
    public async Task Where_none_has_all_words_those_with_most_are_shown_and_it_is_said()
    {
        await Index(new("a:1", "Vườn cam đỏ"), new("a:2", "Vườn chanh"));

        var page = await Search("vườn cam xanh");

        Assert.Equal(["a:1"], page.Hits.Select(hit => hit.Key.Value));
        Assert.True(page.Relaxed);
    }

    [Fact]
    public async Task Sentence_as_a_query_finds_the_article_that_has_most_of_it()
    {
        await Index(
            new("a:1", "Làng gốm mở lò", "Nghệ nhân làng gốm mở lò nung mới đón khách dịp cuối năm."),
            new("a:2", "Làng lụa", "Khách mới đến làng lụa cuối tuần."));

        var page = await Search("nghệ nhân làng gốm ven sông mở lò nung mới đón nhiều khách");

        Assert.Equal("a:1", page.Hits[0].Key.Value);
        Assert.True(page.Relaxed);
    }

    [Fact]
    public async Task Words_without_marks_find_words_with_marks_and_d_with_a_bar()
    {
        await Index(new SampleArticle("a:1", "Đường đê đẹp", "Người dân trồng hoa."));

        Assert.Equal(["a:1"], await Keys("duong de dep"));
        Assert.Equal(["a:1"], await Keys("DUONG DE"));
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
    public async Task Both_placements_of_the_tone_are_one_word()
    {
        await Index(new("a:1", "Uỷ ban họp"), new("a:2", "Ủy ban xã"), new("a:3", "Hòa bình"));

        Assert.Equal(await Keys("ủy ban"), await Keys("uỷ ban"));
        Assert.Equal(2, (await Search("uỷ ban")).Total);
        Assert.Equal(["a:3"], await Keys("hoà bình"));
        Assert.All((await Search("uỷ ban")).Hits, hit => Assert.True(hit.ExactMarks));
    }

    [Fact]
    public async Task Decomposed_text_is_the_same_as_composed()
    {
        await Index(new SampleArticle("a:1", "Ngõ nhỏ phố nhỏ"));

        var hit = Assert.Single((await Search("ngõ phố".Normalize(System.Text.NormalizationForm.FormD))).Hits);
        Assert.True(hit.ExactMarks);
    }

    [Fact]
    public async Task Hits_with_the_marks_as_typed_come_first()
    {
        await Index(
            new("a:1", "Tỉnh giản", "Tỉnh giản tỉnh giản.", "Tỉnh giản, tỉnh giản, tỉnh giản."),
            new("a:2", "Tin dài", "Một câu mở đầu khá dài về nhiều việc khác nhau.", "Cuối bài mới nói đến tinh giản bộ máy."));

        var page = await Search("tinh giản");

        Assert.Equal(["a:2", "a:1"], page.Hits.Select(hit => hit.Key.Value));
        Assert.Equal([true, false], page.Hits.Select(hit => hit.ExactMarks));
        Assert.False(page.TolerantOnly);
    }

    [Fact]
    public async Task Half_marked_words_find_the_fully_marked_ones()
    {
        await Index(new("a:1", "Ủy ban nhân dân phường"), new("a:2", "Nhân dân cả nước"));

        var page = await Search("uy ban nhân dân");

        var hit = Assert.Single(page.Hits);
        Assert.Equal("a:1", hit.Key.Value);
        Assert.False(hit.ExactMarks);
        Assert.False(page.TolerantOnly);
    }

    [Fact]
    public async Task Where_no_hit_has_the_typed_marks_it_is_said()
    {
        await Index(new SampleArticle("a:1", "Làng hoa ven đô"));

        var page = await Search("lạng hóa");

        Assert.Equal(1, page.Total);
        Assert.True(page.TolerantOnly);
        Assert.False(page.Hits[0].ExactMarks);
        Assert.Equal(["Làng hoa"], Marked(page.Hits[0].Title));
    }

    [Fact]
    public async Task Exact_marks_find_only_the_words_as_typed()
    {
        await Index(new("a:1", "Tỉnh họp"), new("a:2", "Tinh hoa"));

        Assert.Equal(["a:2"], await Keys(new ArticleQuery { Text = "tinh", ExactMarks = true }));
        Assert.Equal(["a:1"], await Keys(new ArticleQuery { Text = "tỉnh", ExactMarks = true }));
        Assert.Equal(2, (await Search("tinh")).Total);
    }

    [Fact]
    public async Task Phrase_in_any_quotation_marks_asks_for_the_order()
    {
        await Index(new("a:1", "Chợ nổi miền tây"), new("a:2", "Nổi tiếng nhờ chợ đêm"));

        foreach (var text in new[] { "\"chợ nổi\"", "“chợ nổi”", "«chợ nổi»", "\"cho noi\"" })
        {
            Assert.Equal(["a:1"], await Keys(text));
        }

        Assert.Equal(2, (await Search("chợ nổi")).Total);
    }

    [Fact]
    public async Task Phrase_does_not_reach_over_the_end_of_a_line()
    {
        await Index(new SampleArticle("a:1", "Mùa gặt", "Lúa chín", "vàng đồng"));

        var page = await Search("\"lúa chín vàng\"");

        Assert.True(page.Relaxed || page.Total == 0);
    }

    [Fact]
    public async Task Minus_excludes_a_word_or_phrase()
    {
        await Index(new("a:1", "Hội sách mùa xuân"), new("a:2", "Hội sách mùa thu"), new("a:3", "Hội hoa mùa thu"));

        Assert.Equal(["a:1"], await Keys("hội sách -thu"));
        Assert.Equal(["a:3"], await Keys("-\"hội sách\""));
    }

    [Fact]
    public async Task Excluded_word_with_marks_spares_other_readings()
    {
        await Index(new("a:1", "Tin thủ công"), new("a:2", "Tin mùa thu"));

        Assert.Equal(["a:1"], await Keys("tin -thu thủ"));
        Assert.Equal(["a:2"], await Keys("tin -thủ"));
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

    protected async Task Index(params SampleArticle[] articles) =>
        await Engine.ApplyAsync([.. articles.Select(article => article.Upsert())], Cancellation);

    protected Task<SearchPage> Search(string text) => Search(new ArticleQuery { Text = text });

    protected Task<SearchPage> Search(ArticleQuery query) => Engine.SearchAsync(query, Cancellation);

    protected Task<IReadOnlyList<string>> Keys(string text) => Keys(new ArticleQuery { Text = text });

    protected async Task<IReadOnlyList<string>> Keys(ArticleQuery query) =>
        [.. (await Search(query)).Hits.Select(hit => hit.Key.Value)];

    protected static IReadOnlyList<string> Marked(Highlighted text) => [.. text.Marks.Select(mark => mark.In(text.Text).ToString())];
}
