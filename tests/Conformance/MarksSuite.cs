using ArticleSearch.Search;

namespace ArticleSearch.Conformance;

/// <summary>Words with all their marks, with some, with none.</summary>
public abstract class MarksSuite(Func<string, ISearchEngine> open) : EngineSuite(open)
{
    [Fact]
    public async Task Words_without_marks_find_words_with_marks_and_d_with_a_bar()
    {
        await Index(new SampleArticle("a:1", "Đường đê đẹp", "Người dân trồng hoa."));

        Assert.Equal(["a:1"], await Keys("duong de dep"));
        Assert.Equal(["a:1"], await Keys("DUONG DE"));
    }

    [Fact]
    public async Task Word_typed_plain_beside_marks_prefers_the_plain_one()
    {
        await Index(
            new("a:1", "Tỉnh giản", "Tỉnh giản tỉnh giản.", "Tỉnh giản, tỉnh giản, tỉnh giản."),
            new("a:2", "Tin dài", "Một câu mở đầu khá dài về nhiều việc khác nhau.", "Cuối bài mới nói đến tinh giản bộ máy."));

        var page = await Search("tinh giản");

        Assert.Equal(["a:2", "a:1"], page.Hits.Select(hit => hit.Key.Value));
        Assert.All(page.Hits, hit => Assert.True(hit.ExactMarks, "the one mark that was typed is there"));
        Assert.False(page.TolerantOnly);
    }

    [Fact]
    public async Task Half_marked_words_find_the_fully_marked_ones()
    {
        await Index(new("a:1", "Ủy ban nhân dân phường"), new("a:2", "Nhân dân cả nước"));

        var page = await Search("uy ban nhân dân");

        var hit = Assert.Single(page.Hits);
        Assert.Equal("a:1", hit.Key.Value);
        Assert.True(hit.ExactMarks);
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

    [Theory]
    [InlineData("HĐND xã", "Hoi dong nhan dan xa")]
    [InlineData("lạng hóa -tịnh", "Làng hoa tình")]
    public async Task Where_no_hit_has_the_typed_marks_the_rest_means_what_it_meant(string typed, string title)
    {
        await Index(new SampleArticle("a:1", title));

        var page = await Search(typed);

        Assert.Equal((1, true), (page.Total, page.TolerantOnly));
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
    public async Task Excluded_word_with_marks_spares_other_readings()
    {
        await Index(new("a:1", "Tin thủ công"), new("a:2", "Tin mùa thu"));

        Assert.Equal(["a:1"], await Keys("tin -thu thủ"));
        Assert.Equal(["a:2"], await Keys("tin -thủ"));
    }

    [Fact]
    public async Task Word_without_marks_finds_every_reading_and_prefers_itself()
    {
        await Index(new("a:1", "Thành thạo"), new("a:2", "Thanh bình"), new("a:3", "Thánh đường"), new("a:4", "Thạnh mỹ"), new("a:5", "Than bùn"));

        var page = await Search("thanh");

        Assert.Equal("a:2", page.Hits[0].Key.Value);
        Assert.Equal(["a:1", "a:2", "a:3", "a:4"], await Sorted("thanh"));
        Assert.All(page.Hits, hit => Assert.True(hit.ExactMarks));
        Assert.False(page.TolerantOnly);
    }

    [Fact]
    public async Task Every_hit_with_the_typed_marks_comes_before_any_other()
    {
        await Index(
            new("a:1", "Làng hoa", "Làng hoa, làng hoa, làng hoa.", "Làng hoa ven sông."),
            new("a:2", "Chuyện bên lề", "Một câu mở đầu khá dài về nhiều việc khác nhau trong tuần.", "Cuối bài có nhắc đến lạng, rồi mãi sau mới đến hóa."));

        var page = await Search("lạng hóa");

        Assert.Equal(["a:2", "a:1"], page.Hits.Select(hit => hit.Key.Value));
        Assert.Equal([true, false], page.Hits.Select(hit => hit.ExactMarks));
        Assert.False(page.TolerantOnly);
    }

    [Fact]
    public async Task Mark_typed_for_one_word_counts_for_that_word_only()
    {
        await Index(new("a:1", "Ủy ban nhân dân"), new("a:2", "Ủy ban nhằn dân"));

        var page = await Search("uy ban nhân dan");

        Assert.Equal(["a:1", "a:2"], page.Hits.Select(hit => hit.Key.Value));
        Assert.Equal([true, false], page.Hits.Select(hit => hit.ExactMarks));
    }

    [Fact]
    public async Task Exact_marks_hold_in_phrases_prefixes_fields_and_codes()
    {
        await Index(new("a:1", "Tỉnh Đông họp"), new("a:2", "Tinh dong hop"), new("a:3", "Tình đông họp"));

        Assert.Equal(["a:1"], await Keys(Exact("\"tỉnh đông\"")));
        Assert.Equal(["a:2"], await Keys(Exact("\"tinh dong\"")));
        Assert.Equal(["a:1"], await Keys(Exact("tỉ*")));
        Assert.Equal(["a:2"], await Keys(Exact("do*")));
        Assert.Equal(["a:3"], await Keys(Exact("tieude:tình")));
        Assert.Equal(["a:1"], await Keys(Exact("\"họp tỉnh\"~5")));
        Assert.Equal(["a:2"], await Keys(Exact("\"hop tinh\"~câu")));
        Assert.Empty(await Keys(Exact("tính đông")));
    }

    [Fact]
    public async Task Exact_marks_never_answer_without_them()
    {
        await Index(new SampleArticle("a:1", "Làng hoa ven đô"));

        var page = await Search(Exact("lạng hóa"));

        Assert.Equal((0, false, false), (page.Total, page.TolerantOnly, page.Relaxed));
    }

    [Fact]
    public async Task Excluded_word_without_marks_excludes_every_reading()
    {
        await Index(new("a:1", "Tin tịnh"), new("a:2", "Tin tinh"), new("a:3", "Tin tình"), new("a:4", "Tin tức"));

        Assert.Equal(["a:2", "a:3", "a:4"], await Sorted("tin -tịnh"));
        Assert.Equal(["a:4"], await Sorted("tin -tinh"));
        Assert.Equal(["a:1", "a:3", "a:4"], [.. (await Keys(Exact("tin -tinh"))).Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public async Task Other_readings_are_marked_only_where_the_typed_one_is_nowhere()
    {
        await Index(new("a:1", "Bàn bạn"), new("a:2", "Bàn ghế"));

        var hits = (await Search("bạn")).Hits;

        Assert.Equal(["bạn", "Bàn"], hits.SelectMany(hit => Marked(hit.Title)));
    }

    private static ArticleQuery Exact(string text) => new() { Text = text, ExactMarks = true };
}
